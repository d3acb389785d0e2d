import { styleText } from 'node:util';
import type { DocumentWarning } from '../../domain/guidance/guideDocument.ts';
import type { CodeAccount } from '../../documents/reading/codeAccount.ts';
import { familyInWords } from './familyInWords.ts';
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
  const facts: readonly (readonly [string, string | null])[] = [
    ['title', shownInLine(report.title)],
    [
      'entries',
      `${String(entries)} (${String(report.mitigated)} with mitigations, ${String(report.unmitigated)} without)`,
    ],
    ['codes', `${String(report.codes)} (${counted(report.withoutCode, 'entry', 'entries')} without a code)`],
    ['causes', String(report.causes)],
    ['mitigations', `${String(report.mitigations)} in ${counted(report.steps, 'step', 'steps')}`],
    ['first steps', String(report.firstSteps)],
    ['family', report.family === null ? null : familyInWords(report.family)],
    ['in the text', codesInText === null ? null : sumOf(codesInText)],
    ['understood', understoodOf(report)],
    ['by layout', Object.keys(report.layouts).length === 0 ? null : layoutsOf(report)],
    ...passedOver(codesInText),
    ['warnings', warnings.length === 0 ? '0' : paint('red', String(warnings.length))],
    ['remarks', remarks.length === 0 ? '0' : paint('yellow', String(remarks.length))],
  ];
  const lines = [
    name,
    ...facts.flatMap(([fact, value]) => (value === null ? [] : [`  ${fact.padEnd(13)}${value}`])),
    ...notices('Could not be placed', report.file, warnings, 'red'),
    ...notices('Placed, but look at it', report.file, remarks, 'yellow'),
    ...skippedCodes(codesInText),
    ...(entries === 0 ? [`  ${paint('red', nothing)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const nothing =
  'No table of error codes was found, and no headings, lists or labels of codes either. A table needs a column for the code.';

/** "49 of 50 codes that the document explains (98.0 %), not 0x80070005". */
export function understoodOf({ understood: { explained, placed, share }, codesInText }: DocumentReport): string {
  if (explained === 0) return 'no codes to explain';
  const missing = codesInText?.unplaced ?? [];
  const shown = missing.slice(0, 5).map(shownInLine).join(', ');
  const more = missing.length > 5 ? ` and ${String(missing.length - 5)} more` : '';
  const not = missing.length === 0 ? '' : `; not ${shown}${more}`;
  return `${String(placed)} of ${counted(explained, 'code', 'codes')} (${(100 * share).toFixed(1)} %)${not}`;
}

function layoutsOf({ layouts }: DocumentReport): string {
  return Object.entries(layouts)
    .map(([layout, count]) => `${String(count)} from ${layout}`)
    .join(', ');
}

/** Why codes made no entry, with how many there are of each. */
function passedOver(codes: CodeAccount | null): [string, string][] {
  const reasons = new Map<string, number>();
  for (const { place, hasEntry } of codes?.skipped ?? []) {
    const reason = hasEntry ? 'named again' : reasonsByPlace[place];
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  if (reasons.size === 0) return [];
  return [['passed over', [...reasons].map(([reason, count]) => `${String(count)} ${reason}`).join(', ')]];
}

const reasonsByPlace: Record<CodeAccount['skipped'][number]['place'], string> = {
  heading: 'in headings without guidance',
  table: 'in tables that are not about codes',
  list: 'in lists',
  sentence: 'in sentences',
  'block of code': 'in blocks of code',
  markup: 'in front matter, comments or markup',
};

/** "52 codes = 49 in entries + 1 in warnings or remarks + 2 skipped in prose". */
function sumOf({ inText, inEntries, inWarnings, skipped }: CodeAccount): string {
  return `${counted(inText, 'code', 'codes')} = ${String(inEntries)} in entries + ${String(inWarnings)} in warnings or remarks + ${String(skipped.length)} skipped in prose`;
}

/** Many reports: a line a document, what could not be placed, and the sum. */
export function printSummary(reports: readonly FileReport[]): string {
  const width = Math.min(60, Math.max(...reports.map(({ file }) => file.length)));
  const lines = reports.map((report) => {
    const name = shownInLine(report.file).padEnd(width);
    if ('problem' in report) return `${name}  ${paint('red', shownInLine(report.problem))}`;
    if (report.entries === 0 && report.understood.explained === 0) return `${name}  ${paint('dim', 'no codes')}`;
    const { entries, warnings, remarks } = report;
    const said = [
      counted(entries, 'entry', 'entries'),
      understoodOf(report),
      counted(warnings.length, 'warning', 'warnings'),
      counted(remarks.length, 'remark', 'remarks'),
    ];
    return `${name}  ${said.join(', ')}`;
  });
  const read = reports.filter(isRead);
  const warned = read.flatMap((report) => notices('', report.file, report.warnings, 'red').slice(2));
  const [placed, explained] = [sumBy(read, 'placed'), sumBy(read, 'explained')];
  const share = explained === 0 ? '' : ` (${((100 * placed) / explained).toFixed(1)} %)`;
  const sum = `${counted(reports.length, 'document', 'documents')}: ${String(read.filter((one) => one.entries > 0).length)} with entries, ${String(read.filter((one) => one.entries === 0).length)} without, ${String(reports.length - read.length)} that cannot be read; ${String(placed)} of ${String(explained)} codes understood${share}.`;
  return `${[...lines, ...(warned.length === 0 ? [] : ['', paint('red', 'Could not be placed'), ...warned]), '', sum].join('\n')}\n`;
}

type ReadReport = { readonly file: string } & DocumentReport;

function isRead(report: FileReport): report is ReadReport {
  return !('problem' in report);
}

function sumBy(reports: readonly DocumentReport[], field: 'placed' | 'explained'): number {
  return reports.reduce((sum, { understood }) => sum + understood[field], 0);
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
