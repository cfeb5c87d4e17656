/** 《新增停车位3500个》 above a text that tells of 3600. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding } from '../make.js';
import { isExact, meet, rangeOf, sumOf } from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { isSamePlace, kindOf } from '../reading.js';
import { groupBy } from '../../summary/groupBy.js';
import { grain } from '../../summary/agree.js';
import type { FindingStatus } from '../vocabulary.js';

const HEADS: ReadonlySet<string> = new Set(['headline', 'deck', 'teaser']);

/** Below this a headline may count some of many. */
const TELLING = 10;

/** What figures of headline and text must share to be about one thing. */
const subjectOf = ({ fact }: Figure): string =>
  JSON.stringify([kindOf(fact), fact.category, fact.metric]);

/** How many figures of the text are looked through for that of the headline. */
const MOST_TOLD = 200;

function isAbout(head: Figure, body: Figure): boolean {
  const [a, b] = [head.fact, body.fact];
  const share = (aspect: string): boolean => aspect === 'change' || aspect === 'before';
  return share(a.aspect) === share(b.aspect);
}

/** A headline rounds: 3500 of 3487 is no contradiction. */
function agrees(head: Figure, body: Figure): boolean {
  const [a, b] = [head.fact, body.fact];
  if (meet(rangeOf(a), rangeOf(b))) return true;
  return Math.abs(a.value - b.value) < grain(a.value) && a.value !== 0 && grain(a.value) >= 10;
}

function statusOf(head: Figure, others: readonly Figure[]): FindingStatus | undefined {
  if (others.some((body) => agrees(head, body))) return 'ok';
  const sum = sumOf(others.map(({ fact }) => fact.value));
  if (others.length > 1 && sum === head.fact.value) return 'ok';
  const same = others.filter(
    ({ fact }) =>
      fact.item === head.fact.item &&
      fact.aspect === head.fact.aspect &&
      fact.part_of === '' &&
      fact.scope === head.fact.scope,
  );
  const values = new Set(same.map(({ fact }) => fact.value));
  const [only] = same;
  if (!only || values.size !== 1 || others.length !== same.length) return undefined;
  const isCertain =
    isExact(head.fact) &&
    isExact(only.fact) &&
    head.fact.value >= TELLING &&
    isSamePlace(head.fact, only.fact) &&
    head.fact.as_of === only.fact.as_of &&
    head.fact.item.length > 1;
  return isCertain ? 'mismatch' : 'unclear';
}

/** Each figure of the headlines against those of the text. */
export function againstHeadline({ passages }: CheckedArticle): Finding[] {
  const figuresOf = (isHead: boolean): Figure[] =>
    passages
      .filter(({ role }) => HEADS.has(role) === isHead && (isHead || role === 'body'))
      .flatMap(({ periods }) => periods.flatMap(({ figures }) => figures));
  const bodies = groupBy(figuresOf(false), subjectOf);
  return figuresOf(true).flatMap((head) => {
    const alike = bodies.get(subjectOf(head)) ?? [];
    const others = alike.slice(0, MOST_TOLD).filter((body) => isAbout(head, body));
    const status = statusOf(head, others);
    const told = others.find((body) => agrees(head, body)) ?? others[0];
    if (status === undefined || !told) return [];
    return [
      finding({
        rule: 'contradiction',
        status,
        stated: head,
        ...(status === 'ok' ? {} : { expected: told.fact.value }),
        reason: {
          key: `headline_${status}`,
          values: { stated: head.fact.raw, other: told.fact.raw },
        },
        others: [evidenceOf('other', told)],
      }),
    ];
  });
}
