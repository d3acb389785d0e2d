/** The largest document that is read, in bytes: 8 MB. */
const documentByteLimit = 8 * 1024 * 1024;

/**
 * Decodes a file, dropping a byte order mark: UTF-8, or UTF-16 if it begins with that mark or has every other byte
 * empty. Other bytes, a NUL, more than 8 MB, and the files of other programs give a problem that says what they are,
 * where, and what to do.
 */
export function decodeDocument(bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.length > documentByteLimit) {
    const size = `${grouped(bytes.length)} bytes`;
    return {
      problem: `The document has ${size}; at most ${grouped(documentByteLimit)} (8 MB) are read. Cut it in parts.`,
    };
  }
  const wide = utf16Of(bytes);
  if (wide !== null) {
    const text = decode(bytes, wide);
    return text === null
      ? { problem: 'The document begins as UTF-16 and does not go on as such. Save it as UTF-8 and try again.' }
      : { text };
  }
  const format = formatOf(bytes);
  if (format !== null) return { problem: `The file is ${format}, not text. ${wayOut(format)}` };
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return {
      problem: `The document holds a NUL ${place(bytes, nul)}, so it is not text in UTF-8. Save it as UTF-8 text and try again.`,
    };
  }
  const text = decode(bytes);
  if (text !== null) return { text };
  const bad = firstBadByte(bytes);
  const value = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    problem: `The document is not UTF-8: no character begins with the byte 0x${value} ${place(bytes, bad)} as it stands there. Save it as UTF-8 and try again.`,
  };
}

/** The byte order of UTF-16 text; null if the bytes do not look like UTF-16. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin letters leave every other byte empty.
  const looked = Math.min(bytes.length, 2_000);
  let [even, odd] = [0, 0];
  for (let index = 0; index < looked; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (odd * 2 > looked * 0.8 && even === 0) return 'utf-16le';
  return even * 2 > looked * 0.8 && odd === 0 ? 'utf-16be' : null;
}

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['PK\x05\x06', 'a ZIP archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\xd0\xcf\x11\xe0', 'an old Office document (.doc, .xls or .msg)'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['{\\rtf', 'a rich-text document (.rtf)'],
];

/** The format that a file's first bytes show; null if it may be text. */
export function formatOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = signatures.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
  if (known !== 'a ZIP archive') return known;
  const names = String.fromCharCode(...bytes.subarray(0, 4_000));
  if (names.includes('word/')) return 'a Word document (.docx)';
  if (names.includes('xl/')) return 'an Excel workbook (.xlsx)';
  if (names.includes('ppt/')) return 'a PowerPoint presentation (.pptx)';
  return names.includes('mimetypeapplication/vnd.oasis') ? 'an OpenDocument file' : known;
}

function wayOut(format: string): string {
  if (format.includes('archive')) return 'Unpack it and import the documents in it.';
  if (format === 'an image') return 'Write its text into a Markdown document and import that.';
  return 'Save it as Markdown, HTML or plain text in UTF-8 and import that.';
}

function decode(bytes: Uint8Array, encoding = 'utf-8'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The offset of the first invalid or truncated character. `bytes` must not be valid UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  // Binary search: a prefix decodes exactly if it ends before the first bad byte.
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsWell(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The bytes before it may have begun the character.
  while (decode(bytes.subarray(0, good)) === null) good--;
  return good;
}

function beginsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function place(bytes: Uint8Array, offset: number): string {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return `at byte ${grouped(offset)} (line ${grouped(line)})`;
}

function grouped(number: number): string {
  return number.toLocaleString('en-US');
}
