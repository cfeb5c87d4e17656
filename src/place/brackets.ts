/** Where brackets stand in a text: names in them say nothing of what follows. */
import { charSet, stands, standsHan } from '../lexicon/chars.js';

/** A remark in brackets is no longer than this. */
const LONGEST = 200;
const MARKS = charSet('（()）\n');

/** 物流（常熟）有限公司, 合作（连云港）基地: a name in brackets inside a name says where that is. */
const IN_NAME =
  /^[\u4e00-\u9fff]{0,8}(?:公司|集团|基地|园区?|中心|[试实]验区|示范区|合作区|新区|港|医院|学校|银行|大学|研究院)/u;
const LONGEST_NAME = 8;

/** Whether the brackets are a part of a name: Han touches them on both sides, and the name goes on to its head. */
function inName(text: string, open: number, close: number): boolean {
  if (close - open > LONGEST_NAME) return false;
  return standsHan(text, open - 1) && IN_NAME.test(text.slice(close + 1, close + 14));
}

/** The spans between brackets, ascending; of brackets in brackets the outer ones, and none that are a part of a name. */
export function bracketSpans(text: string): readonly (readonly [start: number, end: number])[] {
  const spans: [number, number][] = [];
  let open = -1;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!stands(MARKS, text, index)) continue;
    const mark = text[index];
    if (mark === '\n') depth = 0;
    else if (mark === '（' || mark === '(') {
      if (depth === 0) open = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0 && index - open <= LONGEST && !inName(text, open, index))
        spans.push([open, index]);
    }
  }
  return spans;
}
