import { readFile } from 'node:fs/promises';
import type { GuideManifest } from '../domain/guidance/guideDocument.ts';
import type { PublishedDocument } from '../knowledgeBase/editing/seeding.ts';
import { decodeDocument } from '../documents/formats/decodeDocument.ts';

const seedFolder = new URL('../../seed/', import.meta.url);

type SeedManifest = GuideManifest & { readonly file: string };

/** The documents that come with the program, as seed/manifest.json lists them. */
export async function readSeedDocuments(): Promise<PublishedDocument[]> {
  const manifests = JSON.parse(await readFile(new URL('manifest.json', seedFolder), 'utf8')) as SeedManifest[];
  return Promise.all(manifests.map(async ({ file, ...manifest }) => ({ text: await readDocument(file), manifest })));
}

async function readDocument(file: string): Promise<string> {
  const decoded = decodeDocument(await readFile(new URL(file, seedFolder)));
  if ('problem' in decoded) throw new Error(`The seed document ${file} cannot be read: ${decoded.problem}`);
  return decoded.text;
}
