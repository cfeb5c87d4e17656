/** What stands in front of a place's head and is no name: 三家|医院, 新建|学校, 两人为|村民. */
import { charSet, stands, standsHan } from '../lexicon/chars.js';
import { partOfSpeech } from '../lexicon/segment.js';
import { anchored } from '../text/anchored.js';
import { type Term, lexicon } from './lexicon.js';
import { peopleAtEnd } from './names.js';
import { isCommon, isOwnName, NAMING_FIRMS } from './words.js';

/** What may be the name of a place, up to its head. */
export interface Claim {
  readonly text: string;
  readonly start: number;
  /** Where the head begins. */
  readonly head: number;
  readonly name: string;
  readonly term: Term;
  /** The name begins right behind the unit that it lies in: 丰泽区|实验小学. */
  readonly whole: boolean;
  /** A single character may be the name. */
  readonly short: boolean;
}

/** Characters that verbs and particles have and names of settlements hardly ever. */
const UNNAMED =
  /[俺不才能讲要已也还很更使给得吗呢吧啊说看做搞抓但且或若只仅即全]|[镇乡].|季度|月份|半年|阶段|占总|占全|数占/u;

const OWN_SCHOOL = /^(?:实验|中心|外国语|民族)$/u;
const SETTLEMENTS = new Set(['village', 'township', 'community', 'quarter', 'park']);

function isGeneric(name: string, kind: string, whole: boolean): boolean {
  const { has } = lexicon();
  // 丰泽区|实验小学: behind its district it is that one
  if (whole && kind === 'school' && OWN_SCHOOL.test(name)) return false;
  if (has('generic', name, 0, name.length)) return true;
  // 多米长|隧道
  if (kind === 'structure' && /[米长多]$/u.test(name)) return true;
  // 小型病险|水库: in what state it is
  if (name.endsWith('病险')) return true;
  // 公办中|小学
  if (kind === 'school' && name.endsWith('中')) return true;
  if (!SETTLEMENTS.has(kind)) return false;
  if (kind !== 'park' && (UNNAMED.test(name) || isPeople(name))) return true;
  // 水果之乡, 美丽水乡; 沿海城镇, but 大悟县|三里城镇
  if (kind === 'township' && /[小古名重强乡水侨梦异他之]$/u.test(name)) return true;
  // 市县|乡三级
  if (kind === 'township' && /^[省市县区]+$/u.test(name)) return true;
  if (whole) return false;
  if (kind === 'township' && /[城集]$/u.test(name)) return true;
  for (let length = 4; length >= 2; length -= 1) {
    const from = name.length - length;
    if (from > 0 && has('generic', name, from, name.length)) return true;
  }
  return false;
}

/** 回族|村, 民族|乡, but 司莫拉佤族|村 */
const isPeople = (name: string): boolean =>
  name.endsWith('族') && name.length - peopleAtEnd(name) < 2;

/** 村 in 新农村建设, 通村公路: what stands in front is a verb or an adverb, no name. */
const verbal = anchored(
  /^(?:[共已均各新通进驻到入下抓管治强联包帮撤兴每全整有供为让带]|建成|调整|成立|规范|推进|新建|[时原现]任|所有)/u,
  16,
);
/** 政府和驻|村, 送服务进|社区: the verb stands at the end. */
const VERBAL_END = /[驻联包帮入进下闭离返]$/u;

/** 新港村, 下坪村, 联丰村: villages are called so, unless the two characters are a word (新增村, 下沉村). */
const NAMED =
  /^[新下通联兴全共强][^建设有水电路气网办管治享创农增改型村镇区里属辖派沉联个体部面省市县乡共的]$/u;
const WORDS = new Set('v vn d a p c r m i t'.split(' '));
const isNamed = (name: string): boolean => NAMED.test(name) && !WORDS.has(partOfSpeech(name) ?? '');

