import type { Meta } from '../model.js';
import { publisherIn } from '../text/publisher.js';
import { type Furniture, madeOnce } from './furniture.js';
import { TRAITS, traitsOf } from './traits.js';

/** What lines of furniture say of the whole page. Empty strings: not said. */
export type PageInfo = Pick<Meta, 'published' | 'paper' | 'page' | 'pageName'>;

export const NO_INFO: PageInfo = { published: '', paper: '', page: '', pageName: '' };

const DATE = /(?<!\d)((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u;
const PATH_DATE = /(?<!\d)((?:19|20)\d\d)[-_/.年]?(\d{1,2})[-_/.月]?(\d{1,2})(?!\d)/u;
const COMPACT_DATE = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (leap && month === FEBRUARY ? 1 : 0);
}

/** ISO date, or empty for a day that no calendar has. */
function iso(year: string, month: string, day: string): string {
  const number = Number(day);
  if (number < 1 || number > daysOf(Number(year), Number(month))) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function dateBy(pattern: RegExp, text: string): string {
  const [, year, month, day] = pattern.exec(text) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? ''
    : iso(year, month, day);
}

/** The first full date that a text in plain form states, as ISO date, or empty. */
export function dateIn(plain: string): string {
  return dateBy(DATE, plain);
}

/** The day of issue that a file's path carries (2025-07/23, 20250723), or empty. */
export function dateOfPath(file: string): string {
  return dateBy(COMPACT_DATE, file) || dateBy(PATH_DATE, file);
}

const PAGE_LINE = /^(?:第\s*)?([A-Z]?\d{1,3})\s*版?\s*[:|/]?\s*([^\d\s:|/][^:|/]{0,19})?$/u;
/** 河东日报民生04“…”: in an imprint the page's name stands between paper and number. */
const IMPRINT_PAGE =
  /^([\p{Script=Han}·]{0,12}?)\s*(?:第\s*)?([A-Z]?\d{1,3})\s*版?(?!\d|年|月|日)/u;

/** 《某日报》(2020年08月25日 17 版): the page's number behind the date. */
const IMPRINT_LAST = /日\s*,?\s*第?\s*([A-Z]?\d{1,2})\s*版/u;

const paperPattern = madeOnce(
  ({ paperEndings }) =>
    new RegExp(`^[\\s《(]*([\\p{Script=Han}]{1,8}?(?:${paperEndings.join('|') || '(?!)'}))`, 'u'),
);

/** The paper's name at the beginning of a line of furniture, or empty. */
export function paperIn(furniture: Furniture, plain: string): string {
  return paperPattern(furniture).exec(plain)?.[1] ?? '';
}

/** 第C2版:要闻 上一版3 4下一版: what stands behind the name of the page. */
const BARS = /\s+\d?\s*(?:上一?[版篇期]|下一?[版篇期]|返回|首页|版面|放大|缩小).*$/u;

/** 第04版:要闻: number and name of a page. */
export function pageIn(plain: string): Pick<PageInfo, 'page' | 'pageName'> {
  const [, page = '', pageName = ''] = PAGE_LINE.exec(plain.trim().replace(BARS, '')) ?? [];
  return { page, pageName: pageName.trim() };
}

/** No line that sums a page up is longer. */
const LONGEST = 200;

/**
 * A line that sums the page up: a paper's name at its head and a full date behind it, no sentence.
 * 某日报要闻04一个标题 2025-07-23 2 2025年07月23日 星期三
 * @param traits the line's, where they are known
 */
export function imprintIn(
  furniture: Furniture,
  plain: string,
  traits = traitsOf(plain),
): PageInfo | undefined {
  if (plain.length > LONGEST || (traits & (TRAITS.stop | TRAITS.digit)) !== TRAITS.digit) {
    return undefined;
  }
  const published = dateIn(plain);
  const paper = paperIn(furniture, plain);
  if (published === '' || paper === '') return undefined;
  const behind = plain.slice(plain.indexOf(paper) + paper.length);
  const [, pageName = '', page = IMPRINT_LAST.exec(behind)?.[1] ?? ''] =
    IMPRINT_PAGE.exec(behind) ?? [];
  return { published, paper, page, pageName: pageName.trim() };
}

/** What the line of a saved web page says of the article that it stands at: who published it and when. */
export const sourceIn = (plain: string): PageInfo => ({
  ...NO_INFO,
  published: dateIn(plain),
  paper: publisherIn(plain),
});

/** What is said first counts; `b` fills what `a` leaves empty. */
export function fillInfo(a: PageInfo, b: PageInfo): PageInfo {
  return {
    published: a.published || b.published,
    paper: a.paper || b.paper,
    page: a.page || b.page,
    pageName: a.pageName || b.pageName,
  };
}
