/** Numbers that the words beside them make a part of a name. */
import type { Context } from '../context.js';
import { beginnings, firstIn } from '../../lexicon/lookup.js';
import { CONTEST_WORDS, EVERYWHERE_WORDS } from '../terms.js';
import { isAddress } from './address.js';
import { isCounty } from './counties.js';
import { behind, isFirst } from './rule.js';

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const PARTS = new Set(['组', '号', '期', '栋', '幢', '楼', '单元', '连', '班']);
const DOORS = new Set(['门', '单元']);
const NEIGHBOURHOODS = new Set(['社区', '小区', '村', '连', '队', '大队']);
const RESIDENTS = /^(?:村民|居民|社员)/u;
const OF_GROUP = /^(?:村民|居民|社员|群众|农户|住户|的)/u;
const VILLAGE_BEFORE = /(?:社区|[村屯队])$/u;

/** 幸福社区|四组居民: a group of the village, called by its number. */
const isHanGroup = ({ text, quantity: q }: Context): boolean =>
  q.unitText === '组' &&
  OF_GROUP.test(text.slice(q.end, q.end + 2)) &&
  VILLAGE_BEFORE.test(text.slice(Math.max(0, q.start - 2), q.start));

/** 六墩村|7组, 红星11、|12组, 红山街道|25社区: so the parts of a village or a street are called. */
function isPartOfPlace(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  if (q.numberStart !== q.start) return false;
  if (q.script !== 'arabic') return isHanGroup(ctx);
  const before = text.charAt(q.start - 1) || ' ';
  // 幸福家园|5区多名住户
  if (q.unitText === '区' && '园苑里村城庭湾府'.includes(before)) return true;
  if (PARTS.has(q.unitText) && '、和'.includes(before)) return isDigit(text.charAt(q.start - 2));
  // 4号楼|1门
  if (DOORS.has(q.unitText) && before === '楼') return true;
  if (q.unitText === '组' && RESIDENTS.test(text.slice(q.end, q.end + 2))) return true;
  if (q.unitText === '组') return '村社居队屯'.includes(before);
  return NEIGHBOURHOODS.has(q.unitText) && '道镇乡'.includes(before);
}

/** 四期项目, 1-3期工程: a stage of building. */
const STAGE =
  /^(?:项目|工程|建设|厂房|开发|基地|投产|竣工|开工|规划|用地|地块|安置|改造|住宅|进口|投资|扩建|改扩建|续建|校区|园区|厂区|小区|产业园|码头|泊位|机组|电站)/u;
/** 工业城|三期、, 信息学院|四期等 */
const BUILT_UP = /[城院园区厂场馆站校港苑庭府湾]$/u;
const STAGES_END = /^[、，。；等和及（）]/u;
/** 金凤区|三期|206栋 */
const NUMBER_NEXT = /^\d/u;
/** 北医|三院, 省|二院 */
const HOSPITAL = /[医大省市县民]$/u;
/** 三方|联席会议 */
const PARTIES =
  /^(?:联席|联动|联合|协同|协作|合力|共治|会审|协议|会谈|会商|合作|平台|机构|评估|监理|共建|会议|议事)/u;
/** 三年行动, 九年一贯制, 15分钟便民生活圈: behind a span of time they make a name of it. */
const SPAN_NAME = /^(?:[^，。、一两几\d]{0,7}圈|行动|攻坚|计划|规划|一贯制|制|义务教育)/u;
/** 今日8版: how many pages the paper has. */
const ISSUES = 1_000_000;
/** What is brought out or held in parts, not built: 举办培训班|三期、 */
const HELD = /[班课会训办出刊栏目息片题程共开第每各举行成近了讲推约为到有节展赛讯报]（?$/u;
const HAN_DIGITS = '一二三四五六七八九';

/** 己二酸扩建（|四期）, 广达|三期、: a stage in brackets, or one of several works by their names; 三期、|四期. */
function isStageOfWork(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  const front = text.slice(Math.max(0, q.start - 3), q.start);
  const next = behind(ctx, 1);
  if (/期、$/u.test(front)) return HAN_DIGITS.indexOf(front.charAt(0)) + 1 === q.value - 1;
  if (HELD.test(front)) return false;
  if (next === '）') return /[\u4e00-\u9fff]（$/u.test(front);
  return '、等'.includes(next || ' ') && /[\u4e00-\u9fff]{2}$/u.test(front);
}

const ISSUE = /(?:(?:今[日天]|本期|[对四]开|下转|上接|[转接见刊])共?第?|\d日\s?)$/u;
/** 十六届人大|七次会议: a session's number. */
const SESSION =
  /^(?:会议|全会|全委会|全体会议|大会|代表大会|党代会|常委会|主席会议|主任会议|理事会|常务会议)/u;
