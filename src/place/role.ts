/** What a name does to the figures behind it: takes them over, or only stands by. */
import { charSet, stands } from '../lexicon/chars.js';
import { beginnings, endings, firstIn, longestIn, type Lookup } from '../lexicon/lookup.js';
import { isSurname } from './beside.js';
import type { PlaceMention } from './mention.js';

/**
 * `move`: the figures behind belong to it; `prefix`: the unit above the name right behind, which moves;
 * `define`: says where the clause's subject lies; `list`: one of several side by side; `aside`: none of these.
 */
export type Role = 'move' | 'prefix' | 'define' | 'list' | 'aside';

const endsIn = (list: Lookup, text: string): boolean => longestIn(list, text, 0, text.length) >= 0;

const CLAUSE = charSet('，。！？；：,;:!?…\n—“”"（）()\u3000▲△●○◆◇■□★☆◎※▪•▶');

/** 赴…学习, 来自…, 对…进口: people come from there, go there, learn or buy there, or only compare. */
const ASIDE_BEFORE = endings(
  '赴 前往 奔赴 去 往 飞往 飞抵 返回 回到 离开 逃离 来自 自 从 借鉴 学习 对标 参观 考察 对 向 与 同 和 比 较 高于 低于 超过 优于 占 占到 占到了 占据 距 距离 通往 连接 途经 经 发往 销往 远销 出口 送往 运往 运抵 联合 携手 对接 居 位居 位列 跃居 列 走在 走向 面向 服务 辐射 覆盖 享誉 闻名 籍贯 老家 祖籍 代表 支持 支援 援助 对口 帮扶 协作 以 按 按照 根据 落实 贯彻 获评 荣获 入选 跻身 争创 创建 推介 派驻 起于 起自 始于 止于 终于 终点为 起点为 延伸至 东至 西至 南至 北至 东起 西起 南起 北起 东到 西到 南到 北到'.split(
    ' ',
  ),
);
/** 记者来到…: what follows is about that place all the same. */
const VISIT = endings('来到 走进 走访 到了 位于'.split(' '));
/** 记者从…获悉: what follows is what that place has to tell. */
const TOLD_BY = /从$/u;
const TOLD = /^[^，。！？；]{0,40}?(?:获悉|了解到|得知|传来|获知)/u;
/** 西宁8月21日电: where the report was sent from. */
const SENT_FROM = /^\s?\d{1,2}月\d{1,2}日(?:电|讯|消息|\s)/u;
const DATELINE = endings('本报 新华社 新华网 中新社 中新网 人民网 央视网 央广网 光明网'.split(' '));
/** 北京|籍, 上海|等地: the place is an attribute of something else. */
const ASIDE_AFTER =
  /^(?:[“‘「]?\d{1,2}[•・·.．]\d{1,2}[”’」]|籍|话|菜|风味|方言|户籍|老家|客商|游客|商人|选手|运动员|代表队|等地|等省|等市|等县|等区|等国|相邻|接壤|毗邻|交界|交汇|相比|以外|到[^位]|之外|的经验|经验|模式|做法|方向|口音|至|—|-|人大代表|政协委员|援藏|援疆|对口援建|对口支援|对口帮扶|援建|的魅力|的缩影)/u;
/** 全国|首个, 全市|前列: the unit is only what something is compared within. */
const COMPARED_AFTER =
  /^(?:首[个家批条座例次]|第[一二三四五六七八九十]|最[大早多高好长]|前[列茅三五十]|领先|平均|闻名|知名|著名|先进|优秀|十佳|十大|百强|示范|文明|劳模|劳动模范|五一|三八|通报|推广|市场|范围(?!内(?:已|共|累计|有))|性|统一|乃至|率先|唯一|同类|同行)/u;
const DEFINES = endings('地处 位于 坐落在 坐落于 隶属 隶属于 属于 紧邻 毗邻'.split(' '));
/** 大碑至|天水段, 大营至|神池高速公路: where a road ends, not whose it is. */
const ENDPOINT = /[至到—–-]$/u;
const ROUTE = /^(?:[的一]?段|高速|公路|铁路|高铁|航线|专列|沿线|线)/u;
const SEPARATOR = /^(?:、|和|与|及|以及|到|至|或|—|－|-|·)$/u;
const LISTED = /^等(?:\d|[一二三四五六七八九十两多地省市区县]|社区|村)/u;

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
  if (LISTED.test(text.slice(end, end + 3))) return true;
  if (text.charAt(start - 1) === '、' && !SAID.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  return text.charAt(end) === '、' || IN_BRACKETS.test(text.slice(end, end + 15));
}

/** Text of the clause in front of the offset. */
export function clauseBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < 40 && !stands(CLAUSE, text, from - 1)) from -= 1;
  return text.slice(from, start);
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
  if (endsIn(ASIDE_BEFORE, front) && !endsIn(VISIT, front) && !told) return 'aside';
  if (inList(text, mentions, start, end, first, last)) return 'list';
  if (endsIn(DATELINE, front) || ASIDE_AFTER.test(behind)) return 'aside';
  if (ENDPOINT.test(front) && ROUTE.test(behind)) return 'aside';
  // 南宁市民刘某某: where somebody lives; but 武汉市民春节消费…
  if (behind.startsWith('民') && isSurname(behind, 1)) return 'aside';
  if (front.trim() === '' && SENT_FROM.test(text.slice(end, end + 10))) return 'aside';
  if (!isPlaceLevel(mentions[last]) && COMPARED_AFTER.test(behind)) return 'aside';
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

/** What has been found out about the mentions of a text: several steps ask the same of each. */
interface Known {
  readonly roles: (Role | undefined)[];
  readonly opens: (boolean | undefined)[];
}

