/**
 * Short names for facts that depend on nothing but the sentence, the figure and how many equal ones came
 * before: the same page gives the same ids, and a change elsewhere on it moves none.
 */
export function idMaker(): (sentence: string, raw: string) => string {
  const told = new Map<number, number>();
  let last = { sentence: '', hash: hashed(START, '') };
  return (sentence, raw) => {
    // the figures of a sentence come one after the other
    if (last.sentence !== sentence) last = { sentence, hash: hashed(START, sentence) };
    const figure = hashed(last.hash, `\n${raw}`);
    // figures with the same sum would get the same id, so they count as equal
    const key = figure.first * 0x200000 + (figure.second & 0x1fffff);
    const repeat = told.get(key) ?? 0;
    told.set(key, repeat + 1);
    return named(hashed(figure, `\n${repeat}`));
  };
}

/** The id of a fact in a further piece of its file: one that no other piece gives. */
export function idInPiece(id: string, piece: number): string {
  return named(hashed(START, `${id}\npiece\n${piece}`));
}

const named = ({ first, second }: Hash): string =>
  base36(first).padStart(7, '0') + base36(second).slice(-3);

/** Two sums of one text, both unsigned and of 32 bits. */
interface Hash {
  readonly first: number;
  readonly second: number;
}

const START: Hash = { first: 0x811c9dc5, second: 0x01234567 };

/** FNV-1a over UTF-16 units, going on from the sums of the text in front. */
function hashed(before: Hash, text: string): Hash {
  let { first, second } = before;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x01000193);
  }
  return { first: first >>> 0, second: second >>> 0 };
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** `Number.prototype.toString` reckons with fractions and takes many times as long. */
function base36(number: number): string {
  let digits = '';
  for (let rest = number; rest > 0 || digits === ''; rest = Math.floor(rest / 36)) {
    digits = DIGITS.charAt(rest % 36) + digits;
  }
  return digits;
}
