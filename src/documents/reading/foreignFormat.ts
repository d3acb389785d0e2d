import { isMessageFile } from '../markup/messageStatements.ts';
import { isProgram } from '../markup/programText.ts';
import { isJsonText, isXmlText } from '../markup/literalTables.ts';
import { firstWithHeaders } from '../markup/delimitedTable.ts';
import type { Notice } from '../records/foundGuidance.ts';

/**
 * The warning for a text with codes in a markup or format that is not supported, at the first line that shows it; null
 * for any other. For documents from which nothing was read.
 */
export function foreignFormat(lines: readonly string[]): Notice | null {
  // Pasted with what its program writes around the text, whose codes are packed.
  if (lines[0]?.startsWith('%PDF-') === true) return noticeOf({ name: 'a PDF', wayOut: asText }, lines, 0);
  const holdsCodes = lines.some((line) => /\b0x[0-9a-f]{3,8}\b|(?<![\w-])-\d{9,10}\b/i.test(line));
  for (const { name, shows, wayOut, isPlain } of formats) {
    const at = holdsCodes || isPlain === true ? shows(lines) : -1;
    if (at === -1) continue;
    return noticeOf({ name, wayOut }, lines, at);
  }
  return null;
}

function noticeOf({ name, wayOut }: Omit<ForeignFormat, 'shows'>, lines: readonly string[], at: number): Notice {
  const line = at + 1;
  const message = `The document is ${name}, which is not read. ${wayOut}`;
  return { line, startLine: line, endLine: line, text: lines[at] ?? '', message, isWhole: true };
}

interface ForeignFormat {
  readonly name: string;
  /** The first line that shows it, from 0; -1 if none does. */
  readonly shows: (lines: readonly string[]) => number;
  readonly wayOut: string;
  /** True if the text shows by itself that it is one of codes, however these are written. */
  readonly isPlain?: true;
}

/** True for a text that is no document to read by its words, whatever Markdown would make of it: JSON or XML. */
export function isData(lines: readonly string[]): boolean {
  return formats.slice(0, 2).some(({ shows }) => shows(lines) !== -1);
}

const convert = 'Convert it to Markdown or HTML, with Pandoc for example, and import that.';
const asText = 'Save it as Markdown, HTML or plain text in UTF-8 and import that.';
const asDeclared =
  'Of a program only declarations such as ERROR_NAME = 0x80070005 with a comment, and texts for single codes such as case 0x80070005: return "…", are read. Save the rest as a Markdown or HTML table and import that.';
const asTable = 'Save it as a Markdown or HTML table with the same headers and import that.';

const formats: readonly ForeignFormat[] = [
  {
    name: 'JSON, and no guide as export writes it',
    shows: (lines) => (isJsonText(lines) ? lines.findIndex((line) => line.trim() !== '') : -1),
    wayOut: asTable,
    isPlain: true,
  },
  {
    name: 'XML, and no list of codes',
    shows: (lines) => (isXmlText(lines) ? lines.findIndex((line) => line.trim() !== '') : -1),
    wayOut: asTable,
  },
  {
    name: 'comma-separated text, and no guide as export writes it',
    shows: firstWithHeaders,
    wayOut: asTable,
    isPlain: true,
  },
  { name: 'AsciiDoc', shows: lineLike(/^={2,6} [^=]+$|^\|={3,}\s*$/), wayOut: convert },
  {
    name: 'reStructuredText with a table of its kind',
    shows: lineLike(/^\s*\+(?:[-=]{3,}\+){2,}\s*$|^\.\. (?:list|csv)-table::/),
    wayOut: convert,
  },
  {
    name: 'wiki markup',
    shows: lineLike(/^\{\|(?:\s|$)|^\|\|[^|]+\|\|[^|]+\|\||^h[1-6]\. \S|^={2,6} [^=]+ ={2,6}\s*$/),
    wayOut: convert,
  },
  {
    name: 'the text of a program',
    shows: (lines) => (isProgram(lines) && !isMessageFile(lines) ? 0 : -1),
    wayOut: asDeclared,
    isPlain: true,
  },
];

function lineLike(pattern: RegExp): ForeignFormat['shows'] {
  return (lines) => lines.findIndex((line) => pattern.test(line));
}
