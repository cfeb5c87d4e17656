/** Folders and disks as they can be: each costs one line, and never more than its own file. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baoshu, folderWith, pageOf } from './io.js';
import { program, PROGRAM, start } from './program.js';

const page = pageOf(9);
const lines = (text: string): string[] => text.split('\n').filter(Boolean);
const isRoot = process.getuid?.() === 0;
/** Root may read and write anything; nobody may not. */
const asNobody = isRoot ? { uid: 65534, gid: 65534 } : {};

describe('names', () => {
  test('with line ends, quotes, marks of patterns and emoji are names like any others', async () => {
    const names = [
      'a\nb.txt',
      'say "hi".txt',
      "it's.txt",
      '😀 表.txt',
      '[x].txt',
      '-q.txt',
      ' .txt',
      'a,b;c.txt',
      '$(touch x).txt',
      '=1+1.txt',
    ];
    const at = folderWith(Object.fromEntries(names.map((name) => [name, page])));
    const { status, out, err } = await baoshu(['articles', at(), '--format', 'json', '--quiet']);
    expect([status, err]).toEqual([0, '']);
    const files = (JSON.parse(out) as { file: string }[]).map(({ file }) => file);
    expect(files).toEqual(names.map((name) => at(name)).sort());
    for (const name of names) {
      expect((await baoshu(['extract', at(name), '--quiet'])).status).toBe(0);
    }
    const csv = await baoshu(['extract', at(), '--format', 'csv', '-o', at('out.csv')]);
    expect(csv.status).toBe(0);
    expect(readdirSync(at()).sort()).toEqual([...names, 'out.csv'].sort());
  });

  test('on a list that ends in NUL, with line ends in them', async () => {
    const at = folderWith({ 'a\nb.txt': page });
    const { status, out } = await baoshu(['articles', '--files-from', '-', '--format', 'json'], {
      stdin: `${at('a\nb.txt')}\0`,
    });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ file: at('a\nb.txt') }]);
  });
});

describe('links', () => {
  test('that lead in circles end, each with a line', async () => {
    const at = folderWith({ 'in/page.txt': page });
    symlinkSync('..', at('in/up'));
    symlinkSync('b', at('a'));
    symlinkSync('a', at('b'));
    symlinkSync('in', at('again'));
    const { status, out, err } = await baoshu(['articles', at(), '--format', 'ndjson']);
    expect(status).toBe(3);
    expect(lines(out)).toHaveLength(1);
    const said = lines(err).slice(0, -1);
    expect(said).toHaveLength(3);
    for (const line of said) expect(line).toMatch(/: a symbolic link that leads back to/);
  });

  test('to one folder outside are followed once', async () => {
    const outside = folderWith({ 'x.txt': page });
    const at = folderWith({ 'page.txt': page });
    symlinkSync(outside(), at('one'));
    symlinkSync(outside(), at('two'));
    const { out } = await baoshu(['articles', at(), '--format', 'ndjson']);
    const files = lines(out).map((line) => (JSON.parse(line) as { file: string }).file);
    expect(files).toEqual([at('one/x.txt'), at('page.txt')]);
  });
});

describe('files that are not what they were', { timeout: 60_000 }, () => {
  test('vanish, change and come back while they are read', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => [`p${100 + i}.txt`, page]),
    );
    const at = folderWith(files);
    const run = start(['extract', at(), '--format', 'ndjson', '--jobs', '2']);
    for (let i = 249; i >= 100; i -= 3) {
      renameSync(at(`p${i}.txt`), at(`p${i}.gone`));
      writeFileSync(at(`p${i - 1}.txt`), pageOf(i));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { status, out, err } = await run.ended;
    expect([0, 3]).toContain(status);
    for (const line of lines(err)) {
      expect(line).toMatch(/p\d+\.txt: (?:no such file|is empty)|: read \d+ files/);
    }
    for (const line of lines(out)) JSON.parse(line);
  });

  test('a folder that cannot be read, a file that cannot: one line each', async () => {
    const at = folderWith({ 'page.txt': page, 'secret.txt': page, 'shut/page.txt': page });
    chmodSync(at(), 0o755);
    chmodSync(at('secret.txt'), 0);
    chmodSync(at('shut'), 0);
    const copy = folderWith({});
    chmodSync(copy(), 0o755);
    const { status, out, err } = await program(
      ['articles', at(), '--format', 'ndjson'],
      '',
      asNobody,
    );
    chmodSync(at('shut'), 0o755);
    expect(status).toBe(3);
    expect(lines(out)).toHaveLength(1);
    expect(lines(err).slice(0, 2)).toEqual([
      `baoshu: ${at('secret.txt')}: permission denied; make it readable and run again`,
      `baoshu: ${at('shut')}: permission denied; make it readable and run again`,
    ]);
  });
});

