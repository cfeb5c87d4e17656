/** The word that somebody who mistyped may have meant. */

/** Characters to insert, delete, replace or swap with their neighbour to get from one word to the other. */
function distance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  a.forEach((char, i) => {
    const row = [i + 1];
    b.forEach((other, j) => {
      const replaced = (above[j] ?? 0) + (char === other ? 0 : 1);
      let least = Math.min(replaced, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      if (i > 0 && j > 0 && char === b[j - 1] && a[i - 1] === other) {
        least = Math.min(least, (before[j - 1] ?? 0) + 1);
      }
      row.push(least);
    });
    before = above;
    above = row;
  });
  return above[b.length] ?? 0;
}

/** More characters than this differ between two words, not between two spellings of one. */
const MOST = 2;

/**
 * The choice that is nearest to `text`, or undefined where none is near: at most two characters may
 * differ, and no more than half of the word. Of equally near ones those of its length, then the first.
 */
export function nearest(text: string, choices: Iterable<string>): string | undefined {
  const typed = [...text.toLowerCase()];
  let best: { readonly choice: string; readonly far: number } | undefined;
  for (const choice of choices) {
    const known = [...choice.toLowerCase()];
    const longer = Math.abs(known.length - typed.length);
    if (longer > MOST) continue;
    const steps = distance(typed, known);
    if (steps > MOST || steps * 2 > Math.max(typed.length, known.length)) continue;
    const far = steps * (MOST + 1) + longer;
    if (best === undefined || far < best.far) best = { choice, far };
  }
  return best?.choice;
}
