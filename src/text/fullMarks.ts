/** Punctuation marks of Chinese in their full width, which some saved pages have in ASCII. */

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HALF = /[,:;?!()]/gu;
const HAN_OR_MARK = /[\u4e00-\u9fff“”‘’《》【】、，。；：？！（）%％]/u;

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/**
 * The text with ASCII marks beside Han in their full width: 新增3家,其中(含2家) → 新增3家，其中（含2家）. Marks inside
 * numbers (1,000, 10:30) and among Latin letters stay.
 * @returns a text of the same length, so that offsets hold; the same string where nothing changes
 */
export function withFullMarks(text: string): string {
  return text.replace(HALF, (mark, at: number) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (isDigit(before) && isDigit(after)) return mark;
    const beside = HAN_OR_MARK.test(before) || HAN_OR_MARK.test(after);
    return beside ? (FULL[mark] ?? mark) : mark;
  });
}
