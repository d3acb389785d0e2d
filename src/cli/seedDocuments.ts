import { readFile } from 'node:fs/promises';
import type { GuideManifest } from '../domain/guidance/guideDocument.ts';
import type { PublishedDocument } from '../knowledgeBase/editing/seeding.ts';
import { decodeDocument } from '../documents/formats/decodeDocument.ts';
import { fieldsOf } from '../domain/fieldsOf.ts';

const seedFolder = new URL('../../seed/', import.meta.url);

type SeedManifest = GuideManifest & { readonly file: string };

/** The documents that come with the program, as seed/manifest.json lists them. */
export async function readSeedDocuments(): Promise<PublishedDocument[]> {
  const manifests: unknown = JSON.parse(await readFile(new URL('manifest.json', seedFolder), 'utf8'));
  if (!Array.isArray(manifests)) throw new Error('seed/manifest.json is no list.');
  return Promise.all(
    manifests.map(readItem).map(async ({ file, ...manifest }) => ({ text: await readDocument(file), manifest })),
  );
}

/** Not by the reader of people's manifests: that loads a reader of YAML, at every start. */
function readItem(item: unknown): SeedManifest {
  const fields = fieldsOf(item);
  const textIn = (name: keyof SeedManifest): string => {
    const value = fields[name];
    if (typeof value === 'string') return value;
    throw new Error(`seed/manifest.json lacks ${name}.`);
  };
  return {
    file: textIn('file'),
    slug: textIn('slug'),
    sourceUrl: textIn('sourceUrl'),
    license: textIn('license'),
    attribution: textIn('attribution'),
  };
}

async function readDocument(file: string): Promise<string> {
  const decoded = decodeDocument(await readFile(new URL(file, seedFolder)));
  if ('problem' in decoded) throw new Error(`The seed document ${file} cannot be read: ${decoded.problem}`);
  return decoded.text;
}
