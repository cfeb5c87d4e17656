/**
 * Keeps the memory of a long run small. V8 lets garbage pile up to a share of the machine's memory
 * before it collects; a tool that others run beside their work should not.
 */
import { setFlagsFromString } from 'node:v8';

/** How much garbage may pile up beside what is in use, in percent of that. */
const GARBAGE = 60;

/**
 * Has the garbage of the whole process collected early, from now on. Collecting by hand does it, too, but makes V8
 * forget compiled code, which is then compiled anew.
 */
export function keepSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE}`);
}
