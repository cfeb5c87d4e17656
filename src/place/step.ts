/** How one name after the other changes whose the figures behind it are. */
import { COUNTRY, type Division, districtOf, isWithin, unitAbove } from './divisions.js';
import { isLocated, isPlace, standsIn } from './below.js';
import { isHelper } from './donors.js';
import {
  type Frame,
  type Met,
  type Reader,
  isLocal,
  mayMove,
  moveTo,
  placedAt,
  resolveAt,
} from './frame.js';
import { type PlaceMention, unitIn } from './mention.js';
import { onCountry, onOffice, onSeat } from './offices.js';
import { onPartner } from './partners.js';
import { onAnaphor } from './refer.js';
import { onRegion } from './region.js';
import { chainOf } from './listed.js';
import { HELD, roleOf } from './role.js';
import { onLine, onRoute } from './routes.js';
import { backIn } from './sites.js';
import { isVenue, isWhereHeld, opensClause } from './subject.js';
import { onList, onOneOf } from './summed.js';

const LONGEST_CLAUSE = 60;
const CLAUSE_END = /[，。！？；：…\n]/u;

/** 阳泉|东山物流项目 in a county's story: the city's name is the project's. */
function namesProject(
  { home }: Reader,
  division: Division,
  text: string,
  m: PlaceMention,
): boolean {
  const above = home.district && home.district !== division && isWithin(home.district, division);
  const called = m.form === 'short' || (m.level === 'province' && !PROVINCE_TITLE.test(m.text));
  return (
    above === true && called && /^[^，。！？；：的]{2,16}项目/u.test(text.slice(m.end, m.end + 18))
  );
}

const PROVINCE_TITLE = /[省区市]$/u;

const NAME_BEFORE = /[\u4e00-\u9fff]$/u;
const LEADING =
  /[在于到由对向给让使从与和及为以的是、至往赴把将以来沿]$|(?:支持|帮助|推动|带动|覆盖|涉及|其中|包括)$/u;

/** 推动华嘉|成都|玻纤、…: within the short name of a firm, in a list of such names, a place is no subject. */
function isPartOfName(text: string, m: PlaceMention): boolean {
  const front = text.slice(Math.max(0, m.start - 2), m.start);
  return (
    NAME_BEFORE.test(front) &&
    !LEADING.test(front) &&
    /^[\u4e00-\u9fff]{2}[、”」]/u.test(text.slice(m.end, m.end + 3))
  );
}

/** 是, but 特别是, 尤其是 */
const IS = /(?<![别其但还就])是$/u;
const SENTENCE_END = /[。！？\n]/u;

/** 平定县人口34万人，是|阳泉市的人口大县: the unit that the sentence's subject is a part of. */
function isSaidToLieIn(
  { at, district }: Frame,
  division: Division,
  text: string,
  m: PlaceMention,
): boolean {
  if (at < 0 || !district || district === division || !isWithin(district, division)) return false;
  return (
    IS.test(text.slice(Math.max(0, m.start - 2), m.start)) &&
    !SENTENCE_END.test(text.slice(at, m.start))
  );
}

const SOME_OF_IT = /^(?:的)?多[所家名位]/u;

const isAround = ({ home }: Reader, division: Division): boolean =>
  home.district !== undefined && home.district !== division && isWithin(home.district, division);

/** 福建|全省仅3家: a figure of all of it, in whatever story. */
const ALL_OF = /^全[省市县区州盟旗](?=[仅共有已\d]|累计)/u;
const STRUCK = /^(?:造成|导致|致使)$/u;

