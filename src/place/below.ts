/** Places and bodies below a district. */
import type { PlaceMention } from './mention.js';
import { beginsWithWord, shortNames } from './names.js';

const PLACE_KINDS = new Set([
  'village',
  'community',
  'quarter',
  'facility',
  'structure',
  'field',
  'school',
  'hospital',
  'society',
  'company',
  'park',
  'institute',
  'station',
]);

/** Bodies whose name begins with the place where they are: 北京六里桥客运枢纽. */
const LOCATED = new Set(['facility', 'structure', 'field', 'school', 'hospital', 'station']);

/** 郑州|自来水公司: firms that serve the city that they are named after. */
const SERVES =
  /(?:自来水|供水|排水|水务|燃气|热力|供热|公交|公共交通|港口|港务|地铁|轨道交通|供电|城管|环卫)(?:集团)?(?:有限)?(?:责任)?公司$/u;

/** Whether the division in a body's name says where the body is; a firm's or a park's only by its full name: 宁国市|某某公司. */
export function isLocated(m: PlaceMention): boolean {
  const [first] = m.within;
  if (!first) return false;
  // 濮阳|国家农业科技园区, 罗田县经济开发区|纺织产业园
  if (m.kind === 'park')
    return (
      first.level === 'zone' ||
      isIndustrial(m) ||
      [first.name, ...shortNames(first.name).map((name) => `${name}国家`)].some((name) =>
        m.text.startsWith(name),
      )
    );
  return LOCATED.has(m.kind) || (m.kind === 'company' && (isCounty(m) || SERVES.test(m.text)));
}

/** 竹山|工业园区: a park of the county, whose name no other bears; districts are called by words: 中原|磨具产业园. */
function isIndustrial({ text, within }: PlaceMention): boolean {
  const [only, ...others] = within;
  if (only?.level !== 'county' || others.length > 0 || !/[县市旗]$/u.test(only.name)) return false;
  const short = shortNames(only.name).find((name) => text.startsWith(name));
  return short !== undefined && INDUSTRIAL.test(text) && !beginsWithWord(short);
}

const INDUSTRIAL = /(?:工业|产业|科技|化工|食品)(?:集中)?(?:园区?|区)$/u;

/** Whether it stands where the division named right in front of it is: 南京|某某学院, but not 深圳|某某公司. */
export function standsIn(m: PlaceMention): boolean {
  return LOCATED.has(m.kind);
}

function isCounty(m: PlaceMention): boolean {
  const [first] = m.within;
  return first?.level === 'county' && m.text.startsWith(first.name);
}

/** Whether a mention names a place or body below a district. */
export function isPlace(m: PlaceMention): boolean {
  return (
    m.level === 'township' ||
    m.level === 'village' ||
    (m.level === 'body' && PLACE_KINDS.has(m.kind))
  );
}
