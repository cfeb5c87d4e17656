import { gated } from '../text/sieve.js';
import { visibleLength } from './plain.js';

/** 图①为…, 图为…, ▲…, …甲 摄, …(资料图): says by itself that it stands under a picture. */
const marked = gated(
  /^(?:[([]?[左右上下中本题插组附]?图\s*(?:[①-⑳㈠-㈩\d一二三四五六七八九十]{1,2}|[左右上下中])?\s*(?:为|:|是|均为|\/|,)|[▲△▼▽◀◁▶▷◤◥↑↓←→]\s*\S)/u,
);
const CREDITED =
  /(?:[。)]|\s)\s*[([]?[^。,;()[\]]{0,30}(?:摄|供图|摄影报道|摄影|资料图|资料图片|视觉中国)[)\]]?[。.]?$/u;
/** 村民在砍甘蔗 供图 某县糖业办公室: who gave the picture stands behind the word. */
const CREDITED_TO = /^[^。;]{4,40}\s(?:供图|摄影|图源|图片提供)\s*:?\s*\p{Script=Han}{2,16}$/u;
const LONGEST_CREDITED = 200;
/** 图书馆, 图文 and their like begin sentences. */
const noCaption = gated(/^图(?:书|文|像|纸|谋|们)/u);
/** 摄, 供图, 摄影报道, 摄影, 资料图片, 视觉中国: who took a picture ends so. */
const CREDIT_ENDS = new Set('摄图道影片国');

/** Whether a credit can stand at the end, in brackets or with a stop behind it. */
function mayCredit(plain: string): boolean {
  let last = plain.length - 1;
  if ('。.'.includes(plain.charAt(last))) last -= 1;
  if (')]'.includes(plain.charAt(last))) last -= 1;
  return CREDIT_ENDS.has(plain.charAt(last));
}

/** Whether a line in plain form is a picture's caption by its own marks. */
export function captionBy(plain: string): boolean {
  if (noCaption(plain) !== null) return false;
  if (marked(plain) !== null) return true;
  if (plain.length > LONGEST_CREDITED) return false;
  return (mayCredit(plain) && CREDITED.test(plain)) || CREDITED_TO.test(plain);
}

const LONGEST = 40;

/** One short clause without figures or a quotation: what a caption without marks looks like. */
export function captionLike(plain: string): boolean {
  return isShortSentence(plain) && !/[,:“\d]/u.test(plain);
}

/** One short sentence that nobody says: a caption where a picture credit stands below. */
export function isShortSentence(plain: string): boolean {
  if (visibleLength(plain) > LONGEST || !/[^。!?]。$/u.test(plain)) return false;
  return !/[。!?;]/u.test(plain.slice(0, -1)) && !/^“.*”。?$/u.test(plain);
}