function onDistrict({ reader, frame, text, m, opens }: Met): Frame {
  const division = resolveAt(reader, frame, m);
  if (!division) {
    if (m.candidates.length < 2) return frame;
    const { start } = m;
    return {
      district: undefined,
      unresolved: m.text,
      place: '',
      from: 'sentence',
      at: start,
      foreign: true,
    };
  }
  const whole = ALL_OF.exec(text.slice(m.end, m.end + 4));
  if (whole && division.name.endsWith(whole[0].charAt(1))) return moveTo(reader, division, m.start);
  if (!mayMove(reader, division, opens) || namesProject(reader, division, text, m)) return frame;
  // 重庆|多所高校将忠县的园区作为基地，接待8000人次: those come from around, and the county has them
  if (isAround(reader, division) && SOME_OF_IT.test(text.slice(m.end, m.end + 3))) return frame;
  if (!opens && m.form === 'short' && isPartOfName(text, m)) return frame;
  const clause =
    frame.at >= 0 &&
    m.start - frame.at < LONGEST_CLAUSE &&
    !CLAUSE_END.test(text.slice(frame.at, m.start));
  if (isSaidToLieIn(frame, division, text, m)) return frame;
  // 胶南市在青岛市…基础上: the subject's own city; but 胶南市所在的|青岛市
  const around = text.slice(Math.max(0, m.start - 3), m.start) === '所在的';
  if (
    !around &&
    clause &&
    frame.district &&
    frame.district !== division &&
    isWithin(frame.district, division)
  )
    return frame;
  const same = division.code === frame.district?.code && frame.district.level === division.level;
  // 某镇遭暴雨，造成|剑阁县房屋倒塌152间: all of the county
  if (same && STRUCK.test(text.slice(Math.max(0, m.start - 2), m.start)))
    return moveTo(reader, division, m.start);
  // 该中心是|迎泽区的养老工程
  if (same && (!opens || text.charAt(m.start - 1) === '是')) return frame;
  const moved = moveTo(reader, division, m.start);
  return clause && !opens ? placedAt(moved, frame.place, moved.at) : moved;
}

/** 三源浦镇位于柳河县东南部: the place stays, and now it is known where it lies. */
function onDefinition(reader: Reader, frame: Frame, m: PlaceMention): Frame {
  const division = resolveAt(reader, frame, m);
  if (!division || m.level === 'township' || m.level === 'body' || m.level === 'village')
    return frame;
  if (frame.district && isWithin(frame.district, division) && frame.district !== COUNTRY)
    return frame;
  return moveTo(reader, division, m.start, frame.place);
}

/** A township moves the district only where the page knows the county's area: names repeat all over China. */
function onTownship(reader: Reader, frame: Frame, m: PlaceMention): Frame {
  const township = resolveAt(reader, frame, m);
  const county = township ? districtOf(township) : undefined;
  const settled = placedAt(frame, m.text, m.start);
  if (!county) return settled;
  const { district } = frame;
  const city = unitAbove(county, 'city') ?? unitAbove(county, 'province');
  if (!city || (district?.level === 'zone' && isWithin(district, city))) return settled;
  const known =
    !district || isWithin(county, district) || reader.context.evidence.areas.has(city.code);
  return known && mayMove(reader, county, false)
    ? moveTo(reader, county, m.start, m.text)
    : settled;
}

function onPlace(reader: Reader, frame: Frame, m: PlaceMention): Frame {
  if (m.level === 'township') return onTownship(reader, frame, m);
  const settled =
    backIn(reader, frame, m.text, m.kind, m.start) ?? placedAt(frame, m.text, m.start);
  if (!isLocated(m)) return settled;
  const division = resolveAt(reader, frame, unitIn(m));
  if (!division || !mayMove(reader, division, false)) return settled;
  if (frame.district && frame.district !== COUNTRY && isWithin(frame.district, division))
    return settled;
  return moveTo(reader, districtOf(division), m.start, m.text);
}

/** 黄山 is a mountain; where it opens a clause, its figures are still those of 黄山市; 福建|福州海峡水产品交易中心. */
function onFeature({ reader, frame, m, opens }: Met, last: PlaceMention | undefined): Frame {
  const city = m.within.find((d) => d.level === 'city');
  const inside = last?.end === m.start && last.level === 'province';
  return opens && city && (inside || !frame.district) ? moveTo(reader, city, m.start) : frame;
}

