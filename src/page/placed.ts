import { isWord } from './words.js';

/** 宽城区:“六治融合”…: the place that a title is about, as reports side by side on a page have it. */
const PLACED =
  /^[“【]?(\p{Script=Han}{1,20}(?:自治区|自治州|自治县|自治旗|地区|街道|社区|[省市州盟区县旗镇乡村]))\s?:/u;
const LONGEST_WORD = 4;

/** The place before the colon that a title (in plain form) begins with; undefined where none does. */
export function placeOfTitle(plain: string): string | undefined {
  const place = PLACED.exec(plain)?.[1];
  // 园区:…, 社区:…: words that only end as places do
  if (place === undefined || (place.length <= LONGEST_WORD && isWord(place))) return undefined;
  return place;
}
