import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { instructs } from '../text/instructs.ts';
import { saysErrorCodes } from '../plainPages/codeContext.ts';
import type { Notice } from '../records/foundGuidance.ts';
import { shown } from '../records/rowFields.ts';
import type { CodeAccount } from './codeAccount.ts';
import { noError } from './unreadSections.ts';

/**
 * What to say of a document without an entry or a notice whose lines look like those of a list: several that name a code each
 * and say something about it, or that begin with a number under words that say error codes; and of one that a line of which
 * is a code and next to nothing else. Null for any other.
 */
export function nothingRead(lines: readonly string[], { skipped }: Pick<CodeAccount, 'skipped'>): Notice | null {
  const naming = new Map(
    skipped
      .filter(({ line, place, written }) => {
        const text = lines[line - 1] ?? '';
        // Cells without their table are no page.
        return (place === 'sentence' || (place === 'markup' && /^\s*<t[dr]\b/i.test(text))) && saysMore(text, written);
      })
      .map((one) => [one.written.toLowerCase(), one]),
  );
  const [first] = [...naming.values()];
  if (first !== undefined && (naming.size > 1 || mayExplain(first.written, lines))) {
    const what =
      naming.size > 1 ? `it names ${String(naming.size)} codes, such as ${first.written}` : `it names ${first.written}`;
    return noticeOf(lines, first.line, `Nothing of the document makes an entry, though ${what}.`);
  }
  const about = skipped.find(
    ({ line, place, written }) =>
      (place === 'sentence' && isTitled(lines[line - 1] ?? '', written)) ||
      (place === 'markup' && /^title\s{0,3}:/i.test(lines[line - 1] ?? '')),
  );
  if (about !== undefined)
    return noticeOf(lines, about.line, `Nothing of the document makes an entry, though it is about ${about.written}.`);
  const others = new Map(
    lines.flatMap((text, index) => {
      const [, written = ''] = otherCode.exec(text) ?? [];
      return written === '' ? [] : [[written, index + 1] as const];
    }),
  );
  const [other] = others;
  if (other !== undefined && others.size > 1 && saysErrorCodes(lines.join(' ').slice(0, 20_000))) {
    const what = `${String(others.size)} headings or items begin with codes of a kind that is not read, such as ${other[0]}.`;
    return noticeOf(lines, other[1], `Nothing of the document makes an entry: ${what}`, ofWindows);
  }
  const titled = lines.findIndex((text) => titleOfOther.test(text.replace(/<[^<>]{0,200}>/g, '')));
  if (titled !== -1) {
    const [, named = ''] = titleOfOther.exec((lines[titled] ?? '').replace(/<[^<>]{0,200}>/g, '')) ?? [];
    return noticeOf(
      lines,
      titled + 1,
      `Nothing of the document makes an entry: it is about ${named}, a code of a kind that is not read.`,
      ofWindows,
    );
  }
  const numbered = lines.flatMap((text, index) => (isNumbered(text) ? [index + 1] : []));
  const [line] = numbered;
  if (
    line === undefined ||
    numbered.length < 3 ||
    !saysErrorCodes(
      lines
        .slice(0, line - 1)
        .join(' ')
        .slice(-2_000),
    )
  )
    return null;
  const what = `${String(numbered.length)} lines give a number as a list of codes does, such as "${shown((lines[line - 1] ?? '').trim())}"`;
  return noticeOf(lines, line, `Nothing of the document makes an entry, though ${what}.`);
}

/**
 * One code in a sentence is an aside, unless something in the document tells what to do, or, in whatever language, it names the code
 * again and counts or lists something.
 */
function mayExplain(written: string, lines: readonly string[]): boolean {
  if (!/^0x[89c]/i.test(written) || !isPublished(toErrorCode(Number(written) >>> 0))) return false;
  const first = lines.slice(0, 500);
  const isAgain = first.filter((line) => line.toLowerCase().includes(written.toLowerCase())).length > 1;
  const isListed = first.filter((line) => /^\s{0,8}(?:\d{1,2}[.)]|[-*+•])\s{1,8}\S/.test(line)).length > 1;
  return (isAgain && isListed) || first.some((line) => instructs(line) && !/^\s*[|<[#]/.test(line));
}

const ofWindows =
  'Entries are made of codes of Windows, bug checks and sign-in errors: write such a code next to it if there is one.';
const byCode =
  'Begin a heading, an item or a line with each code and a colon, or write a table with such headers as Code, Cause, Mitigation.';

function noticeOf(lines: readonly string[], line: number, what: string, wayOut = byCode): Notice {
  return {
    line,
    startLine: line,
    endLine: line,
    text: lines[line - 1] ?? '',
    message: `${what} ${wayOut}`,
    isWhole: false,
  };
}

/** "Code: 0x800423F0 (2147754992)", "SCARD_E_INVALID_PARAMETER (0x80100004) may be returned …": a title or field, or a name and its value. */
function isTitled(line: string, written: string): boolean {
  const shortened = line.slice(0, 2_000);
  if (/^\W{0,9}[A-Z][A-Z0-9]*_[A-Z0-9_]+\W{1,5}$/.test(shortened.slice(0, shortened.indexOf(written)))) return true;
  return !saysMore(line, written) && !/[.。!]\s*$/.test(line);
}

/** True for three or more words next to the code. */
function saysMore(line: string, written: string): boolean {
  const rest = line.slice(0, 2_000).replace(written, ' ');
  return (rest.match(/\p{L}{2,}/gu) ?? []).length > 2;
}

/** "### ORA-12560 - Protocol adapter error", "- E0102: Jam", "| VPN-1029 |"; no standards, articles or versions. */
const otherCode = new RegExp(
  String.raw`^[\s|]{0,9}(?:#{2,6} |[-*+] |\d{1,3}[.)] )?(?:[*_\x60]{1,3})?${noError}([A-Z]{1,8}[-_]?\d{3,6})(?:[*_\x60]{1,3})?(?:\s?[:：|–—-]\s?|\s[-–—(]|\s\p{L}|$)`,
  'u',
);

/** "# MSSQLSERVER_17066": nothing but the code, as the title of a page about it. */
const titleOfOther = /^#\s{1,9}([A-Z]{2,20}[-_]\d{3,6})\s{0,9}(?:\|[^|]{0,60})*$/;

/** A row whose words stand before a cell that is nothing but a number counts as a line that begins with one. */
function isNumbered(line: string): boolean {
  if (beginsWithNumber.test(line)) return true;
  const cells = line.startsWith('|') ? line.slice(0, 2_000).replace(/<[^<>]{0,200}>/g, '') : '';
  return /^\|[^|\p{L}]{0,200}\p{L}[^|]{1,200}\|[ \t]{0,200}\d{1,6}[ \t]{0,200}\|/u.test(cells);
}

/** "5 Access is denied", "<7> | Full", "4c7: The user canceled it"; not "1. Restart", "2) Wait". */
const beginsWithNumber = /^[\s|(<[-]{0,9}(?:\d{1,6}(?![\da-f.)-])|[\da-f]{3,4}(?=\s?[:=]))\W{1,9}\p{L}{2}/u;
