import { Chalk } from 'chalk';
import { checkFacts } from '../check/index.js';
import type { Finding } from '../check/index.js';
import { examinePage } from '../facts/index.js';
import type { Examined } from '../facts/index.js';
import type { Confidence, Page } from '../model.js';
import { articleHome } from '../place/home.js';
import { placeContext } from '../place/index.js';
import { EXPLAIN_ENDINGS, explainFormatOf } from '../write/explainEndings.js';
import type { ExplainFormat } from '../write/explainEndings.js';
import { explainHtmlWriter } from '../write/explainHtml.js';
import { lookOf } from '../write/explainNames.js';
import { showPage } from '../write/explainPage.js';
import type { ShownPage } from '../write/explainPage.js';
import { explainTextWriter, NO_EXPLAIN_PAINT } from '../write/explainText.js';
import type { ExplainPaint } from '../write/explainText.js';
import type { ExplainWriter } from '../write/explainWriter.js';
import { atLeast } from './extract.js';
import { runJob } from './command.js';
import type { Io } from './io.js';
import type { ExplainOptions } from './options.js';
import { formatByEnding, openSink, wantsColor } from './output.js';
import { nameOf } from './reporter.js';
import type { Counts } from './reporter.js';

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

/** What does not hold on the page, or holds but for rounding. */
function doubtsOn(page: Page, { facts }: Examined, least: Confidence): Finding[] {
  const told = atLeast(
    facts.map(({ fact }) => fact),
    least,
  );
  return checkFacts(told, { pages: [page] }).filter(
    ({ status }) => status === 'mismatch' || status === 'rounding',
  );
}

/** The page with its numbers in their places, as the options want it. */
function shownOf(page: Page, options: ExplainOptions, counts: Counts): ShownPage {
  const { district, minConfidence } = options;
  const context = placeContext(page, district === undefined ? {} : { defaultDistrict: district });
  const examined = examinePage(page, district === undefined ? {} : { district });
  const shown = showPage(
    page,
    examined,
    (article) => articleHome(article, context)?.division.name ?? '',
    minConfidence,
    wantsReasons(options) ? doubtsOn(page, examined, minConfidence) : [],
  );
  for (const { facts } of shown.articles) counts.facts += facts.length;
  return { ...shown, file: nameOf(shown.file) };
}

/** `baoshu explain`: the pages, each figure marked in its place. */
export function explain(
  paths: readonly string[],
  options: ExplainOptions,
  io: Io,
): Promise<number> {
  return runJob(paths, options, io, async (_, given) => {
    const writer = writerFor(options, io);
    const sink = await openSink(options, io);
    await sink.write(writer.begin(given.map(nameOf).join(' ')));
    return {
      make: (page, counts) => writer.page(shownOf(page, options, counts)),
      write: sink.write,
      end: async () => {
        await sink.write(writer.end());
        await sink.close();
      },
    };
  });
}
