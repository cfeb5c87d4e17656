/** Places' names in an item: they stand in the fields for places, and are not what is counted. */
import type { Context } from '../context.js';
import { nameAround, nameLength, type Names, pieceLength } from '../names.js';
import { CASES } from '../terms.js';
import { inherited, made, subjectBefore, type Item } from './item.js';

/** The item without the names of places in it; of one that is nothing else, what was counted before. */
export function withoutPlaces(ctx: Context, item: Item, names: Names): Item {
  return withoutPlace(notPlace(ctx, item, names), names);
}

/** So far back a total is remembered, in figures. */
const RECALLED = 8;
const COUNTIES = /^(?:[市县区州盟旗]{1,3}|县市区|乡镇|街道|镇街|地市|城市)$/u;

/** 70个项目涵盖13个市县，其中马尔康|4个: no county has counties, so what was counted before them. */
function ofParts(ctx: Context): Item | undefined {
  const { quantity: q, earlier } = ctx;
  if (!COUNTIES.test(earlier.at(-1)?.item ?? '')) return undefined;
  const total = earlier
    .slice(-RECALLED)
    .findLast(
      ({ item, quantity }) => item !== '' && !COUNTIES.test(item) && quantity.unit === q.unit,
    );
  return total ? made(total.item, 'inherited') : subjectBefore(ctx);
}

/** Whether the item is the end of a place's name right in front of the number. */
const isPiece = ({ text, quantity: q }: Context, { item }: Item, names: Names): boolean =>
  text.slice(q.start - item.length, q.start) === item &&
  nameAround(names.raw(), q.start - 2, q.start - 1) !== undefined;

/** Parts of a city that stand for it in a row of counties. */
const AREA = /^(?:市区|城区|主城区|中心城区|县城|郊区|市本级|县本级)$/u;

const isPeople = ({ head }: Item): boolean => head?.metric.category === 'people';

/** 优良率，即墨为93.6%: a place alone is not what is counted; that is what was counted before. */
function notPlace(ctx: Context, item: Item, names: Names): Item {
  if (item.by === 'behind') return item;
  // 博湖至库尔|勒|80km: the end of a place's name
  if (item.item.length < 2)
    return isPiece(ctx, item, names) ? (inherited(ctx) ?? subjectBefore(ctx) ?? item) : item;
  const isName = [names.raw, names.confirmed].every((list) => list().divisions.has(item.item));
  const unit = ctx.quantity.unit?.kind === 'measure' ? ctx.quantity.unit.name : undefined;
  // 嵩县99毫米、市区|102毫米: what was measured there
  if (!isName) return AREA.test(item.item) && unit ? (inherited(ctx, unit) ?? item) : item;
  const last = inherited(ctx, unit);
  // 两家人和解。孟楼镇就有30起: families are not counted so
  const other = last && CASES.has(ctx.quantity.unit?.name ?? '') && isPeople(last);
  return ofParts(ctx) ?? (other ? made('问题', 'default') : last) ?? subjectBefore(ctx) ?? item;
}

/** 柏林镇|合作社: whose it is stands in the fields for places. */
function withoutPlace(item: Item, names: Names): Item {
  const term = item.head?.term ?? '';
  if (term === '' || item.item.length < term.length + 2) return item;
  let rest = item.item;
  if (nameLength(names.raw(), rest) === 0) return withoutPieceOf(item, term, names);
  for (let cut = true; cut;) {
    // 河北|机械化春管, 河北省|小麦: a paragraph may write the name in several lengths
    const length = nameLength(names.confirmed(), rest);
    // 扬州市|级项目, 高新|区食堂, 国内|最好的专家: cut there, the rest is no word
    cut = length > 0 && rest.length - length >= term.length && !stays(rest.slice(length));
    if (cut) rest = rest.slice(length);
  }
  return rest === item.item ? item : { ...item, item: rest };
}

const TITLE = /^[级区县镇最首]/u;
/** 社区|数量, 矿井|总数: alone it says nothing. */
const COUNT = /^的?(?:总?数量?|总量|数目|个数)$/u;
const stays = (rest: string): boolean => TITLE.test(rest) || COUNT.test(rest);

/** 诸|佛庵镇|投资: the name was cut as a word. */
function withoutPieceOf(item: Item, term: string, names: Names): Item {
  if (pieceLength(names.raw(), item.item) === 0) return item;
  const rest = item.item.slice(pieceLength(names.confirmed(), item.item));
  return rest.length >= term.length ? { ...item, item: rest } : item;
}
