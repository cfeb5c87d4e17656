/** Texts that come bit by bit. */

/** The lines of a text, without their ends (\n), one at a time; linear in the longest line, too. */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const text of texts) {
    const [first = '', ...others] = text.split('\n');
    begun.push(first);
    for (const other of others) {
      yield begun.join('');
      begun = [other];
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}
