import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Finding, RuleName } from '../../src/check/index.js';
import { findingsOf } from './article.js';
import type { Draft } from './article.js';

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, status, reason }) => `${rule} ${status} ${JSON.stringify(reason)}`);

const wrong = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ status }) => status === 'mismatch');

describe('what holds, or is not certain not to, is no mismatch', () => {
  const passages = read('./sound.yaml') as (Draft & { finds?: Partial<Finding>[] })[];

  test.each(passages)('$text', ({ finds = [], ...draft }) => {
    const findings = findingsOf(draft);
    expect(told(wrong(findings))).toEqual([]);
    for (const one of finds) expect(findings).toContainEqual(expect.objectContaining(one));
  });
});

describe('what does not add up is found', () => {
  const passages = read('./planted.yaml') as (Draft & { rule: RuleName })[];

  test.each(passages)('$rule: $text', ({ rule, ...draft }) => {
    const rules = new Set(wrong(findingsOf(draft)).map((one) => one.rule));
    expect(told(findingsOf(draft)).join('\n')).toContain(`${rule} mismatch`);
    expect([...rules]).toEqual([rule]);
  });
});
