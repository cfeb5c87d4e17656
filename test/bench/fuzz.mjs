// The properties of test/fuzz.test.ts for longer, from a new seed; run with `npm run bench:fuzz`.
//   FUZZ_RUNS=100000 FUZZ_SEED=42 npm run bench:fuzz
// Prints the seed, so that what it finds can be found again; exits 1 where a property does not hold.
import { spawnSync } from 'node:child_process';

const { FUZZ_RUNS = '5000', FUZZ_SEED = String(Date.now() % 2 ** 31) } = process.env;
console.log(`FUZZ_RUNS=${FUZZ_RUNS} FUZZ_SEED=${FUZZ_SEED}`);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', 'test/fuzz.test.ts', 'test/mutilated.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_RUNS, FUZZ_SEED },
  },
);
process.exitCode = status ?? 1;
