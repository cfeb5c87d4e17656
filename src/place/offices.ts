/** Offices of a unit and of the country: when what they do or tell is about all of it. */
import { seatOf } from './anaphor.js';
import { COUNTRY, districtOf, isWithin } from './divisions.js';
import { type Frame, type Met, isLocal, mayMove, moveTo, near, resolveAt } from './frame.js';
import { type PlaceMention, unitIn } from './mention.js';

/** 某省工信厅负责人表示: what follows is about all of the unit. */
const SPEAKS =
  /^[^，。！？；：]{0,10}?(?:表示|介绍|预计|数据|统计|公布|发布|通报|提供|监测|获悉|了解到)/u;

const GUIDED = /(?:指导|督促|督办|指令|交办|交由|指定)$/u;

const SENTENCE_ENDS = '。！？\n';

/** 据…交警支队|不完全统计 */
const COUNTS = /^[^，。！？；：]{0,6}?统计/u;

export function onOffice({ reader, frame, text, m, opens }: Met): Frame {
  const division = resolveAt(reader, frame, unitIn(m));
  if (!division) return frame;
  const district = districtOf(division);
  // 广东法院办结案件…, in a paragraph behind one on 广州
  const anew = frame.at < 0 && frame.from === 'article' && text.charAt(m.start - 1) !== '在';
  const speaks = anew || SPEAKS.test(text.slice(m.end, m.end + 14));
  const back = opens && district === reader.home.district && speaks;
  // 全省法院…，指导|深圳中院审理…: what it has done by one of its own
  const guided = GUIDED.test(text.slice(Math.max(0, m.start - 2), m.start));
  if (guided && frame.district && isWithin(district, frame.district)) return frame;
  // 据合肥市交警支队统计, in the story of a county there: of all the city
  if (text.charAt(m.start - 1) === '据' && COUNTS.test(text.slice(m.end, m.end + 14)))
    return moveTo(reader, district, m.start);
  // 浦东新区人民法院收案…。上海法院结案…, in a story of the country: of one after the other
  const inTurn = opens && reader.home.district === COUNTRY;
  const inner = frame.district !== undefined && frame.district !== COUNTRY;
  // 新都桥镇接待游客…。康定市文旅局派出…: a sentence on what the county's office does
  const begins = m.start === 0 || SENTENCE_ENDS.includes(text.charAt(m.start - 1));
  const own = begins && frame.at >= 0 && district === reader.home.district;
  if (!back && !own && !inTurn && inner && isWithin(frame.district, district)) return frame;
  return mayMove(reader, district, opens) ? moveTo(reader, district, m.start) : frame;
}

/**
 * 据省商务厅监测，…: what the office tells is about all of its unit; and in the unit's own story what the
 * office does is, too.
 */
export function onSeat({ reader, frame, text, m, opens }: Met): Frame {
  const unit = opens ? seatOf(m.text, near(reader, frame)) : undefined;
  if (!unit || unit === frame.district) return frame;
  const moves = unit === reader.home.district || SPEAKS.test(text.slice(m.end, m.end + 14));
  return moves ? moveTo(reader, unit, m.start) : frame;
}

const REPORTS = /^.{0,4}(?:公布|发布|通报|认定|印发|评选|公示|数据|统计|最新)/u;

/** 某县是|我国|重点林业县 */
const IS_ONE = /[^，。；](?:是|成为|作为)$/u;

/** 这是全国|151个综保区中唯一的 */
const COUNT = /[\d０-９一二三四五六七八九十]/u;

/** 在青海，|我国|海拔最高的火电项目…: what it is compared within. */
const IN_PLACE = /在[^，。！？；在]{2,12}，$/u;
const SUPERLATIVE = /^(?:[\u4e00-\u9fff]{0,8}?最|首[个座条台套]|第一|唯一)/u;

/** 河南|打造全国重要的粮食生产核心区: the clause has its subject. */
const isLater = (frame: Frame, text: string, m: PlaceMention): boolean =>
  frame.at >= 0 &&
  frame.district !== COUNTRY &&
  !/[，。！？；：\n]/u.test(text.slice(frame.at, m.start));

/** 某县是|全国|枸杞主产区: what the place is, and not what all of the country has. */
const isOneOf = (text: string, { start, end }: PlaceMention): boolean =>
  IS_ONE.test(text.slice(Math.max(0, start - 4), start)) && !COUNT.test(text.charAt(end));

/** A ministry that acts in a county's story leaves the figures there; one that publishes speaks of the country. */
export function onCountry({ reader, frame, text, m, opens }: Met): Frame {
  const home = reader.home.district;
  // 国内游客: in a county's or a province's story only what its firms are compared with
  if (m.text === '国内' && (home !== COUNTRY || !opens)) return frame;
  const compared = IN_PLACE.test(text.slice(Math.max(0, m.start - 16), m.start));
  if (compared && SUPERLATIVE.test(text.slice(m.end, m.end + 12))) return frame;
  if (m.kind === 'organ') {
    // 中央财政 in a province's story: what it gave
    if (home && home !== COUNTRY && m.text === '中央财政') return frame;
    if (isLocal(home) && !REPORTS.test(text.slice(m.end, m.end + 8))) return frame;
  } else if (home && home !== COUNTRY && !opens) return frame;
  else if (!opens && isLater(frame, text, m)) return frame;
  else if (isOneOf(text, m) && home && home !== COUNTRY) return frame;
  return moveTo(reader, COUNTRY, m.start);
}
