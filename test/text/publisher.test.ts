import { describe, expect, it } from 'vitest';
import { publisherIn } from '../../src/text/publisher.js';

describe('who published an article', () => {
  it.each([
    ['来源：东河日报 作者：林峰 2023-04-05', '东河日报'],
    ['来源:《东河日报》', '东河日报'],
    ['来 源：东河县人民政府｜字号：大 中 小', '东河县人民政府'],
    ['2023-04-05 稿源： 东河网浏览：120', '东河网'],
    ['发布机构：东河县农业农村局', '东河县农业农村局'],
  ])('%s', (line, publisher) => {
    expect(publisherIn(line)).toBe(publisher);
  });

  it.each(['来源：本站原创', '来源：互联网', '水的来源很广', '作者：林峰'])(
    'nobody: %s',
    (line) => {
      expect(publisherIn(line)).toBe('');
    },
  );
});
