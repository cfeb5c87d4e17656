/** A queue from which the least comes first. */
export interface Heap<T> {
  readonly push: (one: T) => void;
  readonly pop: () => T | undefined;
}

/** A binary heap. */
export function heapOf<T>(compare: (a: T, b: T) => number): Heap<T> {
  const all: T[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [all[a], all[b]];
    return one !== undefined && other !== undefined && compare(one, other) < 0;
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [all[a], all[b]];
    if (one !== undefined && other !== undefined) [all[a], all[b]] = [other, one];
  };
  function sink(from: number): void {
    let at = from;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (isBefore(left, least)) least = left;
      if (isBefore(right, least)) least = right;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }
  return {
    push: (one) => {
      all.push(one);
      for (let at = all.length - 1; at > 0;) {
        const above = (at - 1) >> 1;
        if (!isBefore(at, above)) return;
        swap(at, above);
        at = above;
      }
    },
    pop: () => {
      const [first] = all;
      const last = all.pop();
      if (all.length > 0 && last !== undefined) {
        all[0] = last;
        sink(0);
      }
      return first;
    },
  };
}