const BODY = /(?:届|大|人大|政协|党代会|委员会|常委会|代会)$/u;
/** 太安、彭镇、|五里、尧生: a place's name. */
const PLACE_LIST = /^里[、和及]/u;
/** 城东|五里|墩社区 */
const IN_NAME = /^里(?=[\u4e00-\u9fff])[^路地长外远多铺的余左以范和至到山水]/u;
/** 八台|山旅游, 三门|峡: a mountain's or a gorge's name; these units count neither. */
const PEAK = /^(?:山(?![东西区地])|峡)/u;
const OF_PEAKS = new Set(['台', '门']);
const RANKED = new Set(['名', '位', '强', '个']);

/** 6面|锦旗, 国旗|6面, but 三面|环山: what 面 counts; else it is a side. */
const HUNG = /^(?:[\u4e00-\u9fff]{0,3}[旗鼓镜]|(?:文化|照片|荣誉)?墙(?!面))/u;

const isSide = (ctx: Context): boolean =>
  ctx.quantity.unitText === '面' &&
  ctx.quantity.script === 'han' &&
  !HUNG.test(behind(ctx, 5)) &&
  !'旗鼓镜'.includes(ctx.text.charAt(ctx.quantity.start - 1) || ' ');

const MEDALS = '金银铜';
const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const MEDAL_BEHIND = new RegExp(`^[、，和]?${COUNT}[银铜](?![行川])`, 'u');
const MEDAL_BEFORE = new RegExp(`${COUNT}[金银][、，和]?$`, 'u');

/** 11金|1银, 5|银行: medals are told side by side. */
const isNoMedal = ({ text, quantity: q }: Context): boolean =>
  MEDALS.includes(q.unitText || ' ') &&
  !MEDAL_BEHIND.test(text.slice(q.end, q.end + 6)) &&
  !MEDAL_BEFORE.test(text.slice(Math.max(0, q.start - 6), q.start));

const MOVED = '(?:上升|提升|前移|下降|后退|跃升|跃居)(?:至|到)第?';
const MOVES_ON = new RegExp(`^${MOVED}\\d`, 'u');
const MOVED_FROM = new RegExp(`\\d位${MOVED}$`, 'u');
const LONGEST_MOVE = 12;

/** 由22位|上升至19位: places in a ranking. */
const isRanking = ({ text, quantity: q }: Context): boolean =>
  q.unitText === '位' &&
  (MOVES_ON.test(text.slice(q.end, q.end + LONGEST_MOVE)) ||
    MOVED_FROM.test(text.slice(Math.max(0, q.start - LONGEST_MOVE), q.start)));

/** 12345|市民服务热线 */
const HOTLINE = /^1\d{4}$/u;
const CALLED = /^[^，。；\d]{0,8}(?:热线|专线|电话|平台)/u;

/** 331|专班: called after a date or a number of its own. */
const isForce = ({ text, quantity: q }: Context): boolean =>
  q.plain &&
  q.script !== 'han' &&
  q.value >= 100 &&
  /^专(?:班|案)/u.test(text.slice(q.numberEnd, q.numberEnd + 2));

const isHotline = ({ text, quantity: q }: Context): boolean =>
  // 12000个|诈骗电话 are counted
  q.unit?.kind !== 'count' &&
  HOTLINE.test(text.slice(q.numberStart, q.numberEnd)) &&
  CALLED.test(text.slice(q.numberEnd, q.numberEnd + 12));

/** 119|先进个人, 110|警情: the number that is called in need. */
const EMERGENCY = new Set([110, 119, 120, 122]);
const OF_EMERGENCY =
  /^(?:警情|报警|接警|接处警|警务|急救|消防|先进|指挥|宣传|热线|平台|联动|出警|救护)/u;
/** 党委委员|126中学, 社区|365广场, 798|艺术区; but 全市|300中学, 800|中学生. */
const NUMBERED_SITE = /^(?:中学(?!生)|广场|艺术区|创意园|文创园|大院)/u;
const SITE_NUMBERS = [100, 999] as const;
/** 东风20|学校, 育才3|中; but 全市20|学校, 共有20|学校. */
const SCHOOL = /^(?:学校|中学(?!生)|小学(?!生)|中(?=[，。、的和]))/u;
const COUNTS_BEFORE =
  /[省市县区国镇乡州村等有共的了为近约达超余至到设建办成对在全各计又增加、，。；：！？“”（）\s\d]$/u;

const isNumberedSchool = (text: string, start: number, end: number): boolean =>
  end - start <= 2 &&
  SCHOOL.test(text.slice(end, end + 3)) &&
  /[\u4e00-\u9fff]{2}$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !COUNTS_BEFORE.test(text.charAt(start - 1));

