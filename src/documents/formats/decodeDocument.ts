/** The largest document that is read, in bytes: 8 MB. */
const documentByteLimit = 8 * 1024 * 1024;

/**
 * A file's bytes as text, without a byte order mark. Bytes that are not UTF-8, a NUL or more than
 * 8 MB give a problem that names the place and the way out.
 */
export function decodeDocument(bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.length > documentByteLimit) {
    const size = `${grouped(bytes.length)} bytes`;
    return {
      problem: `The document has ${size}; at most ${grouped(documentByteLimit)} (8 MB) are read. Cut it in parts.`,
    };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return {
      problem: `The document holds a NUL ${place(bytes, nul)}, so it is no text or not UTF-8. Save it as UTF-8 text and try again.`,
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

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where the first character begins that is none, or is cut off by the end. `bytes` are not UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  // Halving is enough: a beginning decodes exactly when it ends before the first bad byte.
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
