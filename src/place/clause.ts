/** Where sentences begin. */
const STOP = /[。！？…\n]/u;

/** The offset at which the sentence begins that `at` stands in. */
export function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !STOP.test(text.charAt(start - 1))) start -= 1;
  return start;
}
