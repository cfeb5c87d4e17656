import type { Fact, Source } from '../model.js';
import type { Problem } from '../read/index.js';
import { atLeast } from '../run/products.js';
import { temporaryFolder } from '../run/spool.js';
import { factStore } from '../run/store.js';
import type { FactStore } from '../run/store.js';
import { orderBy } from '../summary/by.js';
import type { DatedRow } from '../summary/by.js';
import { factFilter, filterByDate } from '../summary/filter.js';
import { ISSUE_PARTS } from '../summary/issue.js';
import { sumRows } from '../summary/sum.js';
import { columnsBy, wideTable } from '../write/layouts.js';
import type { Column, Row } from '../write/columns.js';
import { runJob } from './command.js';
import type { Io } from './io.js';
import { readingOptions } from './options.js';
import type { SummaryOptions } from './options.js';
import { formatFor, openOutput } from './output.js';
import { howToRead, takeLines, takeRecords } from './records.js';
import type { Reporter } from './reporter.js';
import { namesAskedFor } from './unmatched.js';
import { workFor } from './work.js';

/** Takes facts that the options let through. */
type Put = (facts: readonly Fact[]) => Promise<void>;

function putInto(store: FactStore, options: SummaryOptions): Put {
  return async (facts) => {
    const told = filterByDate(atLeast(facts, options.minConfidence), options);
    for (const fact of told) await store.add(fact);
  };
}

/** Takes the facts that `extract` wrote; a summary cannot be summarized again. */
async function takeFacts(source: Source, put: Put): Promise<Problem | undefined> {
  const taken = takeRecords(source);
  const { file } = source;
  if ('problem' in taken) return { file, message: taken.problem };
  if ('rows' in taken) return { file, message: 'holds a summary, not pages or facts' };
  await put(taken.facts);
  return undefined;
}

/** The rows that the options ask for. */
function* wantedRows(
  store: FactStore,
  options: SummaryOptions,
  reporter: Reporter,
): Generator<DatedRow> {
  const { only, category, district: districts } = options;
  const categories = only && category ? only.filter((one) => category.includes(one)) : only;
  const isWanted = factFilter({ ...options, districts, category: categories ?? category });
  const asked = namesAskedFor(options);
  for (const row of store.rows()) {
    if (!isWanted(row)) continue;
    asked.see(row);
    yield row;
  }
  asked.tell(reporter);
}

interface Table {
  readonly rows: Iterable<Row>;
  /** Where they are not those of a summary. */
  readonly columns?: readonly Column[];
}

/** The rows in the layout that the options ask for; in that of a summary they come one at a time. */
function tableOf(wanted: Iterable<DatedRow>, options: SummaryOptions, reporter: Reporter): Table {
  const { layout, by, sum } = options;
  if (layout === 'long' && by === undefined && sum !== true) return { rows: spread(wanted) };
  const summed = sum === true ? sumRows([...wanted], by ?? ['district']) : [...wanted];
  const rows = by === undefined ? summed : orderBy(summed, by);
  if (layout === 'wide') {
    const { left, ...table } = wideTable(rows);
    if (left > 0) {
      reporter.note(`${left} figures of places, of parts and of a scope have no column here`);
    }
    return table;
  }
  return by === undefined ? { rows: spread(rows) } : { rows: spread(rows), columns: columnsBy(by) };
}

function* spread(rows: Iterable<DatedRow>): Generator<Row> {
  for (const row of rows) yield { ...row };
}

/** So many rows are written at once. */
const AT_ONCE = 200;

function* inBatches(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length === AT_ONCE) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** A temporary folder that goes when the run ends. */
async function folderFor({ atEnd }: Io): Promise<string> {
  const { path, remove } = await temporaryFolder();
  atEnd?.(remove);
  return path;
}

/** `baoshu summary`: figures per district, over all pages. */
export function summary(
  paths: readonly string[],
  options: SummaryOptions,
  io: Io,
): Promise<number> {
  const apart = ISSUE_PARTS.filter((part) => options.by?.includes(part) === true);
  const store = factStore(() => folderFor(io), { ...options, apart });
  const put = putInto(store, options);
  const reading = readingOptions(options);
  return runJob(paths, reading, io, async (reporter) => {
    // Whatever is wrong with the output is said before the work.
    formatFor(reading, io);
    return {
      work: await workFor('facts', reading, reporter),
      records: {
        howToRead,
        take: (source) => takeFacts(source, put),
        takeLines: (file, open) => takeLines(file, open, (fact) => put([fact])),
      },
      isStreaming: false,
      write: ({ items }) => put(items as readonly Fact[]),
      end: async () => {
        const { rows, columns } = tableOf(wantedRows(store, options, reporter), options, reporter);
        const output = await openOutput('summary', reading, new Set(), io, reporter, columns);
        for (const batch of inBatches(rows)) await output.write(batch);
        await output.close();
      },
    };
  });
}
