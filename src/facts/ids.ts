/**
 * A short name for a fact that depends on nothing but its sentence, its figure and how many equal ones
 * came before: the same page gives the same ids, and a change elsewhere on it moves none.
 */
export function factId(sentence: string, raw: string, repeat: number): string {
  const text = `${sentence}\n${raw}\n${repeat}`;
  return (
    fnv(text, 0x811c9dc5).toString(36).padStart(7, '0') +
    fnv(text, 0x01234567).toString(36).slice(-3)
  );
}

/** FNV-1a over UTF-16 units. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
