/** Numbers of a list whose last one alone has the unit: 分别为1310.35、1098.90、1050.40亿元. */
import type { Quantity } from '../quantity/index.js';

const EACH = /(?:分别|依次)[^，。；]{0,80}$/u;
const LONGEST_LEAD = 90;
const JOINT = /^\s?(?:、|和|及|与)\s?$/u;
const SHARED = new Set(['money', 'measure']);
const FRACTION = /^\d+\.\d+$/u;

/** The same quantities, those in front of 、 with the unit of the next where a list says 分别. */
export function withListUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some(({ unit }) => unit === undefined)) return quantities;
  const out = [...quantities];
  for (let i = out.length - 2; i >= 0; i -= 1) {
    const [one, next] = [out[i], out[i + 1]];
    if (!one || !next?.unit || one.unit || !SHARED.has(next.unit.kind)) continue;
    const digits = text.slice(one.numberStart, one.numberEnd);
    if (!FRACTION.test(digits) || !JOINT.test(text.slice(one.end, next.start))) continue;
    if (!EACH.test(text.slice(Math.max(0, one.start - LONGEST_LEAD), one.start))) continue;
    const factor = next.value / Number.parseFloat(text.slice(next.numberStart, next.numberEnd));
    if (!Number.isFinite(factor)) continue;
    const { unit, unitText } = next;
    out[i] = { ...one, value: exact(one.value * factor), unit, unitText };
  }
  return out;
}

/** 1310.35 × 10⁸ without the error of binary fractions. */
const exact = (value: number): number => Number.parseFloat(value.toPrecision(15));
