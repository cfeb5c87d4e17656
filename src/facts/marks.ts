/** The word lists that are asked for at every word beside a number, as bits that each word carries. */
import { aspectWords } from './aspectWords.js';
import {
  ACT_WORDS,
  CARRYING_OUT_WORDS,
  CHANGE_VERBS,
  CHANGE_WORDS,
  EMPTY_NOUNS,
  FORMERLY_WORDS,
  FOUNDING_WORDS,
  JOINING_WORDS,
  LINK_WORDS,
} from './terms.js';

export const LINK = 1;
export const CHANGE_WORD = 1 << 1;
export const CHANGE_VERB = 1 << 2;
export const ACT = 1 << 3;
export const FOUNDING = 1 << 4;
export const CARRYING_OUT = 1 << 5;
export const JOINING = 1 << 6;
export const FORMERLY = 1 << 7;
export const EMPTY = 1 << 8;
/** A verb or a mark of aspect. */
export const ASPECT = 1 << 9;
/** 全县, 我市: the whole, not what is counted. */
export const WHOLE = 1 << 10;
/** 年底, 月末前 */
export const TIME_END = 1 << 11;
/** 较, 比: what follows is compared with. */
export const COMPARISON = 1 << 12;
/** 年, 月 …: behind digits a piece of a date. */
export const DATE_UNIT = 1 << 13;
/** 的 */
export const OF = 1 << 14;
/** What a noun run never goes beyond: punctuation. */
export const STOP = 1 << 15;

/** Every text made of one character of each set; an empty string in a set stands for none. */
function* joined(...sets: readonly (readonly string[])[]): Iterable<string> {
  const [first, ...rest] = sets;
  if (!first) {
    yield '';
    return;
  }
  for (const char of first) for (const more of joined(...rest)) yield char + more;
}

const COMPARISONS = [
  '较',
  '比',
  '相比',
  '较之',
  '相较',
  '相较于',
  '高于',
  '低于',
  '高出',
  '优于',
  '快于',
];
const STOP_CHARS = '啦呀嘛呢吧哦哟，,．。！？；：!?;:…、（）()“”‘’《》【】[]—~～/+·\n \t　';

/** Each word that is on a list, with the bits of its lists. */
export function wordMarks(): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const put = (bit: number, words: Iterable<string>): void => {
    for (const word of words) marks.set(word, (marks.get(word) ?? 0) | bit);
  };
  put(LINK, LINK_WORDS);
  put(CHANGE_WORD, CHANGE_WORDS);
  put(CHANGE_VERB, CHANGE_VERBS);
  put(ACT, ACT_WORDS);
  put(FOUNDING, FOUNDING_WORDS);
  put(CARRYING_OUT, CARRYING_OUT_WORDS);
  put(JOINING, JOINING_WORDS);
  put(FORMERLY, FORMERLY_WORDS);
  put(EMPTY, EMPTY_NOUNS);
  put(ASPECT, aspectWords());
  put(WHOLE, joined([...'全我本该'], [...'国省市区县州旗镇乡村街社']));
  put(TIME_END, joined(['年', '月', ''], [...'底末初'], ['前', '']));
  put(COMPARISON, COMPARISONS);
  put(DATE_UNIT, [...'年月日时份', '月份', '年度']);
  put(OF, '的');
  put(STOP, STOP_CHARS);
  return marks;
}
