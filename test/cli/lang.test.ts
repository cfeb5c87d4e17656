import { describe, expect, test } from 'vitest';
import { messageInChinese } from '../../src/cli/messages.js';
import { baoshu } from './io.js';

const COMMANDS = [
  'extract',
  'summary',
  'diff',
  'check',
  'articles',
  'explain',
  'metrics',
  'districts',
  'schema',
  'completion',
];
const HAN = /\p{Script=Han}/u;

describe('help', () => {
  test.each([
    [['--lang', 'zh'], {}],
    [['--lang=zh'], {}],
    [[], { LANG: 'zh_CN.UTF-8' }],
    [[], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW' }],
  ])('is Chinese with %j and %j', async (flags, env) => {
    const { out } = await baoshu(['summary', ...flags, '--help'], { env });
    expect(out).toMatch(/^用法：/);
  });

  test.each([
    [[], {}],
    [['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }],
    [[], { LANG: 'zhuang' }],
  ])('is English with %j and %j', async (flags, env) => {
    const { out } = await baoshu(['summary', ...flags, '--help'], { env });
    expect(out).toMatch(/^Usage: /);
    expect(out).not.toMatch(HAN);
  });

  test.each(['', ...COMMANDS])('of %j is Chinese to the last line', async (command) => {
    const args = [...(command === '' ? [] : [command]), '--help', '--lang', 'zh'];
    const { out } = await baoshu(args, { columns: 500 });
    const lines = out.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(5);
    // What is left between the names of options, arguments and commands must be told in Chinese.
    expect(lines.filter((line) => !HAN.test(line))).toEqual([]);
    expect(out).not.toMatch(/choices:|default:|display help/);
  });

  test('has an example for each command, in both languages', async () => {
    for (const command of COMMANDS) {
      expect((await baoshu([command, '--help'])).out).toContain('\nExample: ');
      expect((await baoshu([command, '--help', '--lang', 'zh'])).out).toContain('\n示例：');
    }
  });
});

test('another language is refused', async () => {
  const { status, err } = await baoshu(['summary', '--lang', 'fr', 'fixtures']);
  expect(status).toBe(2);
  expect(err).toContain('zh, en');
});

test('data never depends on the language', async () => {
  for (const command of [
    ['extract'],
    ['summary'],
    ['articles'],
    ['diff', 'fixtures/issues/2023.txt'],
  ]) {
    const args = [...command, 'fixtures/issues/2024.txt', '--format', 'table'];
    const plain = await baoshu(args);
    expect((await baoshu(args, { env: { LANG: 'zh_CN.UTF-8' } })).out).toBe(plain.out);
    expect((await baoshu([...args, '--lang', 'zh'])).out).toBe(plain.out);
  }
});

describe('messages', () => {
  const env = { LANG: 'zh_CN.UTF-8' };

  test.each([
    [['extrct'], 'baoshu: 没有命令 extrct（是否想用 extract？）\n'],
    [['diff', '-', '-'], 'baoshu: 标准输入不能同时作为比较的两方\n'],
    [['summary', 'nowhere.txt'], 'baoshu: nowhere.txt：没有这个文件或文件夹，请检查路径\n'],
    [['extract', 'fixtures/briefs.txt', '--since'], 'baoshu: 没有选项 --since\n'],
    [
      ['extract', 'fixtures/briefs.txt', '--format', 'json', '--bom'],
      'baoshu: --bom 不起作用：格式是 json，不是 csv\n',
    ],
    [
      ['summary', '-o', 'figures.doc', 'a.txt'],
      'baoshu: -o figures.doc：不认识的扩展名；可用 .csv, ',
    ],
  ])('%j', async (args, start) => {
    const { err } = await baoshu(args, { env, stdin: '' });
    expect(err.slice(0, start.length)).toBe(start);
  });

  test('about what cannot be read name the file and count', async () => {
    const { err } = await baoshu(['extract', 'fixtures/briefs.txt', 'nowhere.txt'], { env });
    expect(err).toMatch(/^baoshu: 读了 1 个文件，\d+ 篇文章，\d+ 个数字；跳过 1$/m);
  });

  test('that have no Chinese form stay as they are', () => {
    expect(messageInChinese('the moon is full')).toBe('the moon is full');
  });

  test('keep names that look like messages or templates', () => {
    expect(messageInChinese('{}$&.txt: is empty; nothing to read')).toBe('{}$&.txt：是空文件');
  });
});
