import { readFile } from 'node:fs/promises';
import { reportDocument, type DocumentReport } from '../knowledgeBase/documentReport.ts';

/**
 * Says what an import of each file would take in and what it could not place; writes nothing. Resolves
 * to the exit code: 1 where a file cannot be read, yields no entry, or has rows that could not be placed.
 */
export async function checkCommand(files: readonly string[], { json = false }: { json?: boolean }): Promise<number> {
  const reports = await Promise.all(files.map(checkFile));
  const text = json ? `${JSON.stringify(reports, null, 2)}\n` : reports.map(printReport).join('\n');
  process.stdout.write(text);
  return reports.every(isClean) ? 0 : 1;
}

type FileReport = { readonly file: string } & (DocumentReport | { readonly problem: string });

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

function printReport(report: FileReport): string {
  if ('problem' in report) return `${report.file}\n  ${report.problem}\n`;
  const facts: [string, string | number][] = [
    ['title', report.title],
    [
      'entries',
      `${String(report.entries)} (${String(report.mitigated)} with mitigations, ${String(report.unmitigated)} without)`,
    ],
    [
      'codes',
      `${String(report.codes)} (${String(report.withoutCode)} ${report.withoutCode === 1 ? 'entry' : 'entries'} without a code)`,
    ],
    ['causes', report.causes],
    ['mitigations', `${String(report.mitigations)} in ${String(report.steps)} steps`],
    ['first steps', report.firstSteps],
    ['warnings', report.warnings.length],
  ];
  const lines = facts.map(([name, value]) => `  ${name.padEnd(12)}${String(value)}`);
  const warnings = report.warnings.map(
    ({ line, excerpt, message }) => `  ${report.file}:${String(line)}: ${message}\n    ${excerpt}`,
  );
  const nothing =
    report.entries === 0 ? ['  No table of error codes was found: its header needs a column for the code.'] : [];
  return `${[report.file, ...lines, ...warnings, ...nothing].join('\n')}\n`;
}
