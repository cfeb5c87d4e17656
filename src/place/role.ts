/** What a name does to the figures behind it: takes them over, or only stands by. */
import { charSet, stands } from '../lexicon/chars.js';
import { endings, endsIn } from '../lexicon/lookup.js';
import { known } from './asked.js';
import { isSurname } from './beside.js';
import { roleWords } from './roleWords.js';
import type { PlaceMention } from './mention.js';

/**
 * `move`: the figures behind belong to it; `prefix`: the unit above the name right behind, which moves;
 * `define`: says where the clause's subject lies; `list`: one of several side by side; `aside`: none of these.
 */
export type Role = 'move' | 'prefix' | 'define' | 'list' | 'aside';

const CLAUSE = charSet('，。！？；：】｜|,;:!?…\n—“”"（）()\u3000▲△●○◆◇■□★☆◎※▪•▶');

/** 赴…学习, 来自…, 对…进口: people come from there, go there, learn or buy there, or only compare. */
const ASIDE_BEFORE = endings(roleWords('aside'));
/** 记者来到…: what follows is about that place all the same. */
export const VISIT = endings(roleWords('visit'));
/** 记者从…获悉: what follows is what that place has to tell. */
const TOLD_BY = /从$/u;
const TOLD = /^[^，。！？；]{0,40}?(?:获悉|了解到|得知|传来|获知)/u;
/** 西宁8月21日电: where the report was sent from. */
const SENT_FROM = /^\s?\d{1,2}月\d{1,2}日(?:电|讯|消息|\s)/u;
const DATELINE = endings(roleWords('dateline'));
/** 北京|籍, 上海|等地: the place is an attribute of something else. */
const ASIDE_AFTER =
  /^(?:[“‘「]?\d{1,2}[•・·.．]\d{1,2}[”’」]|籍|话|菜|风味|方言|户籍|老家|客商|游客|商人|选手|运动员|代表队|等地|等省|等市|等县|等区|等国|相邻|接壤|毗邻|交界|交汇|相比|以外|这样[的一]|那样[的一]|到[^位]|之外|的经验|经验|模式|做法|方向|口音|至|—|-|人大代表|政协委员|援藏|援疆|对口援建|对口支援|对口帮扶|援建|的魅力|的缩影)/u;
/** 全国|首个, 全市|前列: the unit is only what something is compared within. */
const COMPARED_AFTER =
  /^(?:首[个家批条座例次]|第(?![一二三四五六七八九十]{1,4}[届次期批])[一二三四五六七八九十]|最[大早多高好长]|前[列茅三五十]|领先|平均|闻名|知名|著名|先进|优秀|十佳|十大|百强|示范|文明|劳模|劳动模范|五一|三八|通报|推广|市场|范围(?!内(?:已|共|累计|有))|性|统一|乃至|率先|唯一|同类|同行)/u;
const GREATEST = /^(?:境内)?[\u4e00-\u9fff]{0,6}最[大多高长早小低远深]的/u;
const DEFINES = endings(roleWords('define'));
/** 规模在山东省|下辖地市中排名第2位 */
const PLACED = /^[^，。；]{0,10}(?:排名?|位[列居次]|名列|居|列)(?:全[国省市])?第/u;
/** 东岭至|天水段, 东岭至|神池高速公路: where a road ends, not whose it is. */
const ENDPOINT = /[至到—–-]$/u;
const ROUTE = /^(?:[的一]?段|高速|公路|铁路|高铁|航线|专列|沿线|线)/u;
const SEPARATOR = /^(?:、|和|与|及|以及|到|至|或|—|－|-|·)$/u;
/** 云阳|等3个区县 */
const LISTED = /^等(?:\d|[一二三四五六七八九十两多地省市区县]|社区|村)/u;
/** 瓯海|等示范区: zones in many units. */
const OF_ZONES = /^等[\u4e00-\u9fff]{0,3}(?:示范|试验|实验|开发|园)区/u;
/** 连接四川成都、达州，|重庆万州区|，: a clause of nothing but the name, behind another name. */
const GOES_ON = /^(?:，|[两三四五六七八九十\d]{1,2}个)/u;

/** 在成都|召开的座谈会上: where a meeting was, in an attribute of it. */
const MEETING = /^(?:召开|举行|举办)的/u;
/** 以南通市|为例: what follows is told of it. */
const INSTANCE = /^为例/u;

