import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { causeOf, findFiles, readBytes } from '../../src/read/files.js';
import type { Problem } from '../../src/read/files.js';

let root = '';

function put(path: string, text = '文'): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'baoshu-files-')).split(sep).join('/');
  ['a/2.txt', 'a/10.txt', 'a/b/页.html', 'a/b/note.md', 'a/b/photo.jpg', 'a/.hidden/x.txt'].forEach(
    (path) => {
      put(path);
    },
  );
  put('saved/page.html');
  put('saved/page_files/frame.html');
  put('odd/[1].txt');
  put('plain.log');
  mkdirSync(join(root, 'links/inner'), { recursive: true });
  symlinkSync('..', join(root, 'links/inner/up'));
  symlinkSync('self', join(root, 'links/self'));
  symlinkSync('gone.txt', join(root, 'links/broken.txt'));
  symlinkSync('../a', join(root, 'links/other'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function find(...paths: string[]): { files: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = findFiles(
    paths.map((path) => (path === '-' ? path : `${root}/${path}`)),
    (problem) => problems.push(problem),
  );
  return { files: files.map((file) => file.replace(`${root}/`, '')), problems };
}

describe('finding files', () => {
  it('takes the pages of a folder and its folders, sorted by code unit', () => {
    expect(find('a').files).toEqual(['a/10.txt', 'a/2.txt', 'a/b/note.md', 'a/b/页.html']);
  });

  it('gives each file once, whatever the order of the arguments', () => {
    const forwards = find('a', 'a/2.txt', 'a/b/*.html');
    expect(forwards.files).toEqual(find('a/b/*.html', 'a/2.txt', 'a').files);
    expect(forwards.files).toHaveLength(4);
  });

  it('takes a file of any ending where it is named', () => {
    expect(find('plain.log').files).toEqual(['plain.log']);
  });

  it('takes a name with the marks of a pattern as it is, if there is such a file', () => {
    expect(find('odd/[1].txt')).toEqual({ files: ['odd/[1].txt'], problems: [] });
  });

  it('leaves out the parts that a browser saved beside a page', () => {
    expect(find('saved').files).toEqual(['saved/page.html']);
  });

  it('keeps standard input as -', () => {
    expect(find('-', 'plain.log').files).toEqual(['-', 'plain.log']);
  });

  it('follows a link to another folder and reports what leads nowhere or in a circle', () => {
    const { files, problems } = find('links');
    expect(files).toContain('links/other/2.txt');
    const said = problems.map(({ file, message }) => `${file.replace(`${root}/`, '')}: ${message}`);
    expect(said.sort()).toEqual([
      'links/broken.txt: a symbolic link to a file that is gone; remove it',
      'links/inner/up: a symbolic link that leads back to a folder above it; skipped',
      'links/self: a symbolic link that leads back to itself; remove it or name the real file',
    ]);
  });

  it('reports a path that is not there and a pattern without a match', () => {
    const { files, problems } = find('nowhere', 'a/*.shtml');
    expect(files).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'no such file or folder; check the path',
      'no file has a name like this; check the pattern',
    ]);
  });
});

describe('reading bytes', () => {
  it('gives the bytes of a file', async () => {
    const bytes = await readBytes(`${root}/plain.log`);
    expect(bytes instanceof Uint8Array && Buffer.from(bytes).toString()).toBe('文');
  });

  it('says what hinders it in one line', async () => {
    expect(await readBytes(`${root}/nowhere`)).toMatchObject({
      message: 'no such file or folder; check the path',
    });
    expect(await readBytes(`${root}/a`)).toMatchObject({ message: 'is a folder, not a file' });
    expect(causeOf(Object.assign(new Error('x'), { code: 'EACCES' }))).toContain(
      'permission denied',
    );
    expect(causeOf(new Error('odd\nthing'))).toBe('cannot be read (odd thing)');
  });
});
