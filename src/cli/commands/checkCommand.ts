import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { reportDocument } from '../../knowledgeBase/editing/documentReport.ts';
import { printReports } from '../output/printReports.ts';
import type { FileReport } from '../output/printReports.ts';
import type { CommandContext } from './commandContext.ts';
import { printJson, printText } from '../output/printText.ts';

export function addCheck(program: Command, { exit }: CommandContext): void {
  program
    .command('check')
    .exitOverride()
    .description('Say what an import of documents would take in, and what it could not place; write nothing.')
    .argument('<files...>', 'Markdown documents')
    .option('--json', 'print the reports as JSON')
    .addHelpText(
      'after',
      '\nExit code 1 where a file cannot be read, yields no entry, or has rows that could not be placed.',
    )
    .action(async (files: string[], flags: { json?: boolean }) => {
      exit(await checkCommand(files, flags));
    });
}

/**
 * Says what an import of each file would take in and what it could not place; writes nothing. Resolves
 * to the exit code: 1 where a file cannot be read, yields no entry, or has rows that could not be placed.
 */
export async function checkCommand(files: readonly string[], { json = false }: { json?: boolean }): Promise<number> {
  const reports = await Promise.all(files.map(checkFile));
  if (json) printJson(reports);
  else printText(printReports(reports));
  return reports.every(isClean) ? 0 : 1;
}

async function checkFile(file: string): Promise<FileReport> {
  try {
    return { file, ...reportDocument(await readFile(file)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return { file, problem: `The file cannot be read (${code}); check its name and whether you may read it.` };
  }
}

function isClean(report: FileReport): boolean {
  return !('problem' in report) && report.entries > 0 && report.warnings.length === 0;
}
