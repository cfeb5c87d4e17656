import { readFileSync } from 'node:fs';

const WORDS = new Set(
  readFileSync(new URL('./words.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

/** Whether two to four characters are a common word of Chinese. */
export function isWord(text: string): boolean {
  return WORDS.has(text);
}
