import { dirname, join, relative, sep } from 'node:path';
import { globPattern, isGlob } from '../documents/globPattern.ts';
import { documentsMatching, kindOf, type ListedDocument } from '../documents/listDocuments.ts';
import type { Manifest } from '../documents/readManifest.ts';
import { CommandFailure } from '../output/commandFailure.ts';

/** The documents of a manifest as they lie there now. */
export interface Sources {
  readonly documents: readonly (ListedDocument & { readonly path: string })[];
  /** Whether a path, which begins in the folder of the manifest, is one that the manifest speaks of. */
  speaksOf(path: string): boolean;
}

/**
 * Lists the documents that the items of a manifest name. A folder that a glob begins in and that is not there fails: a clone that
 * was not made, or a disk that is not mounted, is not a sign that all of its documents are gone.
 */
export async function listSources(manifestPath: string, { files }: Manifest): Promise<Sources> {
  const folder = dirname(manifestPath);
  const documents = new Map<string, ListedDocument & { path: string }>();
  for (const pattern of files) {
    const below = relative(folder, join(folder, pattern)).split(sep).join('/');
    for (const document of await listItem(join(folder, below), pattern)) {
      const path = relative(folder, document.file).split(sep).join('/');
      documents.set(path, { ...document, path });
    }
  }
  const patterns = files.map((file) => globPattern(file));
  return {
    documents: [...documents.values()].sort((one, other) => (one.path < other.path ? -1 : 1)),
    speaksOf: (path) => patterns.some((pattern) => pattern.test(path)),
  };
}

async function listItem(path: string, pattern: string): Promise<ListedDocument[]> {
  if (!isGlob(pattern)) {
    const kind = await kindOf(path);
    if (kind === 'folder')
      throw new CommandFailure(`${path} is a folder; name its documents, as in ${pattern}/**/*.md.`);
    if ((await kindOf(dirname(path))) !== 'folder') throw noFolder(dirname(path));
    return kind === null ? [] : [{ file: path, found: null }];
  }
  const found = await documentsMatching(path.split(sep).join('/'));
  if (found === null) throw noFolder(path);
  return found;
}

function noFolder(path: string): CommandFailure {
  return new CommandFailure(
    `The folder of ${path} is not there, so nothing is taken to be gone; make the clone, or correct the manifest.`,
  );
}
