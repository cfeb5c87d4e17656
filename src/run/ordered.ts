/** Work done many at once, with results in the order of the work. */

/**
 * The results of `items` in their order, `width` of them under way at once: the next item is taken
 * when a result is, so that neither items nor results pile up.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  run: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const item of items) {
    const result = run(item);
    // A failure is told when its turn comes.
    result.catch(() => undefined);
    underWay.push(result);
    const first = underWay.length >= width ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const result of underWay) yield await result;
}
