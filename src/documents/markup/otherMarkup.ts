import { roleOfLabel } from '../labels/headerWords.ts';
import { isRestructuredText, restLines } from './restLines.ts';

/**
 * Headings, samples and lists in the markup of a wiki, of AsciiDoc or of reStructuredText as Markdown writes them, line for line:
 * "== Errors ==", "h2. Errors", "; 0x80070005 : Denied", "0x80070005:: Denied". Tables are left to markupTable.ts.
 */
export function withoutOtherMarkup(lines: readonly string[]): readonly string[] {
  if (isAsciiDoc(lines))
    return outsideSamples(lines, sampleOfAsciiDoc, (line, index) => asciiDocLine(line, lines, index));
  if (isRestructuredText(lines)) return restLines(lines);
  const deepest = lines.reduce((most, line) => Math.max(most, balanced.exec(line)?.[1]?.length ?? 0), 0);
  if (deepest > 0 || lines.some((line) => line.startsWith('{|'))) {
    // DokuWiki gives the most signs to the highest heading, MediaWiki the fewest.
    const depthOf = (signs: number): number => (deepest > 4 ? 7 - signs : signs);
    return outsideSamples(lines, sampleOfMarkdown, (line, index) => wikiLine(line, lines, index, depthOf));
  }
  const isJira =
    lines.some((line) => jiraHeading.test(line)) &&
    (lines.some((line) => /^\|\|[^|]+\|\||^\{(?:code|noformat|panel)[:}]/.test(line)) ||
      lines.filter((line) => jiraHeading.test(line)).length > 1);
  return isJira ? outsideSamples(lines, sampleOfJira, (line, index) => jiraLine(line, lines, index)) : lines;
}

/** Signs on both sides of a title, but not of what a log says at a time; one sign only where the rest is of a wiki. */
const balanced = /^(={2,6})[ \t]{0,9}(?=[^\s=])((?:(?!\d:\d\d)[^=\n]){1,150}?)[ \t]{0,9}\1[ \t]*$/;

function wikiLine(line: string, lines: readonly string[], index: number, depthOf: (signs: number) => number): string {
  const [, signs = '', title = ''] = balanced.exec(line) ?? [];
  if (signs !== '') return `${'#'.repeat(depthOf(signs.length))} ${title}`;
  const top = oneSign.exec(line)?.[1];
  if (top !== undefined) return `# ${top}`;
  const [, term = '', text = ''] = /^;\s{0,9}(\S.{0,200}?)(?:\s{1,9}:|(?<!:):)\s{1,9}(\S.*)$/.exec(line) ?? [];
  // "; Cause: It timed out" is a field of the section, "; 0x80244021 : Bad gateway" a code of a list.
  if (term !== '') return roleOfLabel(term) === null ? `- ${term}: ${text}` : `**${term}:** ${text}`;
  return counted(line, lines, index)
    .replace(/^;\s{0,9}(\S.{0,200}?):?$/, '- $1:')
    .replace(/^:{1,9}\s{0,9}(?=[^\s:])/, '  ')
    .replace(/'''([^'\n]{1,500})'''/g, '**$1**');
}

const jiraHeading = /^h([1-6])\. (\S.{0,200})$/;

function jiraLine(line: string, lines: readonly string[], index: number): string {
  const [, depth = '', words = ''] = jiraHeading.exec(line) ?? [];
  if (depth !== '') return `${'#'.repeat(Number(depth))} ${words}`;
  // The title of a panel is the label of what is in it.
  const title = /^\{panel:(?:[^}]{0,200}\|)?title=([^}|]{1,120})[^}]{0,200}\}\s*$/.exec(line)?.[1];
  if (title !== undefined) return `**${title.trim()}:**`;
  if (/^\{(?:panel|quote|info|note|tip|warning|expand|color)(?::[^}]{0,200})?\}\s*$/.test(line)) return '';
  return counted(line, lines, index)
    .replace(/\{\{([^{}\n]{1,200})\}\}/g, '`$1`')
    .replace(/(?<![*\\\p{L}\p{N}])\*(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\*(?![*\p{L}\p{N}])/gu, '**$1**');
}

