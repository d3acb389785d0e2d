/** The text of a chosen file: UTF-8, or UTF-16 if its first bytes or its empty ones show that; null if it is neither, or a PDF. */
export async function readDocumentFile(file: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') || text.startsWith('%PDF-') ? null : text;
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: Latin letters leave every other byte empty.
  const begin = bytes.subarray(0, 2_000);
  const empty = (half: number): number => begin.filter((byte, index) => byte === 0 && index % 2 === half).length;
  const [even, odd] = [empty(0), empty(1)];
  if (even === 0 && odd > begin.length * 0.4) return 'utf-16le';
  return odd === 0 && even > begin.length * 0.4 ? 'utf-16be' : 'utf-8';
}

/** The most that the server takes in one request, in bytes, less what stands around the document. */
export const largestSent = 8 * 1024 * 1024 - 64 * 1024;

/** How many bytes a text has within a request. */
export function sentSize(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}
