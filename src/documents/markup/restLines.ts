import { roleOfLabel } from '../labels/headerWords.ts';

/**
 * True for reStructuredText: it has directives, or titles over marks of their length that Markdown does not know; five at least, since
 * three are the end of a sample ("```" under "dir") or of a text in a program.
 */
export function isRestructuredText(lines: readonly string[]): boolean {
  if (lines.some((line) => /^\.\. [\w-]+::/.test(line))) return true;
  return lines.filter((_, index) => ownTitle(lines, index) && /^[~^"+`]{5}/.test(lines[index + 1] ?? '')).length > 1;
}

/**
 * The lines of reStructuredText as Markdown writes them: titles over marks of any kind, "#." as a number, and fields that are labels:
 * ":Cause: It is off." Markdown takes a row of tildes for the beginning of a sample.
 */
export function restLines(written: readonly string[]): readonly string[] {
  const lines = withoutPictures(written);
  const kinds = [
    ...new Set(lines.flatMap((_, index) => (ownTitle(lines, index) ? [(lines[index + 1] ?? '').charAt(0)] : []))),
  ];
  return lines.map((line, index) => {
    if (isOverline(lines, index)) return '';
    if (ownTitle(lines, index) && !/^[=-]/.test(lines[index + 1] ?? '')) {
      // Markdown gives the first two depths to the marks that it knows.
      const depth = Math.max(3, kinds.indexOf((lines[index + 1] ?? '').charAt(0)) + 1);
      return `${'#'.repeat(Math.min(depth, 6))} ${line.trim()}`;
    }
    if (index > 0 && ownTitle(lines, index - 1) && !/^[=-]/.test(line)) return '';
    const [, label = '', text = ''] = /^:([^:\n`]{2,40}):\s{1,9}(\S.*)$/.exec(line) ?? [];
    if (label !== '' && roleOfLabel(label) !== null) return `**${label}:** ${text}`;
    if (isTerm(lines, index)) return `**${line.trim()}:**`;
    if (/^\s{1,8}\S/.test(line) && isTerm(lines, termOver(lines, index))) return line.trimStart();
    return line.replace(/^(\s*(?:[*-] )*)#\. (?=\S)/, '$11. ');
  });
}

/** Whether a line is a title: text at the margin over marks of one kind that are at least as long, and below an empty line. */
function ownTitle(lines: readonly string[], index: number): boolean {
  const [line = '', below = ''] = [lines[index], lines[index + 1]];
  if (!/^([=\-~^"'*+#`.:])\1{2,}\s*$/.test(below) || !/^\S/.test(line) || !/[\p{L}\p{N}]/u.test(line)) return false;
  const before = lines[index - 1] ?? '';
  return (
    below.trimEnd().length >= line.trimEnd().length && (before.trim() === '' || before.trimEnd() === below.trimEnd())
  );
}

/** The line over a title that has the same line under it. */
function isOverline(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  return (
    /^([=\-~^"*+#])\1{3,}\s*$/.test(line) && (lines[index + 2] ?? '') === line && /\S/.test(lines[index + 1] ?? '')
  );
}

/** "Cause" over an indented text: a term of a definition list that is a label. */
function isTerm(lines: readonly string[], index: number): boolean {
  const [line = '', below = ''] = [lines[index], lines[index + 1]];
  return /^\p{L}/u.test(line) && /^\s{1,8}\S/.test(below) && line.length < 60 && roleOfLabel(line.trim()) !== null;
}

/** The line at the margin above an indented one, right above its block. */
function termOver(lines: readonly string[], index: number): number {
  let above = index - 1;
  while (above > 0 && index - above < 12 && /^\s{1,8}\S/.test(lines[above] ?? '')) above--;
  return above;
}

/** Directives for pictures and tables of contents, with their options, say nothing. */
function withoutPictures(lines: readonly string[]): readonly string[] {
  let isWithin = false;
  return lines.map((line) => {
    isWithin =
      /^\s*\.\. (?:figure|image|contents|toctree|only|raw)::/.test(line) || (isWithin && /^\s+:[\w-]+:/.test(line));
    return isWithin ? '' : line;
  });
}