/** 哈尔滨中央大街推出…: in a story of many places a street that opens a clause is told of its city. */
function onOutside({ reader, frame, m, opens }: Met, last: PlaceMention | undefined): Frame {
  const [unit, ...others] = m.within;
  // 莲花|广场: a county's short name may be any word
  const own = unit && unit.level !== 'county' && others.length === 0 && last?.end !== m.start;
  const told = opens && own && STREET.test(m.text) && !ROAD.test(m.text);
  return told && !isLocal(reader.home.district)
    ? moveTo(reader, districtOf(unit), m.start, m.text)
    : frame;
}

/** 九龙坡区|朝阳路: a street that has the name of another place. */
const STREET = /(?:[路街巷桥]|大道|胡同|广场|路口)$/u;

/** 甘肃高速公路 goes through all of it. */
const ROAD = /[公铁]路$/u;

/** Whether a unit in front of this name is the figure's district: 定日县|曲洛乡, but not 深圳市|某某公司. */
function carriesOn(next: PlaceMention | undefined): boolean {
  if (!next) return false;
  if (next.level === 'township' || next.level === 'village') return true;
  if (next.kind === 'outside') return STREET.test(next.text);
  return next.kind === 'park' || next.kind === 'feature' || standsIn(next) || isLocated(next);
}

/** 江苏省|苏州中学附属学校, in a county's story: the province stands only in front of the body's name. */
function isAboveBody({ reader, frame, m }: Met, next: PlaceMention | undefined): boolean {
  const home = reader.home.district;
  if (m.level !== 'province' || next?.level !== 'body') return false;
  if (!home || !isLocal(home)) return false;
  const division = resolveAt(reader, frame, m);
  return division !== undefined && division !== home && isWithin(home, division);
}

/** 援藏|项目6302个: in the story of all the help for 西藏, not of one county there. */
function onAid(reader: Reader, frame: Frame, text: string, m: PlaceMention): Frame {
  const own = reader.home.district !== undefined && reader.home.district === m.candidates[0];
  return own && AID.test(text.slice(m.end, m.end + 3)) ? placedAt(reader.home, '', m.start) : frame;
}

const AID = /^(?:项目|资金|工作|省市|省份|培训)/u;

/** Whether the unit neither lies in the story's own nor around it. */
function isElsewhere({ reader, frame, m }: Met): boolean {
  const home = reader.home.district;
  if (!home || m.candidates.length === 0) return false;
  const division = resolveAt(reader, frame, m);
  return division !== undefined && !isWithin(division, home) && !isWithin(home, division);
}

/** 黑龙江省…启动仪式在|哈尔滨|举行, in the province's story: only where it was. */
function isInHome({ reader, frame, m }: Met): boolean {
  const home = reader.home.district;
  if (home?.level !== 'province') return false;
  const division = resolveAt(reader, frame, m);
  return division !== undefined && division !== home && isWithin(division, home);
}

/** 在|北京|举办招商推介会，签约32个, in a county's story: what it does elsewhere. */
function isAway(met: Met): boolean {
  const { reader, text, m } = met;
  const promotes = PROMOTES.test(text.slice(m.end, m.end + LONGEST_EVENT));
  return isLocal(reader.home.district) && promotes && isElsewhere(met);
}

const PROMOTES = /^[^。；]{0,24}?(?:推介|招商|洽谈|恳谈|签约|招聘|发布会)/u;
const LONGEST_EVENT = 30;

/** 某某博物馆|项目、…等5个: one of many that are counted together. */
const ONE_PROJECT = /^[^，。；、]{0,14}项目、/u;

const AGENTS = new Set(['company', 'institute']);

/** 村里占20股，由|某某集团|扶持投入12万元, 由某某公司和|某某公司: who does it is not where it is. */
function isAgent(
  text: string,
  mentions: readonly PlaceMention[],
  i: number,
  first: number,
): boolean {
  if (!AGENTS.has(mentions[i]?.kind ?? '')) return false;
  const start = mentions[first]?.start ?? 0;
  const other = mentions[first - 1];
  if (other?.end === start - 1 && text[start - 1] === '和')
    return AGENTS.has(other.kind) && BY.test(text.charAt(other.start - 1));
  return BY.test(text.charAt(start - 1));
}

const BY = /[由经被]/u;

