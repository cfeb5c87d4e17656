/** What a name does to the figures behind it: takes them over, or only stands by. */
import { charSet, stands } from '../lexicon/chars.js';
import { endings, endsIn } from '../lexicon/lookup.js';
import { anchored } from '../text/anchored.js';
import { known } from './asked.js';
import { isSurname } from './beside.js';
import { isGift } from './donors.js';
import { givesHonour } from './honour.js';
import { roleWords } from './roleWords.js';
import { chainOf, inList, isPartner, isUnit, LISTED } from './listed.js';
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
const TOLD = /^[^，。！？；]{0,40}?(?:获悉|了解到|得知|获知|[传飘]来|飘出)/u;
/** 来自文化和旅游部|的消息 */
const NEWS = /^的(?:最新)?(?:消息|数据|统计|监测)/u;
/** 对北京门头沟|永定河河道进行清理: where the work is done. */
const WORKED_ON =
  /^[^，。！？；]{0,24}?(?:进行|开展|实施)(?:了|全面|集中|深度|彻底)?(?:清理|清淤|疏浚|整治|整修|维修|修复|抢修|改造|治理|排查|消杀|检修|抢险|救援|施工)/u;
/** 向天津市供水2.5亿立方米: whose it then is. */
const GIVEN =
  /^(?:再次|紧急|累计|先后|已|共){0,2}(?:供水|供电|供气|供粮|调拨|调运|下拨|拨付|增拨|划拨)/u;
/** 今年经阿拉山口|口岸通行中欧班列6000列: what passes there is its own figure. */
const PASSED = /^口岸|^(?:通行|出入境|进出境)/u;
/** 安排资金5000万元，|支持|河北做好救灾: whose the money is. */
const SUPPORT = /^(?:重点|专项|专门|主要)?(?:用于)?支持$/u;
const GRANTED = /(?:安排|下达|预拨|拨付|下拨|调拨|追加)[^，。；]*[\d０-９][^，。；]*，$/u;
const LONGEST_GRANT = 60;

/** Whether the name is that of the unit which the money of the clause before goes to. */
export function isSupported(text: string, start: number, front: string): boolean {
  if (!SUPPORT.test(front)) return false;
  return GRANTED.test(
    text.slice(Math.max(0, start - front.length - LONGEST_GRANT), start - front.length),
  );
}

