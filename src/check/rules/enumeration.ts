/** 华侨城、亚运村、双赢、宝山4个党建示范点: a count against the names that are listed for it. */
import type { Finding } from '../finding.js';
import type { Figure } from '../passage.js';
import { finding, stretch } from '../make.js';
import { listBefore, listBehind, type NameList } from '../lists.js';
import { periodAt } from '../passage.js';
import type { CheckedArticle, Passage } from '../passage.js';
import { findQuantities, type Quantity } from '../../quantity/index.js';
import { unread } from '../unread.js';
import type { FindingStatus } from '../vocabulary.js';

/** Nobody lists more than this by name. */
const MOST_NAMES = 60;

function statusOf(
  { least, most, isOpen, isSure }: NameList,
  count: number,
): FindingStatus | undefined {
  if (isOpen && count >= least) return 'ok';
  if (!isOpen && least <= count && count <= most) return 'ok';
  // A careful reader miscounts by one or two; farther off the list is a list of something else.
  const off = count < least ? least - count : count - most;
  return isSure && off <= (count > 3 ? 2 : 1) ? 'mismatch' : undefined;
}

/** The figure that stands where the quantity does, or one made of it: 六支队伍. */
function figureAt(article: CheckedArticle, passage: Passage, quantity: Quantity): Figure {
  const period = periodAt(passage, quantity.numberStart);
  const own = period?.figures.find(
    ({ at, end }) => at <= quantity.numberStart && end >= quantity.numberEnd,
  );
  if (own) return own;
  const item = /^[\u4e00-\u9fff]{0,4}/u.exec(passage.text.slice(quantity.end))?.[0] ?? '';
  const unit = quantity.unit?.name ?? '';
  const said = { value: quantity.value, unit, item, category: 'other' as const };
  return unread(article, passage, [quantity.start, quantity.end], said);
}

function findingAt(
  article: CheckedArticle,
  passage: Passage,
  quantity: Quantity,
  list: NameList,
): Finding | undefined {
  const status = statusOf(list, quantity.value);
  if (status === undefined) return undefined;
  const stated = figureAt(article, passage, quantity);
  const names = list.names.join('、');
  const isOk = status === 'ok' && !list.isOpen;
  const count =
    quantity.value > list.most ? list.most : Math.max(list.least, isOk ? quantity.value : 0);
  const isBound = list.isOpen && status === 'ok';
  const expected = status === 'ok' ? quantity.value : count;
  return finding({
    rule: 'enumeration',
    status,
    stated,
    ...(isBound ? {} : { expected }),
    reason: {
      key: isBound ? 'enumeration_open' : `enumeration_${status}`,
      values: { names, count: `${count}`, stated: stated.fact.raw },
    },
    others: [stretch('names', article.file, passage, list.span)],
  });
}

function isCountable({ value, max, bound, unit, vague }: Quantity): boolean {
  if (max !== undefined || vague || bound !== 'exact' || !Number.isInteger(value)) return false;
  if (value < 2 || value > MOST_NAMES) return false;
  return (
    unit === undefined || unit.kind === 'count' || unit.kind === 'noun' || unit.kind === 'name'
  );
}

/** How many numbers on either side may stand within a list. */
const NEARBY = 60;

function findingsIn(article: CheckedArticle, passage: Passage): Finding[] {
  if (!/[、》”]/u.test(passage.text)) return [];
  const quantities = findQuantities(passage.text);
  return quantities.flatMap((quantity, i) => {
    if (!isCountable(quantity)) return [];
    const nearby = quantities.slice(Math.max(0, i - NEARBY), i + NEARBY);
    const lists = [
      listBefore(passage.text, quantity, nearby),
      listBehind(passage.text, quantity, nearby),
    ];
    const found = lists.flatMap((list) =>
      list ? (findingAt(article, passage, quantity, list) ?? []) : [],
    );
    return found.slice(0, 1);
  });
}

/** Every count of the article against the names beside it. */
export function checkEnumerations(article: CheckedArticle): Finding[] {
  return article.passages.flatMap((passage) => findingsIn(article, passage));
}
