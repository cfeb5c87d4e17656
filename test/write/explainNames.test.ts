import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Explained } from '../../src/facts/index.js';
import { NOT_FIGURES } from '../../src/facts/refuse/index.js';
import { ASPECTS, BOUNDS, CATEGORIES, CONFIDENCES } from '../../src/model.js';
import { bothNames, lookOf, named, namesIn } from '../../src/write/explainNames.js';

// The type check fails where one is added to the type and not here.
const ITEM_BY: Record<Explained['itemBy'], true> = {
  behind: true,
  before: true,
  inherited: true,
  verb: true,
  default: true,
  rate: true,
};
const DISTRICT_FROM: Record<Explained['districtFrom'], true> = {
  sentence: true,
  paragraph: true,
  headline: true,
  article: true,
  page: true,
  paper: true,
  path: true,
  option: true,
  none: true,
};

/** The rules that stand outside of the table of rules. */
const OTHER_RULES = ['place', 'noun', 'confidence'];

describe('the names that explain uses', () => {
  test.each([
    ['item', Object.keys(ITEM_BY)],
    ['district', Object.keys(DISTRICT_FROM)],
    ['rule', [...NOT_FIGURES.map(({ name }) => name), ...OTHER_RULES]],
    ['aspect', [...ASPECTS]],
    ['bound', [...BOUNDS]],
    ['confidence', [...CONFIDENCES]],
  ] as const)('has every %s, in Chinese, and none that is gone', (group, names) => {
    expect(namesIn(group).toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(named(group, name)?.zh).toMatch(/\p{Script=Han}/u);
  });

  test('says of every rule why such a number is no figure', () => {
    for (const name of namesIn('rule')) {
      expect(named('rule', name)?.why, name).toMatch(/\p{Script=Han}/u);
    }
  });

  test('stands with the short name, which alone is better than nothing', () => {
    expect(bothNames('rule', 'ordinal')).toBe('序数 ordinal');
    expect(bothNames('rule', 'added-yesterday')).toBe('added-yesterday');
  });

  test('knows the rules that the drafts name in the code', () => {
    const code = readFileSync(new URL('../../src/facts/drafts.ts', import.meta.url), 'utf8');
    for (const name of OTHER_RULES.slice(0, 2)) expect(code).toContain(`'${name}'`);
  });
});

type Rgb = readonly [number, number, number];

function rgbOf(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return [r, g, b];
}

/** A colour of the terminal's table of 256: a cube of 6×6×6, then 24 greys. */
function rgbOfAnsi(code: number): Rgb {
  if (code >= 232) return [8 + (code - 232) * 10, 8 + (code - 232) * 10, 8 + (code - 232) * 10];
  const steps = [0, 95, 135, 175, 215, 255];
  const at = code - 16;
  const [r = 0, g = 0, b = 0] = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map(
    (i) => steps[i],
  );
  return [r, g, b];
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 */
function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

describe('the colour of a category', () => {
  test.each(CATEGORIES)('%s: a Chinese name, readable on screen and in print', (category) => {
    const { zh, ansi, html } = lookOf(category);
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
    expect(contrast(rgbOf(html), WHITE)).toBeGreaterThanOrEqual(4.5);
    expect(ansi).toBeGreaterThanOrEqual(16);
    expect(ansi).toBeLessThanOrEqual(255);
    expect(contrast(rgbOfAnsi(ansi), BLACK)).toBeGreaterThanOrEqual(3);
    expect(contrast(rgbOfAnsi(ansi), WHITE)).toBeGreaterThanOrEqual(2.5);
  });

  test('is its own', () => {
    for (const key of ['zh', 'ansi', 'html'] as const) {
      expect(new Set(CATEGORIES.map((category) => lookOf(category)[key])).size).toBe(
        CATEGORIES.length,
      );
    }
  });
});
