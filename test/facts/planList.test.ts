import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/facts/index.js';
import type { Page } from '../../src/model.js';
import { pageOf } from './page.js';

/** The page with its first paragraph as the headline. */
function withHeadline(page: Page): Page {
  const articles = page.articles.map((article) => ({
    ...article,
    paragraphs: article.paragraphs.map((p, i) =>
      i === 0 ? { ...p, role: 'headline' as const } : p,
    ),
  }));
  return { ...page, articles };
}

const aspectsOf = (...lines: string[]): string[] =>
  extractFacts(withHeadline(pageOf(lines))).map(({ raw, aspect }) => `${raw} ${aspect}`);

describe('what a list of a government’s promises counts', () => {
  it('is planned where the list has just been made', () => {
    const lines = ['一、打通城区道路36条。', '二、开工建设学校17所，新增学位900个。'];
    expect(aspectsOf('平定县2024年民生实事项目公布', ...lines)).toEqual([
      '36条 planned',
      '17所 planned',
      '900个 new',
    ]);
  });

  it('is there where the headline tells what came of it', () => {
    const lines = ['打通城区道路36条。'];
    expect(aspectsOf('平定县民生实事项目全部完成', ...lines)).toEqual(['36条 total']);
  });

  it('is there where the sentence tells what has been done', () => {
    const lines = ['去年已打通城区道路12条。'];
    expect(aspectsOf('平定县2024年民生实事项目候选公布', ...lines)).toEqual(['12条 total']);
  });
});