/** "# Restart" next to another such line is a step of a list; alone it is a heading of Markdown. */
function counted(line: string, lines: readonly string[], index: number): string {
  const isItem = (text: string | undefined): boolean => text !== undefined && /^#{1,3} \S/.test(text);
  if (!isItem(line) || !(isItem(lines[index - 1]) || isItem(lines[index + 1]))) return line;
  const [marks = ''] = /^#+/.exec(line) ?? [];
  return `${'   '.repeat(marks.length - 1)}1. ${line.slice(marks.length + 1)}`;
}

/** "= Errors =", as MediaWiki writes its highest heading. */
const oneSign = /^= ?([^=\s](?:[^=\n]{0,150}[^=\s])?) ?=\s*$/;

/** AsciiDoc begins with its title behind one sign, or has a table of its own under headings. */
function isAsciiDoc(lines: readonly string[]): boolean {
  if (lines.some((line) => line.startsWith('{|'))) return false;
  const first = lines.find((line) => !/^(?:\/\/.*|\[.*\]\s*|:[\w!-]+:.*|\s*)$/.test(line)) ?? '';
  return (
    (/^= \S/.test(first) && !oneSign.test(first)) ||
    (lines.some((line) => /^\|={3,}\s*$/.test(line)) && lines.some((line) => /^={1,5} \S[^=]*$/.test(line)))
  );
}

function asciiDocLine(line: string, lines: readonly string[], index: number): string {
  // A plus sign in a line of its own attaches what follows to the item above it.
  if (line.trim() === '+') return '';
  if (lines[index - 1]?.trim() === '+') return `  ${line}`;
  const [, signs = '', title = ''] = /^(={1,6}) (\S.*?)(?: \1)?$/.exec(line) ?? [];
  if (signs !== '') return `${'#'.repeat(signs.length)} ${title}`;
  const [, term = '', text = ''] = /^(\S[^:\n]{0,100})::(?:\s+(\S.*))?$/.exec(line) ?? [];
  if (term !== '') return `- ${term}: ${text}`.trimEnd();
  const [, dots = '', item = ''] = /^(\.{1,3}) (\S.*)$/.exec(line) ?? [];
  if (dots !== '') return `${'   '.repeat(dots.length - 1)}1. ${item}`;
  const blockTitle = /^\.((?:\p{L}|0x).*)$/u.exec(line)?.[1];
  if (blockTitle !== undefined) return `**${blockTitle}**`;
  // Attributes of the document and of a block say nothing, nor do the lines around an example.
  if (/^(?:={4,}|\*{4,})\s*$/.test(line)) return '';
  return /^:[\w!-]+:(?:\s|$)|^\[\[[^\]]+\]\]$|^\[(?:source|listing|NOTE|TIP|%)[^\]]*\]$/.test(line) ? '' : line;
}

/** How a sample begins and ends, and how Markdown writes that line; null for a line that does neither. */
type Sample = (line: string) => { readonly mark: string; readonly written: string } | null;

const sampleOfMarkdown: Sample = (line) => {
  const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
  return mark === undefined ? null : { mark, written: line };
};

/** "{code:powershell}" and "{noformat}" open and close. */
const sampleOfJira: Sample = (line) => {
  const [, mark, language = ''] =
    /^[ \t]{0,9}\{(code|noformat)(?::(?:language=)?(\w{1,20})?[^}]{0,200})?\}[ \t]*$/.exec(line) ?? [];
  return mark === undefined ? sampleOfMarkdown(line) : { mark, written: `\`\`\`${language}` };
};

const sampleOfAsciiDoc: Sample = (line) => {
  const mark = /^(?:-{4,}|\.{4,}|`{3,})(?=\s*$|\w)/.exec(line)?.[0];
  return mark === undefined ? null : { mark, written: '```' };
};

function outsideSamples(
  lines: readonly string[],
  sampleIn: Sample,
  write: (line: string, index: number) => string,
): readonly string[] {
  let open = '';
  return lines.map((line, index) => {
    const sample = sampleIn(line);
    if (sample === null) return open === '' ? write(line, index) : line;
    if (open !== '' && !sample.mark.startsWith(open)) return line;
    open = open === '' ? sample.mark : '';
    return sample.written;
  });
}
