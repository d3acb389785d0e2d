import { styleText } from 'node:util';
import type { DocumentWarning } from '../../domain/guidance/guideDocument.ts';
import type { CodeAccount } from '../../documents/reading/codeAccount.ts';
import { shownInLine } from './shownText.ts';
import type { DocumentReport } from '../../knowledgeBase/editing/documentReport.ts';

export type FileReport = { readonly file: string } & (DocumentReport | { readonly problem: string });

/** The reports of some files for a person at a terminal, in plain text; in colour where stdout is one. */
export function printReports(reports: readonly FileReport[]): string {
  return reports.map(printReport).join('\n');
}

function printReport(report: FileReport): string {
  const name = paint('bold', shownInLine(report.file));
  if ('problem' in report) return `${name}\n  ${paint('red', shownInLine(report.problem))}\n`;
  const { entries, warnings, remarks, codesInText } = report;
  const facts: [string, string][] = [
    ['title', shownInLine(report.title)],
    [
      'entries',
      `${String(entries)} (${String(report.mitigated)} with mitigations, ${String(report.unmitigated)} without)`,
    ],
    ['codes', `${String(report.codes)} (${counted(report.withoutCode, 'entry', 'entries')} without a code)`],
    ['causes', String(report.causes)],
    ['mitigations', `${String(report.mitigations)} in ${counted(report.steps, 'step', 'steps')}`],
    ['first steps', String(report.firstSteps)],
    ...(codesInText === null ? [] : [['in the text', sumOf(codesInText)] as [string, string]]),
    ['warnings', warnings.length === 0 ? '0' : paint('red', String(warnings.length))],
    ['remarks', remarks.length === 0 ? '0' : paint('yellow', String(remarks.length))],
  ];
  const lines = [
    name,
    ...facts.map(([fact, value]) => `  ${fact.padEnd(13)}${value}`),
    ...notices('Could not be placed', report.file, warnings, 'red'),
    ...notices('Placed, but look at it', report.file, remarks, 'yellow'),
    ...skippedCodes(codesInText),
    ...(entries === 0 ? [`  ${paint('red', nothing)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const nothing =
  'No table of error codes was found, and no headings, lists or labels of codes either. A table needs a column for the code.';

/** "52 codes = 49 in entries + 1 in warnings or remarks + 2 skipped in prose". */
function sumOf({ inText, inEntries, inWarnings, skipped }: CodeAccount): string {
  return `${counted(inText, 'code', 'codes')} = ${String(inEntries)} in entries + ${String(inWarnings)} in warnings or remarks + ${String(skipped.length)} skipped in prose`;
}

function notices(title: string, file: string, all: readonly DocumentWarning[], colour: Colour): string[] {
  if (all.length === 0) return [];
  return [
    '',
    `  ${paint(colour, title)}`,
    ...all.flatMap(({ line, excerpt, message }) => [
      `  ${shownInLine(file)}:${String(line)}: ${shownInLine(message)}`,
      `    ${paint('dim', shownInLine(excerpt))}`,
    ]),
  ];
}

function skippedCodes(codes: CodeAccount | null): string[] {
  if (codes === null || codes.skipped.length === 0) return [];
  const width = Math.max(...codes.skipped.map(({ line }) => String(line).length));
  return [
    '',
    `  ${paint('dim', 'Skipped: codes in sentences, links, samples and the like')}`,
    ...codes.skipped.map(({ line, written, hasEntry }) => {
      const entry = hasEntry ? '  (has an entry)' : '';
      return `    line ${String(line).padStart(width)}  ${shownInLine(written)}${entry}`;
    }),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

type Colour = 'bold' | 'dim' | 'red' | 'yellow';

const isColourful = process.stdout.isTTY && process.stdout.hasColors();

function paint(colour: Colour, text: string): string {
  return isColourful ? styleText(colour, text) : text;
}
