import { hexOf } from '../domain/codes/errorCode.ts';
import { isInvalidInput, type InvalidInput } from '../domain/problem.ts';
import { gapsOf } from '../knowledgeBase/gapReport.ts';
import { openKnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import { openStore } from '../store/openStore.ts';
import { readSeedDocuments } from './seedDocuments.ts';
import { UsageError } from './usageError.ts';

export interface ReportFlags {
  readonly from: string;
  readonly to: string;
  readonly guide?: string;
  readonly client?: string;
  readonly timeZone?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** One line of the report: how often what was asked. */
interface Line {
  readonly section: string;
  readonly name: string;
  readonly count: number;
}

const longestList = 20;

/** Prints what was asked between two times, from the database file; works beside a running server. */
export async function reportCommand(databaseUrl: string, flags: ReportFlags): Promise<void> {
  if (flags.json === true && flags.csv === true) throw new UsageError('Give --json or --csv, not both.');
  const { guide, client, timeZone } = flags;
  const request = { from: readTime('--from', flags.from), to: readTime('--to', flags.to), guide, client, timeZone };
  const store = await openStore(databaseUrl, { beside: true });
  try {
    const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false });
    const report = answerOf(await knowledgeBase.analytics(knowledgeBase.snapshot(), request));
    const { shareAnswered: _share, ...totals } = await report.totals();
    const lines: Line[] = [
      ...Object.entries(totals).map(([name, count]) => ({ section: 'total', name, count })),
      ...answerOf(await report.series('DAY')).map(({ start, lookups }) => ({
        section: 'day',
        name: new Date(start).toISOString(),
        count: lookups,
      })),
      ...answerOf(await report.topCodes(longestList)).map(({ code, count }) => ({
        section: 'code',
        name: hexOf(code),
        count,
      })),
      ...answerOf(await gapsOf(report, longestList, false)).map(({ code, count }) => ({
        section: 'gap',
        name: hexOf(code),
        count,
      })),
      ...searchLines('search', answerOf(await report.topSearches(longestList, false))),
      ...searchLines('search without result', answerOf(await report.topSearches(longestList, true))),
      ...(await report.clients()).map(({ client: name, count }) => ({ section: 'client', name, count })),
    ];
    process.stdout.write(print(lines, flags));
  } finally {
    await store.close();
  }
}

function searchLines(section: string, searches: readonly { query: string; count: number }[]): Line[] {
  return searches.map(({ query, count }) => ({ section, name: query, count }));
}

function answerOf<T extends object>(answer: T | InvalidInput): T {
  if (isInvalidInput(answer)) throw new UsageError(answer.message);
  return answer;
}

/** A day of UTC, or a moment with its zone. */
function readTime(flag: string, text: string): number {
  const isTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const time = isTime ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new UsageError(`${flag} is "${text}"; use a day such as 2026-11-22, or a time such as 2026-11-22T09:30:00Z.`);
}

function print(lines: readonly Line[], { json, csv }: ReportFlags): string {
  if (json === true) return `${JSON.stringify(lines, null, 2)}\n`;
  if (csv === true) {
    const rows = lines.map(({ section, name, count }) => `${section},${csvCell(name)},${String(count)}`);
    return `${['section,name,count', ...rows].join('\r\n')}\r\n`;
  }
  const width = Math.max(...lines.map(({ name }) => name.length));
  return lines
    .map(({ section, name, count }, index) => {
      const title = lines[index - 1]?.section === section ? '' : `${index === 0 ? '' : '\n'}${section}\n`;
      return `${title}  ${name.padEnd(width)}  ${String(count).padStart(9)}\n`;
    })
    .join('');
}

/** RFC 4180; what a spreadsheet would take for a formula is made a text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
