/** Nouns that are their own classifier: 11部门, 三省, 30余企业. */
import { partOfSpeechAt } from './lexicon.js';
import { termAt } from '../metrics/match.js';
import { matchUnit, type Quantity, type Unit } from '../quantity/index.js';

/** Units that are nouns or the first character of one: 部|门, 国|道. */
const UNSURE = new Set(['部', '单', '国', '站', '院', '园', '队', '团', '组', '校', '点']);
/** 2900多万|家庭, 3万|人才: behind 万 a number needs no classifier. */
const BEHIND_POWERS = new Set(['家', '人', '户']);
/** Units that projects and money have the rank of. */
const RANKED = new Set(['省', '市', '县', '区']);
const MOST_BODIES = 1e9;
const YEAR = /^(?:19|20)\d\d$/u;
const COUNTED = new Set(['organizations', 'sites', 'people', 'grids']);

/**
 * The quantity with a longer noun in place of its unit where one stands there: of 五部门 the unit is no
 * 部; of 108国道 there is none. Other quantities come back as they are.
 */
export function withNounUnit(text: string, quantity: Quantity): Quantity {
  const { unit, unitText } = quantity;
  if (!unit || unitText === '') return quantity;
  // 39人|组织活动
  if (unitText === '人组' && '织成建队'.includes(text.charAt(quantity.end) || ' '))
    return { ...quantity, unit: matchUnit('人', 0)?.unit, unitText: '人', end: quantity.end - 1 };
  // 30多条|次干道
  if (unitText === '条次' && text.charAt(quantity.end) === '干')
    return { ...quantity, unit: matchUnit('条', 0)?.unit, unitText: '条', end: quantity.end - 1 };
  // 2024|国家大剧院戏剧季: a year
  const year =
    unitText.startsWith('国') && YEAR.test(text.slice(quantity.numberStart, quantity.numberEnd));
  if (year || isNoUnit(text, quantity)) return withoutUnit(quantity);
  const points = percentagePoints(text, quantity) ?? score(text, quantity);
  if (points) return points;
  const unsure = unit.kind === 'noun' || UNSURE.has(unitText);
  if (!unsure && !(quantity.value >= 10_000 && BEHIND_POWERS.has(unitText))) return quantity;
  const at = text.indexOf(unitText, quantity.numberEnd);
  // 16万人|群众
  if (text.startsWith('人群众', at)) return quantity;
  const term = termAt(text, at);
  // 1.2万人|流动人口, 3万户|主体: the unit's character is none of the noun's
  const next = termAt(text, at + 1);
  const cut = !unsure && next && term && next.term.length >= term.term.length;
  if (cut) return quantity;
  if (term && term.term.length > unitText.length && COUNTED.has(term.metric.category)) {
    // 300亿|国有企业基金: there are no so many firms
    if (quantity.value >= MOST_BODIES && term.metric.category !== 'people')
      return withoutUnit(quantity);
    const name = term.metric.category === 'people' ? '人' : '个';
    const noun: Unit = { name, kind: 'noun', category: term.metric.category, tens: 0 };
    return { ...quantity, unit: noun, unitText: term.term, end: at + term.term.length };
  }
  // 928部|手机
  if (unitText === '部' && termAt(text, at + 1)?.metric.category === 'goods') return quantity;
  const whole = !'国省县乡市村区部车'.includes(unitText);
  if (whole || !startsLongerNoun(text, at, unitText.length)) return quantity;
  return withoutUnit(quantity);
}

const COMPARED =
  /(?:高于|低于|超过|高出|快于|提[高升]|上升|下降|增长|回落|平均水平)[^，。；]{0,8}$/u;
const LONGEST_LEAD = 16;

/** 超过全市平均水平10个|点: percentage points, where something is compared. */
function percentagePoints(text: string, quantity: Quantity): Quantity | undefined {
  const { unitText, end, start } = quantity;
  if (unitText !== '个' || !/^点(?![位心球])/u.test(text.slice(end, end + 2))) return undefined;
  if (!COMPARED.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))) return undefined;
  const unit = matchUnit('个百分点', 0)?.unit;
  const over = text.startsWith('以上', end + 1);
  const bound = over ? 'over' : quantity.bound;
  return unit && { ...quantity, unit, unitText: '个点', bound, end: end + (over ? 3 : 1) };
}

