/** Date, source, author and page in the lines around a headline. */
import { publisherIn } from '../../text/publisher.js';
import { datesIn } from '../dates.js';

export interface Imprint {
  readonly published: string;
  readonly paper: string;
  readonly page: string;
  readonly pageName: string;
  readonly byline: readonly string[];
}

export const NO_IMPRINT: Imprint = { published: '', paper: '', page: '', pageName: '', byline: [] };

/** Longer lines are text, in which dates are dates of events. */
const LONGEST = 120;

const PAPER_MARK = /《([^《》]{2,20})》\s{0,3}[(（]?\s{0,3}(?=(?:19|20)\d\d)/;
/** 第04版：要闻, A02版 综合, 04版 */
const PAGE =
  /(?<![\dA-Za-z])第?\s{0,2}([A-Za-z]{0,2}\d{1,3})\s{0,2}版(?:\s{0,3}[:：]\s{0,3}|\s{1,3})?([\p{Script=Han}·]{2,12})?/u;
const AUTHOR =
  /(?:作\s{0,3}者|文\/图|图\/文|撰\s{0,2}文|文|(?:本报|本网|见习|特约|实习|通讯|首席)?\s{0,2}(?:全媒体|融媒体?)?\s{0,2}(?:记\s{0,2}者|通讯员))\s{0,3}[:：/／\s]\s{0,3}((?:[\p{Script=Han}·]{2,6}|[\p{Script=Han}] [\p{Script=Han}])(?:[\s、，,]{1,3}(?:[\p{Script=Han}·]{2,6})){0,6})/u;
const NOT_NAMES =
  /网$|报$|社$|来源|记者|通讯员|编辑|日期|时间|发布|新闻|中心|日报|公司|频道|平台|管理员|阅读|字号|委$|局$|办$|政府|摄影|admin/i;

/** Names in a line of authors: 张三、李四 王 五 → three names. What is no name is left out. */
export function namesIn(text: string): string[] {
  const joined = text
    .replace(/<[^<>]{0,100}>/g, ' ')
    .replace(/(?:□|■|◎|●|△|▲|○|◆)/g, ' ')
    .replace(
      /(?:本报|本网|本台|见习|特约|实习|首席|全媒体|融媒体?|通讯员|记者|作者|文\/图|图\/文|摄影|采写|撰文)+\s{0,3}[:：/]?/g,
      ' ',
    )
    // 王 刚: a name of two characters is spaced to the width of three
    .replace(
      /(?<![\p{Script=Han}])([\p{Script=Han}])[ \u3000]{1,2}([\p{Script=Han}])(?![\p{Script=Han}])/gu,
      '$1$2',
    );
  const words = joined.split(/[\s、，,;；/／|()（）]+/).filter((word) => word !== '');
  const names = words.filter(
    (word) => /^[\p{Script=Han}·]{2,8}$/u.test(word) && !NOT_NAMES.test(word),
  );
  return [...new Set(names)];
}

function datesOf(text: string): string {
  const dates = datesIn(text);
  const labelled = dates.find(({ start }) =>
    /(?:发布|发表|刊发|日期|时间)[^\d]{0,8}$/.test(text.slice(0, start)),
  );
  return (labelled ?? dates[0])?.date ?? '';
}

/** （下转第3版）: another page. */
const TURN = /[下上紧][转接]\s*第/;

const isSentence = (text: string): boolean =>
  text.length > LONGEST || (text.length > 30 && (text.match(/[，。]/g)?.length ?? 0) > 1);

/** What one line says of the article's publication; empty fields where it says nothing. */
export function imprintOf(text: string): Imprint {
  if (isSentence(text) || TURN.test(text)) return NO_IMPRINT;
  const page = PAGE.exec(text);
  const author = AUTHOR.exec(text);
  return {
    published: datesOf(text),
    paper: publisherIn(text) || (PAPER_MARK.exec(text)?.[1] ?? ''),
    page: page?.[1]?.toUpperCase() ?? '',
    pageName: page?.[2] ?? '',
    byline: author?.[1] === undefined ? [] : namesIn(author[1]),
  };
}

/** What several lines say together: each field from the first line that has it. */
export function imprintOfAll(texts: readonly string[]): Imprint {
  return texts.map(imprintOf).reduce(
    (sum, next) => ({
      published: sum.published || next.published,
      paper: sum.paper || next.paper,
      page: sum.page || next.page,
      pageName: sum.page === '' ? next.pageName : sum.pageName,
      byline: sum.byline.length > 0 ? sum.byline : next.byline,
    }),
    NO_IMPRINT,
  );
}

/** What an imprint is made of; a line of little else is one. */
const IMPRINT_PARTS =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|(?:来源|稿源|作者|发布|时间|日期|编辑|责任编辑|浏览|阅读|点击|次数|字号|分享|打印|评论|星期.)\s?[:：]?|[\s|｜:：()（）\d]/g;

/** Whether a line says when, where and by whom the article was published, and nothing else. */
export function isImprint(text: string): boolean {
  if (text.length > LONGEST || isSentence(text) || datesIn(text).length === 0) return false;
  return text.replace(IMPRINT_PARTS, '').length <= 16;
}
