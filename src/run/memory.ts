/**
 * Keeps the memory of a long run small. V8 lets garbage pile up to a share of the machine's memory
 * before it collects; a tool that others run beside their work should not.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the dictionaries and a page need, and as much again for garbage. */
const LEAST = 90 << 20;

const used = (): number => {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
};

let collect: (() => void) | undefined;
let most = LEAST;

/** Collects the garbage of this thread where there is much of it; to be called now and then. */
export function tidy(): void {
  if (used() < most) return;
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  most = Math.max(LEAST, used() * 1.5);
}
