/**
 * The metrics contract `ci/metrics.lint.json` against the series data of the core and against a live scrape, both
 * ways (OBS-002). Without a file it checks the core; with one, the scrape in it as well.
 *
 *     tsx ci/metrics-lint.ts [SCRAPE.txt]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { METRIC_SERIES, type MetricSeries } from '../server/core/metrics.js';
import { report } from './problem.js';

export const METRICS_CONTRACT_FILE = 'ci/metrics.lint.json';

export interface DeclaredSeries {
  readonly name: string;
  readonly type: MetricSeries['type'];
  /** Label name → most distinct values that it may have. */
  readonly labels: Readonly<Record<string, number>>;
}

export interface MetricsContract {
  /** Exactly the list of the home profile. */
  readonly seed: readonly DeclaredSeries[];
  readonly extra: readonly DeclaredSeries[];
  /** Beginnings of the names of the process's own series, which are not ours to declare. */
  readonly process_prefixes: readonly string[];
}

export function readMetricsContract(): MetricsContract {
  return JSON.parse(readFileSync(new URL('metrics.lint.json', import.meta.url), 'utf8')) as MetricsContract;
}

/** What the core declares and the contract does not, and the other way round; empty when they agree. */
export function lintSeriesData(
  series: Readonly<Record<string, MetricSeries>>,
  contract: MetricsContract = readMetricsContract(),
): string[] {
  const problems: string[] = [];
  const declared = new Map([...contract.seed, ...contract.extra].map((entry) => [entry.name, entry]));
  for (const [name, { type, labels }] of Object.entries(series)) {
    const entry = declared.get(name);
    if (entry === undefined) {
      problems.push(
        `${name} is in server/core/metrics.ts and not in ${METRICS_CONTRACT_FILE}; declare it under "extra"`,
      );
      continue;
    }
    if (entry.type !== type)
      problems.push(`${name} is a ${type} in server/core/metrics.ts; the contract says ${entry.type}`);
    problems.push(...labelProblems(name, 'server/core/metrics.ts', labels, Object.keys(entry.labels)));
  }
  for (const name of declared.keys()) {
    if (!(name in series))
      problems.push(
        `${name} is in ${METRICS_CONTRACT_FILE} and not in server/core/metrics.ts; emit it or drop it`,
      );
  }
  return problems;
}

/**
 * What is wrong with a scrape in the Prometheus text format; empty when it keeps the contract. Every declared
 * series needs HELP and TYPE, also without a sample.
 */
export function lintScrape(text: string, contract: MetricsContract = readMetricsContract()): string[] {
  const problems: string[] = [];
  const scrape = parseScrape(text, problems);
  const declared = new Map([...contract.seed, ...contract.extra].map((entry) => [entry.name, entry]));
  for (const entry of declared.values()) {
    const family = scrape.get(entry.name);
    if (family?.help === undefined)
      problems.push(`${entry.name} has no HELP line; every declared series has one, also without samples`);
    if (family?.type === undefined)
      problems.push(`${entry.name} has no TYPE line; every declared series has one, also without samples`);
    else if (family.type !== entry.type)
      problems.push(`${entry.name} is scraped as ${family.type}; the contract says ${entry.type}`);
    problems.push(...sampleProblems(entry, family?.samples ?? []));
  }
  for (const name of scrape.keys()) {
    if (declared.has(name) || contract.process_prefixes.some((prefix) => name.startsWith(prefix))) continue;
    problems.push(
      `${name} is scraped and not in ${METRICS_CONTRACT_FILE}; declare it under "extra" or do not emit it`,
    );
  }
  return problems;
}

interface Sample {
  readonly labels: ReadonlyMap<string, string>;
}

interface Family {
  help?: string;
  type?: string;
  readonly samples: Sample[];
}

function sampleProblems(entry: DeclaredSeries, samples: readonly Sample[]): string[] {
  const problems = new Set<string>();
  const values = new Map<string, Set<string>>();
  for (const { labels } of samples) {
    const names = [...labels.keys()].filter((name) => !(entry.type === 'histogram' && name === 'le'));
    for (const problem of labelProblems(entry.name, 'the scrape', names, Object.keys(entry.labels)))
      problems.add(problem);
    for (const name of names) values.set(name, (values.get(name) ?? new Set()).add(labels.get(name) ?? ''));
  }
  for (const [name, budget] of Object.entries(entry.labels)) {
    const distinct = values.get(name)?.size ?? 0;
    if (distinct > budget)
      problems.add(`${entry.name}: label ${name} has ${distinct} values; its budget is ${budget}`);
  }
  return [...problems];
}

function labelProblems(
  series: string,
  where: string,
  actual: readonly string[],
  expected: readonly string[],
): string[] {
  const problems: string[] = [];
  for (const label of actual) {
    if (!expected.includes(label))
      problems.push(
        `${series} has the label ${label} in ${where}; the contract allows ${expected.join(', ')}`,
      );
  }
  for (const label of expected) {
    if (!actual.includes(label))
      problems.push(
        `${series} lacks the label ${label} in ${where}; the contract has ${expected.join(', ')}`,
      );
  }
  return problems;
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)(?: \d+)?$/;
const LABEL = /([a-zA-Z_]\w*)="((?:\\.|[^"\\])*)"(?:,|$)/y;

/** Series by name, samples of a histogram under the histogram's own name. */
function parseScrape(text: string, problems: string[]): Map<string, Family> {
  const families = new Map<string, Family>();
  const family = (name: string): Family => {
    const known = families.get(name) ?? { samples: [] };
    families.set(name, known);
    return known;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const comment = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line);
    if (comment !== null) {
      const [, kind, name = '', rest = ''] = comment;
      if (kind === 'HELP') family(name).help = rest;
      else family(name).type = rest;
    }
    if (line === '' || line.startsWith('#')) continue;
    const sample = SAMPLE.exec(line);
    const labels = sample === null ? null : parseLabels(sample[2] ?? '');
    if (sample === null || labels === null) {
      problems.push(`scrape line ${index + 1} is not a sample: ${line.slice(0, 120)}`);
      continue;
    }
    const name = sample[1] ?? '';
    const base = name.replace(/_(bucket|sum|count)$/, '');
    family(
      families.get(base)?.type === 'histogram' || families.get(base)?.type === 'summary' ? base : name,
    ).samples.push({ labels });
  }
  return families;
}

function parseLabels(text: string): Map<string, string> | null {
  const labels = new Map<string, string>();
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < text.length) {
    const label = LABEL.exec(text);
    if (label === null) return null;
    labels.set(label[1] ?? '', label[2] ?? '');
  }
  return labels;
}

function main(): void {
  const [file] = process.argv.slice(2);
  const messages = [
    ...lintSeriesData(METRIC_SERIES),
    ...(file === undefined ? [] : lintScrape(readFileSync(file, 'utf8'))),
  ];
  report(
    messages.map((message) => ({ file: METRICS_CONTRACT_FILE, line: 1, message })),
    `${Object.keys(METRIC_SERIES).length} series agree`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
