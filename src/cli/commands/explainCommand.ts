import { access } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { CommandFailure } from '../output/commandFailure.ts';
import { exitCodeOf, printExplanation, type ExplainedLookup } from '../output/printExplanation.ts';
import { UsageError } from '../settings/usageError.ts';
import type { Ask } from '../../graphql/runOperation.ts';
import {
  CountDiagnosisDocument,
  CountLookupDocument,
  ExplainDocument,
  ExplainLongTextDocument,
  ExplainMoreDocument,
  ExplainWithoutCodeDocument,
  type ExplainQuery,
} from '../generated/operations.ts';
import { askKnowledge } from './askKnowledge.ts';
import { explainFile } from './explainFile.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';
import { readCounts, readDatabaseUrl } from '../settings/settings.ts';
import { jsonText, printError, printText } from '../output/printText.ts';
import { standardInput } from '../documents/standardInput.ts';
import { readLog, type PipedLog } from '../documents/readLog.ts';

export function addExplain(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'explain')
    .description(
      'Explain every error code in a text, or in a column of a table: what it means, its causes, and what to do.',
    )
    .argument('[text]', 'a code, a message or a whole log; "-" reads standard input')
    .addOption(
      new Option('--format <format>', 'text or json; with --file: csv or json').choices(['text', 'json', 'csv']),
    )
    .option('--json', 'the same as --format json')
    .option(
      '--file <path>',
      'look up the code in each row of this CSV file instead of a text; "-" reads standard input',
    )
    .option('--column <name>', 'the column of the file that holds the codes')
    .option('--csv', 'the same as --format csv')
    .option('--server <url>', 'ask this server instead of the local database')
    .option('--pack <file>', 'ask a file that pack has written instead; nothing is counted')
    .addHelpText(
      'after',
      '\nExit code 0: every code has a mitigation; 3: one has none known; 4: one is not listed; 5: there is no code.\nCounts as the client "cli", unless HRESOLVE_ANALYTICS=off.',
    )
    .action(async (text: string | undefined, given: ExplainFlags & FileFlags & DatabaseFlag & FormatFlag) => {
      const flags = { ...given, ...readFormat(given) };
      const counts = readCounts(environment);
      const databaseUrl = readDatabaseUrl(flags, environment);
      if (flags.pack !== undefined && flags.server !== undefined)
        throw new UsageError('Give --pack or --server, not both.');
      const { file, column } = readFileFlags(text, flags);
      if (file === undefined) exit(await explainCommand(text ?? '', databaseUrl, { ...flags, counts }));
      else exit(await explainFile({ ...flags, databaseUrl, counts, file, column, json: flags.json }));
    });
}

interface FormatFlag {
  readonly format?: 'text' | 'json' | 'csv';
}

/** `--json` and `--csv` are short for formats; throws UsageError if two are asked for. */
function readFormat({ format, json, csv }: FormatFlag & ExplainFlags & FileFlags): { json: boolean; csv: boolean } {
  const asked = new Set([format, json === true ? 'json' : undefined, csv === true ? 'csv' : undefined]);
  asked.delete(undefined);
  if (asked.size > 1) throw new UsageError(`${[...asked].join(' and ')} exclude each other; ask for one format.`);
  return { json: asked.has('json'), csv: asked.has('csv') };
}

interface FileFlags {
  readonly file?: string;
  readonly column?: string;
  readonly csv?: boolean;
}

/** Either a text or a file with its column; throws UsageError for anything else. */
function readFileFlags(
  text: string | undefined,
  { file, column, csv, format }: FileFlags & FormatFlag,
): { readonly file: undefined; readonly column?: undefined } | { readonly file: string; readonly column: string } {
  if (file === undefined) {
    if (text === undefined) throw new UsageError('explain takes a text, or --file with --column.');
    if (column !== undefined || csv === true) throw new UsageError('--column and CSV belong to --file.');
    return { file };
  }
  if (text !== undefined) throw new UsageError('explain takes a text or --file, not both.');
  if (column === undefined) throw new UsageError('--file needs --column, the header of the column with the codes.');
  if (format === 'text') throw new UsageError('A table is printed as csv or json, not as text.');
  return { file, column };
}