const isUnit = (m: PlaceMention): boolean => m.level !== 'country' && m.level !== 'anaphor';
const joinedTo = (a: PlaceMention | undefined, b: PlaceMention | undefined): boolean =>
  a !== undefined && b !== undefined && isUnit(a) && isUnit(b) && a.end === b.start;

const isPlaceLevel = (m: PlaceMention | undefined): boolean =>
  m !== undefined && (m.level === 'township' || m.level === 'village' || m.level === 'body');

/** No name has more parts: province, city, county, township, village, a body in it. */
const CHAIN = 7;

/** Indices of the first and last of the mentions that stand together as one name: 陕西|商洛市|柞水县. */
export function chainOf(
  mentions: readonly PlaceMention[],
  i: number,
): [first: number, last: number] {
  let first = i;
  let last = i;
  while (i - first < CHAIN && joinedTo(mentions[first - 1], mentions[first])) first -= 1;
  while (last - i < CHAIN && joinedTo(mentions[last], mentions[last + 1])) last += 1;
  return [first, last];
}

/** 胶州|(36件)、平度: what a list says of each in brackets. */
const IN_BRACKETS = /^[（(][^（()）]{1,12}[）)](?=、)/u;
/** 澄迈县19.8万亩|、临高县18.03万亩: the mark parts what is said of each. */
const SAID = /\d[^，。！？；：、（）()]{0,8}、$/u;

const AND_MORE = /^(?:和|与|以及)[一二两三四五六七八九十\d]{1,3}个/u;

/** Whether a name of the same kind stands beside: 上海、浙江等16个省. */
function inList(
  text: string,
  mentions: readonly PlaceMention[],
  start: number,
  end: number,
  first: number,
  last: number,
): boolean {
  const previous = mentions[first - 1];
  const next = mentions[last + 1];
  if (previous && isUnit(previous) && SEPARATOR.test(text.slice(previous.end, start))) return true;
  if (next && isUnit(next) && SEPARATOR.test(text.slice(end, next.start))) return true;
  const behind = text.slice(end, end + 8);
  if (LISTED.test(behind) || OF_ZONES.test(behind)) return true;
  const touches = previous?.end === start - 1 && text.charAt(start - 1) === '，';
  if (touches && GOES_ON.test(text.slice(end, end + 3))) return true;
  if (text.charAt(start - 1) === '、' && !SAID.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  // 高新区|和六个工业园区
  if (AND_MORE.test(text.slice(end, end + 6))) return true;
  return text.charAt(end) === '、' || IN_BRACKETS.test(text.slice(end, end + 15));
}

/** Text of the clause in front of the offset. */
export function clauseBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < 40 && !stands(CLAUSE, text, from - 1)) from -= 1;
  return text.slice(from, start);
}

/** Whether the name only says more of what stands behind it. */
function isAttribute(front: string, behind: string): boolean {
  // 扬州市|级项目: a rank
  if (/^级(?!别)/u.test(behind)) return true;
  // 张某，某县某镇某村|人，
  if (front === '' && /^人[，。；]/u.test(behind)) return true;
  // 南宁市|民刘某某: where somebody lives; but 武汉市民春节消费…
  if (behind.startsWith('民') && isSurname(behind, 1)) return true;
  return front.endsWith('在') && MEETING.test(behind);
}

/** 东岭至|天水段, 开河至某旗|，: where a road ends. */
function isEndpoint(front: string, behind: string): boolean {
  if (ENDPOINT.test(front) && ROUTE.test(behind)) return true;
  return front.length > 2 && front.endsWith('至') && behind.startsWith('，');
}

function unitRole(
  text: string,
  mentions: readonly PlaceMention[],
  first: number,
  last: number,
): Role {
  const start = mentions[first]?.start ?? 0;
  const end = mentions[last]?.end ?? 0;
  const front = clauseBefore(text, start);
  const behind = text.slice(end, end + 6);
  const told = TOLD_BY.test(front) && TOLD.test(text.slice(end, end + 48));
  if (front.endsWith('以') && INSTANCE.test(behind)) return 'move';
  if (isAttribute(front, behind)) return 'aside';
  if (endsIn(ASIDE_BEFORE, front) && !endsIn(VISIT, front) && !told) return 'aside';
  if (inList(text, mentions, start, end, first, last)) return 'list';
  if (endsIn(DATELINE, front) || ASIDE_AFTER.test(behind)) return 'aside';
  if (isEndpoint(front, behind)) return 'aside';
  if (/[在居]$/u.test(front) && PLACED.test(text.slice(end, end + 16))) return 'aside';
  if (front.trim() === '' && SENT_FROM.test(text.slice(end, end + 10))) return 'aside';
  const own = front.trim() === '' && behind.startsWith('平均');
  if (!isPlaceLevel(mentions[last]) && !own && COMPARED_AFTER.test(behind)) return 'aside';
  // 是云南省|国土面积最大的乡镇
  if (front.endsWith('是') && GREATEST.test(text.slice(end, end + 12))) return 'aside';
  if (endsIn(DEFINES, front) && front.length > 3) return 'define';
  // 兴福镇是山东滨州博兴县的一个小镇
  if (
    front.length > 2 &&
    front.endsWith('是') &&
    /^的?(?:一[个座名位]|[^，。]{0,4}[镇村乡])/u.test(text.slice(end, end + 8))
  ) {
    return 'define';
  }
  if (/(?:来自|赴|前往|借鉴|返回|老家在)[^，]{0,4}$/u.test(front)) return 'aside';
  return 'move';
}

