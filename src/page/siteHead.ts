import { isEdition, likeness } from './announced.js';
import { type Line, lineAs } from './lines.js';
import { isDeckMarked, isNumbered } from './titles.js';

/** 当前位置:首页 > 新闻, 某某网 > 某市 > 正文: where a page stands on its site. */
const CRUMB = /位置\s*[:]|[^>»›]\s*[>»›]\s*[^>»›\s]/u;
const isCrumb = ({ kind, plain }: Line): boolean => kind === 'source' && CRUMB.test(plain);
/** 某某网站欢迎您 今天是: bars of a site, which in a digital edition stand below its list of headlines. */
const SITE_BAR = /网站|欢迎您|今天是|设为首页|加入收藏/u;
const isBar = ({ kind, plain }: Line): boolean => kind === 'navigation' && SITE_BAR.test(plain);

const TITLES = new Set<Line['kind']>(['title', 'label']);
/** ——某县…, 一、…: these go on with a headline. */
const isHeadline = ({ kind, plain }: Line): boolean =>
  kind === 'title' && !isDeckMarked(plain) && !isNumbered(plain);
/** What ends the text of an article. */
const TEXT = new Set<Line['kind']>(['body', 'signoff', 'dateline', 'others']);

/** No site has more lines above and below it. */
const REACH = 60;

/** The titles from `from` on, going by `step`, up to a text. */
function titlesUpToText(lines: readonly Line[], from: number, step: 1 | -1): readonly number[] {
  const found: number[] = [];
  for (let i = from; i >= 0 && i < lines.length && Math.abs(i - from) < REACH; i += step) {
    const kind = lines[i]?.kind ?? 'body';
    if (TEXT.has(kind)) break;
    if (TITLES.has(kind)) found.push(i);
  }
  return found;
}

/** What stands above the line that tells where a page is on its site is the site's, where a title stands below. */
export function markSiteHead(lines: readonly Line[]): Line[] {
  const out = [...lines];
  const edition = isEdition(lines);
  lines.forEach((line, i) => {
    if (!isCrumb(line) && (edition || !isBar(line))) return;
    if (!titlesUpToText(lines, i + 1, 1).some((at) => isHeadline(lines[at] as Line))) return;
    for (const at of titlesUpToText(lines, i - 1, -1))
      out[at] = lineAs(lines[at] as Line, 'navigation');
  });
  return out;
}

/** Furniture that no headline has between its lines. */
const BETWEEN = new Set<Line['kind']>(['pageName', 'scan', 'staff', 'copyright', 'link']);
/** So much of the text below says whether it is told there what a title says. */
const TOLD_WITHIN = 600;
const TOLD = 0.3;
const UNTOLD = 0.1;

/** The text from line `from` on, as much of it as tells what it is about. */
function textFrom(lines: readonly Line[], from: number): string {
  let text = '';
  for (let i = from; i < lines.length && i - from < REACH && text.length < TOLD_WITHIN; i += 1)
    if (lines[i]?.kind === 'body') text += lines[i]?.plain ?? '';
  return text.slice(0, TOLD_WITHIN);
}

/**
 * Of titles above one text that furniture parts, those that the text does not speak of are the site's, where it speaks
 * of one further down.
 */
export function markUntold(lines: readonly Line[]): Line[] {
  const out = [...lines];
  let titles: number[] = [];
  let parted = false;
  lines.forEach((line, i) => {
    if (line.kind === 'title') titles.push(i);
    else if (BETWEEN.has(line.kind)) parted ||= titles.length > 0;
    else if (TEXT.has(line.kind)) {
      if (parted && titles.length > 1)
        for (const at of untold(lines, titles, i))
          out[at] = lineAs(lines[at] as Line, 'navigation');
      titles = [];
      parted = false;
    }
  });
  return out;
}

/** Which of the titles above the text that begins at line `to` are the site's. */
function untold(lines: readonly Line[], titles: readonly number[], to: number): readonly number[] {
  const text = textFrom(lines, to);
  const near = titles.slice(-REACH);
  const shares = near.map((i) => likeness(lines[i]?.plain ?? '', text));
  const own = near.findLastIndex(
    (i, at) => (shares[at] ?? 0) >= TOLD && isHeadline(lines[i] as Line),
  );
  return near.slice(0, Math.max(0, own)).filter((i, at) => {
    const apart = lines.slice(i + 1, near[own]).some(({ kind }) => BETWEEN.has(kind));
    return apart && (shares[at] ?? 0) < UNTOLD;
  });
}