/** 六零五|小区: read digit by digit. */
const DIGIT_BY_DIGIT =
  /^[一二三四五六七八九][零〇一二三四五六七八九]*[零〇][零〇一二三四五六七八九]+$/u;
/** 许可证编号…1312006002: longer than any count that is written without marks. */
const LONGEST_COUNT = 9;

/** A number that nothing is counted by: a code, a telephone's, a site's. */
function isBareName({ text, quantity: q }: Context): boolean {
  if (q.unit || q.max !== undefined) return false;
  const digits = text.slice(q.numberStart, q.numberEnd);
  if (q.script === 'han') return DIGIT_BY_DIGIT.test(digits);
  if (!q.plain) return false;
  if (digits.length >= LONGEST_COUNT) return true;
  const next = text.slice(q.numberEnd, q.numberEnd + 3);
  if (EMERGENCY.has(q.value) && OF_EMERGENCY.test(next)) return true;
  if (isNumberedSchool(text, q.numberStart, q.numberEnd)) return true;
  const [least, most] = SITE_NUMBERS;
  if (q.value < least || q.value > most || !NUMBERED_SITE.test(next)) return false;
  return !'省市县区国'.includes(text.charAt(q.start - 1) || '省');
}

/** 居全国第一、二、|五位: places in a ranking; but 第一、|5名优秀奖. */
const HAN_RANKS = /第[一二三四五六七八九十]{1,3}(?:、[一二三四五六七八九十]{1,3}){0,4}、$/u;
const RANKS = /第\d{1,3}(?:、\d{1,3}){0,4}、$/u;
const LONGEST_RANKS = 20;

const isListedRank = ({ text, quantity: q }: Context): boolean =>
  q.unitText === '位' &&
  text.charAt(q.start - 1) === '、' &&
  (q.script === 'han' ? HAN_RANKS : RANKS).test(
    text.slice(Math.max(0, q.start - LONGEST_RANKS), q.start),
  );

/** 千家|万户 */
const isEverybody = (ctx: Context): boolean =>
  ctx.quantity.unitText === '家' && ctx.quantity.value === 1000 && behind(ctx, 2) === '万户';

function isStageOrBody(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  const front = text.slice(Math.max(0, q.start - 2), q.start);
  // 20210603|期: the issue of a day
  if (q.unitText === '期')
    return (
      STAGE.test(behind(ctx, 2)) ||
      (q.plain && q.value >= ISSUES) ||
      (q.script === 'han' && BUILT_UP.test(front) && STAGES_END.test(behind(ctx, 1))) ||
      (q.script === 'han' && isStageOfWork(ctx)) ||
      (q.script === 'han' && BUILT_UP.test(front) && NUMBER_NEXT.test(behind(ctx, 1)))
    );
  if (q.unitText === '院') return q.script === 'han' && q.value < 10 && HOSPITAL.test(front);
  return q.unitText === '方' && q.script === 'han' && PARTIES.test(behind(ctx, 2));
}

/** 万|开高铁: lines are named after the places at their ends, and 万 stands for one of them (万州). */
const LINE = /^[\u4e00-\u9fff]?(?:铁路|高铁|城际|客专|高速)/u;

function isInName({ text, quantity: q }: Context): boolean {
  if (q.script !== 'han') return false;
  if (!q.unit && q.value >= 10_000) return LINE.test(text.slice(q.numberEnd, q.numberEnd + 3));
  if (OF_PEAKS.has(q.unitText) && q.value < 20) return PEAK.test(text.slice(q.end, q.end + 2));
  const inside = /[\u4e00-\u9fff]/u.test(text.charAt(q.start - 1));
  return (
    q.unitText === '里' &&
    q.value < 20 &&
    inside &&
    IN_NAME.test(text.slice(q.numberEnd, q.numberEnd + 2))
  );
}

/** 为期|四周: a time; 向|四周|道路 is all around. */
const LASTING = /(?:为期|长达|历时|连续|持续|近|约|共|用了?|第|满|整整|经过|过去)$/u;
const LASTED = /^(?:时间|多?后|之?内|[以之]?前|以来|的(?:培训|时间|学习|努力)|[，。、])/u;

const WHEELED = /^(?:车|机动车|摩托|电动)/u;
const SMALL_WHEELED = /(?:(?<![大中缩到])小|电动|人力)$/u;

/** 四处|作案: everywhere. */
const EVERYWHERE = beginnings(EVERYWHERE_WORDS);