const knownOf = new WeakMap<readonly PlaceMention[], Known>();
/** The mentions that were asked for last, since all of a text are asked for in a row. */
let asked: { readonly mentions: readonly PlaceMention[]; readonly known: Known } | undefined;

function known(mentions: readonly PlaceMention[]): Known {
  if (asked?.mentions === mentions) return asked.known;
  let made = knownOf.get(mentions);
  if (!made) {
    made = { roles: [], opens: [] };
    knownOf.set(mentions, made);
  }
  asked = { mentions, known: made };
  return made;
}

/** The role of the mention at that index among the mentions of its text, which are those of no other. */
export function roleOf(text: string, mentions: readonly PlaceMention[], i: number): Role {
  return (known(mentions).roles[i] ??= findRole(text, mentions, i));
}

/** 在全市|实现“八连冠”: where it stands among others. */
const RANKED = /^(?:实现“|处于|名列|位列|排名|位次|率先|推广|推开|叫响|领先)/u;
/** 全省21个: whose number it is, whatever is done to them. */
const ALL = /^全[国省区市州盟县旗乡镇村][\d０-９一二三四五六七八九十]$/u;

function findRole(text: string, mentions: readonly PlaceMention[], i: number): Role {
  const m = mentions[i];
  if (!m) return 'aside';
  if (!isUnit(m)) {
    // 对全省|21个市（州）
    if (ALL.test(text.slice(m.start, m.end + 1))) return 'move';
    if (text.charAt(m.start - 1) === '在' && RANKED.test(text.slice(m.end, m.end + 3)))
      return 'aside';
    const front = clauseBefore(text, m.start);
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
  // 重庆|云阳等3个区县: the list lies in the unit in front of it
  if (
    role === 'list' &&
    i === last - 1 &&
    LISTED.test(text.slice(mentions[last]?.end ?? 0).slice(0, 3))
  ) {
    const below = mentions[last]?.level;
    return below === 'city' || below === 'county' ? 'move' : 'list';
  }
  return i < last && (role === 'move' || role === 'define') ? 'prefix' : role;
}

/** Whether the name is one part of what the sentence speaks of: 其中，武汉市…. */
export function isPart(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const start = mentions[chainOf(mentions, i)[0]]?.start ?? 0;
  const front = text.slice(Math.max(0, start - 5), start);
  return front.includes('其中') && /其中[，：]?(?:仅|在)?$/u.test(front);
}

/** What stands in front of a place that figures belong to. */
const PLACING = endings('在 来到 走进 走访 位于 由 让 使 是 到了'.split(' '));

/** Words that may stand between the beginning of a clause and its subject. */
const LEADS =
  '但 而 并 并且 且 又 还 也 其中 同时 与此同时 此外 另外 目前 如今 现在 近日 日前 近年来 近年 今年以来 去年以来 今年 去年 昨天 今天 昨日 今日 今晚 昨晚 上半年 下半年 随后 随着 下一步 今后 未来 接下来 这次 此次 这几天 眼下 当前 近期 据悉 据了解 按照 我 咱 早在 今冬 今春 今夏 今秋 去冬 明年 预计 年初 年底 年底前 截至目前 记者从 记者在 记者 本报讯 据 就 仅 当 每年 全年 当天 当日 期间 近几年 连日来 这里 和 从'.split(
    ' ',
  );
const LEADING = beginnings(LEADS);
const TIME =
  /^(?:截至|到|自|从|至)?[\d１-９０—\-至月日年、点时季度前今起底末初上中下旬分（）()]{1,14}(?:以来|来|期间|起|止|凌晨|上午|下午|晚上|晚)?/u;

function withoutLeads(front: string): string {
  let rest = front.trim();
  for (let i = 0; i < 5 && rest !== ''; i += 1) {
    const found = firstIn(LEADING, rest, 0, rest.length);
    const lead = found < 0 ? undefined : LEADS[found];
    const shorter = lead ? rest.slice(lead.length) : rest.replace(TIME, '');
    if (shorter === rest) break;
    rest = shorter.trim();
  }
  return rest;
}

/** Whether the name opens its clause, but for words of time and linking words, or follows 在 and its like. */
export function opensClause(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  return (known(mentions).opens[i] ??= standsFirst(text, mentions, i));
}

function standsFirst(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const [first, last] = chainOf(mentions, i);
  const front = clauseBefore(text, mentions[first]?.start ?? 0);
  // 总投资6亿元的市民文化中心
  if (front.endsWith('的') && /[\d０-９].{0,6}的$/u.test(front)) return true;
  // 洋口镇的|某某公司
  const owner = mentions[first - 1];
  const start = mentions[first]?.start ?? 0;
  if (owner && owner.end === start - 1 && front.endsWith('的')) {
    const lead = clauseBefore(text, mentions[chainOf(mentions, first - 1)[0]]?.start ?? 0);
    if (withoutLeads(lead) === '') return true;
  }
  // 创办的|某某公司，…: what the long attribute leads up to
  if (front.endsWith('的') && text.charAt(mentions[last]?.end ?? 0) === '，') return true;
  return front.trim() === '' || endsIn(PLACING, front.trim()) || withoutLeads(front) === '';
}

/** Whether the name opens its clause and isn't only where another one goes: 某医院组织专家走进|沂水县. */
export function isSubject(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  if (!opensClause(text, mentions, i)) return false;
  const [first] = chainOf(mentions, i);
  const front = clauseBefore(text, mentions[first]?.start ?? 0);
  const other = mentions[first - 1];
  return (
    !endsIn(VISIT, front) || !other || other.end <= (mentions[first]?.start ?? 0) - front.length
  );
}
