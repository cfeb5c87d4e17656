/** Columns of a summary in another order or layout. */
import type { DatedRow } from '../summary/by.js';
import { ISSUE_PARTS } from '../summary/issue.js';
import type { Grouping } from '../summary/groupings.js';
import { widen } from '../summary/wide.js';
import { COLUMNS } from './columns.js';
import type { Column, Row, TableUse } from './columns.js';

const EXTRA = new Map(COLUMNS.nested.map((column) => [column.name, column]));

function extra(name: string): Column {
  const column = EXTRA.get(name);
  if (!column) throw new Error(`columns.tsv has no ${name}`);
  return column;
}

/** What stands above the rows of a group is what they share; what they do not share becomes a cell. */
function useOf(column: Column, by: ReadonlySet<string>): TableUse {
  if (by.has(column.name)) return 'heading';
  return column.table === 'heading' ? 'group' : column.table;
}

/** The columns of a summary whose rows are grouped; the table has what they share above them. */
export function columnsBy(by: readonly Grouping[]): readonly Column[] {
  const names = new Set<string>(by.includes('district') ? [...by, 'place'] : by);
  const issue = ISSUE_PARTS.filter((part) => by.includes(part)).map(extra);
  const columns = [...issue, ...COLUMNS.summary];
  return columns.map((column) => ({ ...column, table: useOf(column, names) }));
}

/** A summary of one row a district and one column a metric, with its columns. */
export function wideTable(rows: readonly DatedRow[]): {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly left: number;
} {
  const { metrics, records, left } = widen(rows);
  const issue = ISSUE_PARTS.filter((part) => rows.some((row) => row[part] !== undefined));
  const districts = COLUMNS.summary
    .filter(({ name }) => ['district_code', 'district', 'city', 'province'].includes(name))
    .map(
      (column) => ({ ...column, table: column.name === 'district' ? 'show' : 'hidden' }) as const,
    );
  const numbers = metrics.map((name): Column => ({
    name,
    zh: name,
    type: 'number',
    table: 'show',
  }));
  const told = issue.map((part): Column => ({ ...extra(part), table: 'show' }));
  return { rows: records, columns: [...told, ...districts, ...numbers, extra('notes')], left };
}
