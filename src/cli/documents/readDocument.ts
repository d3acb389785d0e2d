import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeDocument } from '../../documents/formats/decodeDocument.ts';
import { isExchanged, readImportedFile } from '../../documents/formats/readGuideDocument.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import type { ListedDocument } from './listDocuments.ts';
import { slugOfPath } from './slugOfPath.ts';

/** A document's text, and the slug of its guide: the one that is given, or that the export says, or that its path makes. */
export async function readDocument(
  { file, found }: ListedDocument,
  slug: string | undefined,
): Promise<{ readonly slug: string; readonly markdown: string }> {
  const bytes = await readBytes(file);
  const decoded = decodeDocument(bytes);
  if ('problem' in decoded) throw new CommandFailure(`${file}: ${decoded.problem}`);
  // An export writes the document back as it came, its byte order mark too.
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  const own = isExchanged(decoded.text) ? readImportedFile(decoded.text).manifest?.slug : undefined;
  return {
    slug: slug ?? (own === undefined || own === '' ? slugOfPath(found ?? basename(file)) : own),
    markdown: mark + decoded.text,
  };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new CommandFailure(`${file} cannot be read (${code}); check its name and whether you may read it.`, {
      cause,
    });
  }
}
