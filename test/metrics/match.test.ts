import { describe, expect, it } from 'vitest';
import { allMetrics, headOf, metricNamed, termAt } from '../../src/metrics/match.js';

describe('the metric dictionary', () => {
  it('takes the longest term that a phrase ends in', () => {
    expect(headOf('基层党支部')?.metric.category).toBe('organizations');
    expect(headOf('党支部书记')?.metric.category).toBe('people');
    expect(headOf('问题清单')?.metric.category).toBe('documents');
    expect(headOf('微网格')?.term).toBe('微网格');
  });

  it('knows nothing of a phrase without a known head', () => {
    expect(headOf('')).toBeUndefined();
    expect(headOf('呜呼哀哉')).toBeUndefined();
  });

  it('finds a term at a place in a text', () => {
    expect(termAt('11部门联合发文', 2)?.term).toBe('部门');
  });

  it('has parents that exist and lead to a root', () => {
    for (const metric of allMetrics()) {
      const seen = new Set<string>();
      for (let m = metric; m.parent !== '';) {
        expect(seen.has(m.name)).toBe(false);
        seen.add(m.name);
        const parent = metricNamed(m.parent);
        expect(parent, `${m.name} → ${m.parent}`).toBeDefined();
        if (!parent) break;
        m = parent;
      }
    }
  });
});
