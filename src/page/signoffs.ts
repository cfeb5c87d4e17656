import { lazily } from '../data.js';
import { isSurrogate, markMatches, UNITS } from '../text/chars.js';
import { gated } from '../text/sieve.js';
import {
  hasReporter,
  namesBehindOffice,
  namesBehindRole,
  namesOnly,
  reportersIn,
} from './names.js';
import { TRAITS, traitsOf } from './traits.js';
import { isWord } from './words.js';

const LONGEST = 90;
const MARKS_BEFORE = /^[\s□■●◆▲△○◎★☆◇]+/u;
const MARK_BEHIND = /[\s□■●◆]$/u;
const bracketed = gated(/^[([【]([^()[\]【】]{2,80})[)\]】][。.]?$/u);
const BYLINE_BODY = /^[^。;!?“”]{2,90}$/u;
/** 据新华社, 来源:某报: the text comes from elsewhere, no one here signs it. */
const SOURCE =
  /^(?:(?:据|来源|稿源|综合|摘自|转自|新华社|原载|选自|作者为|作者系|作者单位).{0,40}|\p{Script=Han}{2,8}(?:日报|晚报|晨报|报|网|社|新闻|电视台|客户端|融媒体中心))$/u;
const MARKS = new Set('□■●◆▲△○◎★☆◇');

/** Who signs inside brackets; no names where a reporter is named in a way that can't be read. */
function signedBy(inner: string): readonly string[] | undefined {
  const names = namesOnly(inner) ?? namesBehindOffice(inner);
  if (names !== undefined || !hasReporter(inner)) return names;
  return namesBehindRole(inner) ?? (inner.length <= 40 && !/[,。;]/.test(inner) ? [] : undefined);
}

/** (甲 乙), (记者 甲 通讯员 乙 文/图), (据新华社): names of a line that closes an article, else undefined. */
export function signoffNames(plain: string): readonly string[] | undefined {
  if (plain.length > LONGEST) return undefined;
  const inner = bracketed(plain.trim())?.[1];
  if (inner === undefined) return undefined;
  if (SOURCE.test(inner)) return [];
  return signedBy(inner);
}

const AUTHORSHIP = /(?:文\s*\/?\s*图|图\s*\/?\s*文|撰文|作者|^文|^图|^摄影|摄影报道$)[\s:/]?/u;
function withoutMarks(line: string): string {
  let bare = line.replace(MARKS_BEFORE, '');
  while (MARK_BEHIND.test(bare.charAt(bare.length - 1))) bare = bare.slice(0, -1);
  return bare;
}

/** 本报记者 甲 乙, □ 记者 甲, 文/图 丙, ■ 甲 乙: names of a line that says who wrote, else undefined. */
export function bylineNames(
  plain: string,
  traits = traitsOf(plain),
): readonly string[] | undefined {
  if ((traits & (TRAITS.stop | TRAITS.speech)) !== 0) return undefined;
  const line = plain.trim();
  const marked = MARKS.has(line.charAt(0));
  if (!marked && (traits & TRAITS.author) === 0) return undefined;
  if (line.length > LONGEST || !BYLINE_BODY.test(line)) return undefined;
  const bare = withoutMarks(line);
  if (hasReporter(bare)) return namesOnly(bare) ?? namesBehindRole(bare);
  if (marked || AUTHORSHIP.test(bare)) return namesOnly(bare);
  return undefined;
}

const AUTHORS = /(?:作者|记者|記者|通讯员|撰稿|撰文)\s*[:/]?\s*(.{2,40})$/u;
/** What follows the authors' names on such a line. */
const NOT_AUTHORS =
  /\s*(?:编辑|責編|责编|责任|审核|校对|来源|稿源|发布|订阅|投稿|分享|收藏|打印|时间|日期|字号|浏览|阅读|点击|\d).*$/u;

/** 2016-03-25 08:46:59  甲 来源:某某报 */
const BEFORE_SOURCE =
  /\d:\d\d\s+(\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4}){0,2})\s+(?:来源|稿源)\s*:/u;
/** 来源: 某某风采  甲 */
const BEHIND_SOURCE = /来源\s*:\s*[^\s:]{2,16}\s+(\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4})?)$/u;

/** 来源:某日报 作者:甲 乙 编辑:丙: the authors that the line of a saved web page names. */
export function authorsIn(plain: string): readonly string[] {
  const said = AUTHORS.exec(plain)?.[1]?.replace(NOT_AUTHORS, '') ?? '';
  if (said !== '') return namesOnly(said) ?? [];
  const beside = (BEHIND_SOURCE.exec(plain) ?? BEFORE_SOURCE.exec(plain))?.[1] ?? '';
  return beside.split(/\s/u).some(holdsWord) ? [] : (namesOnly(beside) ?? []);
}