/** 推进会在位于土坡岭下的|小岭底村|举行 */
const IN = /在(?:位于[^，。；]{0,12}的?)?$/u;
const IN_REACH = 16;

/** 新建|某某小学，总投资1500万元 */
const BUILT = /(?:[新迁重]建|改扩建|扩建)$/u;

/** Whether the name is that of the story's own district. */
const isHome = ({ reader, frame, m }: Met): boolean =>
  reader.home.district !== undefined && resolveAt(reader, frame, m) === reader.home.district;

/** 某金（内江）|配件有限公司: the rest of a firm's name behind the city in it. */
const isRestOfFirm = (text: string, { kind, start }: PlaceMention): boolean =>
  kind === 'company' && '）)'.includes(text.charAt(start - 1) || ' ');

/** 锁水阁水库|改扩建工程、甸中河水库、…: one of several works in a row. */
const WORKS_IN_ROW =
  /^(?:除险加固|改?扩建|新建|续建|改造|建设|治理|修复|提升|灌区)?(?:工程|项目)?、/u;
const STRUCTURES: ReadonlySet<string> = new Set(['structure', 'facility', 'field']);

const isOneOfWorks = (text: string, { kind, end }: PlaceMention): boolean =>
  STRUCTURES.has(kind) && WORKS_IN_ROW.test(text.slice(end, end + LONGEST_WORK));

const LONGEST_WORK = 10;

/** The frame behind the mention with index `i`. */
export function step(
  reader: Reader,
  frame: Frame,
  text: string,
  mentions: readonly PlaceMention[],
  i: number,
): Frame {
  const m = mentions[i];
  if (!m || isRestOfFirm(text, m) || isOneOfWorks(text, m)) return frame;
  const role = roleOf(text, mentions, i);
  const place = isPlace(m);
  if (place && role !== 'list') reader.named.push(m);
  if (m.kind === 'aid') return onAid(reader, frame, text, m);
  const listed = { reader, frame, text, m, opens: false };
  const shared = onRoute(listed, mentions, i) ?? onOneOf(listed);
  if (shared) return shared;
  if (role === 'list') return onList(listed, mentions, i);
  if (role === 'aside') return onPartner(listed, mentions, i) ?? frame;
  if (role === 'prefix' && !carriesOn(mentions[i + 1]) && !place) return frame;
  if (role === 'prefix' && isAboveBody(listed, mentions[i + 1])) return frame;
  if (role === 'define') return onDefinition(reader, frame, m);
  const opens = opensClause(text, mentions, i);
  const met = { reader, frame, text, m, opens };
  if (m.kind === 'region') return onRegion(met);
  if (m.level === 'country') return onCountry(met);
  if (m.kind === 'seat') return onSeat(met);
  if (m.level === 'anaphor') return onAnaphor(met, mentions[i - 1]);
  if (m.kind === 'feature') return onFeature(met, mentions[i - 1]);
  if (m.kind === 'office') return onOffice(met);
  if (m.kind === 'outside') return onLine(met) ?? onOutside(met, mentions[i - 1]);
  const [first] = chainOf(mentions, i);
  const chain = mentions[first]?.start ?? 0;
  if (isWhereHeld(text, chain, m.end) && !isHome(met)) return frame;
  if (isHelper(text, m.end) && isElsewhere(met)) return frame;
  if (isVenue(text, mentions, i) && (isInHome(met) || isAway(met))) return frame;
  if (
    place &&
    HELD.test(text.slice(m.end, m.end + 4)) &&
    IN.test(text.slice(Math.max(0, chain - IN_REACH), chain))
  )
    return frame;
  if (place) {
    if (isAgent(text, mentions, i, first))
      return isLocated(m) ? placedAt(onPlace(reader, frame, m), frame.place, frame.at) : frame;
    if (m.level === 'body' && ONE_PROJECT.test(text.slice(m.end, m.end + 18))) return frame;
    const built = standsIn(m) && BUILT.test(text.slice(Math.max(0, chain - 3), chain));
    const told = opens || m.level !== 'body' || built;
    return told ? onPlace(reader, frame, m) : frame;
  }
  return m.level === 'body' ? frame : onDistrict(met);
}
