/** A headline may name only the best-known example of what the story tells of all the province. */
import type { Article } from '../model.js';
import { anaphoric, seatOf } from './anaphor.js';
import { COUNTRY, type Division, districtOf, isWithin } from './divisions.js';
import { type PlaceContext, mentionsOf } from './known.js';
import { type PlaceMention, unitIn } from './mention.js';
import { resolve } from './resolve.js';
import { isPart, roleOf } from './role.js';
import { opensClause } from './subject.js';

/** How often the wider unit must be the subject before the headline's isn't believed. */
const OFTEN = 3;
/** How often others must be the subject before the story is taken for one of many places. */
const FEW = 2;

function divisionOf(m: PlaceMention, context: PlaceContext, unit: Division): Division | undefined {
  if (m.kind === 'seat') return seatOf(m.text, [unit]);
  if (m.level === 'anaphor') return anaphoric(m.kind, [unit]);
  const division = resolve(m.kind === 'office' ? unitIn(m) : m, context, [unit]);
  return division && districtOf(division);
}

interface Subjects {
  /** How many clauses have the unit, or one in it, for their subject. */
  readonly own: number;
  /** How many the country. */
  readonly country: number;
  /** And how many regions of several provinces, or units that neither lie in it nor around it. */
  readonly others: number;
  /** And how many each unit above it. */
  readonly above: ReadonlyMap<Division, number>;
}

/** 市公安局|城北分局: the office of a part of the city. */
const isAboveOffice = (mentions: readonly PlaceMention[], i: number): boolean => {
  const [m, next] = [mentions[i], mentions[i + 1]];
  return m?.kind === 'seat' && next?.kind === 'office' && next.start === m.end;
};

/** 市政府|秘书长李某主持仪式, 市金融办|负责同志介绍了…: who took part says nothing of what is told. */
const OFFICIAL =
  /^(?:党组|党委)?(?:常务|原)?副?(?:书记|主席|主任|秘书长|市长|县长|省长|局长|厅长|部长|处长|科长|会长|队长|院长|检察长|领导|负责同志|有关领导|相关领导)(?!(?:[\u4e00-\u9fff]{2,3})?(?:表示|说|透露|通报))/u;
const LONGEST_OFFICIAL = 12;

/** What the clauses of the article's text have for their subjects, seen from the unit. */
function subjects(article: Article, context: PlaceContext, unit: Division): Subjects {
  const above = new Map<Division, number>();
  let [own, country, others] = [0, 0, 0];
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== 'body') continue;
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    mentions.forEach((m, i) => {
      const role = roleOf(text, mentions, i);
      if ((role !== 'move' && role !== 'prefix') || !opensClause(text, mentions, i)) return;
      if (isPart(text, mentions, i) || isAboveOffice(mentions, i)) return;
      if (m.kind === 'seat' && OFFICIAL.test(text.slice(m.end, m.end + LONGEST_OFFICIAL))) return;
      const division = divisionOf(m, context, unit);
      if (m.kind === 'region') others += 1;
      else if (m.level === 'country') country += m.kind === 'organ' ? 0 : 1;
      else if (!division) return;
      else if (isWithin(division, unit)) own += 1;
      else if (!isWithin(unit, division)) others += 1;
      else if (role === 'move') above.set(division, (above.get(division) ?? 0) + 1);
    });
  }
  return { own, country, others, above };
}

/** 他家的变化是|红河州|生态扶贫的一个缩影。 */
const IS_OF = /(?:是|成为)$/u;
const EPITOME =
  /^[^。！？；]{0,40}?的(?:一个|一幅|一|个)?(?:生动|真实|鲜活|精彩|小)?(?:缩影|写照|剪影|例证)/u;
const LONGEST_EPITOME = 48;

/** The unit above the given one of which what the article tells is said to be an example. */
function exampleOf(article: Article, context: PlaceContext, unit: Division): Division | undefined {
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== 'body') continue;
    const { text } = paragraph.text;
    if (!text.includes('影') && !text.includes('写照') && !text.includes('例证')) continue;
    const of = mentionsOf(paragraph, context).find(
      (m) =>
        IS_OF.test(text.slice(Math.max(0, m.start - 2), m.start)) &&
        EPITOME.test(text.slice(m.end, m.end + LONGEST_EPITOME)),
    );
    const whole = of && divisionOf(of, context, unit);
    if (whole && whole !== unit && whole !== COUNTRY && isWithin(unit, whole)) return whole;
  }
  return undefined;
}

/**
 * The unit above the given one that more of the article's clauses have for their subject, if there is one; of one that
 * is nowhere the subject, in a story of several, the country.
 */
export function widerUnit(
  article: Article,
  context: PlaceContext,
  unit: Division,
): Division | undefined {
  const whole = exampleOf(article, context, unit);
  if (whole) return whole;
  const { own, country, others, above } = subjects(article, context, unit);
  if (own === 0 && country > 0 && others >= FEW) return COUNTRY;
  const [most] = [...above].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= OFTEN && most[1] > own ? most[0] : undefined;
}
