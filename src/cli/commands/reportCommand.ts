import type { Command } from 'commander';
import { isInvalidInput } from '../../domain/problem.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { openStore } from '../../store/openStore.ts';
import { printAsCsv, printAsJson, printAsText } from '../output/printSections.ts';
import { sectionsOf } from '../output/reportSections.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { reportStale } from './reportStale.ts';
import { UsageError } from '../settings/usageError.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';
import { readDatabaseUrl } from '../settings/settings.ts';
import { printDocument } from '../output/printText.ts';

export function addReport(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'report')
    .description('Print what was asked between two times: what the query analytics answers, by the day.')
    .option('--from <time>', 'the first moment: 2026-11-01, or 2026-11-01T09:00:00Z')
    .option('--to <time>', 'the first moment after the range')
    .option(
      '--stale',
      'list the guidance that someone should look at instead: overdue, voted down, or of a changed document',
    )
    .option('--fail', 'with --stale: exit with 1 if there is any')
    .option('--guide <slug>', 'only look-ups of codes that this guide lists')
    .option('--client <name>', 'only questions of this client')
    .option('--time-zone <name>', 'whose days are shown, such as Europe/Berlin', 'UTC')
    .option('--json', 'print JSON, with the field names of the query analytics')
    .option('--csv', 'print CSV, a figure a line: section, name, figure, value')
    .addHelpText(
      'after',
      '\nTotals, days, codes, codes without a mitigation, gaps, answered gaps, spikes, searches, outcomes, clients; lists\nhave 20 rows at most. Days without a zone begin at midnight UTC. Reads the database file, also while a server is running,\nwhose last second may be missing.',
    )
    .action(async (flags: ReportFlags & DatabaseFlag) => {
      const databaseUrl = readDatabaseUrl(flags, environment);
      if (flags.stale === true) exit(await reportStale(databaseUrl, flags));
      else await reportCommand(databaseUrl, flags);
    });
}

export interface ReportFlags {
  readonly from?: string;
  readonly to?: string;
  readonly stale?: boolean;
  /** With stale. */
  readonly fail?: boolean;
  readonly guide?: string;
  readonly client?: string;
  readonly timeZone?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Prints what was asked between two times, from the database file; works while a server is running. */
export async function reportCommand(databaseUrl: string, flags: ReportFlags): Promise<void> {
  if (flags.json === true && flags.csv === true) throw new UsageError('Give --json or --csv, not both.');
  const { guide, client, timeZone } = flags;
  const request = { from: readTime('--from', flags.from), to: readTime('--to', flags.to), guide, client, timeZone };
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false });
    const report = await knowledgeBase.analytics(knowledgeBase.snapshot(), request);
    if (isInvalidInput(report)) throw new UsageError(report.message);
    const sections = await sectionsOf(report, knowledgeBase);
    const print = flags.json === true ? printAsJson : flags.csv === true ? printAsCsv : printAsText;
    printDocument(print(sections));
  } finally {
    await store.close();
  }
}

/** A day of UTC, or a moment with its zone. */
function readTime(flag: string, text = ''): number {
  if (text === '') throw new UsageError(`${flag} is missing; give --from and --to, or --stale.`);
  const isTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const time = isTime ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new UsageError(`${flag} is "${text}"; use a day such as 2026-11-22, or a time such as 2026-11-22T09:30:00Z.`);
}