/** The role of the mention at that index among the mentions of its text, which are those of no other. */
export function roleOf(text: string, mentions: readonly PlaceMention[], i: number): Role {
  return (known(mentions).roles[i] ??= findRole(text, mentions, i));
}

/** 第十七届|全国|学术会议: the event's name. */
const OF_EVENT = /[届次]$/u;
/** 全省21个: whose number it is, whatever is done to them. */
const ALL = /^全[国省区市州盟县旗乡镇村][\d０-９一二三四五六七八九十]$/u;
/** 在全市|实现“八连冠”: where it stands among others. */
const RANKED = /^(?:实现“|处于|名列|位列|排名|位次|率先|推广|推开|叫响|领先)/u;

function findRole(text: string, mentions: readonly PlaceMention[], i: number): Role {
  const m = mentions[i];
  if (!m) return 'aside';
  if (!isUnit(m)) {
    // 对全省|21个市（州）
    if (ALL.test(text.slice(m.start, m.end + 1))) return 'move';
    if (text.charAt(m.start - 1) === '在' && RANKED.test(text.slice(m.end, m.end + 3)))
      return 'aside';
    const front = clauseBefore(text, m.start);
    if (m.level === 'country' && OF_EVENT.test(front)) return 'aside';
    const behind = text.slice(m.end, m.end + 6);
    const told = TOLD_BY.test(front) && TOLD.test(text.slice(m.end, m.end + 48));
    const plain =
      ASIDE_AFTER.test(behind) ||
      (m.kind !== 'organ' && m.kind !== 'seat' && COMPARED_AFTER.test(behind)) ||
      (endsIn(ASIDE_BEFORE, front) && !told);
    return plain ? 'aside' : 'move';
  }
  const [first, last] = chainOf(mentions, i);
  const role = unitRole(text, mentions, first, last);
  if (role === 'list' && i === last - 1) return roleAbove(text, mentions, last);
  return i < last && (role === 'move' || role === 'define') ? 'prefix' : role;
}

/** 重庆|开州、涪陵等地，, 固原市|原州区、西吉县、隆德县5个县区: the list is told of the unit that it lies in. */
const ALL_TOLD = /^(?:等多?地[，的]|[二两三四五六七八九十\d]{1,2}个?[县市区镇乡街])/u;

/** The role of the unit right in front of a list whose first name is the given one. */
function roleAbove(text: string, mentions: readonly PlaceMention[], first: number): Role {
  if (ALL_TOLD.test(behindList(text, mentions, first))) return 'move';
  // 重庆|云阳等3个区县
  const { level, end = 0 } = mentions[first] ?? {};
  const divided = level === 'city' || level === 'county';
  return divided && LISTED.test(text.slice(end, end + 3)) ? 'move' : 'list';
}

const LONGEST_LIST = 8;

/** What follows the list of names that begins with the given one. */
function behindList(text: string, mentions: readonly PlaceMention[], from: number): string {
  let i = from;
  while (i < from + LONGEST_LIST && mentions[i + 1] !== undefined) {
    const [one, next] = [mentions[i], mentions[i + 1]];
    if (!one || !next || text.slice(one.end, next.start) !== '、') break;
    i += 1;
  }
  const end = mentions[i]?.end ?? 0;
  return text.slice(end, end + 4);
}

/** Whether the name is one part of what the sentence speaks of: 其中，武汉市…. */
export function isPart(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const start = mentions[chainOf(mentions, i)[0]]?.start ?? 0;
  const front = text.slice(Math.max(0, start - 5), start);
  return front.includes('其中') && /其中[，：]?(?:仅|在)?$/u.test(front);
}
