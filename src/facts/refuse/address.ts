/** Where somebody lives: the numbers of a building, its entrances and storeys. */
import type { Context } from '../context.js';
import { behind } from './rule.js';

const BUILDINGS = new Set(['栋', '幢', '号楼', '座']);
const HOMES = new Set(['栋', '幢', '楼', '单元', '号楼', '座', '室', '户']);
/** 5幢|业主孙先生: where one person lives. */
const TENANT =
  /^的?(?:业主|居民|住户|租户)[\u4e00-\u9fff]{1,3}?(?:先生|女士|阿姨|大爷|大妈|师傅|老人|奶奶|爷爷|某)/u;
/** 4栋|业主反映: which one says so; 90万户居民在… are many. */
const SPEAKER = /^的?(?:业主|居民|住户)(?:在|反映|说|称)/u;
/** 1幢|1单元 */
const PART = /^\d{1,4}(?:单元|号|室|楼|层)/u;

/** 816|房间, but 800间客房: rooms are counted with a classifier, and called by three or four digits. */
/** 走楼梯到|3层, but 增加到|3层 */
const ON_FLOOR = /(?<![加增建达盖])[到在住至]$/u;

const LONGEST_ROOM = 6;
const ROOM = /^\d{3,4}(?:房间|病房|包间|包厢|教室|宿舍)/u;

/** Whether the number is one of an address: 5幢业主孙先生, 1幢1单元, 2到6层为住户, 816房间. */
export function isAddress(ctx: Context): boolean {
  const { quantity: q, text } = ctx;
  if (ROOM.test(text.slice(q.numberStart, q.numberStart + LONGEST_ROOM))) return true;
  if (HOMES.has(q.unitText) && TENANT.test(behind(ctx, 10))) return true;
  if (BUILDINGS.has(q.unitText) && SPEAKER.test(behind(ctx, 6))) return true;
  if (BUILDINGS.has(q.unitText) && PART.test(behind(ctx, 6))) return true;
  if (q.unitText === '层' && ON_FLOOR.test(text.slice(Math.max(0, q.start - 2), q.start)))
    return true;
  return q.unitText === '层' && q.script === 'arabic' && /^[为是]/u.test(behind(ctx, 1));
}