const SCORED =
  /(?:总分|积分|得分|评分|分数|均分|平均分|高分|分值|成绩|考出|考[了取]|得了|获得|扣[除去]?|加)(?:[为达到是了约近超的]|高达){0,3}$/u;
const LONGEST_SCORED = 8;
/** 成绩1分|59秒 */
const OF_TIME = /^(?:钟|\d)/u;
const POINTS: Unit = { name: '分', kind: 'count', category: 'other', tens: 0 };

/** 总分|3400.75分: points, where a minute of the hour can't be meant. */
function score(text: string, quantity: Quantity): Quantity | undefined {
  const { unitText, start } = quantity;
  if (unitText !== '分' || OF_TIME.test(text.slice(quantity.end, quantity.end + 1)))
    return undefined;
  return SCORED.test(text.slice(Math.max(0, start - LONGEST_SCORED), start))
    ? { ...quantity, unit: POINTS }
    : undefined;
}

/** The bare number: of 12成|员 it is 12, no 120. */
function withoutUnit(quantity: Quantity): Quantity {
  const scale = 10 ** (quantity.unit?.tens ?? 0);
  return {
    ...quantity,
    value: quantity.value / scale,
    max: quantity.max === undefined ? undefined : quantity.max / scale,
    unit: undefined,
    unitText: '',
    end: quantity.numberEnd,
  };
}

/**
 * 投资85亿|开工建设, 260亿|通车: behind a power a verb may begin with what elsewhere is a classifier; but 2.2万名|护士,
 * 1.5万个|展位.
 */
function opensVerb(text: string, end: number): boolean {
  const at = end - 1;
  const pos = partOfSpeechAt(text, at, at + 2);
  return text.charAt(at) !== '张' && (pos === 'v' || pos === 'vn') && !opensNoun(text, end);
}

/** Hardly any verb begins with these: 名护, 个展 and 亩产 are rarer than what they count. */
const NO_VERBS = new Set(['名', '个', '亩', '位']);
/** What things of two characters are counted by: 1.2万起|火灾, 1.2万处|决口; others only of more (通车|工程). */
const OF_CASES = new Set(['起', '处']);
const SURE = 3;

/** Whether the character in front is a classifier and what it counts stands there. */
function opensNoun(text: string, at: number): boolean {
  const unit = text.charAt(at - 1);
  const length = termAt(text, at)?.term.length ?? 0;
  return NO_VERBS.has(unit) || length >= SURE || (length > 1 && OF_CASES.has(unit));
}

/** 成|员, 成|立 */
const WITH_TENTH = /^[员立功果本长就套熟]/u;
const SHOTS = /[弹炮箭]/u;
const SHOT_LEAD = 6;

/** 投资5亿多|对国道进行改造, 2019|发布, 360|集团: beginnings of other words that elsewhere are units. */
function isNoUnit(
  text: string,
  { value, unitText, start, end, numberStart, numberEnd }: Quantity,
): boolean {
  // 2025|成都国际友城大会, 12|成员单位: no share has so many tenths
  if (unitText === '成')
    return /^\d{3,}$/u.test(text.slice(numberStart, numberEnd)) || WITH_TENTH.test(text.slice(end));
  // 5000万|省级专项资金
  if (RANKED.has(unitText) && text.charAt(end) === '级') return value >= 10_000;
  if (unitText === '对') return value >= 10_000 && termAt(text, end)?.metric.category !== 'people';
  if (unitText === '集') return text.charAt(end) === '团';
  if (unitText === '死' || unitText === '伤')
    return !/^(?:$|[\d一二两三四五六七八九十，。；、：！\s”）])/u.test(text.slice(end, end + 1));
  if (value >= 10_000 && unitText.length === 1 && opensVerb(text, end)) return true;
  if (unitText !== '发') return false;
  return (
    !SHOTS.test(text.slice(Math.max(0, start - SHOT_LEAD), start)) &&
    !SHOTS.test(text.slice(end, end + 2))
  );
}

function startsLongerNoun(text: string, at: number, length: number): boolean {
  for (let end = at + length + 1; end <= at + length + 2; end += 1) {
    const pos = partOfSpeechAt(text, at, end);
    if (pos === 'n' || pos === 'ns') return true;
  }
  return false;
}
