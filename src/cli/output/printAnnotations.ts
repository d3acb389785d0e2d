import type { DocumentWarning } from '../../domain/guidance/guideDocument.ts';
import { understoodOf } from './printReports.ts';
import type { FileReport } from './printReports.ts';

/**
 * Reports as workflow commands, which GitHub shows at the lines of a pull request: what could not be placed is a
 * warning, what was placed and is odd a notice, a file that cannot be read an error.
 */
export function printAnnotations(reports: readonly FileReport[]): string {
  const lines = reports.flatMap((report) => {
    const { file } = report;
    if ('problem' in report) return [annotation('error', file, 1, report.problem)];
    const said = (kind: string, all: readonly DocumentWarning[]): string[] =>
      all.map(({ line, message, excerpt }) => annotation(kind, file, line, `${message}\n${excerpt}`));
    const { share } = report.understood;
    const sum = share < 1 ? [annotation('warning', file, 1, `Understood: ${understoodOf(report)}`)] : [];
    return [...sum, ...said('warning', report.warnings), ...said('notice', report.remarks)];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** One workflow command; nothing in a path or a message can end it early. */
export function annotation(
  kind: string,
  file: string,
  line: number,
  message: string,
  title = 'hresolve check',
): string {
  return `::${kind} file=${property(file)},line=${String(line)},title=${title}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
