/** How much of a file is read: what hostile and mistaken files would fill the memory with is left out. */

/** Some hundred pages of a paper: with the figures of more, a run would not stay below 512 MB. */
export const MOST_CHARACTERS = 800_000;
/** So far back the end of a sentence is looked for. */
const LONGEST_SENTENCE = 2000;
const SENTENCE_END = /[。！？；\n\r](?=[^。！？；\n\r]*$)/u;

/** What a user reads where a file is longer. */
export const TOO_LONG = `is longer than ${String(MOST_CHARACTERS)} characters; the rest is left out; split the file`;

/** Offset of the last sentence's end at or before `limit`, so that no number is cut; `limit` if none is near. */
export function wholeSentencesEnd(text: string, limit: number): number {
  const from = Math.max(0, limit - LONGEST_SENTENCE);
  const at = text.slice(from, limit).search(SENTENCE_END);
  return at < 0 ? limit : from + at + 1;
}