describe('output', { timeout: 60_000 }, () => {
  test('to a full disk ends with one line and status 2', async () => {
    const at = folderWith({ 'page.txt': page });
    const { status, err } = await program(['extract', at(), '-o', '/dev/full', '--format', 'csv']);
    expect(status).toBe(2);
    expect(lines(err)[0]).toBe(
      'baoshu: -o /dev/full: cannot be written: no space is left on the disk',
    );
    const piped = execFileSync(
      'bash',
      ['-c', `node "$1" extract "$2" 2>&1 >/dev/full; echo "status $?"`, '-', PROGRAM, at()],
      { encoding: 'utf8' },
    );
    expect(lines(piped)[0]).toBe(
      'baoshu: standard output: cannot be written: no space is left on the disk',
    );
    expect(lines(piped).at(-1)).toBe('status 2');
  });

  test('that outgrows what is allowed leaves what stood there, and nothing beside it', () => {
    const at = folderWith({ 'page.txt': page.repeat(40) });
    const out = folderWith({ 'facts.csv': 'old' });
    const script = `trap '' XFSZ; ulimit -f 4; node "$1" extract "$2" -o "$3"; echo "status $?"`;
    const said = execFileSync(
      'bash',
      ['-c', `exec 2>&1; ${script}`, '-', PROGRAM, at(), out('facts.csv')],
      {
        encoding: 'utf8',
      },
    );
    expect(said).toMatch(
      /facts\.csv: cannot be written: the file would be larger than this system allows\n/,
    );
    expect(lines(said).at(-1)).toBe('status 2');
    expect(readFileSync(out('facts.csv'), 'utf8')).toBe('old');
    expect(readdirSync(out())).toEqual(['facts.csv']);
  });

  test('into a folder where nobody may write is said in one line', async () => {
    const at = folderWith({ 'page.txt': page });
    chmodSync(at(), 0o555);
    const { status, err } = await program(
      ['extract', at('page.txt'), '-o', at('facts.csv')],
      '',
      asNobody,
    );
    chmodSync(at(), 0o755);
    expect(status).toBe(2);
    expect(lines(err)[0]).toBe(
      `baoshu: -o ${at('facts.csv')}: cannot be written: permission denied`,
    );
    expect(existsSync(at('facts.csv'))).toBe(false);
  });

  test('keeps the mode of the file that it replaces, and writes through a link', async () => {
    const at = folderWith({ 'page.txt': page, 'real/facts.csv': 'old' });
    chmodSync(at('real/facts.csv'), 0o640);
    symlinkSync('real/facts.csv', at('facts.csv'));
    expect((await baoshu(['extract', at('page.txt'), '-o', at('facts.csv')])).status).toBe(0);
    expect(readFileSync(at('real/facts.csv'), 'utf8')).toMatch(/^file,/);
    expect(readdirSync(at('real'))).toEqual(['facts.csv']);
  });
});

describe('what a page says', () => {
  const nasty = `<img src=x onerror=alert(1)>"'&</textarea><script>fetch('//x')</script>=cmd|' /C calc'!A0`;

  test('is escaped wherever it is shown in HTML, and fetches nothing', async () => {
    const at = folderWith({
      [`a<b>&"'.txt`]: `城区${nasty}织密治理网\n\n今年以来，阳泉市城区${nasty}划分9个${nasty}网格，配备“${nasty}”网格员27名。\n`,
    });
    const { status } = await baoshu(['explain', at(), '-o', at('out.html')]);
    expect(status).toBe(0);
    const html = readFileSync(at('out.html'), 'utf8');
    expect(html).not.toMatch(/<img|<script|onerror=alert\(1\)>[^&]*<\/|<\/textarea/);
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toMatch(/\s(?:src|href)="(?!#)/);
    expect(html).toMatch(/Content-Security-Policy/);
  });

  test('cannot make the program write outside its output, run or fetch anything', async () => {
    const at = folderWith({
      'pages/a.md': `---\ntitle: !!js/function "function(){require('fs').writeFileSync('x','')}"\noutput: ../../x\n---\n# ../../../x\n\n全区划分9个网格，见[表](file:///etc/passwd)。![图](http://127.0.0.1:1/x)\n`,
      'pages/b.html': `<base href="http://127.0.0.1:1/"><link rel=stylesheet href=x><!ENTITY x SYSTEM "file:///etc/passwd"><h1>../../x</h1><p>全区划分9个网格。&x;</p>`,
    });
    cpSync(at('pages'), at('before'), { recursive: true });
    mkdirSync(at('kept'));
    const { status } = await baoshu([
      'extract',
      at('pages'),
      '--cache',
      at('kept'),
      '-o',
      at('out.csv'),
    ]);
    expect(status).toBe(0);
    expect(readdirSync(at()).sort()).toEqual(['before', 'kept', 'out.csv', 'pages']);
    expect(readFileSync(at('out.csv'), 'utf8')).not.toContain('root:');
    for (const name of readdirSync(at('before'))) {
      expect(readFileSync(at(`pages/${name}`))).toEqual(readFileSync(at(`before/${name}`)));
    }
  });
});