/** 西宁8月21日电: where the report was sent from. */
const SENT_FROM = /^\s?\d{1,2}月\d{1,2}日(?:电|讯|消息|\s)/u;
const sentFrom = anchored(SENT_FROM, 10);
/** 中国之声网|西宁5月23日消息 */
const NEWSROOM = /^[\u4e00-\u9fff]{1,8}(?:网|社|报|客户端)$/u;
/** 天津|北方网讯: the name of the paper that has sent it. */
const paperBehind = anchored(/^[\u4e00-\u9fff]{0,5}(?:网|报|台)(?:讯|消息|记者)/u, 10);
/** 泰兴|讯（记者…, 今报南宁|讯 */
const NEWS_OF = /^讯(?=[\s\u3000（(，,：:])/u;
const LONGEST_PAPER = 6;
const DATELINE = endings(roleWords('dateline'));
/** “5·12”|汶川特大地震: a disaster is called after its day and its place. */
const DAY_NAME = /\d{1,2}[·•・.．]\d{1,2}["”’]$/u;
/** 北京|籍, 上海|等地: the place is an attribute of something else. */
const ASIDE_AFTER =
  /^(?:第?[首一二三四五六七八九十\d]{1,3}批援|[“‘「]?\d{1,2}[•・·.．]\d{1,2}[”’」]|籍|话|菜|风味|方言|户籍|老家|客商|客人|来宾|嘉宾|考察团|参观团|游客|商人|选手|运动员|代表队|等地|等省|等市|等县|等区|等国|相邻|接壤|毗邻|交界|交汇|相比|以外|外(?=[，,])|这样[的一]|那样[的一]|比(?=，)|到[^位]|之外|的(?:[果客菜粮药茶]商|(?:批发|经销|采购|收购)商|老板|客户|客人|朋友|买家|订单)|的经验|经验|模式|做法|方向|口音|至|—|-|好人|工匠(?!学院)|人大代表|政协委员|工作期间|工作时|援[藏疆青琼鄂沪吉港澳川湘黔滇]|(?:\d{4}年)?(?:对口)?(?:援建|支援|帮扶)|的魅力|的缩影|所在的?[市省州])/u;
/** 全国|首个, 全市|前列: the unit is only what something is compared within. */
const COMPARED_AFTER =
  /^(?:数一数二|殊荣|荣誉|表彰|称号|金奖|大奖|首[个家批条座例次创款台]|第(?![一二三四五六七八九十]{1,4}(?:[届次期批]|产业|季度))[一二三四五六七八九十]|最[大早多高好长]|前(?:[列茅]|[三五十](?!季度|个?月|年|期))|领先|平均|闻名|知名|著名|有名(?=[，。、的])|先进|优秀|十佳|十大|百强|示范|文明|劳模|模范|劳动模范|五一(?!小长假|假|期间|国际|当天|前|黄金周|节)|三八(?!妇女节|国际|节)|通报(?=[，。；、）]|$|表扬|表彰|嘉奖|批评|推广|介绍)|推广|复制|一体化|市场(?!监|和质|管理)|范围(?!内(?:已|共|累计|有))|性|统一|乃至|率先|唯一|同类|同行)/u;
/** So much of what follows a name is looked at; what follows 全市 and its like, a little less. */
const BEHIND = 8;
const BEHIND_OWN = 6;

const asideAfter = anchored(ASIDE_AFTER, BEHIND);
const asideAfterOwn = anchored(ASIDE_AFTER, BEHIND_OWN);
const comparedAfter = anchored(COMPARED_AFTER, BEHIND);
const comparedAfterOwn = anchored(COMPARED_AFTER, BEHIND_OWN);
/** 其中黄陂区|最多，416对, 某市|平均每户: the figure behind is its own. */
const figureOf = anchored(
  /^(?:平均|(?:的[\u4e00-\u9fff]{1,4})?最[大多早高长低少快慢](?:[，,、为达]|的?[是有]))/u,
  BEHIND,
);
const GREATEST = /^(?:境内)?[\u4e00-\u9fff]{0,6}最[大多高长早小低远深]的/u;
const AMONG_ITS = /^[^，。！？；]{1,24}之一/u;
const LONGEST_AMONG = 27;
/** 河南省|乡村振兴示范市， */
const IS_ITS =
  /^[^，。；、的\d]{2,14}(?:市|县|区|[镇乡村]|城市|基地|试点|单位|企业|项目|工程)[，。；]/u;
/** 高速公路四川|段, （四川|境内段）: what lies in the province of a road. */
const SECTION = /^境?内?段(?![时落])/u;
const DEFINES = endings(roleWords('define'));
/** 规模在山东省|下辖地市中排名第2位 */
const PLACED = /^[^，。；]{0,10}(?:排名?|位[列居次]|名列|居|列)(?:全[国省市])?第/u;
/** 东岭至|天水段, 东岭至|神池高速公路: where a road ends, not whose it is. */
const ENDPOINTS = new Set('至到—–-');
const ROUTE = /^(?:[的一]?段|高速|公路|铁路|高铁|航线|专列|沿线|线)/u;
const VENUE = roleWords('held').join('|');
/** How something is held or opened. */
export const HOW = '(?:隆重|正式|顺利|成功|圆满|如期){0,2}';
/** 在某某工业园|举行: where a ceremony is says nothing of what is told there. */
export const HELD = new RegExp(`^${HOW}(?:${VENUE})`, 'u');
const PROMOTION = /(?:推介|招商|洽谈|恳谈|投资|招聘)/u;
/** 在成都|召开的座谈会上, 在成都|正式启幕的大会上: where a meeting was, in an attribute of it. */
const MEETING = new RegExp(`^${HOW}(?:${VENUE}|${roleWords('opened').join('|')})的`, 'u');
/** 在深圳|的招商推介会上, 在湖南省|134个园区综合评价中: where somebody appears, or is ranked. */
const OCCASION =
  /^[^，。！？；]{0,18}?(?:(?:推介会|招商会|洽谈会|恳谈会|博览会|展销会|交易会|论坛|竞赛|大赛|比赛)(?:上|期间|中)|(?:评价|考核|排名|评比|测评|评选|评估|检查|抽查)(?:中|上))/u;
/** 像某县|某某委员会这样的委员会有1037个: an example of what is counted. */
const SUCH = /^[^，。；！？]{0,24}?(?:这样|那样|一样)/u;
const LONGEST_SUCH = 27;
/** 北京|招商引资会上签约的项目开工5个: where it was signed. */
const promotedAt = anchored(
  /^[\u4e00-\u9fff]{0,4}?(?:招商|推介|签约|洽谈|恳谈)[\u4e00-\u9fff]{0,5}?(?:会|活动|仪式)上/u,
  14,
);
/** 以南通市|为例: what follows is told of it. */
const INSTANCE = /^[\u4e00-\u9fff]{0,3}为例/u;

const CENTRE = /^为(?:中心|核心|试点|样板)/u;

const isPlaceLevel = (m: PlaceMention | undefined): boolean =>
  m !== undefined && (m.level === 'township' || m.level === 'village' || m.level === 'body');

const LONGEST_TERM = 12;

/** 实施“整县提升”|经济开发区…: where a quoted term begins that ends right there; `at` where none does. */
function termStart(text: string, at: number): number {
  if (text[at - 1] !== '”') return at;
  let from = at - 1;
  while (from > 0 && at - from <= LONGEST_TERM && !stands(CLAUSE, text, from - 1)) from -= 1;
  return text[from - 1] === '“' && from < at - 1 ? from - 1 : at;
}

const LONGEST_CLAUSE = 40;

/** Text of the clause in front of the offset; a term in marks of quotation right in front belongs to it. */
export function clauseBefore(text: string, start: number): string {
  let from = termStart(text, start);
  while (from > 0 && start - from < LONGEST_CLAUSE && !stands(CLAUSE, text, from - 1)) from -= 1;
  return text.slice(from, start);
}

/** Text of the clause in front of the name that the mention with index `i` is a part of. */
export const frontOf = (text: string, mentions: readonly PlaceMention[], i: number): string =>
  (known(mentions).fronts[i] ??= clauseBefore(text, mentions[chainOf(mentions, i)[0]]?.start ?? 0));

/** 某某科技（北京）|有限公司: alone in brackets it is a part of a firm's name; firms bear the province of their parent. */
const inNameBrackets = (text: string, start: number, end: number): boolean =>
  /[（(]/u.test(text.charAt(start - 1)) &&
  /[）)]/u.test(text.charAt(end)) &&
  /[\u4e00-\u9fff]/u.test(text.charAt(start - 2)) &&
  FIRM_BEHIND.test(text.slice(end + 1, end + 15));
/** 包括某金|（内江）|配件有限公司: one of several firms. */
const AMONG_FIRMS = /(?:包括|包含|引进|引入|与|和|及|、|联合|携手|有)[\u4e00-\u9fff]{1,10}[（(]$/u;
const LONGEST_FRONT = 16;
const FIRM_BEHIND = /^(?!分公司)(?:[\u4e00-\u9fff]{0,8}(?:公司|集团)|产业园|(?:生产|产业)?基地)/u;

/** Whether a unit is but a piece of a firm's name; 某金（常熟）有限公司开业, of one firm, tells of that city. */
function inFirmsName(
  text: string,
  start: number,
  end: number,
  unit: PlaceMention | undefined,
): boolean {
  if (!inNameBrackets(text, start, end)) return false;
  if (unit?.level === 'province') return true;
  const front = text.slice(Math.max(0, start - LONGEST_FRONT), start);
  return (unit?.level === 'city' || unit?.level === 'county') && AMONG_FIRMS.test(front);
}

const away = anchored(
  /^(?:等地)?(?:参观|学习|考察|观摩|取经|培训|打工|务工|求学|上学|就医|看病|出差|旅游)/u,
  BEHIND,
);
const livesAway = anchored(/^(?:打工|务工|求学|上学|读书|经商|当兵|做生意)(?!的|人员|者)/u, BEHIND);
const AWAY_FROM = /^(?:城区)?[东南西北]{1,2}(?:约|近)?\d/u;
const MARKETS = /[对向][^，。；]{1,24}[、和及与]中国$/u;

const levelBehind = anchored(/^级(?!别)/u, BEHIND);
const personBehind = anchored(/^人[，。；]/u, BEHIND);
const distanceBehind = anchored(/^的?(?:车程|路程|里程|距离)/u, BEHIND);

/** Whether the name only says more of what stands behind it. */
function isAttribute(text: string, front: string, end: number): boolean {
  // 扬州市|级项目: a rank
  if (levelBehind(text, end)) return true;
  // 张某，某县某镇某村|人，
  if (front === '' && personBehind(text, end)) return true;
  // 到拉萨|的车程
  if (distanceBehind(text, end) && /[到距至离]$/u.test(front)) return true;
  // 多次到|山东参观学习
  if (away(text, end) && /(?<!来)[到去]$/u.test(front)) return true;
  // 曾在|广东打工10多年
  if (livesAway(text, end) && front.endsWith('在')) return true;
  // 在附近的优然牧业公司|上班，每月能领取…
  if (text.startsWith('上班', end) && /在[^，。；]{0,8}$/u.test(front)) return true;
  // 对欧盟、美国和中国|香港等市场出口
  if (front.endsWith('中国') && MARKETS.test(front)) return true;
  // 鸡蛋卖到了|北京的超市
  if (SOLD.has(front.slice(-1)) && /(?:卖|销售?)到了?$/u.test(front)) return true;
  // 南宁市|民刘某某: where somebody lives; but 武汉市民春节消费…
  if (text.charAt(end) === '民' && isSurname(text, end + 1)) return true;
  if (!front.endsWith('在')) return false;
  const behind = text.slice(end, end + BEHIND);
  // 安庆招商推介会在|上海举行: where it was, not whose it is
  return (HELD.test(behind) && PROMOTION.test(front)) || MEETING.test(behind);
}

const SOLD = new Set(['到', '了']);

/** 东岭至|天水段, 开河至某旗|，: where a road ends. */
function isEndpoint(front: string, behind: string): boolean {
  if (ROUTE.test(behind)) return true;
  return front.endsWith('至') && front.length !== 2 && /^[，。；]/u.test(behind);
}

/** Whether a text begins with the name as that of where its news come from. */
export const isSender = (text: string, start: number, end: number): boolean =>
  start <= LONGEST_PAPER && NEWS_OF.test(text.slice(end, end + 2));

/** 官渡镇和|文峰乡: the last of several names, not one that something is done with. */
function endsList(text: string, mentions: readonly PlaceMention[], first: number): boolean {
  const [before, m] = [mentions[first - 1], mentions[first]];
  return (
    before !== undefined &&
    m?.level === before.level &&
    /^[和与及]$/u.test(text.slice(before.end, m.start))
  );
}

function unitRole(
  text: string,
  mentions: readonly PlaceMention[],
  first: number,
  last: number,
): Role {
  const start = mentions[first]?.start ?? 0;
  const end = mentions[last]?.end ?? 0;
  const front = frontOf(text, mentions, last);
  const by = front.slice(-1);
  const own = figureOf(text, end) && /(?:^\s*(?:其中)?|以)$/u.test(front);
  if (by === '以' && isNamedFor(text, end, mentions[last])) return 'move';
  const ofProvince = mentions[last]?.level === 'province';
  if (inFirmsName(text, start, end, mentions[last])) return 'aside';
  // 大赛（福建|·福州站）
  if (ofProvince && '·・'.includes(text.charAt(end) || ' ')) return 'aside';
  if (ofProvince && SECTION.test(text.slice(end, end + 4))) return 'aside';
  if (isAttribute(text, front, end)) return 'aside';
  if (by === '”' && DAY_NAME.test(front)) return 'aside';
  if (by === '在' && OCCASION.test(text.slice(end, end + 26))) return 'aside';
  if (by === '由' && isGift(text, end)) return 'aside';
  if (by === '像' && SUCH.test(text.slice(end, end + LONGEST_SUCH))) return 'aside';
  if (promotedAt(text, end)) return 'aside';
  if (givesHonour(text, start, end)) return 'aside';
  if (endsList(text, mentions, first)) return 'list';
  if (endsIn(ASIDE_BEFORE, front) && !endsIn(VISIT, front)) {
    if (!own && !isTold(text, start, end, front)) return 'aside';
  }
  if (inList(text, mentions, start, end, first, last)) return 'list';
  if (endsIn(DATELINE, front) || asideAfter(text, end)) return 'aside';
  if (ENDPOINTS.has(by) && isEndpoint(front, text.slice(end, end + BEHIND))) return 'aside';
  if (by === '在' && text.startsWith('占比', end)) return 'aside';
  if ((by === '在' || by === '居') && PLACED.test(text.slice(end, end + 16))) return 'aside';
  if (isSender(text, start, end) || isSentFrom(text, front, end)) return 'aside';
  if (start < LONGEST_PAPER && paperBehind(text, end)) return 'aside';
  if (!isPlaceLevel(mentions[last]) && !own && comparedAfter(text, end)) return 'aside';
  if (by === '是' && isSaidOf(mentions[first - 1], front, start))
    if (IS_ITS.test(text.slice(end, end + LONGEST_AMONG))) return 'aside';
  return roleBehindVerb(text, front, end, mentions[last]);
}

/** 济源|是河南省…: whether 是 in front of the name at `start` says something of a unit in the same clause. */
const isSaidOf = (unit: PlaceMention | undefined, front: string, start: number): boolean =>
  unit !== undefined &&
  unit.candidates.length > 0 &&
  unit.end >= start - front.length &&
  !front.endsWith('的是');

/** 以南通市|为例, 以绿园小区|为中心 */
function isNamedFor(text: string, end: number, m: PlaceMention | undefined): boolean {
  const behind = text.slice(end, end + BEHIND);
  return INSTANCE.test(behind) || (CENTRE.test(behind) && isPlaceLevel(m));
}

/** Whether a name behind 从, 对, 向, 经, 支持 has what follows all the same. */
function isTold(text: string, start: number, end: number, front: string): boolean {
  const behind = text.slice(end, end + BEHIND);
  return (
    (front.endsWith('从') && TOLD.test(text.slice(end, end + 48))) ||
    (front.endsWith('对') && WORKED_ON.test(text.slice(end, end + 36))) ||
    (front.endsWith('向') && GIVEN.test(behind)) ||
    (front.endsWith('经') && PASSED.test(behind)) ||
    isSupported(text, start, front)
  );
}

/** 西宁8月21日电, 河北新闻网石家庄1月25日讯 */
function isSentFrom(text: string, front: string, end: number): boolean {
  if (!sentFrom(text, end)) return false;
  const sent = SENT_FROM.exec(text.slice(end, end + 10))?.[0] ?? '';
  return front.trim() === '' || /[电讯]$/u.test(sent) || NEWSROOM.test(front);
}

const FROM = /(?:来自|赴|前往|借鉴|返回|老家在)[^，]{0,4}$/u;
const LONGEST_FROM = 7;

/** The role of a name behind 是, 位于 and words of coming and going. */
function roleBehindVerb(
  text: string,
  front: string,
  end: number,
  m: PlaceMention | undefined,
): Role {
  const isIt = front.endsWith('是');
  // 是云南省|国土面积最大的乡镇
  if (isIt && GREATEST.test(text.slice(end, end + 12))) return 'aside';
  // 是四川省|高速公路网中的八条纵线之一
  if (isIt && AMONG_ITS.test(text.slice(end, end + LONGEST_AMONG))) return 'aside';
  if (endsIn(DEFINES, front)) {
    // 位于拉萨|东南200多公里外
    if (AWAY_FROM.test(text.slice(end, end + 6))) return 'aside';
    if (front.length > 3) return 'define';
  }
  // 兴福镇是山东滨州博兴县的一个小镇
  if (isIt && front.length > 2) {
    if (/^的?(?:一[个座名位]|[^，。]{0,4}[镇村乡])/u.test(text.slice(end, end + 8)))
      return 'define';
    // 布料是浙江|的土布
    if (m?.level === 'province' && text.charAt(end) === '的') return 'aside';
  }
  return FROM.test(front.slice(-LONGEST_FROM)) ? 'aside' : 'move';
}

/** The role of the mention at that index among the mentions of its text, which are those of no other. */
export function roleOf(text: string, mentions: readonly PlaceMention[], i: number): Role {
  return (known(mentions).roles[i] ??= findRole(text, mentions, i));
}

/** 第十七届|全国|学术会议: the event's name. */
const OF_EVENT = /[届次]$/u;
/** 全省21个: whose number it is, whatever is done to them. */
const ALL =
  /^全[国省区市州盟县旗乡镇村](?!\d{1,3}\/\d|[一二两三四五六七八九十百千万]{1,4}分之)(?:[\d０-９二三四五六七八九十]|一(?![体些定样直般切律线流级]))/u;
const COMPARES = /[高低快慢多少大小]于$/u;
const ONE_OF = /^[^，。！？；]{0,16}之一/u;
/** 在全市|实现“八连冠”: where it stands among others. */
const RANKED =
  /^(?:(?:还|也|都|较早|已)?(?:实现“|的?占比|处于|[均也]?居(?=[第全首前于末]|[中上]游)|名列|位列|排名|位次|率先|复制|推广|推开|叫响|领先)|[\u4e00-\u9fff\d]{1,12}[中里]的?(?:均|都|也)?(?:排名|位次|位[居列]|名列|排第|[均]?居第))/u;

/** 全省|法院排名第一 */
const OF_PEERS = /^[\u4e00-\u9fff]{0,6}(?:排名|排位|位[列居次]|名列)(?:全?[省市]?第|首|前)/u;

/** 已报|国家发改委, but 通报|国家市场监管总局抽检情况 */
const SENT_TO = /(?:(?<![通播公日晚早汇时])报|报[请送经批]|提[请交])$/u;
/** 在|全国志愿服务信息系统中: where it is written down, not whose it is. */
const IN_SYSTEM = /^[^，。；]{0,14}?(?:信息系统|平台|网站)[中上里内]/u;
const ONE_IS = new Set(['是', '为']);
const IS = /(?:是|成为|作为)$/u;

const TO = /^[至到—–-]$/u;
/** 国家累计|安排退耕还林任务3408万亩: what the story's place was given. */
const GRANTING = /^国家(?:累计|已|先后|共)$/u;
const GRANTS = /^(?:安排|下达|下拨|拨付|补助|补贴|支持|投入|投资)/u;

const LONGEST_TITLE = 24;
const TITLE =
  /^[\u4e00-\u9fff]*?(?:单位|集体|个人|奖|标兵|基地|示范[\u4e00-\u9fff]{0,4}|先进[\u4e00-\u9fff]{0,4}|文明[\u4e00-\u9fff]{0,4}|优秀[\u4e00-\u9fff]{0,6}|试点|百强[\u4e00-\u9fff]?|城市)[”’」』]/u;

/** 获得“|全国社区志愿服务活动示范单位|”称号: the first word of a title in marks of quotation. */
const isTitle = (text: string, { start, end }: PlaceMention): boolean =>
  start > 0 &&
  '“‘「『'.includes(text.charAt(start - 1)) &&
  TITLE.test(text.slice(end, end + LONGEST_TITLE));

function findRole(text: string, mentions: readonly PlaceMention[], i: number): Role {
  const m = mentions[i];
  if (!m || m.kind === 'aid') return 'aside';
  if (!isUnit(m)) {
    if (
      m.text.startsWith('国家') &&
      GRANTING.test(m.text) &&
      GRANTS.test(text.slice(m.end, m.end + 2))
    )
      return 'aside';
    if (isTitle(text, m)) return 'aside';
    const front = clauseBefore(text, m.start);
    // 是我市|4条主要河流之一
    if (ONE_IS.has(front.slice(-1)) && IS.test(front) && ONE_OF.test(text.slice(m.end, m.end + 20)))
      return 'aside';
    // 对全省|21个市（州）
    const all = text.charAt(m.start) === '全' && ALL.test(text.slice(m.start, m.end + 2));
    // 增速11.7%，高于|全国3个百分点
    if (text.charAt(m.start - 1) === '在' && RANKED.test(text.slice(m.end, m.end + 20)))
      return 'aside';
    if (all && !COMPARES.test(front)) return 'move';
    // 全省|法院排名第一
    if (m.level !== 'country' && OF_PEERS.test(text.slice(m.end, m.end + 12))) return 'aside';
    if (m.level === 'country' && OF_EVENT.test(front)) return 'aside';
    if (m.kind === 'organ' && SENT_TO.test(front)) return 'aside';
    if (front.endsWith('在') && IN_SYSTEM.test(text.slice(m.end, m.end + 18))) return 'aside';
    // 率先在|全国推行掌上办
    if (front.endsWith('率先在')) return 'aside';
    const told =
      (front.endsWith('从') && TOLD.test(text.slice(m.end, m.end + 48))) ||
      (front.endsWith('来自') && NEWS.test(text.slice(m.end, m.end + BEHIND_OWN)));
    // 国内|游客 are all of them, 江苏|游客 come from there
    const guests = m.text === '国内' && text.startsWith('游客', m.end);
    const plain =
      (!guests && asideAfterOwn(text, m.end)) ||
      (m.kind !== 'organ' && m.kind !== 'seat' && comparedAfterOwn(text, m.end)) ||
      (endsIn(ASIDE_BEFORE, front) &&
        !told &&
        !(m.level === 'anaphor' && isPartner(text, front, m.end)));
    return plain ? 'aside' : 'move';
  }
  const [first, last] = chainOf(mentions, i);
  const role = unitRole(text, mentions, first, last);
  // 福州市|西湖公园、左海公园…: the city's
  const spot = mentions[last]?.level === 'body' && m.form === 'full' && i < last;
  if (role === 'list' && spot) return 'prefix';
  if (role === 'list' && i === last - 1) return roleAbove(text, mentions, last);
  // 甘肃|敦煌至当金山口高速公路
  const out = i === first && i < last && m.level === 'province' && role === 'aside';
  if (out && TO.test(text.slice(mentions[last]?.end ?? 0, (mentions[last]?.end ?? 0) + 1)))
    return 'move';
  return i < last && role === 'move' ? 'prefix' : role;
}

/** 重庆|开州、涪陵等地，, 固原市|原州区、西吉县、隆德县5个县区: the list is told of the unit that it lies in. */
const ALL_TOLD = /^(?:等多?地[，的]|[二两三四五六七八九十\d]{1,2}个?[县市区镇乡街])/u;

/** 上海|浦东、虹桥两大空港口岸: the rest of the list is no unit. */
const AND_ANOTHER = /^、[\u4e00-\u9fff]{2,3}(?:两[大个地]|等)/u;

/** The role of the unit right in front of a list whose first name is the given one. */
function roleAbove(text: string, mentions: readonly PlaceMention[], first: number): Role {
  const behind = behindList(text, mentions, first);
  if (ALL_TOLD.test(behind) || AND_ANOTHER.test(behind)) return 'move';
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
  return text.slice(end, end + 6);
}

/** Whether the name is one part of what the sentence speaks of: 其中，武汉市…, 其中武汉市9件，|黄石市8件. */
export function isPart(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  return (known(mentions).parts[i] ??= findPart(text, mentions, i));
}

/** 573件，|阳新县: what is told of the part in front, and no more. */
const TOLD_OF_PART = /^[^，、；。！？]{0,8}\d[^，、；。！？]{0,10}[，、；]$/u;

function findPart(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const [first] = chainOf(mentions, i);
  const start = mentions[first]?.start ?? 0;
  const front = text.slice(Math.max(0, start - 5), start);
  if (front.includes('其中') && /其中[，：]?(?:仅|在)?$/u.test(front)) return true;
  const before = mentions[first - 1];
  const next =
    before && TOLD_OF_PART.test(text.slice(before.end, Math.min(start, before.end + 24)));
  return next === true && start - before.end <= LONGEST_PART && isPart(text, mentions, first - 1);
}

const LONGEST_PART = 20;
