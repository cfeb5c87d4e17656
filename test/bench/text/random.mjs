/** A generator of random numbers with a seed (mulberry32), and what is drawn by it. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  const between = (low, high) => low + below(high - low + 1);
  return {
    next,
    below,
    between,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    /** Drawn evenly over the orders of magnitude, as counts in the news are. */
    size: (low, high) => Math.round(low * (high / low) ** next()),
  };
}

/** Draws from `items` by their weights: binary search over the sums. */
export function weighted(items, weights) {
  let sum = 0;
  const sums = Float64Array.from(weights, (weight) => (sum += weight));
  return (random) => {
    const mark = random.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > mark) high = middle;
      else low = middle + 1;
    }
    return items[low];
  };
}