export interface ExplainFlags {
  readonly json?: boolean;
  /** Address of a server to ask instead of the local file. */
  readonly server?: string;
  /** A file that pack has written. */
  readonly pack?: string;
}

export interface ExplainSettings extends ExplainFlags {
  /** Whether what is asked of the local file is counted there; a server decides for itself. */
  readonly counts: boolean;
}

/** Characters of which a server answers everything at once. */
const longestAtOnce = 16_384;

interface Answer {
  readonly diagnose: ExplainQuery['diagnose'];
  /** A text without a code is answered by its look-up, which says where to turn. */
  readonly lookup: ExplainedLookup | null;
}

async function askAbout(ask: Ask, text: string): Promise<Answer> {
  if (text.length <= longestAtOnce) return ask(ExplainDocument, { text });
  const { diagnose } = await ask(ExplainLongTextDocument, { text });
  if (diagnose.lookups.length === 0)
    return { ...(await ask(ExplainWithoutCodeDocument, { text })), diagnose: { ...diagnose, lookups: [] } };
  const more = await ask(ExplainMoreDocument, { text });
  const lookups = diagnose.lookups.map((lookup, index) => {
    const rest = more.diagnose.lookups[index];
    if (rest === undefined) throw new CommandFailure('The guidance changed while the text was answered; try again.');
    return { ...lookup, ...rest };
  });
  return { diagnose: { ...diagnose, lookups }, lookup: null };
}

/**
 * Explains every code in a text ("-": standard input). Resolves to the exit code: 0 if every code is
 * MITIGATED, 3 if one is UNMITIGATED, 4 if one is UNLISTED, 5 if there is none.
 */
export async function explainCommand(words: string, databaseUrl: string, flags: ExplainSettings): Promise<number> {
  const { text, lineOf } = words === '-' ? await readLog(standardInput()) : typed(words);
  const { diagnose, lookup } = await askKnowledge({ databaseUrl, ...flags }, async (ask) => {
    const answer = await askAbout(ask, text);
    // A server decides for itself whether it counts.
    if ((flags.counts && flags.pack === undefined) || flags.server !== undefined) await count(ask, answer, text);
    return answer;
  });
  const placed = <Found extends { readonly line: number }>(found: readonly Found[]) =>
    found.map((each) => ({ ...each, line: lineOf(each.line) }));
  const lookups = diagnose.lookups.length > 0 || lookup === null ? placed(diagnose.lookups) : [lookup];
  const suspects = placed(diagnose.suspects);
  const { truncated } = diagnose;
  const print =
    flags.json === true
      ? jsonText({ lookups, suspects, truncated })
      : printExplanation(lookups, { suspects, truncated });
  printText(`${print}\n`);
  if (lookups[0]?.code === null && (await isFile(words)))
    printError(`"${words}" is a file; to explain what it holds: hresolve explain - < "${words}"\n`);
  return exitCodeOf(lookups);
}

function typed(text: string): PipedLog {
  return { text, lineOf: (line) => line };
}

/** Whether someone named a file where a text was asked for. */
async function isFile(words: string): Promise<boolean> {
  if (words === '-' || words.trim() === '' || words.length > longestPath) return false;
  return access(words).then(
    () => true,
    () => false,
  );
}

const longestPath = 1_000;

/** What is shown counts, once; the question itself asks both ways and so counts neither. */
async function count(ask: Ask, { diagnose }: Answer, text: string): Promise<void> {
  await (diagnose.lookups.length > 0 ? ask(CountDiagnosisDocument, { text }) : ask(CountLookupDocument, { text }));
}