/** 五大商业集团, 三家医院, 二组|村民: so many of a kind, no name. */
const numbered = anchored(
  /^[\d０-９一二三四五六七八九十百两几多数]+(?:余|多)?[大家所个座处条组社县乡镇村]/u,
  16,
);
/** 新改建|党群服务中心: what is made, not what it is called; villages do have such names (新建村). */
const made = anchored(
  /^(?:新改扩?建|[应实须]建|[建办]好|改扩建|扩建|改建|新增|增设|新设|续建|在建|拟建|筹建|建成|新修|重修|翻修|新建(?!$))/u,
  16,
);
/** 1000|亩标准化示范基地 */
const MEASURED = /[\d０-９万亿余多][亩个处座条家项平]$/u;
const orCommunity = anchored(/^(?:村[（(]社区?|[乡镇][（(][科街])/u, 4);
/** 街道|一老小区 */
const some = anchored(/^一[老个处座旧]/u, 16);
/** 将有|社区助餐点, 以|城镇社区: what there will be, or by which. */
const held = anchored(/^(?:[将已现没拥设建共]有|以.$)/u, 16);
/** 合作社|3714家，: the noun of a count. */
const counted = anchored(
  /^(?:总数)?(?:已?达到?|共有|共计|有)?[约近超]?[\d０-９.]+万?[余多]?[家所个座处户]+[，。；、\n]/u,
  12,
);

/** 典型高山|村: what is said of such villages. */
const ofKind = anchored(/^(?:典型|著名|知名|有名|少有|罕见)/u, 16);
/** 产业兴|村, 依法治|村 */
const SLOGAN = /^..?[业技旅化态才商农游法][兴富强治润]$/u;

const TOWNS = /^..城$/u;
/** 打好, 抓好: a verb with what it comes to, which no word list has. */
const isVerb = (word: string): boolean =>
  partOfSpeech(word) === 'v' || (word.endsWith('好') && partOfSpeech(word.charAt(0)) === 'v');
/** 茶叶|大镇, 工业|强镇 */
const LARGE = /^..+[大强名重]$/u;

const INTRODUCING = charSet('在住到于及和与');

/** Whether a name may begin here that is made of common words: 在|石化小区, but not 精选|小区. */
const introduces = (text: string, start: number): boolean =>
  start === 0 || !standsHan(text, start - 1) || stands(INTRODUCING, text, start - 1);

/** “定岗小区”, “幸福社区”: in marks of quotation alone it is a title or a slogan. */
const isSlogan = (text: string, start: number, end: number): boolean =>
  '“‘「『'.includes(text.charAt(start - 1)) && start > 0 && '”’」』'.includes(text.charAt(end));

const BESIDE = /^(?:紧[靠挨邻]|毗邻|[靠临]近|距离)/u;
const OF_LEVELS = /^[省市县区乡镇街村]{1,4}[两三四]级/u;
const LONGEST_LABEL = 5;

/** “村|官巡村|”: the end of a label in marks of quotation that says what villages do; but “最美|冠山村|”. */
function endsLabel(text: string, start: number, end: number): boolean {
  if (!'”’'.includes(text.charAt(end) || ' ')) return false;
  const opening = text.slice(Math.max(0, start - LONGEST_LABEL), start);
  return /[“‘][\u4e00-\u9fff]{0,3}村$/u.test(opening);
}

/** A single character may stand before these heads: 夏村, 乌镇. */
export const ONE = new Set(['village', 'township']);
/** Names of these begin mid-sentence, too; of other bodies only those that open a clause count. */
export const INHABITED = new Set(['village', 'township', 'community', 'quarter']);
/** Words that names hardly ever begin with and that may stand in front of one. */
export const SOFT = charSet('和为于有向以将');

/** 8个|村和|村改社区: of two kinds. */
const BOTH = /^[村镇乡]和$/u;
/** 五基地六产业七|景区: the parts of a plan. */
const PARTS =
  /^(?:[一二三四五六七八九十两多][^一二三四五六七八九十两多]{1,4}){2,}[一二三四五六七八九十两多]/u;

/** What is built. */
const BUILT = new Set(['park', 'facility', 'structure', 'school', 'hospital']);

const inhabits = ({ term }: Claim): boolean => INHABITED.has(term.value);
const endOf = ({ head, term }: Claim): number => head + term.text.length;

const SOFT_OLD = /^[和为于有向以将][老旧新]$/u;
/** What those words end with: most names do not, and are asked no more. */
const ENDS = charSet('兴富强治润和为有将总城大名重驻联包帮入进下闭离返个');
const ends = (name: string): boolean => stands(ENDS, name, name.length - 1);

/** The reasons why it is none, the cheap ones first. */
const REASONS: readonly ((claim: Claim) => boolean)[] = [
  ({ name }) => some(name, 0) || numbered(name, 0) || made(name, 0) || PARTS.test(name),
  ({ name }) => BOTH.test(name),
  (claim) => !claim.whole && counted(claim.text, endOf(claim)),
  ({ text, start }) => MEASURED.test(text.slice(Math.max(0, start - 1), start + 1)),
  // 直插|村（社区）, 初核|乡（科）级, 建设|镇（街）调解室
  ({ text, head }) => orCommunity(text, head),
  ({ name, term, short }) =>
    ONE.has(term.value) && ((verbal(name, 0) && !isNamed(name)) || (name.length < 2 && !short)),
  // 某州|典型高山村
  (claim) => inhabits(claim) && claim.name.length > 2 && ofKind(claim.name, 0),
  // 科技兴|村, 科技强|镇: what is done to it
  ({ name, term }) => ONE.has(term.value) && ends(name) && SLOGAN.test(name),
  // 基地和|协会, 办学规模为|小学, 租金将|村集体
  ({ name }) => name.length > 2 && ends(name) && /[和为有将总]$/u.test(name),
  // 地上建|公园, but 党建|公园
  ({ name, term }) =>
    name.endsWith('建') &&
    BUILT.has(term.value) &&
    name.length > 2 &&
    partOfSpeech(name.slice(-2)) === undefined,
  // 打好|城镇
  ({ name, term }) =>
    ends(name) && TOWNS.test(name) && term.value === 'township' && isVerb(name.slice(0, 2)),
  // 建设|有限公司: only what firms do
  ({ name, whole }) => !whole && NAMING_FIRMS.has(name),
  // 汉阳|老旧小区, 改造为|老小区
  ({ name }) => name.endsWith('老旧') || (name.length === 2 && SOFT_OLD.test(name)),
  // 南漳县|茶叶大镇
  ({ name }) => ends(name) && LARGE.test(name) && partOfSpeech(name.slice(0, -1)) !== undefined,
  // 邢台|以村企共建
  ({ name }) => name.length === 1 && stands(SOFT, name, 0),
  // 将有|社区助餐点, 送服务进|社区
  (claim) =>
    inhabits(claim) &&
    (held(claim.name, 0) ||
      (ends(claim.name) && VERBAL_END.test(claim.name) && !isOwnName(claim.name))),
  // 志愿者进|养老院
  ({ name, term }) => ends(name) && !INHABITED.has(term.value) && /[进入]$/u.test(name),
  (claim) =>
    (inhabits(claim) || claim.term.value === 'structure') &&
    isSlogan(claim.text, claim.start, endOf(claim)),
  (claim) => claim.term.value === 'village' && endsLabel(claim.text, claim.start, endOf(claim)),
  // 市县两级政务|服务中心: those of all of them
  ({ name }) => OF_LEVELS.test(name),
  // 石店村|紧靠机场
  ({ name }) => BESIDE.test(name),
  // 融合|型大社区
  (claim) => inhabits(claim) && claim.name.startsWith('型'),
  // 某某乡|副乡|长
  ({ name, term }) => term.value === 'township' && name === '副',
  // 两人为|村民
  (claim) =>
    ends(claim.name) && inhabits(claim) && /(?:.为|[两三四五六七八九十几]个)$/u.test(claim.name),
  ({ text, start, head, whole }) =>
    !whole && !introduces(text, start) && isCommon(text, start, head),
  ({ name, term, whole }) => isGeneric(name, term.value, whole),
];

/** Whether it is a number, a verb, or a word for a kind of place, and names none. */
export const isNoName = (claim: Claim): boolean => REASONS.some((holds) => holds(claim));
