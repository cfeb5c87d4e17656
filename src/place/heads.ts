/** Names that are known by their last word: 碧云峰|村, 霞关|镇, 汇金大厦|党群服务中心. */
import {
  type Division,
  divisionByCode,
  isWithin,
  loadDivisions,
  readTable,
  townshipsNamed,
} from './divisions.js';
import { byAdditions } from '../knowledge.js';
import { charSet, stands } from '../lexicon/chars.js';
import { endings, suffixStart } from '../lexicon/lookup.js';
import { partOfSpeech } from '../lexicon/segment.js';
import { endsWord, nameStart } from './left.js';
import { type Term, lexicon } from './lexicon.js';
import { isFeature } from './names.js';
import {
  type PlaceLevel,
  type PlaceMention,
  type Scan,
  before,
  mention,
  opensClauseAt,
  opensWord,
} from './mention.js';

const KIND = /^(?:城镇|集镇|山村|渔村|古村|古镇)$/u;

/** 江西|道村, 桃源|数智社区: a word of the village's own name that elsewhere is a division's short name. */
function ownWord({ text, found }: Scan, last: PlaceMention, at: number): boolean {
  if (last.form === 'full' || last.candidates.length === 0 || last.level === 'zone') return false;
  // 巍山县|新合村: an autonomous county without its peoples
  if (/..[县旗州]$/u.test(last.text)) return false;
  // 四川|崇州|元通古镇: the county of the province in front
  const above = found.at(-2);
  const lies = above?.end === last.start && above.candidates.length > 0;
  if (lies && lowerIn(above, last.start, last.candidates).length > 0) return false;
  const reach = last.form === 'weak' || last.level === 'county' ? 3 : 1;
  const between = text.slice(last.end, at);
  // 湖北|城镇, 江西|山村: a word, no name
  if (KIND.test(text.slice(last.end, at + 1))) return false;
  // 城区|社区
  if (last.form === 'weak' && between === '' && lexicon().has('generic', text, last.start, at))
    return false;
  // 仓山|两街道
  if (/^(?:[两二三四五六七八九十几多]|老旧)$/u.test(between)) return false;
  return (
    between.length <= reach &&
    /^[\u4e00-\u9fff]*$/u.test(between) &&
    !/[各全的农乡和与每某以为在等把被让给将从对]/u.test(between)
  );
}

/** What people built, and no water or hill gives its name to. */
const BUILT = /(?:市场|城|中心|馆|站|基地)$/u;

/** 瑶海|社区大食堂: what all communities of a district have. */
const OF_COMMUNITIES =
  /^(?:大?食堂|居家|养老|助老|医疗|矫正|戒毒|教育|学院|大学|治理|工作者|建设|团购|嵌入式|文体|民警)/u;

/** Whether the word behind a division's own short name says that it speaks of the division's communities. */
const isOfAll = ({ form, end }: PlaceMention, text: string, at: number, term: Term): boolean =>
  term.text === '社区' &&
  form === 'short' &&
  end === at &&
  OF_COMMUNITIES.test(text.slice(at + term.text.length, at + term.text.length + 3));

/** 临江市|永胜林场: what the name's division may be, given the unit in front of the whole name. */
export function lowerIn(
  unit: PlaceMention | undefined,
  at: number,
  divisions: readonly Division[],
): readonly Division[] {
  if (!unit || unit.end !== at || unit.candidates.length === 0) return divisions;
  return divisions.filter((d) => unit.candidates.some((above) => isWithin(d, above)));
}

/** Whether a division's name belongs to the name of the body behind it. */
function absorbs(last: PlaceMention, term: Term): boolean {
  if (last.level === 'anaphor' || last.level === 'body' || last.level === 'village') return false;
  if (last.level === 'country') return false;
  if (term.kind === 'settlement') return false;
  return last.level !== 'township';
}

const LONGEST_TOWNSHIP = 14;
/** The names of all townships by their ends: few characters in front of 镇 or 乡 go on to a name. */
const townshipEnds = byAdditions(() => endings([...loadDivisions().townships.keys()]));

const OR_STREET = /^[（(](?:街道?|乡)[）)]/u;