/** 安徽, 关注, 查看原文 */
const holdsWord = (name: string): boolean => isWord(name) || isWord(name.slice(0, 2));

/** 本栏稿件除署名外由甲采写, 本版稿件均由某单位提供: who wrote what is not signed; names or none. */
const column = gated(
  /^[([【*※]?本[版栏期组](?:稿件|稿|文字|文章|新闻|报道|撰稿|采写)(?:[(（]?除署名(?:外|稿件外)?[)）]?)?[,\s]*(?:均|皆|由|均由|除署名外|除署名外均由|作者|撰写|:|\s)*(.{0,60}?)(?:采写|撰写|提供|整理|报道|摄影报道|采写提供)?[)\]】。]?$/u,
);

/** Names that a line gives for all unsigned articles of its page, else undefined. */
export function columnNames(plain: string): readonly string[] | undefined {
  if (plain.length > LONGEST) return undefined;
  const found = column(plain.trim());
  if (found === null) return undefined;
  const said = (found[1] ?? '').replace(/^(?:除署名外|均|由)+/u, '');
  return namesOnly(said) ?? namesBehindRole(said) ?? [];
}

/** The last character of a text in brackets … */
const CLOSERS = new Set(')】]');
/** … and those that no signature without brackets ends with. */
const NO_SIGNATURE_ENDS = new Set('。,;');
const INLINE_CLOSE = /[。!?”…]\s*[(【[]([^()[\]【】]{2,60})[)】\]][。]?$/u;
/** 。本报记者 甲, 。(某某日报 记者乙: the bracket may be lost. */
const REPORTER_CLOSE =
  /[。!?”…]\s*[□■●([]?\s*((?:\p{Script=Han}{2,8}\s)?(?:本报|本网|通讯员|记者|特约)[^。,;]{1,50})$/u;

/** Whether a paragraph ends as one with names does: nearly all end with a full stop alone. */
function maySign(plain: string): boolean {
  const last = plain.charAt(plain.length - 1);
  if (last === '。') return CLOSERS.has(plain.charAt(plain.length - 2));
  return !NO_SIGNATURE_ENDS.has(last);
}

/** Names that stand in brackets behind the last sentence of a paragraph, else undefined. */
export function closingNames(plain: string): readonly string[] | undefined {
  if (!maySign(plain)) return undefined;
  const tail = plain.slice(-LONGEST);
  const inner = INLINE_CLOSE.exec(tail)?.[1];
  if (inner !== undefined) {
    if (SOURCE.test(inner)) return [];
    return signedBy(inner);
  }
  const open = REPORTER_CLOSE.exec(tail)?.[1];
  return open === undefined ? undefined : namesBehindRole(open);
}

const OWN = '(?:本报|本台|本网|本刊|本社|新华社|人民网|中新网|中新社|央视网|央广网|光明网|新华网)';
const PRESS = '[\\p{Script=Han}]{2,8}(?:日报|晚报|晨报|新闻网|新闻|报|网|社|在线|电视台|广播电台)';
const DAY = '\\d{1,2}月\\d{1,2}日';
const WIRE = '(?:消息|报道|电|讯)';
/** 太原, 山西太原: where the report comes from. */
const FROM = '(?!记者|通讯)\\p{Script=Han}{2,8}?';
/** What stands behind a wire word; 供电网电价 is none. */
const BEHIND = '(?=[\\s:,(\\[)\\]】])';
const HEADS = [
  // 本报讯, 又讯
  '(?:本报讯|又讯|本報訊|本网讯|本台讯)',
  // 4月20日消息
  `${DAY}${WIRE}`,
  // 央视网消息, 新华社太原7月1日电
  `${OWN}\\s*(?:\\p{Script=Han}{0,10}${DAY})?(?:综合)?${WIRE}`,
  // 某某日报消息
  `${PRESS}\\s*(?:\\p{Script=Han}{0,10}${DAY})?(?:综合)?${WIRE}${BEHIND}`,
  // 某某网太原讯
  `${PRESS}\\s*${FROM}\\s*讯${BEHIND}`,
  // 本报太原讯
  `${OWN}\\s*${FROM}\\s*(?:讯|电)${BEHIND}`,
  // 今报讯, 新报讯
  `[今新早晚晨商都时]报讯${BEHIND}`,
  // 平定讯(记者 甲)
  '(?!通讯|短讯|快讯|简讯|音讯|资讯|电讯|喜讯|腾讯)\\p{Script=Han}{1,4}讯(?=\\s*[(\\[])',
  // 太原7月1日电
  `${FROM}\\s*${DAY}\\s*(?:讯|电)${BEHIND}`,
].join('|');
/** 本报讯(记者 甲), 央视网消息(新闻联播):, 新华社太原7月1日电(记者 乙), 4月20日消息: at the head of a paragraph. */
const DATELINE = new RegExp(
  `^[【\\[(]?(?:${HEADS})[】\\])]?` +
    `(?:\\s*${DAY}${WIRE}?)?[:,]?\\s*(?:[(\\[]([^()[\\]]{1,60})[)\\]])?\\s*(?:${DAY}${WIRE}?)?[:,\\s]?(?:\\s*题[:].{1,40}$)?`,
  'u',
);
/** (记者 甲 通讯员 乙): a paragraph may begin with nothing but the names. */
const inFront = gated(/^\s*[([]([^()[\]]{2,60})[)\]]\s*(?=\S)/u);

const IN_HEAD = 1;
const ENDS_HEAD = 2;
/** What datelines are made of up to their wire word, and what that ends with. */
const headClasses = lazily((): Uint8Array => {
  const classes = new Uint8Array(UNITS);
  markMatches(classes, /[\p{Script=Han}\d\s]+/gu, IN_HEAD);
  markMatches(classes, /[讯訊电息道]/gu, ENDS_HEAD);
  return classes;
});

const OPENERS = new Set('【[(');
/** As much of a paragraph can be its dateline. */
const LONGEST_DATELINE = 160;

/** Whether a wire word may stand before the first mark. */
function mayHaveWire(plain: string): boolean {
  const classes = headClasses();
  const end = Math.min(plain.length, LONGEST_DATELINE);
  for (let i = OPENERS.has(plain.charAt(0)) ? 1 : 0; i < end; i += 1) {
    const code = plain.charCodeAt(i);
    const kind = classes[code] ?? 0;
    if ((kind & ENDS_HEAD) !== 0) return true;
    if (kind === 0 && !isSurrogate(code)) return false;
  }
  return false;
}

/** 本报讯 记者甲、通讯员乙报道:, 某某日报讯 记者 丙 报道 */
const REPORT = /^\s*([^()[\]。,;:!?“”\d]{2,40}?)\s*报道[\s:,]/u;

/** Who reports, told behind the wire word without brackets, and how many characters that takes up. */
function reportersAt(behind: string): Dateline | undefined {
  const found = REPORT.exec(behind);
  const said = found?.[1] ?? '';
  const names = found === null || !hasReporter(said) ? undefined : namesOnly(said);
  return names && { length: found?.[0].length ?? 0, names };
}

export interface Dateline {
  /** How many characters it takes up. */
  readonly length: number;
  readonly names: readonly string[];
}

/** 图为雪中的车站。某某供图|中新网张家口12月30日电: the caption of the picture above runs into the text. */
const CAPTION =
  /^[^。]{2,40}(?:。[^。]{0,24})?(?:摄|供图|资料图)\s+(?=\p{Script=Han}{2,6}(?:\p{Script=Han}{2,6})?(?:\d{1,2}月\d{1,2}日)?[讯电])/u;

/** The dateline that a paragraph in plain form begins with, if it does, or that stands behind a caption. */
export function datelineOf(plain: string): Dateline | undefined {
  const own = openingDateline(plain);
  if (own !== undefined) return own;
  const caption = CAPTION.exec(plain.slice(0, LONGEST_DATELINE))?.[0].length ?? 0;
  const behind = caption > 0 ? openingDateline(plain.slice(caption)) : undefined;
  return behind && { length: caption + behind.length, names: behind.names };
}

function openingDateline(plain: string): Dateline | undefined {
  if (!mayHaveWire(plain)) return namesFirst(plain);
  const head = plain.slice(0, LONGEST_DATELINE);
  const found = DATELINE.exec(head);
  if (found === null) return namesFirst(plain);
  const inner = found[1] ?? '';
  const told = inner === '' ? reportersAt(head.slice(found[0].length)) : undefined;
  if (told) return { length: found[0].length + told.length, names: told.names };
  const names = reportersIn(inner);
  return { length: found[0].length, names };
}

/** (甲 文/图)今年 */
const WROTE = /文\s*\/?\s*图$|图\s*\/?\s*文$|摄影报道$/u;

function namesFirst(plain: string): Dateline | undefined {
  const found = inFront(plain.slice(0, LONGEST_DATELINE));
  const inner = found?.[1] ?? '';
  if (found === null || !(hasReporter(inner) || WROTE.test(inner))) return undefined;
  const names = reportersIn(inner);
  return names.length === 0 ? undefined : { length: found[0].length, names };
}
