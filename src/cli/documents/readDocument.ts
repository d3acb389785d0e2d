import { basename } from 'node:path';
import { decodeDocument } from '../../documents/formats/decodeDocument.ts';
import { isExchanged, readImportedFile } from '../../documents/formats/readGuideDocument.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { readNamedFile } from '../output/namedFile.ts';
import type { ListedDocument } from './listDocuments.ts';
import { UsageError } from '../settings/usageError.ts';

/** A document's text, and the slug of its guide: the one that is given, or that the export says, or that its path makes. */
export async function readDocument(
  { file, found }: ListedDocument,
  slug: string | undefined,
): Promise<{ readonly slug: string; readonly markdown: string }> {
  const bytes = await readNamedFile(file);
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

/**
 * The slug of a document by its path below the folder it was found in, or by the name of its file:
 * "client/Errors during PIN.md" is client-errors-during-pin. At most 100 characters; of a longer one the end stays.
 */
export function slugOfPath(path: string): string {
  const words =
    path
      .replace(/\.[A-Za-z0-9]{1,8}$/, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  if (words.length > 0) return words.join('-').slice(-100).replace(/^-/, '');
  throw new UsageError(`No slug can be made of the name "${path}"; give one with --slug, or in a manifest.`);
}
