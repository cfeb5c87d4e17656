import type { Fact, Source } from '../model.js';
import type { Problem } from '../read/index.js';
import { orderBy, summarizeByDate } from '../summary/by.js';
import type { DatedRow } from '../summary/by.js';
import { filterByDate, filterRows } from '../summary/filter.js';
import { summarize } from '../summary/index.js';
import { sumRows } from '../summary/sum.js';
import { columnsBy, wideTable } from '../write/layouts.js';
import type { Column, Row } from '../write/columns.js';
import { runJob } from './command.js';
import { atLeast } from '../run/products.js';
import type { Io } from './io.js';
import { readingOptions } from './options.js';
import type { SummaryOptions } from './options.js';
import { formatFor, openOutput } from './output.js';
import { howToRead, takeLines, takeRecords } from './records.js';
import type { Reporter } from './reporter.js';
import { workFor } from './work.js';

/** Takes the facts that `extract` wrote; a summary cannot be summarized again. */
function takeFacts(facts: Fact[], source: Source, options: SummaryOptions): Problem | undefined {
  const taken = takeRecords(source);
  const { file } = source;
  if ('problem' in taken) return { file, message: taken.problem };
  if ('rows' in taken) return { file, message: 'holds a summary, not pages or facts' };
  for (const fact of atLeast(taken.facts, options.minConfidence)) facts.push(fact);
  return undefined;
}

/** The rows that the options ask for. */
function rowsOf(facts: readonly Fact[], options: SummaryOptions): DatedRow[] {
  const { only, category, district: districts, by = ['district'], sum } = options;
  const told = filterByDate(facts, options);
  const all = by.includes('date') ? summarizeByDate(told, options) : summarize(told, options);
  const categories = only && category ? only.filter((one) => category.includes(one)) : only;
  const rows = filterRows(all, { ...options, districts, category: categories ?? category });
  const summed = sum === true ? sumRows(rows, by) : rows;
  return options.by === undefined ? summed : orderBy(summed, by);
}

interface Table {
  readonly rows: readonly Row[];
  /** Where they are not those of a summary. */
  readonly columns?: readonly Column[];
}

/** The records in the layout that the options ask for. */
function tableOf(rows: readonly DatedRow[], options: SummaryOptions, reporter: Reporter): Table {
  const { layout, by } = options;
  if (layout === 'wide') {
    const { left, ...table } = wideTable(rows);
    if (left > 0) {
      reporter.note(`${left} figures of places, of parts and of a scope have no column here`);
    }
    return table;
  }
  const records = rows.map((row) => ({ ...row }));
  return by === undefined ? { rows: records } : { rows: records, columns: columnsBy(by) };
}

/** `baoshu summary`: figures per district, over all pages. */
export function summary(
  paths: readonly string[],
  options: SummaryOptions,
  io: Io,
): Promise<number> {
  const facts: Fact[] = [];
  const reading = readingOptions(options);
  return runJob(paths, reading, io, async (reporter) => {
    // Whatever is wrong with the output is said before the work.
    formatFor(reading, io);
    return {
      work: await workFor('facts', reading, reporter),
      records: {
        howToRead,
        take: (source) => takeFacts(facts, source, options),
        takeLines: (file, open) =>
          takeLines(file, open, (fact) => {
            facts.push(...atLeast([fact], options.minConfidence));
          }),
      },
      write: ({ items }) => {
        for (const fact of items as readonly Fact[]) facts.push(fact);
        return Promise.resolve();
      },
      end: async () => {
        const { rows, columns } = tableOf(rowsOf(facts, options), options, reporter);
        const output = await openOutput('summary', reading, new Set(), io, reporter, columns);
        await output.write(rows);
        await output.close();
      },
    };
  });
}
