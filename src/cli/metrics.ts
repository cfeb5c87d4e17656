import { unknownNouns } from '../facts/unknown.js';
import { metricsWith } from '../metrics/catalog.js';
import type { Fact } from '../model.js';
import { runJob } from './command.js';
import { EXIT, UsageError } from './io.js';
import type { Io } from './io.js';
import type { CommonOptions, MetricOptions } from './options.js';
import { formatFor, openOutput } from './output.js';
import type { Row } from '../write/columns.js';
import type { RecordKind } from '../write/columns.js';
import { reporterOf } from './reporter.js';
import { workFor } from './work.js';

/** Writes records that no page is read for. */
export async function writeRecords(
  kind: RecordKind,
  rows: readonly Row[],
  options: CommonOptions,
  io: Io,
): Promise<number> {
  const reporter = reporterOf(io, options.quiet === true);
  const output = await openOutput(kind, options, new Set(), io, reporter);
  await output.write(rows);
  await output.close();
  return EXIT.done;
}

/** `baoshu metrics --unknown`: the nouns that the dictionary does not know, the most frequent first. */
function unknown(paths: readonly string[], options: MetricOptions, io: Io): Promise<number> {
  const nouns = unknownNouns();
  return runJob(paths, options, io, async (reporter) => {
    // Whatever is wrong with the output is said before the work.
    formatFor(options, io);
    return {
      work: await workFor('unknown', options, reporter),
      isStreaming: false,
      write: ({ items }) => {
        nouns.add(items as readonly Fact[]);
        return Promise.resolve();
      },
      end: async () => {
        const output = await openOutput('unknown', options, new Set(), io, reporter);
        await output.write(nouns.list().map((noun) => ({ ...noun })));
        await output.close();
      },
    };
  });
}

/** `baoshu metrics`: the metrics that are known, or those that the texts name. */
export function metrics(given: readonly string[], options: MetricOptions, io: Io): Promise<number> {
  if (options.unknown === true) return unknown(given, options, io);
  const found = metricsWith(given);
  if ('problem' in found) throw new UsageError(found.problem);
  const rows = found.map(({ name, from, ...rest }) => ({
    metric: name,
    ...rest,
    from: from === '' ? 'built in' : from,
  }));
  return writeRecords('metric', rows, options, io);
}
