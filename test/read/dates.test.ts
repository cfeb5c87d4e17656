import { describe, expect, it } from 'vitest';
import { dateInPath, dateOfUnixTime, datesIn, isoDate } from '../../src/read/dates.js';

describe('a written date', () => {
  it.each([
    ['2025-07-23 00:00:00:0', '2025-07-23'],
    ['发布时间：2025年7月3日 08:30', '2025-07-03'],
    ['2025/7/23', '2025-07-23'],
    ['2025.07.23', '2025-07-23'],
    ['２０２５年７月２３日', '2025-07-23'],
    ['2020 04/08 09:10:11', '2020-04-08'],
    ['2019-09-07T13:43:45+08:00', '2019-09-07'],
    ['20250723', '2025-07-23'],
    ['2025年2月30日', ''],
    ['电话 2025-071234', ''],
    ['2025年7月', ''],
  ])('%s is %j', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });

  it('is found where it stands', () => {
    expect(datesIn('从2024年1月2日到2024-12-31')).toEqual([
      { date: '2024-01-02', start: 1, end: 9 },
      { date: '2024-12-31', start: 11, end: 21 },
    ]);
  });
});

describe('a date in a path', () => {
  it.each([
    ['papers/2025-07/23/content_1.htm', '2025-07-23'],
    ['papers/202507/23/a.html', '2025-07-23'],
    ['papers/20250723.txt', '2025-07-23'],
    ['papers/2025/7/3/a.html', '2025-07-03'],
    ['art/2016/11/22/art_1621004_30332664.html', '2016-11-22'],
    ['papers/20251350.txt', ''],
    ['id/120250723', ''],
  ])('%s is %j', (path, date) => {
    expect(dateInPath(path)).toBe(date);
  });
});

it('a Unix time is a day in China', () => {
  expect(dateOfUnixTime('1694649600')).toBe('2023-09-14');
  expect(dateOfUnixTime('1694649600000')).toBe('2023-09-14');
});