/** The township or street that the statistics list whose name ends here; longer names first. */
export function onTownship(scan: Scan, end: number): boolean {
  const { text, found } = scan;
  // 建设|镇（街）调解室: those of all towns and streets
  if (OR_STREET.test(text.slice(end, end + 4))) return false;
  const reach = suffixStart(townshipEnds(), text, Math.max(0, end - LONGEST_TOWNSHIP), end);
  for (let start = reach; start <= end - 3; start += 1) {
    const candidates = townshipsNamed(text.slice(start, end));
    if (candidates.length === 0 || cuts(found, start)) continue;
    // 沿|海城镇
    if (/[城集古小水][镇乡]$/u.test(text.slice(start, end)) && !opensWord(scan, start)) continue;
    if (/^[年月日个处]/u.test(text.charAt(start)) && /[\d０-９]/u.test(text.charAt(start - 1)))
      continue;
    // 其中|城镇, 集中|城镇: no 中城镇
    if (text.charAt(start) === '中' && /[其集]/u.test(text.charAt(start - 1))) continue;
    while ((found.at(-1)?.start ?? -1) >= start) found.pop();
    found.push(mention(scan, start, end, 'township', { candidates }));
    return true;
  }
  return false;
}

const TOWNSHIP_ENDS = charSet('镇乡道区木场');

/** 睢县|匡城乡, 沈丘县|新安集镇, 长沙|江背镇: the township at that offset that the statistics list in one of the units, if there is one. */
export function townshipAt(
  text: string,
  at: number,
  units: readonly Division[],
): { readonly end: number; readonly candidates: readonly Division[] } | undefined {
  for (let end = Math.min(text.length, at + LONGEST_TOWNSHIP); end > at + 2; end -= 1) {
    if (!stands(TOWNSHIP_ENDS, text, end - 1) || LONGER.test(text.slice(end - 1, end + 1)))
      continue;
    const named = townshipsNamed(text.slice(at, end));
    const candidates = named.filter((town) => units.some((unit) => isWithin(town, unit)));
    if (candidates.length > 0) return { end, candidates };
  }
  return undefined;
}

/** 金华新城镇|化, 吉安新乡|村: the word goes on. */
const LONGER = /镇化|乡[村镇]/u;

/** 滨海新区|大港街: a street office that is called without 道, right behind the unit that it lies in. */
function onStreet(scan: Scan, end: number): void {
  const { text, found } = scan;
  const last = found.at(-1);
  if (!last || last.candidates.length === 0 || end - last.end > LONGEST_STREET) return;
  const name = `${text.slice(last.end, end)}道`;
  const candidates = lowerIn(last, last.end, townshipsNamed(name));
  if (candidates.length === 0) return;
  found.push(mention(scan, last.end, end, 'township', { candidates }));
}

const LONGEST_STREET = 6;

/** 新|村镇建设, 各|村镇 */
const NO_NAME = /^[新农各全县乡]/u;

/** 成县|店村镇: a town of the statistics whose name ends like the word 村镇, behind its county or at a clause's start. */
export function onVillageTown(scan: Scan, end: number): boolean {
  const { text, found } = scan;
  const { townships } = loadDivisions();
  const named = [end - 4, end - 3].some((start) => {
    const name = start < 0 ? '' : text.slice(start, end);
    if (!townships.has(name) || NO_NAME.test(name)) return false;
    const part = text.slice(Math.max(0, start - 2), start) === '其中';
    return part || found.at(-1)?.end === start || opensClauseAt(text, start);
  });
  return named && onTownship(scan, end);
}

/** Whether the offset lies inside one of the last mentions. */
function cuts(found: readonly PlaceMention[], at: number): boolean {
  const last = found.findLast((m) => m.start < at);
  return last !== undefined && last.end > at;
}

/** 老城区|检察院, but not 公安|交警: a word that is the whole name of a unit. */
const isFull = ({ text, candidates }: PlaceMention): boolean =>
  text.length > 2 && candidates.some(({ name }) => name === text);

/** Bodies that a community or village gives its name to. */
const LODGED = new Set(['facility', 'school', 'hospital']);

/** 南京|海关 has all of 江苏 for its area. */
const customs = byAdditions(
  () =>
    new Map(
      readTable('customs.tsv').flatMap(([city = '', code = '']) => {
        const province = divisionByCode(code);
        return province ? [[city, province] as const] : [];
      }),
    ),
);

/** The area that an office in a city works for where it is a customs house with one of its own. */
export const areaOfCustoms = (city: string, office: string): Division | undefined =>
  office === '海关' ? customs().get(city) : undefined;

