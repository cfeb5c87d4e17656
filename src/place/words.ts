/** Which words in front of a name's head are part of the name: 深化|小区 has none, 带动|柳林洼村 two. */
import { type PartOfSpeech, type Token, partOfSpeech, segment } from '../lexicon/segment.js';
import { standsHan } from '../lexicon/chars.js';
import { byAdditions } from '../knowledge.js';
import { loadDivisions } from './divisions.js';
import { lexicon } from './lexicon.js';

/** Words of these kinds are hardly ever part of a settlement's name. */
const UNNAMED: ReadonlySet<PartOfSpeech> = new Set(['v', 'vn', 'd', 'p', 'c', 'u', 'r', 't']);
/** Names of bodies do contain verbs: 养老服务中心, 救助管理站. */
const UNNAMED_IN_BODIES: ReadonlySet<PartOfSpeech> = new Set(['d', 'p', 'c', 'u', 'r', 't']);

const TITLE = /(?:街道|[镇乡])$/u;
/** The names of townships without their titles. */
const stems = byAdditions(
  () => new Set([...loadDivisions().townships.keys()].map((name) => name.replace(TITLE, ''))),
);

/** 团结, 胜利, 红星: a word that some township in the country bears as its name. */
export const isOwnName = (word: string): boolean => stems().has(word);

export interface Front {
  readonly text: string;
  /** Offset up to which the name may reach to the left; the end of the unit named in front, if it touches. */
  readonly start: number;
  readonly head: number;
  readonly settlement: boolean;
  /** A company, a society or an institute. */
  readonly firm: boolean;
  /** The name follows the unit that it lies in: 秦都区|柳荫社区. */
  readonly joined: boolean;
}

/** Names of firms are made of these: 阳泉市|建设发展公司; 陆良县|建设产业园 is no name. */
const NAMING = new Set(['服务', '管理', '发展', '创新', '治理', '学习', '优化']);
/** And names of companies, societies and institutes of these. */
export const NAMING_FIRMS = new Set(['建设', '投资', '组织', '改造', ...NAMING]);

function bars({ text, settlement, firm, joined }: Front, { start, end, pos }: Token): boolean {
  if (end - start < 2) return false;
  const word = text.slice(start, end);
  const boundary = lexicon().has('boundary', text, start, end);
  if (!settlement) {
    if (UNNAMED_IN_BODIES.has(pos) || (pos === 'v' && (boundary || !joined))) return true;
    return pos === 'vn' && boundary && !(firm ? NAMING_FIRMS : NAMING).has(word);
  }
  // 东丽区|百合春天社区
  if (joined && SEASONS.has(word)) return false;
  return boundary || (UNNAMED.has(pos) && !isOwnName(word));
}

const SEASONS = new Set(['春天', '夏天', '秋天']);

/** The words between a point well in front of the name and its head; the word that the head is in counts to the head. */
function wordsBefore(text: string, from: number, head: number): Token[] {
  const tokens = segment(text, from, head + 1);
  while ((tokens.at(-1)?.start ?? -1) >= head) tokens.pop();
  const last = tokens.at(-1);
  if (last && last.end > head) {
    tokens[tokens.length - 1] = { start: last.start, end: head, pos: 'x', marks: 0 };
  }
  return tokens;
}

/** How far in front of a name the cutting into words begins, so that its first word is cut right. */
const RUN_UP = 6;

/** The offset behind the last word in front of the head that can't be part of a name; `head` where nothing is left. */
export function ownStart(front: Front): number {
  const { text, start, head, joined } = front;
  let from = start;
  if (!joined) while (from > 0 && start - from < RUN_UP && standsHan(text, from - 1)) from -= 1;
  let first = head;
  const tokens = wordsBefore(text, from, head);
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token || token.end <= start || token.start < start || bars(front, token)) break;
    first = token.start;
  }
  return first;
}

/** Whether all words of the name are common ones, as in 网格社区; 柳林洼 and 团结 are names. */
export function isCommon(text: string, start: number, head: number): boolean {
  return wordsBefore(text, start, head).every((t) => {
    const word = text.slice(t.start, t.end);
    return (
      word.length > 1 && !isOwnName(word) && !['ns', 'x', undefined].includes(partOfSpeech(word))
    );
  });
}
