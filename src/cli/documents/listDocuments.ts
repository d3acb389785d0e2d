import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CommandFailure } from '../output/commandFailure.ts';
import { globPattern, isGlob } from './globPattern.ts';

/** A document that a command was given. */
export interface ListedDocument {
  readonly file: string;
  /** Its path below the folder or glob that it was found by, with `/`; null if the file itself was named. */
  readonly found: string | null;
}

/**
 * The documents that paths name: a file is itself; a folder gives all Markdown and HTML below it, other texts only by their names or a glob; a glob what it matches.
 * In order of names, each once. Hidden folders, node_modules and links to other places are left out.
 */
export async function listDocuments(paths: readonly string[]): Promise<ListedDocument[]> {
  const lists = await Promise.all(paths.map(listOne));
  const seen = new Set<string>();
  return lists.flat().filter(({ file }) => !seen.has(file) && seen.add(file));
}

async function listOne(path: string): Promise<ListedDocument[]> {
  const kind = await kindOf(path);
  if (kind === 'folder') {
    const found = (await filesBelow(path)).filter((file) => documentName.test(file));
    if (found.length === 0)
      throw new CommandFailure(`${path} holds no documents (${extensions}); name another folder, or the files.`);
    return found.map((file) => ({ file, found: pathBelow(path, file) }));
  }
  if (kind === 'file' || !isGlob(path)) return [{ file: path, found: null }];
  const found = await documentsMatching(path);
  if (found === null || found.length === 0) throw new CommandFailure(`No file matches ${path}; check the pattern.`);
  return found;
}

/** What a glob matches, which may be nothing; null if the folder that it begins in is not there. */
export async function documentsMatching(path: string): Promise<ListedDocument[] | null> {
  const folders = path.split(/[\\/]/);
  const fixed = folders.slice(0, folders.findIndex(isGlob)).join('/');
  const root = fixed === '' ? (path.startsWith('/') ? '/' : '.') : fixed;
  const pattern = globPattern(
    folders.slice(fixed === '' ? (path.startsWith('/') ? 1 : 0) : fixed.split('/').length).join('/'),
  );
  if ((await kindOf(root)) !== 'folder') return null;
  const files = await filesBelow(root);
  return files.map((file) => ({ file, found: pathBelow(root, file) })).filter((one) => pattern.test(one.found));
}

/** What to say of the files of folders that may hold guidance and are not read there; null if there are none. */
export async function passedOverIn(paths: readonly string[]): Promise<string | null> {
  const kinds = await Promise.all(paths.map(kindOf));
  const folders = paths.filter((_, index) => kinds[index] === 'folder');
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const counts = new Map<string, number>();
  for (const file of files) {
    const extension = otherName.exec(file)?.[0].toLowerCase();
    if (extension !== undefined) counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const said = [...counts].map(([extension, count]) => `${String(count)} ${extension}`).join(', ');
  const [first = '.txt'] = counts.keys();
  return `Passed over, since a folder gives only ${extensions}: ${said}. To read them too, name them or a glob such as "${folders[0] ?? '.'}/**/*${first}".\n`;
}

const extensions = '.md, .markdown, .mdx, .html or .htm';
const documentName = /\.(?:md|markdown|mdx|html?)$/i;
/** Texts that may hold guidance, and documents that have to be saved as text first. */
const otherName = /\.(?:txt|csv|tsv|adoc|asciidoc|rst|wiki|textile|docx?|pdf|rtf|odt|xlsx?|mht(?:ml)?)$/i;

/** What is at a path; null if nothing is. */
export async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const lists = await Promise.all(
    sorted.map(async (entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
    }),
  );
  return lists.flat();
}

function pathBelow(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}