/** 湘潭|交警 are the city's: a county's office has its title (湘潭县|交警). */
function seatsOf({ candidates, form, text }: PlaceMention, office: string): readonly Division[] {
  const province = areaOfCustoms(text, office);
  if (province) return [province];
  const upper = candidates.filter((d) => d.level === 'province' || d.level === 'city');
  return form === 'full' || upper.length === 0 ? candidates : upper;
}

/** What names of hills, valleys and villages end with. */
const GOES_ON = /[口沟岭岗坪店桥溪湾坝塘坡]/u;

/** Words of somebody's schooling, not of a school. */
const SCHOOLING = /^(?:毕业|学历|文化|生|梦|活动)/u;

/** 实验小学|城东校区, 人民医院|北院区: a part of it has its own name. */
function endOf(text: string, term: Term, at: number): number {
  const end = at + term.text.length;
  if (!CAMPUSED.has(term.value)) return end;
  const [campus, name = ''] = CAMPUS.exec(text.slice(end, end + 6)) ?? [];
  const pos = partOfSpeech(name);
  return campus === undefined || pos === 'v' || pos === 'vn' ? end : end + campus.length;
}

const GROUP = /^民小?组/u;

const CAMPUSED = new Set(['school', 'hospital']);
const CAMPUS =
  /^((?![和与及等的在各])(?:[\u4e00-\u9fff]|[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{3}))(?:校区|院区|分校)/u;

/** 市|第一人民医院, 县|中医院: called by the unit whose it is. */
const OF_UNIT_NUMBERED = /[市县区州](?:第[一二三四五六七八九十]{1,2})?$/u;
const LONGEST_UNIT = 4;

/** Where the name of a unit's own hospital begins whose head stands at `at`; `at` where it has none. */
function ownHospital(text: string, at: number, floor: number): number {
  const front = text.slice(Math.max(floor, at - LONGEST_UNIT), at);
  const start = at - (OF_UNIT_NUMBERED.exec(front)?.[0].length ?? 0);
  return (start > floor || start === 0) && endsWord(text, start) ? start : at;
}

export function onHead(scan: Scan, term: Term, at: number): number {
  const { text, found } = scan;
  const end = endOf(text, term, at);
  if (term.text === '街') {
    onStreet(scan, end);
    return end;
  }
  // 公路|乡镇通三级公路, 河北|乡镇: townships and towns of all kinds
  if (term.text === '乡' && text.charAt(end) === '镇') return end;
  if (term.value === 'township' && onTownship(scan, end)) return end;
  // 江边|村民小组: a group of the village that has been named
  if (term.text === '村' && GROUP.test(text.slice(end, end + 3))) return end;
  // 一中|路, 三区一中|心
  if (term.value === 'school' && /^[路街巷心]/u.test(text.slice(end, end + 1))) return end;
  // 高中|毕业
  if (term.value === 'school' && SCHOOLING.test(text.slice(end, end + 2))) return end;
  const last = before(scan, at);
  const own = term.value === 'hospital' ? ownHospital(text, at, last?.end ?? 0) : at;
  if (own < at) {
    found.push(mention(scan, own, end, 'body', { kind: term.value }));
    return end;
  }
  if (last && isOfAll(last, text, at, term)) return end;
  if (term.kind === 'settlement' && last && ownWord(scan, last, at)) {
    found.pop();
    found.push(
      mention(scan, last.start, end, levelOf(term), { kind: term.value, form: last.form }),
    );
    return end;
  }
  const floor = last?.end ?? 0;
  const first = nameStart(text, at, floor, term, last?.level === 'township');
  const start = term.value === 'company' ? overBracket(text, first, floor, term) : first;
  const gap = at - start;
  const touches = last !== undefined && start === last.end;
  if (term.kind === 'office') {
    // 许家湖镇|积极响应|县委县政府: not its own
    if (gap > 0 && (OF_UNIT.test(term.text) || UNIT_BEFORE.test(text.slice(start, at)))) return end;
    // 公安|交警: a county's name that is a common word, too
    if (touches && (last.form !== 'weak' || isFull(last)) && last.candidates.length > 0) {
      found.pop();
      found.push(
        mention(scan, last.start, end, 'body', {
          kind: 'office',
          within: seatsOf(last, term.text),
        }),
      );
    }
    return end;
  }
  // 北京市|属公园
  if (touches && OWNED.test(text.slice(start, at))) return end;
  if (touches && HOLDS.test(text.slice(start, at))) {
    if (text.charAt(last.start - 1) === '在') found.pop();
    return end;
  }
  if (touches && absorbs(last, term)) {
    found.pop();
    // 长岭|岗|隧道, 东河|口|地震遗址公园: the name goes on, and is no longer the county's
    const on = gap === 1 || (gap > 1 && GOES_ON.test(text.charAt(last.end)));
    const short = last.level === 'county' && last.form !== 'full';
    // 西湖|景区, but 晋江|华洲水产品批发市场
    const city = BUILT.test(term.text) && last.candidates.some(({ name }) => name.endsWith('市'));
    const water = term.value === 'facility' && !city && isFeature(last.text);
    const longer = short && (on || water);
    // 西安|咸阳国际机场, 北京|大兴国际机场: of the city in front
    const citys = gap === 0 && term.text === '国际机场' && found.at(-1)?.end === last.start;
    const more = {
      kind: term.value,
      within: longer || citys ? [] : lowerIn(found.at(-1), last.start, last.candidates),
      form: last.form,
    };
    found.push(mention(scan, last.start, end, 'body', more));
    return end;
  }
  // 深水气田, 渤海油田: only one with a division's name says where it lies
  if (term.value === 'field') return end;
  if (gap === 0 && last && last.end === at && term.kind === 'body' && joinsOn(last)) {
    // 汇金大厦|党群服务中心; 天柱山|景区 is not 天柱县's, 昆明路|快速路 lies in another city
    const within = /[路街巷]$/u.test(last.text)
      ? []
      : last.kind === 'feature'
        ? last.within.filter((d) => d.level !== 'county')
        : last.within;
    found.pop();
    found.push(mention(scan, last.start, end, 'body', { kind: term.value, within }));
    return end;
  }
  // 泸定山|盛水泥有限公司: a firm's name that begins like that of a mountain
  if (touches && last.kind === 'feature' && term.value === 'company') {
    found.pop();
    found.push(mention(scan, last.start, end, 'body', { kind: term.value, within: last.within }));
    return end;
  }
  if (touches && last.level === 'village' && LODGED.has(term.value)) {
    // 柳荫社区|养老服务中心
    found.pop();
    found.push(
      mention(scan, last.start, end, 'village', { kind: term.value, within: last.within }),
    );
    return end;
  }
  if (gap === 0) {
    // 协会经表决通过: the one that was named before
    if (opensClauseAt(text, at))
      found.push(mention(scan, at, end, 'anaphor', { kind: term.value }));
    return end;
  }
  // 市|电力公司: of the unit, like its offices
  const seated = term.value === 'company' && SEATS.test(text.slice(start, start + 1));
  found.push(
    seated
      ? mention(scan, start, end, 'anaphor', { kind: 'seat' })
      : mention(scan, start, end, levelOf(term), { kind: term.value }),
  );
  return end;
}

const IN_BRACKETS = /（(?:集团|控股|中国|[\u4e00-\u9fff]{2,3})）$/u;
const LONGEST_BRACKET = 6;

/** 湖北|某某（集团）化工股份有限公司: where the firm's name begins in front of the bracket in it. */
function overBracket(text: string, start: number, floor: number, term: Term): number {
  if (text.charAt(start - 1) !== '）') return start;
  const inner = IN_BRACKETS.exec(text.slice(Math.max(floor, start - LONGEST_BRACKET), start));
  return inner ? nameStart(text, start - inner[0].length, floor, term) : start;
}

const UNIT_BEFORE = /[省市县区州]委|[省市县区州]$/u;
const OF_UNIT = /^[省市县区州]/u;
const OWNED = /^(?:直?属|直?管|级|内|辖|县域.{0,4}|普通)$/u;
/** 在上海|举行产业园区|推介会 */
const HOLDS = /^(?:举行|召开|举办|推介|签约|参加|考察|启动)/u;
const SEATS = /^[省市县]/u;

const joinsOn = (last: PlaceMention): boolean =>
  last.level === 'village' || (last.level === 'body' && last.kind !== 'office');

function levelOf(term: Term): PlaceLevel {
  if (term.kind !== 'settlement') return 'body';
  return term.value === 'township' ? 'township' : 'village';
}
