import { articlesOfCheckable, articlesOfFacts, checkArticles, RULES } from '../check/index.js';
import type { Checkable, CheckedArticle, Finding, FindingStatus } from '../check/index.js';
import { FINDING_STATUSES } from '../check/vocabulary.js';
import type { Fact, Source } from '../model.js';
import type { Problem } from '../read/index.js';
import { factFilter } from '../summary/filter.js';
import { checkRecord, checkStat } from '../write/check.js';
import type { Row } from '../write/columns.js';
import { runJob } from './command.js';
import { atLeast } from '../run/products.js';
import { EXIT } from './io.js';
import type { Io } from './io.js';
import { readingOptions } from './options.js';
import type { CheckCliOptions } from './options.js';
import { formatFor, openOutput } from './output.js';
import { howToRead, takeRecords } from './records.js';
import type { Reporter } from './reporter.js';
import { namesAskedFor } from './unmatched.js';
import { workFor } from './work.js';

/** What is shown unless the options ask for more. */
const SHOWN: readonly FindingStatus[] = ['mismatch', 'rounding'];

/** Takes the facts that `extract` wrote; a summary no longer has the sentences. */
function takeFacts(facts: Fact[], source: Source, options: CheckCliOptions): Problem | undefined {
  const taken = takeRecords(source);
  const { file } = source;
  if ('problem' in taken) return { file, message: taken.problem };
  if ('rows' in taken) return { file, message: 'holds a summary, not pages or facts' };
  for (const fact of atLeast(taken.facts, options.minConfidence)) facts.push(fact);
  return undefined;
}

/** The findings about figures that the options let through. */
function chosen(
  articles: readonly CheckedArticle[],
  findings: readonly Finding[],
  options: CheckCliOptions,
  reporter: Reporter,
): Finding[] {
  const lets = factFilter({ ...options, districts: options.district });
  const asked = namesAskedFor(options);
  for (const { figures } of articles) for (const { fact } of figures) asked.see(fact);
  asked.tell(reporter);
  return findings.filter(({ fact }) => lets(fact));
}

function recordsOf(findings: readonly Finding[], options: CheckCliOptions): Row[] {
  if (options.stat === true) return checkStat(findings);
  const statuses = options.only ?? (options.all === true ? FINDING_STATUSES : SHOWN);
  const language = options.lang ?? options.headers;
  return findings
    .filter(({ status }) => statuses.includes(status))
    .map((one) => checkRecord(one, language));
}

/** One line on how much could be checked, and what came out. */
function tally(findings: readonly Finding[]): string {
  const facts = new Set(findings.map(({ fact }) => `${fact.file} ${fact.start}`));
  const counts = FINDING_STATUSES.map(
    (status) => `${findings.filter((one) => one.status === status).length} ${status}`,
  );
  return `checked ${facts.size} fact${facts.size === 1 ? '' : 's'}, ${counts.join(', ')}`;
}

interface Run {
  readonly articles: CheckedArticle[];
  readonly records: Fact[];
}

async function writeFindings(
  { articles, records }: Run,
  options: CheckCliOptions,
  io: Io,
  reporter: Reporter,
): Promise<boolean> {
  const all = [...articles, ...articlesOfFacts(records)];
  const found = checkArticles(all, options.rule ?? RULES);
  const findings = chosen(all, found, options, reporter);
  const kind = options.stat === true ? 'check-stat' : 'check';
  const output = await openOutput(kind, readingOptions(options), new Set(), io, reporter);
  await output.write(recordsOf(findings, options));
  await output.close();
  if (io.stderr.isTTY === true) reporter.note(tally(findings));
  return findings.some(({ status }) => status === 'mismatch');
}

/** `baoshu check`: where the arithmetic of the pages does not hold. */
export async function check(
  paths: readonly string[],
  options: CheckCliOptions,
  io: Io,
): Promise<number> {
  const run: Run = { articles: [], records: [] };
  const reading = readingOptions(options);
  let isWrong = false;
  const status = await runJob(paths, reading, io, async (reporter) => {
    // Whatever is wrong with the output is said before the work.
    formatFor(reading, io);
    return {
      work: await workFor('checkable', reading, reporter),
      records: {
        howToRead,
        take: (source) => Promise.resolve(takeFacts(run.records, source, options)),
      },
      isStreaming: false,
      write: ({ items }) => {
        for (const page of items as readonly Checkable[]) {
          const facts = atLeast(page.facts, options.minConfidence);
          for (const article of articlesOfCheckable({ ...page, facts })) run.articles.push(article);
        }
        return Promise.resolve();
      },
      end: async () => {
        isWrong = await writeFindings(run, options, io, reporter);
      },
    };
  });
  return status === EXIT.done && options.exitCode === true && isWrong ? EXIT.different : status;
}
