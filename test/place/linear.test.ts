import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/place/index.js';
import { whose } from './page.js';

/** Milliseconds of the processor that the reading of `text` takes, after a first run that loads the data. */
function time(text: string): number {
  const start = process.cpuUsage();
  whose([{ body: [text, '共12个。'] }], '12个');
  return process.cpuUsage(start).user / 1000;
}

describe('long texts without marks', () => {
  findPlaces('阳泉');
  it.each([
    ['山西阳泉', '山西阳泉'],
    ['高新区', '高新区'],
    ['该社区社区', '该社区社区'],
    ['在昆山市、', '在昆山市、'],
    ['“', '“阳泉'],
    ['”', '”平定县'],
    ['说', '“一”平定县书记说'],
    ['大桥', '平定大桥大桥长'],
    ['深化小区', '深化小区'],
    ['村', '大大村'],
    ['（', '（平定县'],
    ['其中，', '全省。其中，武汉市。长三角'],
    ['市省', '据市统省商'],
    ['连接', '连接阳泉、'],
    ['起于', '起于阳泉，止于盂县，'],
    ['三省', '浙江、江苏三省'],
    ['镇村', '冠山镇村'],
    ['没有地名', '深入推进各项工作落实'],
  ])('of %s take time in proportion to their length', (_, piece) => {
    const one = piece.repeat(2_000);
    time(one);
    const least = (text: string): number => Math.min(time(text), time(text));
    const [short, long] = [least(one), least(one.repeat(8))];
    // eight times the text, with room for a busy machine; quadratic would be sixty-four times
    expect(long).toBeLessThan(8 * 4 * Math.max(short, 4));
  });
});
