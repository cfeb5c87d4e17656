import { Chalk } from 'chalk';
import { EXPLAIN_ENDINGS, explainFormatOf } from '../write/explainEndings.js';
import type { ExplainFormat } from '../write/explainEndings.js';
import { explainHtmlWriter } from '../write/explainHtml.js';
import { lookOf } from '../write/explainNames.js';
import type { ShownPage } from '../write/explainPage.js';
import { explainTextWriter, NO_EXPLAIN_PAINT } from '../write/explainText.js';
import type { ExplainPaint } from '../write/explainText.js';
import type { ExplainWriter } from '../write/explainWriter.js';
import { runJob } from './command.js';
import type { Io } from './io.js';
import type { ExplainOptions } from './options.js';
import { formatByEnding, openSink, wantsColor } from './output.js';
import { nameOf } from './reporter.js';
import { workFor } from './work.js';

function formatFor({ format, output }: ExplainOptions): ExplainFormat {
  if (format) return format;
  if (output === undefined) return 'text';
  return formatByEnding(output, explainFormatOf, Object.keys(EXPLAIN_ENDINGS));
}

function paintFor(options: ExplainOptions, io: Io): ExplainPaint {
  if (!wantsColor(options, io)) return NO_EXPLAIN_PAINT;
  // 256 colours: 16 have no 14 that a reader can tell apart on black and on white.
  const chalk = new Chalk({ level: 2 });
  return {
    heading: chalk.bold,
    faint: chalk.dim,
    category: (category, text) => chalk.ansi256(lookOf(category).ansi)(text),
  };
}

function writerFor(options: ExplainOptions, io: Io): ExplainWriter {
  if (formatFor(options) === 'html') return explainHtmlWriter();
  return explainTextWriter({ why: options.why === true, paint: paintFor(options, io) });
}

const wantsReasons = (options: ExplainOptions): boolean =>
  options.why === true || formatFor(options) === 'html';

/** `baoshu explain`: the pages, each figure marked in its place. */
export function explain(
  paths: readonly string[],
  options: ExplainOptions,
  io: Io,
): Promise<number> {
  return runJob(paths, options, io, async (reporter, given) => {
    const product = wantsReasons(options) ? 'doubted' : 'shown';
    const work = await workFor(product, options, reporter);
    const writer = writerFor(options, io);
    const sink = await openSink(options, io);
    await sink.write(writer.begin(given.map(nameOf).join(' ')));
    return {
      work,
      isStreaming: true,
      write: async ({ items }) => {
        for (const page of items as readonly ShownPage[]) {
          await sink.write(writer.page({ ...page, file: nameOf(page.file) }));
        }
      },
      end: async () => {
        await sink.write(writer.end());
        await sink.close();
      },
    };
  });
}
