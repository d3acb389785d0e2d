import { isMarkedHex, isWordUnit, type Word } from './words.ts';

/**
 * Tells of the words of `line`, asked in ascending order, whether each is part of something else than a
 * code: a URL, a mail address, a path or file name, a GUID, a time, a date, a version, a fraction.
 * Takes time in proportion to the line.
 */
export function partsOfLongerTokens(line: string, isInSpan = spansOfLongerTokens(line)): (word: Word) => boolean {
  const isInPath = paths(line);
  return (word) => isInSpan?.(word) === true || isJoined(line, word) || isPhoneNumber(line, word) || isInPath(word);
}

/** Tells of words, asked in ascending order, whether they are part of a URL, a mail address or a path of Windows; null if the line has none. */
export function spansOfLongerTokens(line: string): ((word: Word) => boolean) | null {
  if (!mayHoldSpan.test(line)) return null;
  const spans = [...urls(line), ...quotedPaths(line), ...addresses(line)].sort((a, b) => a.end - b.end);
  const isInPath = line.includes('\\') ? paths(line) : null;
  if (spans.length === 0) return isInPath;
  let first = 0;
  return (word) => {
    while ((spans[first]?.end ?? Infinity) <= word.start) first++;
    return (spans[first]?.start ?? Infinity) < word.end || isInPath?.(word) === true;
  };
}

/** What every URL, path and mail address has. */
const mayHoldSpan = /[\\@]|:\/|www\./i;
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the characters at its edges make the word a part of a longer one. */
function isJoined(line: string, word: Word): boolean {
  const before = line.charAt(word.start - 1);
  const after = line.charAt(word.end);
  // 2³², 2^32, 5½: the number goes on.
  if (after > '\x7f' ? /\p{N}/u.test(after) : after === '^' && /\d/.test(line.charAt(word.end + 1))) return true;
  if (isInSyncReport(line, word)) return false;
  return (
    ('.:-%,`'.includes(after) && isJoinedAfter(line, word)) || ('.:-+`'.includes(before) && isJoinedBefore(line, word))
  );
}

function isJoinedAfter(line: string, { end, text, isName }: Word): boolean {
  const after = line.slice(end, end + 40);
  // Where one version of a file goes over to another: "80070005..c0000005".
  if (/^\.\.[0-9a-f]{7}/i.test(after)) return true;
  // A file name or a fraction.
  if (/^\.(?:\d|(?:[a-z]{2,4}|[A-Z]{2,4})(?!\w))/.test(after)) return true;
  if (isName) return false;
  // Half an address, as debuggers write it: "00007ffa`80131904".
  if (/^`[0-9a-f]{8}/i.test(after)) return true;
  // A GUID, as text or as C writes it.
  if (/^-(?:[0-9a-f]{4}(?![0-9a-z_])|\.{2}|…|x{4})|^,\s?0x[0-9a-f]{1,4},\s?0x[0-9a-f]{1,4},/i.test(after)) return true;
  return !isMarkedHex(text) && /^(?::\d|,\d{3}(?!\d)|-(?![aeoö]s )\w|%)/.test(after);
}

function isJoinedBefore(line: string, { start, text, isName }: Word): boolean {
  const before = line.slice(Math.max(0, start - 2), start);
  if (/\d\.$/.test(before) || /[0-9a-f]`$/i.test(before)) return true;
  if (before === '..' && /[0-9a-f]{7}$/i.test(line.slice(Math.max(0, start - 9), start - 2))) return true;
  // "main()+0x1d": an offset.
  if (isMarkedHex(text)) return before.endsWith('+') && before.length === 2;
  return !isName && /(?:\d:|\w-|\+|\w\.)$/.test(before);
}

/** What Outlook writes if it cannot synchronise a folder: "[80004005-501-8004010F-560]". */
function isInSyncReport(line: string, { start, end }: Word): boolean {
  if (end - start !== 8 || !/[[-]/.test(line.charAt(start - 1)) || !/[-\]]/.test(line.charAt(end))) return false;
  return syncReport.test(line.slice(Math.max(0, line.lastIndexOf('[', start)), start + 40));
}

const syncReport = /^\[[0-9a-f]{8}-(?:[0-9a-f]{3}|[0-9a-f]{8})-(?:[0-9a-f]{1,8}-)?[0-9a-f]{1,4}\]/i;

/** "0711 80070005": an area code, and eight digits that are no hexadecimal ones. "+49 2147942402": a country, and any. */
function isPhoneNumber(line: string, { start, end }: Word): boolean {
  if (end - start < 7) return false;
  if (/(?:^|[^\w+])\+\d{1,3} $/.test(line.slice(Math.max(0, start - 6), start)))
    return /^\d+$/.test(line.slice(start, end));
  return (
    /^\d{8}$/.test(line.slice(start, end)) &&
    !isBehindIdentifier(line.slice(Math.max(0, start - 8), start)) &&
    /(?:^|[^\w.])(?:\+\d{1,3} ?)?\(?0?\d{2,4}\)?[ /-]$/.test(line.slice(Math.max(0, start - 16), start))
  );
}

