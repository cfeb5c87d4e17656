/** Findings as records for the writers. */
import { readTsv } from '../data.js';
import type { Finding } from '../check/finding.js';
import { FINDING_STATUSES, RULES } from '../check/vocabulary.js';
import type { HeaderLanguage, Row } from './columns.js';

const WORDS = new Map(
  readTsv(new URL('./checkWords.tsv', import.meta.url), ['key', 'en', 'zh']).map(
    ({ cells: [key = '', en = '', zh = ''] }) => [key, { en, zh }] as const,
  ),
);

/** A word or a sentence of the findings in that language; an unknown key stays as it is. */
export function checkWord(key: string, language: HeaderLanguage): string {
  return WORDS.get(key)?.[language] ?? key;
}

/** Why a finding is what it is, in one line. */
export function explanationOf({ reason }: Finding, language: HeaderLanguage): string {
  return checkWord(reason.key, language).replace(
    /\{(\w+)\}/gu,
    (_, name: string) => reason.values[name] ?? '',
  );
}

/** The record of a finding; `language`: that of its explanation. */
export function checkRecord(finding: Finding, language: HeaderLanguage): Row {
  const { status, rule, fact, expected, stated, difference, unit, evidence } = finding;
  return {
    status,
    rule,
    file: fact.file,
    line: fact.line,
    start: fact.start,
    end: fact.end,
    article: fact.article,
    title: fact.title,
    district_code: fact.district_code,
    district: fact.district,
    city: fact.city,
    province: fact.province,
    place: fact.place,
    category: fact.category,
    metric: fact.metric,
    item: fact.item,
    quote: evidence[0]?.quote ?? fact.raw,
    expected,
    stated,
    difference,
    unit,
    explanation: explanationOf(finding, language),
    evidence,
    id: fact.id,
  };
}

/** How many findings of each status each rule made, a record a rule; rules that found nothing count too. */
export function checkStat(findings: readonly Finding[]): Row[] {
  return RULES.map((rule) => {
    const own = findings.filter((one) => one.rule === rule);
    const counts = FINDING_STATUSES.map(
      (status) => [status, own.filter((one) => one.status === status).length] as const,
    );
    return { rule, ...Object.fromEntries(counts) };
  });
}
