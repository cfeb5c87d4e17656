import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { baoshu, folderWith, pageOf } from './io.js';
import { program, PROGRAM } from './program.js';

const line = (file: string, text: string): string => JSON.stringify({ file, text });

describe('--ndjson-in', () => {
  test('gives the facts of pages that come as lines, as lines', async () => {
    const at = folderWith({ 'a.txt': pageOf(9), 'b.html': `<h1>城区</h1><p>${pageOf(7)}</p>` });
    const pages = [
      line(at('a.txt'), pageOf(9)),
      '',
      line(at('b.html'), `<h1>城区</h1><p>${pageOf(7)}</p>`),
    ];
    const { status, out } = await baoshu(['extract', '--ndjson-in'], { stdin: pages.join('\n') });
    expect(status).toBe(0);
    expect(out).toBe((await baoshu(['extract', at(), '--format', 'ndjson'])).out);
  });

  test('says of a bad line its number and goes on', async () => {
    const stdin = [
      line('a.txt', pageOf(9)),
      '{oops',
      '{"file":"x"}',
      '[]',
      line('e.txt', ' '),
      line('b.txt', pageOf(7)),
    ];
    const { status, out, err } = await baoshu(['extract', '--ndjson-in'], {
      stdin: stdin.join('\n'),
    });
    expect(status).toBe(3);
    expect(err.split('\n').slice(0, 4)).toEqual([
      'baoshu: standard input: line 2 is no JSON',
      'baoshu: standard input: line 3 has no field text',
      'baoshu: standard input: line 4 has no field file',
      'baoshu: e.txt: is empty; nothing to read',
    ]);
    expect(out).toContain('"file":"a.txt"');
    expect(out).toContain('"file":"b.txt"');
  });

  test('writes the format that is asked for', async () => {
    const { out } = await baoshu(['extract', '--ndjson-in', '--format', 'csv'], {
      stdin: line('a.txt', pageOf(9)),
    });
    expect(out).toMatch(/^file,article/);
  });
});

describe('summary of the output of several runs', () => {
  test('gives the bytes of one run over all pages', async () => {
    const pages = Array.from({ length: 9 }, (_, i) => [`p${i}.txt`, pageOf(1 + (i % 4))] as const);
    const at = folderWith(Object.fromEntries(pages));
    const parts = folderWith({});
    for (const [i, some] of [
      [7, 1, 4],
      [8, 0, 2],
      [3, 6, 5],
    ].entries()) {
      const files = some.map((n) => at(`p${n}.txt`));
      await baoshu(['extract', ...files, '-o', parts(`part-${i}.ndjson`)]);
    }
    const files = [2, 0, 1].map((i) => parts(`part-${i}.ndjson`));
    for (const format of ['csv', 'yaml', 'json']) {
      const merged = await baoshu(['summary', ...files, '--format', format]);
      expect(merged.status).toBe(0);
      expect(merged.out).toBe((await baoshu(['summary', at(), '--format', format])).out);
    }
  });
});

const has = (command: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`]);
    return true;
  } catch {
    return false;
  }
};

describe('many processes, each with a part of the pages', { timeout: 60_000 }, () => {
  test('give together what one gives', async () => {
    const pages = Array.from({ length: 12 }, (_, i) => line(`p${10 + i}.txt`, pageOf(i + 1)));
    const one = await program(['extract', '--ndjson-in', '--jobs', '1'], pages.join('\n'));
    const parts = has('parallel')
      ? [
          execFileSync(
            'parallel',
            [
              '--will-cite',
              '--keep-order',
              '--pipe',
              '-N',
              '4',
              `${process.execPath} ${PROGRAM}`,
              'extract',
              '--ndjson-in',
              '-j',
              '1',
            ],
            { input: `${pages.join('\n')}\n`, encoding: 'utf8' },
          ),
        ]
      : await Promise.all(
          [0, 4, 8].map(async (from) => {
            const some = pages.slice(from, from + 4).join('\n');
            return (await program(['extract', '--ndjson-in', '--jobs', '1'], some)).out;
          }),
        );
    expect(parts.join('')).toBe(one.out);
    const summed = await program(['summary', '-'], parts.join(''));
    expect(summed.out).toBe((await program(['summary', '-'], one.out)).out);
    expect(summed.out).toContain('城区');
  });
});

test('--ndjson-in with a path is refused, for the path would not be read', async () => {
  const { status, err } = await baoshu(['extract', '--ndjson-in', 'pages.ndjson'], { stdin: '' });
  expect(status).toBe(2);
  expect(err).toContain('reads standard input and no paths');
});