/** "{FD8A47F9-...} 201 80200056": behind the identifier of an update stand its revision and the code, and no phone number. */
function isBehindIdentifier(before: string): boolean {
  return /\} \d{1,4} $/.test(before);
}

/** URLs, from a scheme or "www." to the next space, quote or angle bracket. */
function* urls(line: string): Iterable<Span> {
  if (!line.includes('://') && !/www\./i.test(line)) return;
  for (const match of line.matchAll(/(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.)[^\s"'<>`]+/gi)) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}

/** Windows paths in quotes, with their blanks. */
function* quotedPaths(line: string): Iterable<Span> {
  for (const match of line.matchAll(/["']((?:[a-z]:[\\/]|\\\\)[^"']*)/gi)) {
    yield { start: match.index, end: match.index + 1 + quotedPathLength(match[1] ?? '') };
  }
}

/** Tells of words in ascending order whether what stands around them without a blank, a quote or a bracket is a path. */
function paths(line: string): (word: Word) => boolean {
  let judged = { end: 0, isPath: false };
  return (word) => {
    // Each stretch is judged once: a line may be one stretch of thousands of words.
    if (word.start < judged.end) return judged.isPath;
    let { start, end } = word;
    while (!isPathEdge(line, start - 1)) start--;
    while (!isPathEdge(line, end)) end++;
    judged = { end, isPath: isPath(line.slice(start, end)) };
    return judged.isPath;
  };
}

/** Both ends of the line are such. */
function isPathEdge(line: string, index: number): boolean {
  return ' \t"\'`<>|,;()[]{}=\u3001\u3002\u300c\u300d\u300e\u300f'.includes(line.charAt(index));
}

/** Up to the closing quote if the last part is a file name; else its blanks end the path: a message may follow. */
function quotedPathLength(quoted: string): number {
  if (/\.\w{1,5}$/.test(quoted)) return quoted.length;
  let last = 0;
  for (const { index } of quoted.matchAll(/\\(?![rnt](?![a-z0-9]))|\//g)) last = index;
  const blank = quoted.indexOf(' ', last);
  return blank < 0 ? quoted.length : blank;
}

function isPath(piece: string): boolean {
  if (failedProgram.test(piece)) return false;
  // JSON writes the line breaks and quotes around a message as escapes; Markdown escapes underscores.
  if (/\\(?![_"'\\]|[rnt](?![a-z0-9])|[.!#*~+-](?!\w)|$)/.test(piece)) return true;
  if (!piece.includes('/') || sourcePath.test(piece) || codeInSlashes.test(piece)) return false;
  if (/^(?:[a-z]:|\.{0,2}|~)\//i.test(piece)) return !/^\/[a-z]+:/i.test(piece);
  const parts = piece.split('/');
  if (parts.length > 2) return parts.some((part) => !/^(?:-?\d|[0-9a-f]{8}$|[.…]{0,3}$)/i.test(part));
  return parts.some((part) => /[a-z]\.[a-z]/i.test(part));
}

/** "cl_dlls/client.dll:126": a program that was built has no lines, so what follows the colon is the error. */
const failedProgram = /\.(?:dll|exe|sys|ocx|drv|msi|msix|appx|cab):\d{1,5}$/i;

/** Where in a program an error arose, and the code at its end: "Wsl/Service/CreateInstance/0x8007273d"; a label may be glued to it. */
const sourcePath = /^(?:[^/\\]{2,40}:)?(?:[A-Z][A-Za-z]*\/){1,8}(?:0[xX][0-9a-fA-F]{8}|[A-Z]+_[A-Z_]+)[.!:/]?$/;

/** A pattern that searches for a code: "/0x0000011b/". */
const codeInSlashes = /^\/0x[0-9a-f]{8}[\\/]{0,2}[gimsuy]{0,3}$/i;

/** A mail address: what stands around an "@" without blanks, quotes or brackets. */
function* addresses(line: string): Iterable<Span> {
  let from = 0;
  for (let at = line.indexOf('@'); at >= 0; at = line.indexOf('@', from)) {
    let start = at;
    while (start > from && isAddressUnit(line, start - 1)) start--;
    let end = at + 1;
    while (end < line.length && isAddressUnit(line, end)) end++;
    yield { start, end };
    from = end;
  }
}

function isAddressUnit(line: string, index: number): boolean {
  return isWordUnit(line.charCodeAt(index)) || '.+-%'.includes(line.charAt(index));
}
