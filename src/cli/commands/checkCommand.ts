import { readFile } from 'node:fs/promises';
import { cannotBeRead } from '../output/namedFile.ts';
import { Option, type Command } from 'commander';
import { reportDocument } from '../../knowledgeBase/editing/documentReport.ts';
import { listDocuments, passedOverIn } from '../documents/listDocuments.ts';
import type { ListedDocument } from '../documents/listDocuments.ts';
import { printAnnotations } from '../output/printAnnotations.ts';
import { printReports, printSummary } from '../output/printReports.ts';
import type { FileReport } from '../output/printReports.ts';
import { showCounter } from '../output/showCounter.ts';
import { readFamily } from '../documents/readFamily.ts';
import { readManifest } from '../documents/readManifest.ts';
import { UsageError } from '../settings/usageError.ts';
import type { CommandContext } from './commandContext.ts';
import { printError, printJson, printText } from '../output/printText.ts';

export function addCheck(program: Command, { exit }: CommandContext): void {
  program
    .command('check')
    .exitOverride()
    .description('Say what an import of documents would take in, and what it could not place; write nothing.')
    .argument('<paths...>', 'documents, folders of documents, or globs such as "docs/**/*.md"')
    .option('--strict <share>', 'exit with 1 only if less than this share of a document is understood: 0.97 or 97%')
    .addOption(
      new Option('--format <format>', 'text, json, or github for annotations in a workflow of GitHub')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .option(
      '--family <family>',
      'of numbers without a prefix: windows, bugcheck, aadsts or devicemanager; default: what the document tells',
    )
    .option('--manifest <file>', 'JSON or YAML that says the family of several files, as for import')
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      '\nExit code 1 if a file cannot be read, yields no entry, or has rows that could not be placed. A document that was found\nin a folder or by a glob and holds no codes is no failure.',
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      exit(await checkCommand(paths, flags));
    });
}

export interface CheckFlags {
  readonly json?: boolean;
  readonly format?: 'text' | 'json' | 'github';
  /** "0.97" or "97%". */
  readonly strict?: string;
  /** Slug of the family of bare numbers. */
  readonly family?: string;
  readonly manifest?: string;
}

/**
 * Says what an import of each document would take in and what it could not place; writes nothing. Resolves to the exit
 * code: 1 if one cannot be read, yields no entry, or has rows that could not be placed; with `strict`, if less than that
 * share of its codes is understood.
 */
export async function checkCommand(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const least = flags.strict === undefined ? null : readShare(flags.strict);
  const family = readFamily(flags.family);
  const manifest = flags.manifest === undefined ? null : await readManifest(flags.manifest);
  const listed = await listDocuments(paths);
  const counter = showCounter(listed.length);
  const reports: FileReport[] = [];
  // One after the other, so that a thousand documents take no more memory than one.
  for (const { file } of listed) {
    counter.count(file);
    reports.push(await checkFile(file, family ?? manifest?.of(file).family ?? null));
  }
  counter.done();
  printError((await passedOverIn(paths)) ?? '');
  const format = flags.json === true ? 'json' : (flags.format ?? 'text');
  if (format === 'json') printJson(reports);
  else if (format === 'github') printText(printAnnotations(reports));
  else printText(listed.some(({ found }) => found !== null) ? printSummary(reports) : printReports(reports));
  return reports.every((report, index) => isGood(report, listed[index], least)) ? 0 : 1;
}

function readShare(text: string): number {
  const [, number = '', percent = ''] = /^(\d{1,3}(?:\.\d{1,6})?)\s*(%?)$/.exec(text.trim()) ?? [];
  const share = Number(number) / (percent === '' ? 1 : 100);
  if (number !== '' && share <= 1) return share;
  throw new UsageError(`--strict is "${text}"; use a share from 0 to 1 such as 0.97, or from 0% to 100%.`);
}

async function checkFile(file: string, family: string | null): Promise<FileReport> {
  try {
    return { file, ...reportDocument(await readFile(file), family) };
  } catch (error) {
    return { file, problem: `The file ${cannotBeRead(error)}` };
  }
}

function isGood(report: FileReport, listed: ListedDocument | undefined, least: number | null): boolean {
  if ('problem' in report) return false;
  if (report.entries === 0 && (report.understood.explained > 0 || (listed?.found ?? null) === null)) return false;
  return least === null ? report.warnings.length === 0 : report.understood.share >= least;
}
