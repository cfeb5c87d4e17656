/** The word lists of words.tsv, loaded once. */
import { readLists } from '../data.js';

const list = readLists(new URL('./words.tsv', import.meta.url));

function setOf(name: string): ReadonlySet<string> {
  return new Set(list(name));
}

export const STRUCTURE_NOUNS = list('structure');
export const CONTEST_WORDS = list('contest');
export const LINK_WORDS = setOf('link');
export const CHANGE_WORDS = setOf('change');
export const RANKED_WORDS = list('ranked');
export const CHANGE_VERBS = list('verb');
export const TURNING_VERBS = list('turn');
export const ACT_WORDS = setOf('act');
export const FOUNDING_WORDS = setOf('found');
export const CARRYING_OUT_WORDS = setOf('carry');
export const BUILDING_WORDS = setOf('build');
export const ATTRIBUTES = setOf('attribute');
export const DUTIES = setOf('duty');
export const HELPING_WORDS = list('help');
export const ADDRESSES = list('address');
export const MANNER_WORDS = setOf('manner');
export const JOINING_WORDS = setOf('join');
export const FORMERLY_WORDS = setOf('formerly');
export const EMPTY_NOUNS = setOf('empty');
export const PART_UNITS = setOf('part');
export const PEOPLE_UNITS = setOf('people');
export const PROSECUTING_WORDS = list('prosecute');
export const BEFELL_WORDS = list('befell');
export const EVERYWHERE_WORDS = list('everywhere');
export const WORKS = list('work');
export const CONTAINERS = setOf('container');
export const WEIGHTS = setOf('weight');
/** 查处违纪问题20起|35人, 案件20起、|35人: who is in cases is no resident. */
export const CASES = setOf('case');
/** 每人, 每平方米: the pattern of what a sum is for; behind a verb of change a price has none of it (see changes.ts). */
export const PER = '每(?:平方米|立方米|公斤|千克|公里|[人户亩年月日天周次吨斤度])';
/** 省级, 国家级: the pattern of a rank. */
export const RANK = '(?:国家|[省市县区州镇乡村])级';
