import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { baoshu } from './io.js';

const run = (shell: string, script: string): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(shell, ['-c', script], (error, out, err) => {
      if (error) reject(new Error(err, { cause: error }));
      else resolve(out.trim());
    });
  });

describe('completion for bash', () => {
  const completed = async (...words: string[]): Promise<string[]> => {
    const { out } = await baoshu(['completion', 'bash']);
    const line = words.map((word) => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(baoshu ${line}); COMP_CWORD=${words.length}; _baoshu; echo "\${COMPREPLY[@]}"`;
    return (await run('bash', `${out}\n${ask}`)).split(' ');
  };

  test('of commands', async () => {
    expect(await completed('')).toEqual(
      'extract summary diff check articles explain metrics districts schema completion'.split(' '),
    );
    expect(await completed('su')).toEqual(['summary']);
  });

  test('of the options of a command', async () => {
    expect(await completed('diff', 'a.csv', '--th')).toEqual(['--threshold']);
    expect(await completed('extract', '--th')).toEqual(['']);
  });

  test('of the values that an option or an argument can have', async () => {
    expect(await completed('diff', '--format', 'm')).toEqual(['markdown']);
    expect(await completed('summary', '--layout', '')).toEqual(['long', 'wide']);
    expect(await completed('schema', 'st')).toEqual(['stat']);
  });
});

describe.each(['zsh', 'fish'])('completion for %s', (shell) => {
  test('names every command and its options', async () => {
    const { status, out } = await baoshu(['completion', shell]);
    expect(status).toBe(0);
    for (const word of ['extract', 'summary', 'diff', 'threshold', 'layout', 'bash zsh fish']) {
      expect(out).toContain(word);
    }
  });
});

test('an unknown shell is answered with those there are', async () => {
  const { status, err } = await baoshu(['completion', 'tcsh']);
  expect(status).toBe(2);
  expect(err).toContain('bash, zsh, fish');
});
