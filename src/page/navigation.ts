import { markMatches, UNITS } from '../text/chars.js';
import type { Furniture } from './furniture.js';

const DATES =
  /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|(?:星期|周|礼拜)[一二三四五六日天]|星期(?=\s|$)|\d{1,2}:\d\d(?::\d\d)?/gu;
const IN_DATES = /[\d\s\-/.年月日:星期周礼拜一二三四五六天]+/gu;
const SEPARATORS = /[\s\d|/<>«»‹›()[\]【】{}:;,.、·•~\-—_+=*#&!^“”"'©→←↑↓▶◀▲▼△▽]+/gu;

/** A number alone on its line is a page's, a longer one may be cut from a sentence. */
const PAGE_NUMBER = /^[A-Z]?\d{1,2}$/u;

/** Stands for a word of navigation. */
const WORD = '\u0000';
const NOTHING = '(?!)';

/** Furniture of navigation, made ready for matching. */
export interface Navigation {
  readonly words: RegExp;
  /** For each character whether it can stand in a line of navigation, in a page's number. */
  readonly classes: Uint8Array;
}

const IN_NAVIGATION = 1;
const IN_NUMBER = 2;
/** Scripts that know small letters and capitals, which words are compared without, end here. */
const CASED = /[\0-\u2fff]+/g;

function classesOf(words: readonly string[]): Uint8Array {
  const classes = new Uint8Array(UNITS);
  for (const pattern of [IN_DATES, SEPARATORS]) {
    markMatches(classes, pattern, IN_NAVIGATION | IN_NUMBER);
  }
  markMatches(classes, /[A-Z]+/g, IN_NUMBER);
  markMatches(classes, CASED, IN_NAVIGATION);
  for (const word of words) {
    const forms = word + word.toLowerCase() + word.toUpperCase();
    for (let i = 0; i < forms.length; i += 1) {
      const code = forms.charCodeAt(i);
      classes[code] = (classes[code] ?? 0) | IN_NAVIGATION;
    }
  }
  return classes;
}

/** Makes ready the words of navigation bars; any case of them will do. */
export function navigationOf({ navigation }: Furniture): Navigation {
  const longestFirst = [...navigation].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    words: new RegExp(escaped.join('|') || NOTHING, 'giu'),
    classes: classesOf(navigation),
  };
}

/** Whether all characters of a line are of a class; nearly any line of text fails at the first ones. */
function consistsOf(plain: string, classes: Uint8Array, bit: number): boolean {
  for (let i = 0; i < plain.length; i += 1) {
    if (((classes[plain.charCodeAt(i)] ?? 0) & bit) === 0) return false;
  }
  return true;
}

/** 2025年07月23日 星期三 出版 首页 | 版面概览: words of navigation, numbers and dates, nothing else. */
export function isNavigation({ words, classes }: Navigation, plain: string): boolean {
  if (!consistsOf(plain, classes, IN_NAVIGATION)) return false;
  const rest = plain.replace(DATES, ' ').replace(words, WORD);
  return rest.includes(WORD) && rest.replaceAll(WORD, ' ').replace(SEPARATORS, '') === '';
}

/** A page's number, a date or an ornament alone on its line. */
export function isPageNumber({ classes }: Navigation, plain: string): boolean {
  if (!consistsOf(plain, classes, IN_NUMBER)) return false;
  const rest = plain.replace(DATES, ' ');
  if (rest === plain && /\d/.test(plain)) return PAGE_NUMBER.test(plain);
  return rest.replace(SEPARATORS, '') === '';
}
