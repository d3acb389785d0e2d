/** The text of a chosen file: UTF-8, or UTF-16 where its first bytes say so; null if it is neither. */
export async function readDocumentFile(file: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The most that the server takes in one request, in bytes, less what stands around the document. */
export const largestSent = 8 * 1024 * 1024 - 64 * 1024;

/** How many bytes a text has within a request. */
export function sentSize(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}
