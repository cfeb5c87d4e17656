/** The place below the district that a whole article is about. */
import type { Article } from '../model.js';
import { isPlace } from './below.js';
import { soManyEnd } from './examples.js';
import { type PlaceContext, isBody, isHead, mentionsOf } from './known.js';
import { chainOf } from './listed.js';
import { OWN_OR_TOWNSHIP } from './ownWords.js';
import { roleOf } from './role.js';
import { opensClause } from './subject.js';

/** The place that the headline names, or that opens a sentence in half of the paragraphs. */
export function articlePlace(article: Article, context: PlaceContext): string {
  const counts = new Map<string, number>();
  let bodies = 0;
  let township = '';
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    if (paragraph.role === 'subhead') continue;
    if (paragraph.role === 'body') bodies += 1;
    const seen = new Set<string>();
    mentions.forEach((m, i) => {
      // 全镇…: the township named last is spoken of again
      if (m.level === 'anaphor' && m.kind === 'township' && township !== '') seen.add(township);
      if (m.level === 'township') township = m.text;
      if (!isPlace(m)) return;
      const role = roleOf(text, mentions, i);
      if ((role !== 'move' && role !== 'define') || soManyEnd(text, mentions, i) >= 0) return;
      if (isHead(paragraph) || opensClause(text, mentions, i)) seen.add(m.text);
    });
    for (const name of seen)
      counts.set(name, (counts.get(name) ?? 0) + (isHead(paragraph) ? 2 : 1));
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 2) return onlySettlement(article, context);
  // half of the paragraphs, or a third where no other place comes near
  const share = best[1] >= 3 && best[1] >= 2 * (second?.[1] ?? 0) ? 3 : 2;
  return best[1] * share >= bodies ? best[0] : '';
}

const SETTLEMENTS: ReadonlySet<string> = new Set(['village', 'community', 'quarter']);

/** 和县西埠镇腰埠村扶贫工作队驻村以来…: the one village that an article names, with which its text begins. */
function onlySettlement(article: Article, context: PlaceContext): string {
  const named = article.paragraphs.flatMap((p) =>
    p.role === 'body' || isHead(p) ? mentionsOf(p, context) : [],
  );
  const villages = new Set(
    named.filter(({ kind }) => SETTLEMENTS.has(kind)).map(({ text }) => text),
  );
  const [only, ...others] = [...villages].filter((text) => !ANAPHOR.test(text));
  if (only === undefined || others.length > 0) return '';
  const whole = named.some((m) => m.level === 'anaphor' && OWN_OR_TOWNSHIP.test(m.text));
  const counties = new Set(named.flatMap((m) => (m.level === 'county' ? m.candidates : [])));
  if (whole || counties.size > 1) return '';
  // a headline that names a unit is about it
  const heads = article.paragraphs.filter(isHead).flatMap((p) => mentionsOf(p, context));
  if (heads.some(({ candidates }) => candidates.length > 0)) return '';
  const [first] = article.paragraphs.filter(isBody);
  const mentions = first ? mentionsOf(first, context) : [];
  const subject = mentions.slice(0, chainOf(mentions, 0)[1] + 1);
  return subject[0]?.start === 0 && subject.some(({ text }) => text === only) ? only : '';
}

const ANAPHOR = /^(?:[全该本我这]|村[里内中子]?$|社区)/u;
