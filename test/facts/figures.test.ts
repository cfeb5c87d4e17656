import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Fact } from '../../src/model.js';
import { factsOf } from './page.js';

interface Case {
  readonly text: string;
  readonly facts: readonly Partial<Fact>[];
}

const spec = (name: string): unknown =>
  parse(readFileSync(new URL(`../specs/${name}`, import.meta.url), 'utf8'));

describe('the figures of a sentence', () => {
  for (const { text, facts } of spec('figures.yaml') as Case[]) {
    it(text, () => {
      const found = factsOf(text);
      expect(found.map((f) => f.raw)).toEqual(facts.map((f) => f.raw));
      facts.forEach((fact, i) => expect(found[i]).toMatchObject(fact));
    });
  }
});

describe('numbers that are no figures', () => {
  for (const { text, only = [] } of spec('no-figures.yaml') as {
    text: string;
    only?: string[];
  }[]) {
    it(text, () => {
      expect(factsOf(text).map((f) => f.raw)).toEqual(only);
    });
  }
});

describe('a county’s name that may be a number', () => {
  it('is none on a page that spells it out elsewhere', () => {
    const facts = factsOf('三门县蛇蟠乡养蟹忙。', '去年，三门获得专项资金1200万元。');
    expect(facts.map(({ raw }) => raw)).toEqual(['1200万元']);
  });

  it('is one in front of what it counts, and where nothing spells it out', () => {
    const facts = factsOf('三门县的学校多。', '学校开设三门课程。');
    expect(facts.map(({ raw }) => raw)).toEqual(['三门']);
  });

  it('is one in front of what it counts though the county is spelled out elsewhere', () => {
    const facts = factsOf('三门县蛇蟠乡养蟹忙。', '补考了三门功课。');
    expect(facts.map(({ raw }) => raw)).toEqual(['三门']);
  });
});
