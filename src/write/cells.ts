import { checkWord } from './check.js';
import { cellText } from './writer.js';
import type { Column, HeaderLanguage, RecordKind, Row } from './columns.js';
import { diffWord } from './diff.js';
import { figureText } from './figure.js';
import type { FigureParts } from './figure.js';

type Cell = (row: Row, kind: RecordKind, language: HeaderLanguage) => string;

function textOf(row: Row, name: string): string {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** 12个, 30–50户 */
const figure: Cell = (row) => {
  const top = textOf(row, 'value_max');
  return `${textOf(row, 'value')}${top && `–${top}`}${textOf(row, 'unit')}`;
};

/**
 * 问题（村级）; 党员突击队 for the metric 突击队, whose name it ends in; the part of a total as a branch
 * below it: └ 村级
 */
const metric: Cell = (row, kind) => {
  const [name = '', scope, item = ''] = ['metric', 'scope', 'item'].map((f) => textOf(row, f));
  // A diff compares what the texts count, in their words.
  const full = item.endsWith(name) || (kind === 'diff' && item !== '') ? item : name;
  if (kind === 'summary' && textOf(row, 'part_of')) return `└ ${scope || full}`;
  return scope ? `${full}（${scope}）` : full;
};

/** The first of several, and how many more there are. */
const firstOf =
  (name: string): Cell =>
  (row) => {
    const [first = '', ...rest] = Array.isArray(row[name]) ? (row[name] as readonly string[]) : [];
    return rest.length > 0 ? `${first} +${rest.length}` : first;
  };

/** Nothing where the value is the usual one: a reader looks for what differs. */
const unless =
  (name: string, usual: string): Cell =>
  (row) => {
    const text = textOf(row, name);
    return text === usual ? '' : text;
  };

/** pages/a.txt:12, as editors and terminals open it. */
const place: Cell = (row) => {
  const line = textOf(row, 'line');
  return `${textOf(row, 'file')}${line && `:${line}`}`;
};

const BEFORE_RAW = 6;

/** The sentence from a little before its figure on: …走访居民3.4万户，发放… */
const aroundRaw: Cell = (row) => {
  const sentence = textOf(row, 'sentence');
  const before = [...sentence.slice(0, Math.max(0, sentence.indexOf(textOf(row, 'raw'))))];
  if (before.length <= BEFORE_RAW) return sentence;
  return `…${before.slice(-BEFORE_RAW).join('')}${sentence.slice(before.join('').length)}`;
};

/** 约500条: one side of a difference, with its bound. */
const sideOf =
  (side: 'old' | 'new'): Cell =>
  (row) => {
    if (row[side] === undefined) return '';
    const [value, value_max, bound] = [row[side], row[`${side}_max`], row[`${side}_bound`]];
    const unit = (side === 'old' && textOf(row, 'old_unit')) || textOf(row, 'unit');
    return figureText({ value, value_max, bound, unit } as FigureParts);
  };

const signed = (value: unknown): string =>
  typeof value === 'number' ? `${value > 0 ? '+' : ''}${value}`.replace('-', '−') : '';

/** +20; ≈ +20 where a side is no exact number; +4.8 points between shares */
const difference: Cell = (row, kind, language) => {
  const text = signed(row.difference);
  if (text === '') return '';
  const points = row.unit === '%' && kind === 'diff' ? ` ${diffWord('point', language)}` : '';
  return `${row.certainty === 'about' ? '≈ ' : ''}${text}${points}`;
};

const percent: Cell = (row) => {
  const text = signed(row.percent);
  return text && `${row.certainty === 'about' ? '≈ ' : ''}${text}%`;
};

/** A short name in the language of the headers. */
const word =
  (name: string): Cell =>
  (row, kind, language) => {
    const text = textOf(row, name);
    return kind === 'diff' ? diffWord(text, language) : checkWord(text, language);
  };

/** Cells that the table shows otherwise than CSV, since a reader sees them beside each other. */
const COMPOSED = new Map<string, Cell>([
  ['file', place],
  ['sources', firstOf('sources')],
  ['sentence', aroundRaw],
  ['value', figure],
  ['metric', metric],
  ['aspect', unless('aspect', 'total')],
  ['bound', unless('bound', 'exact')],
  ['mentions', unless('mentions', '1')],
  ['old', sideOf('old')],
  ['new', sideOf('new')],
  ['difference', difference],
  ['percent', percent],
  ['status', word('status')],
  ['rule', word('rule')],
]);

/** On one line, without control characters, by which a text could move the terminal's cursor. */
function flatten(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A cell of the table on a terminal. */
export function tableCell(
  row: Row,
  column: Column,
  kind: RecordKind,
  language: HeaderLanguage = 'en',
): string {
  const composed = COMPOSED.get(column.name);
  return flatten(composed ? composed(row, kind, language) : cellText(row[column.name], column));
}
