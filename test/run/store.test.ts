import { ISSUE_PARTS } from '../../src/summary/issue.js';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Fact } from '../../src/model.js';
import { factStore } from '../../src/run/store.js';
import type { StoreOptions } from '../../src/run/store.js';
import { fact } from '../summary/facts.js';

async function rowsOf(facts: readonly Fact[], options: StoreOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'baoshu-store-'));
  try {
    const store = factStore(() => Promise.resolve(folder), options);
    for (const one of facts) await store.add(one);
    const rows = [...store.rows()];
    return { rows, files: readdirSync(folder).length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const some = fc.record({
  value: fc.integer({ min: 1, max: 5 }),
  item: fc.constantFrom('网格', '微网格', '专属网格', ''),
  metric: fc.constantFrom('网格', '问题'),
  scope: fc.constantFrom('', '镇级'),
  unit: fc.constantFrom('个', '条'),
  bound: fc.constantFrom('exact', 'over', 'about'),
  place: fc.constantFrom('', '东街社区'),
  district: fc.constantFrom('', '新桥区'),
  file: fc.constantFrom('a.txt', 'b.txt', 'c "\n.txt'),
  published: fc.constantFrom('', '2024-05-06', '2023-01-02'),
  as_of: fc.constantFrom('', '2024', '2023-12'),
  part_of: fc.constantFrom('', '', 'f0', 'f1', 'f2', 'f9'),
  sentence: fc.constantFrom('一', '二', '三 ，\n'),
});

test(
  'facts that went to disk give the same rows as those in memory',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(some, { maxLength: 60 }),
        fc.boolean(),
        fc.boolean(),
        fc.subarray([...ISSUE_PARTS]),
        async (fields, places, parts, apart) => {
          const facts = fields.map((f, i) => {
            const one = fact({ ...f, bound: f.bound as Fact['bound'], id: `f${i % 20}` });
            return { ...one, line: i, start: i * 10, end: i * 10 + 3 };
          });
          const held = await rowsOf(facts, { places, parts, apart });
          const spilled = await rowsOf(facts, { places, parts, apart, mostHeld: 1000 });
          const order = (rows: readonly object[]) =>
            apart.length > 0
              ? [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
              : rows;
          expect(order(spilled.rows)).toEqual(order(held.rows));
        },
      ),
      { numRuns: 150 },
    );
  },
);

test('few facts never touch the disk; many come back from more portions than are read at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baoshu-store-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const facts = Array.from({ length: 300 }, (_, i) =>
    fact({ value: i % 7, file: `${i % 11}.txt` }),
  );
  const few = await rowsOf(facts, { apart: [] });
  expect(few.files).toBe(0);
  const many = await rowsOf(facts, { apart: [], mostHeld: 700 });
  expect(many.files).toBeGreaterThan(64);
  expect(many.rows).toEqual(few.rows);
});
