import type { Article, Layout, Meta, Page, Paragraph, Part } from '../model.js';
import { sourceOffset } from '../text/mapped.js';
import { assignTeasers, markAnnounced } from './announced.js';
import { markBylines } from './bylines.js';
import { untangleColumns } from './columns.js';
import { type Grams, gramsOf } from './cuts.js';
import { type Draft, draftsOf } from './drafts.js';
import { markFragments, markLists } from './fragments.js';
import { knownFurniture, type Furniture } from './furniture.js';
import {
  dateIn,
  dateOfPath,
  fillInfo,
  NO_INFO,
  pageIn,
  type PageInfo,
  paperIn,
} from './imprint.js';
import { joinPieces } from './joining.js';
import { type Line, lineOf, type Original, originalOf } from './lines.js';
import { personsAmong } from './names.js';
import { placeFragments } from './orphans.js';
import { markOthers } from './others.js';
import { markCaptions } from './pictures.js';
import { headlineKey } from './plain.js';
import { markSiteHead, markUntold } from './siteHead.js';
import { unwrap } from './unwrap.js';

const SKIPPED = new Set<Line['kind']>([
  'navigation',
  'staff',
  'scan',
  'copyright',
  'views',
  'turn',
  'link',
  'pageName',
  'ad',
  'teaser',
]);

/** 您所在的位置: 某区发展和改革委员会: whose site the page is from. */
const WHERE = /^您?(?:现在|当前|目前)?(?:所在)?的?位置/u;

/** What the furniture of a part says of its page; a page that is named last is the page itself. */
function infoOf(lines: readonly Line[], furniture: Furniture): PageInfo {
  let info = NO_INFO;
  for (const { kind, imprint } of lines) {
    if (imprint !== undefined && kind !== 'source') info = fillInfo(info, imprint);
  }
  for (const line of lines) {
    if (line.kind === 'navigation' || line.kind === 'source') {
      const published = dateIn(line.plain);
      const paper =
        line.kind === 'navigation'
          ? paperIn(furniture, line.plain)
          : WHERE.test(line.plain)
            ? (line.imprint?.paper ?? '')
            : '';
      info = fillInfo(info, { ...NO_INFO, published, paper });
    } else if (line.kind === 'pageName')
      info = fillInfo(info, { ...NO_INFO, ...pageIn(line.plain) });
  }
  return info;
}

function announcedDraft(line: Line): Draft {
  return {
    head: { headline: line.text, plain: line.plain, shoulders: [], decks: [], subheads: [] },
    at: sourceOffset(line.text, 0),
    pieces: [{ role: 'headline', text: line.text }],
    names: [],
    credits: [],
    signed: false,
    info: NO_INFO,
  };
}

/**
 * Articles that the page announces with a teaser stand beside those whose text it holds; a mere list of headlines leads
 * to other pages.
 */
function withAnnounced(drafts: readonly Draft[], lines: readonly Line[]): Draft[] {
  const announced = lines.filter((l) => l.kind === 'announced');
  const teasers = lines.filter((l) => l.kind === 'teaser');
  if (teasers.length === 0) return [...drafts].sort((a, b) => a.at - b.at);
  const byKey = new Map(drafts.map((d) => [headlineKey(d.head?.plain ?? ''), d]));
  const listed = announced.map((line) => {
    const key = headlineKey(line.plain);
    const draft = byKey.get(key) ?? announcedDraft(line);
    byKey.set(key, draft);
    return draft;
  });
  const distinct = [...new Set(listed)];
  const targets = distinct.length > 0 ? distinct : [...drafts];
  const heads = targets.map((d) => d.head?.plain ?? '');
  assignTeasers(teasers, heads).forEach((to, i) => {
    const teaser = teasers[i];
    if (teaser === undefined || teaser.plain === '') return;
    targets[to]?.pieces.unshift({ role: 'teaser', text: teaser.text });
  });
  return [...new Set([...drafts, ...distinct])].sort((a, b) => a.at - b.at);
}

interface Made {
  readonly drafts: readonly Draft[];
  readonly info: PageInfo;
  readonly columnNames: readonly string[];
  readonly grams: Grams;
}

function makeDrafts(part: Part, original: Original, furniture: Furniture): Made {
  const blocks = unwrap(part.blocks, original.text)
    .map((b) => lineOf(furniture, b, original))
    .filter((l) => l.plain !== '' || l.kind === 'teaser');
  const all = markBylines(
    markCaptions(markUntold(markAnnounced(markOthers(markSiteHead(blocks))))),
  );
  const grams = gramsOf(all.filter((l) => l.kind === 'body').map((l) => l.text.text));
  const lines = markFragments(markLists(all.filter((l) => !SKIPPED.has(l.kind))), grams);
  const { drafts, columnNames } = draftsOf(
    lines.filter((l) => l.kind !== 'announced' && l.kind !== 'credit'),
    furniture,
    part.meta.title !== '',
  );
  return { drafts: withAnnounced(drafts, all), info: infoOf(all, furniture), columnNames, grams };
}

/**
 * Finds the articles of a page: furniture goes, headlines part the articles, what the page cut is
 * joined. Articles are numbered from 1 in the order of their headlines; the text of each paragraph
 * leads back to the file. Never throws: a page without an article gives none.
 */
export function readPage(layout: Layout, furniture: Furniture = knownFurniture()): Page {
  const articles: Article[] = [];
  const pathDate = dateOfPath(layout.source.file);
  const original = originalOf(layout.source.text);
  for (const part of layout.parts) {
    const made = makeDrafts(part, original, furniture);
    untangleColumns(made.drafts, made.grams);
    const placed = placeFragments(made.drafts, made.grams);
    for (const draft of placed) {
      const paragraphs: Paragraph[] = joinPieces(draft.pieces, made.grams);
      articles.push({
        ...metaOf(draft, part.meta, made, pathDate),
        file: layout.source.file,
        number: articles.length + 1,
        paragraphs,
      });
    }
  }
  return { source: layout.source, articles };
}

const isNamed = (names: readonly string[]): boolean => names.length > 0;

/** Who took the pictures of a report that has nothing else. */
const creditsOf = ({ pieces, credits }: Draft): readonly string[] =>
  pieces.some(({ role }) => role === 'body') ? [] : credits;

function metaOf(draft: Draft, meta: Meta, made: Made, pathDate: string): Meta {
  const info = fillInfo(draft.info, made.info);
  const text = (lines: readonly Line[]): string => lines.map((l) => l.text.text).join(' ');
  return {
    title: meta.title || (draft.head?.headline.text ?? ''),
    shoulder: meta.shoulder || text(draft.head?.shoulders ?? []),
    subtitle: meta.subtitle || text(draft.head?.decks ?? []),
    published: meta.published || info.published || pathDate,
    paper: meta.paper || info.paper,
    page: meta.page || info.page,
    pageName: meta.pageName || info.pageName,
    byline:
      [personsAmong(meta.byline), draft.names, creditsOf(draft), made.columnNames].find(isNamed) ??
      [],
  };
}
