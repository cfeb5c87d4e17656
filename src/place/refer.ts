/** What refers to a place named before moves the figures there. */
import { unitMeant } from './anaphor.js';
import { COUNTRY, type Division, isWithin } from './divisions.js';
import {
  COURT,
  type Frame,
  type Met,
  type Reader,
  isLocal,
  mayMove,
  moveTo,
  near,
  nobodysAt,
  placedAt,
} from './frame.js';
import { type PlaceMention, opensClauseAt } from './mention.js';
import { hasMention } from './known.js';
import { OURS, OWN_CITY, OWN_PROVINCE } from './ownWords.js';
import { backIn } from './sites.js';
import { NEW_AREA } from './zones.js';

/** How many places back a reader still knows which one is meant. */
const REMEMBERED = 40;

/** 该社区, 协会, 大桥: the last place of that class or with that head. */
function antecedent(reader: Reader, m: PlaceMention): string | undefined {
  const bare = !/^[该本全我这]|[里内中子上]$/u.test(m.text);
  // 社区 alone may mean any; the one named in the same paragraph, or the article's own
  const settlement = m.kind === 'village' || m.kind === 'community' || m.kind === 'quarter';
  if (bare && reader.topic !== '' && reader.topic.endsWith(m.text)) {
    const here = reader.named.slice(Math.max(reader.fresh.from, reader.named.length - REMEMBERED));
    const other = settlement ? undefined : here.findLast((n) => n.text.endsWith(m.text));
    return other?.text ?? reader.topic;
  }
  const since = bare ? (settlement ? reader.fresh.from : reader.fresh.before) : 0;
  const named = reader.named.slice(Math.max(since, reader.named.length - REMEMBERED));
  const head = m.text.replace(/^[该本全我这]个?|[里内中子上]$/gu, '');
  const byHead = named.findLast((n) => n.text.endsWith(head));
  const byClass = named.findLast(
    (n) => n.kind === m.kind || (m.kind === 'township' && n.level === 'township'),
  );
  const bySettlement = settlement ? named.findLast((n) => n.level === 'village') : undefined;
  return (byHead ?? byClass ?? bySettlement)?.text;
}

/** 黑龙江省文旅厅预计，…全省: the office right before is that unit's own. */
const speaksFor = (last: PlaceMention | undefined, unit: Division): boolean =>
  last?.kind === 'office' && last.within.some((d) => d.code === unit.code);

/**
 * 该区 after 塞北管理区 is that one, in a county's page too; 该院 after 丹徒区法院 is told of its unit, in the story of the
 * city around it.
 */
function thatUnit({ home, last }: Reader, m: PlaceMention): Division | undefined {
  if (!/^该[区县旗院]$/u.test(m.text)) return undefined;
  const title = m.text.slice(1);
  const unit = home.district?.name.endsWith(title) === true ? undefined : last.get(title);
  if (!unit || title !== COURT) return unit;
  const around = home.district !== undefined && home.district !== unit;
  return around && isWithin(unit, home.district) ? unit : undefined;
}

/** 该盟, 全州 */
const THAT = /^(?:该[市县区旗盟州]|[全我][盟州旗])$/u;

/** 全市…，各地…: of a city or county that is not named, and of no other one. */
function isOfUnnamed({ home, article, context }: Reader): boolean {
  if (home.district) return false;
  const own = hasMention(
    article,
    context,
    ({ text }) => OWN_CITY.test(text) || THAT.test(text) || OWN_PROVINCE.test(text),
  );
  // a township alone may be any of its name
  const names = (m: PlaceMention): boolean => m.candidates.length > 0 && m.level !== 'township';
  return own && !hasMention(article, context, names);
}

const UNITS: ReadonlySet<string> = new Set(['province', 'city', 'county']);

const GRANT =
  /^级?(?:财政|预算|专项)?[^，。；收支]{0,6}(?:下达|补助|安排|拨付|下拨|补贴|支持|投资)/u;
const LONGEST_GRANT = 14;

const IN_ALL = /^(?:共有|共计|现有)\d/u;

/** The frame behind 全市, 该社区, 协会. */
export function onAnaphor(
  { reader, frame, text, m, opens }: Met,
  last: PlaceMention | undefined,
): Frame {
  if (m.kind === 'here') {
    // 在石棉县海耳村，|当地…: there, whereas a new sentence speaks of all of the county
    const there = frame.at >= 0 && !/[。！？；\n]/u.test(text.slice(frame.at, m.start));
    return m.text === '当地' && opens && reader.topic === '' && !there
      ? placedAt(frame, '', frame.at)
      : frame;
  }
  if (m.kind === NEW_AREA) {
    const own = reader.home.district;
    return own?.name.endsWith(NEW_AREA) === true ? moveTo(reader, own, m.start) : frame;
  }
  if (m.kind === 'everywhere') {
    // 各地…, in a story of the country or of a province: all of it
    const all = opens && !isLocal(reader.home.district);
    if (!all || isOfUnnamed(reader)) return frame;
    return reader.home.district || reader.home.unresolved !== ''
      ? placedAt(reader.home, '', m.start)
      : moveTo(reader, COUNTRY, m.start);
  }
  // 每分钟，|全球就会卖出100万个塑料瓶
  if (m.kind === 'world')
    return opensClauseAt(text, m.start) ? { ...nobodysAt(m.start), foreign: true } : frame;
  // 全市, in the story of 衡阳市 that has just spoken of 耒阳市
  const home = reader.home.district;
  // 自治区预算投资下达103万元, in a county's story: what it was given
  if (m.text === '自治区' && isLocal(home) && GRANT.test(text.slice(m.end, m.end + LONGEST_GRANT)))
    return frame;
  // 宿迁市民政局走访了|我市
  const wide = (m.text === '全市' && home?.level === 'city' && opens) || OURS.test(m.text);
  const around = wide ? [home, ...near(reader, frame)] : near(reader, frame);
  const unit = thatUnit(reader, m) ?? unitMeant(m.text, m.kind, around);
  // 自治区…, where no autonomous region is meant
  if (m.text === '自治区' && unit?.name.endsWith(m.text) !== true) return frame;
  if (unit) {
    // 本届运动会全市|共有16个代表团
    const counts = IN_ALL.test(text.slice(m.end, m.end + 4));
    const moves = opens || counts || mayMove(reader, unit, false) || speaksFor(last, unit);
    return moves ? moveTo(reader, unit, m.start) : frame;
  }
  // 我市 in a text that names no city: whose figures they are nobody can tell
  const told = [frame.district, reader.home.district].some(isLocal);
  if (OURS.test(m.text) && frame.district && !told) return nobodysAt(m.start);
  // 百色产业列为全区典范: no zone that was named last
  const ofUnit = UNITS.has(m.kind) && m.text.startsWith('全') && home !== undefined;
  const name = ofUnit ? undefined : antecedent(reader, m);
  if (name !== undefined) {
    const back = UNITS.has(m.kind) ? undefined : backIn(reader, frame, name, m.kind, m.start);
    return back ?? placedAt(frame, name, m.start);
  }
  // 全市老旧小区…, where no city is named: no longer of the residential quarter
  return UNITS.has(m.kind) && m.text !== '全区' && frame.place !== '' && !frame.district
    ? placedAt(frame, '', m.start)
    : frame;
}
