/**
 * The text that the benchmark reads: newspaper pages of its own making, the same in every run.
 *
 * A grammar (text/grammar.yaml, text/subjects.yaml) and some 10,000 general words, drawn by their frequency, make pages
 * with headlines, leads, subheads, prose without figures, figures, slogans that are no figures, dates, quotations, names,
 * and furniture. What it says means nothing; in what a program has to do it shall be like real pages. Measured by
 * measure.mjs beside some 150 real pages, 133,000 characters (real → ours, as many characters):
 *   Han characters, digits, numbers in digits and Han numerals of 1,000: 800, 68, 28, 19 → 802, 63, 27, 18
 *   commas, enumeration commas, ends of sentences, quotations: 40, 15, 17, 6 → 45, 14, 20, 6
 *   length of sentences (10 %, 50 %, 90 %, mean): 12, 38, 85, 45 → 10, 40, 74, 41; of paragraphs the mean: 81 → 73
 *   sentences without digits, without any numeral: 51 %, 33 % → 56 %, 34 %
 *   facts that the program finds in 1,000: 19 → 23
 *   distinct sentences, clauses, runs of 4 and of 8 characters: 99, 97, 84, 97 % → 99, 98, 84, 99 %; in 7 million
 *   characters of ours 97 % of the sentences and 90 % of the clauses are distinct, so remembering them gains nothing
 *   bits a character that gzip needs: 9.9 → 10.1
 * On the real pages jieba is some 5 % and extract some 15 % slower a character than on as many of these.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageText } from './text/page.mjs';

const PER_FOLDER = 1000;

/**
 * Writes pages below `folder`, a thousand a folder, until there are `files` of them or `bytes` bytes.
 * @param size how many articles a page has; otherwise one to five
 * @returns how many files, bytes and characters (UTF-16 units) were written, and the digest of all the text, by which
 *   two runs can be told to have read the same
 */
export function writePages(folder, { files = Infinity, bytes = Infinity, size }) {
  const written = { files: 0, bytes: 0, characters: 0 };
  const hash = createHash('sha256');
  while (written.files < files && written.bytes < bytes) {
    const { files: number } = written;
    const below = join(folder, String(Math.floor(number / PER_FOLDER)).padStart(4, '0'));
    if (number % PER_FOLDER === 0) mkdirSync(below, { recursive: true });
    const text = pageText(number, size);
    const page = Buffer.from(text);
    writeFileSync(join(below, `${String(number).padStart(6, '0')}.txt`), page);
    hash.update(page);
    written.files += 1;
    written.bytes += page.length;
    written.characters += text.length;
  }
  return { ...written, digest: hash.digest('hex').slice(0, 12) };
}
