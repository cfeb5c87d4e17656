/** Numbers that extraction leaves out, and that the rules look at all the same: 六支队伍, 3.9：59.5：36.6. */
import type { Fact } from '../model.js';
import { periodAt, type CheckedArticle, type Figure, type Passage } from './passage.js';

/** What the number says, as far as it is known. */
export type Unread = Pick<Fact, 'value' | 'unit' | 'item' | 'category'>;

/** A figure made of a stretch of the text; whose it is, is told by the figures of the article near it. */
export function unread(
  article: CheckedArticle,
  passage: Passage,
  [at, end]: readonly [number, number],
  said: Unread,
): Figure {
  const near = periodAt(passage, at)?.figures[0] ?? article.figures[0];
  const {
    paper = '',
    district = '',
    district_code = '',
    city = '',
    province = '',
    place = '',
  } = near?.fact ?? {};
  const fact: Fact = {
    file: article.file,
    article: article.number,
    title: article.title,
    published: article.published,
    paper,
    district,
    district_code,
    city,
    province,
    place,
    category: said.category,
    metric: said.item || said.unit,
    item: said.item,
    scope: '',
    value: said.value,
    unit: said.unit,
    bound: 'exact',
    aspect: 'total',
    as_of: article.published,
    part_of: '',
    id: '',
    raw: passage.text.slice(at, end),
    sentence: passage.text,
    confidence: 'low',
    ...passage.standsAt(at, end),
  };
  return { fact, at, end };
}