/** 四周|群山, 电动|三轮|车, 三轮|摩托车, 小|三轮 */
function isSidesOrWheels(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  if (q.script !== 'han') return false;
  if (q.unitText === '处')
    return q.value === 4 && firstIn(EVERYWHERE, text, q.end, text.length) >= 0;
  if (q.unitText === '轮' && WHEELED.test(behind(ctx, 3))) return true;
  if (q.unitText === '轮')
    return q.value === 3 && SMALL_WHEELED.test(text.slice(Math.max(0, q.start - 2), q.start));
  if (q.unitText !== '周' || q.value !== 4) return false;
  return (
    !LASTING.test(text.slice(Math.max(0, q.start - 3), q.start)) && !LASTED.test(behind(ctx, 4))
  );
}

function isSession({ text, quantity: q }: Context): boolean {
  return (
    SESSION.test(text.slice(q.end, q.end + 4)) &&
    BODY.test(text.slice(Math.max(0, q.start - 3), q.start))
  );
}

/** 五人|制足球, but 20人|制作: how many play on a side. */
const ON_A_SIDE = /^制(?![作造定成售])/u;
/** 比赛|前八名, 决出|1至8名: the first ones of a contest. */
const RACE = /[比竞组]赛前$/u;
const PLACED = /(?:决出|角逐出|获得?|取得|分获|录取|排出|列)第?$/u;
const FROM_FIRST = /^[1一][至到—－~～-]/u;
const PLACES = new Set(['名', '位']);

/** Sides and placings of a contest. */
function isOfContest(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  if (q.unitText === '人') return ON_A_SIDE.test(behind(ctx, 2));
  if (!PLACES.has(q.unitText)) return false;
  const front = text.slice(Math.max(0, q.start - 4), q.start);
  return RACE.test(front) || (PLACED.test(front) && FROM_FIRST.test(text.slice(q.start, q.end)));
}

/** Regiments that became farms: 第十师|184团, 124团|职工. */
const LEAST_REGIMENT = 20;

const isRegiment = ({ text, quantity: q }: Context): boolean =>
  q.unitText === '团' &&
  q.script === 'arabic' &&
  (q.value >= LEAST_REGIMENT || text.charAt(q.start - 1) === '师');

/** 奶粉（2段）: which of a row of products it is. */
const STEPS = new Set(['段', '型']);
const FORMULA = /奶粉|乳粉|配方/u;
const isProductStep = ({ text, quantity: q }: Context): boolean =>
  STEPS.has(q.unitText) &&
  FORMULA.test(text.slice(Math.max(0, q.start - 12), q.start)) &&
  '（('.includes(text.charAt(q.start - 1) || ' ') &&
  '）)'.includes(text.charAt(q.end) || ' ');

/** 前九台|网格: so villages are called. */
const OF_VILLAGES = new Set(['台', '里', '沟', '庄', '屯', '堡', '河']);
const isVillage = (ctx: Context): boolean =>
  ctx.quantity.script === 'han' && isFirst(ctx) && OF_VILLAGES.has(ctx.quantity.unitText);

/** 十种有色金属: the statistics sum up these ten, whatever is made of them. */
const isStatisticalSet = ({ text, quantity: q }: Context): boolean =>
  q.value === 10 && q.unitText === '种' && text.startsWith('有色金属', q.end);

const NAMES = [
  isPartOfPlace,
  isAddress,
  isStageOrBody,
  isInName,
  isCounty,
  isSidesOrWheels,
  isOfContest,
  isRegiment,
  isSide,
  isHotline,
  isForce,
  isRanking,
  isListedRank,
  isNoMedal,
  isBareName,
  isEverybody,
  isProductStep,
  isVillage,
  isStatisticalSet,
];

/** 500米决赛, 800米跑, 前三名, 24小时值班: what the words around make a name. */
export function namedByContext(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  const after = behind(ctx, 5);
  const before = text.charAt(q.start - 1);
  if (q.unit?.kind === 'measure' && CONTEST_WORDS.some((w) => after.startsWith(w))) return true;
  if (isFirst(ctx) && RANKED.has(q.unitText)) return true;
  if (q.unit?.kind === 'span' && SPAN_NAME.test(behind(ctx, 8))) return true;
  if (q.unitText === '版' && ISSUE.test(text.slice(Math.max(0, q.start - 4), q.start))) return true;
  // 两位|数增长
  if (q.unitText === '位' && behind(ctx, 1) === '数') return true;
  if (q.unitText === '次' && isSession(ctx)) return true;
  if (
    q.script === 'han' &&
    before === '、' &&
    PLACE_LIST.test(text.slice(q.numberEnd, q.numberEnd + 2))
  )
    return true;
  if (NAMES.some((is) => is(ctx))) return true;
  return before === '每' || (before === '同' && q.value === 1);
}
