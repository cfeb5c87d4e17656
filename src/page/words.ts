import { generalWords, type PartOfSpeech } from '../lexicon/words.js';

/** Binary logarithm of the frequency from which on a word is common: about a hundred in its corpus. */
const COMMON = 7;
const LONGEST = 4;

/** Whether two to four characters are a common word of Chinese. */
export function isWord(text: string): boolean {
  const { length } = text;
  return length > 1 && length <= LONGEST && (generalWords().get(text)?.weight ?? 0) >= COMMON;
}

/** Part of speech of the longest common word that a text ends with, if it ends with one. */
export function lastWord(text: string): PartOfSpeech | undefined {
  for (let n = LONGEST; n > 1; n -= 1) {
    const word = text.slice(-n);
    if (isWord(word)) return generalWords().get(word)?.pos;
  }
  return undefined;
}

/** Whether the dictionary has a word, however rare. */
export function isListed(text: string): boolean {
  return generalWords().has(text);
}
