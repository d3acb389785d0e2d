import { familyWithSlug } from '../../domain/codes/families/codeFamilies.ts';
import { Catalog } from '../../domain/catalog/catalog.ts';
import type { GuideDocument, GuideManifest } from '../../domain/guidance/guideDocument.ts';
import {
  planImport,
  type ConflictPolicy,
  type ImportDecision,
  type ImportGuide,
  type PlannedImport,
} from '../../domain/merging/planImport.ts';
import { readImportedFile, type ImportedFile } from '../../documents/formats/readGuideDocument.ts';
import { readLastImport, type LastImport, type Past } from './lastImport.ts';
import { newNodeId } from './nodeIds.ts';
import { sha256 } from '../../store/contract/sha256.ts';
import { documentOfGuide, exportMarkdown } from './writeGuide.ts';

export interface ImportCommand extends Pick<
  ImportGuide,
  'slug' | 'sourceUrl' | 'license' | 'attribution' | 'scope' | 'family' | 'documentPath' | 'expectedVersion'
> {
  /** The document as published. */
  readonly markdown: string;
  /** Default: KEEP_OURS. */
  readonly onConflict?: ConflictPolicy | null | undefined;
  readonly decisions?: readonly ImportDecision[] | null | undefined;
}

/** Reads a text with its bare numbers in the family with a slug; readImportedFile, or what has read it ahead. */
export type ReadFile = (text: string, family: string | null) => ImportedFile | Promise<ImportedFile>;

/** Reads a document, and plans its import into the catalogue of a version. */
export async function planDocument(
  where: Past,
  command: ImportCommand,
  version: number,
  read: ReadFile = readImportedFile,
): Promise<PlannedImport> {
  const catalog = version === 0 ? Catalog.empty : await where.past.at(version);
  if (catalog === null) throw new Error(`There is no catalogue of version ${String(version)} to plan an import on.`);
  const text = command.markdown;
  const given = command.family ?? catalog.guideWithSlug(command.slug)?.family ?? null;
  // One that there is not refuses the import; see planImport.
  const family = given === null || familyWithSlug(given) === undefined ? null : given;
  const file = await read(text, family);
  const { document } = file;
  const digest = sha256(text);
  const last = await readLastImport(where, catalog, command.slug, { digest, document, family });
  const wanted = {
    ...command,
    ...originOf(command, file.manifest),
    exportedFrom: file.manifest?.slug ?? null,
    onConflict: command.onConflict ?? 'KEEP_OURS',
    decisions: command.decisions ?? [],
    document: withDescription(catalog, command.slug, file, text),
    text,
    digest,
    base: last.base,
    lastImport: last.lastImport,
  } as const;
  return planImport(catalog, { ...wanted, ...ownExport(catalog, wanted, file, last) }, newNodeId);
}

/** Where the guidance comes from: what the command says, and what an exported guide says of itself. */
function originOf(
  command: ImportCommand,
  manifest: GuideManifest | null,
): Pick<ImportGuide, 'sourceUrl' | 'license' | 'attribution' | 'scope' | 'family'> {
  return {
    sourceUrl: command.sourceUrl ?? manifest?.sourceUrl,
    license: command.license ?? manifest?.license,
    attribution: command.attribution ?? manifest?.attribution,
    scope: command.scope ?? manifest?.scope,
    family: command.family ?? manifest?.family,
  };
}

/** A document without front matter says nothing of itself: the guide keeps the description it has. */
function withDescription(
  catalog: Catalog,
  slug: string,
  { format, document }: ImportedFile,
  text: string,
): GuideDocument {
  const isSilent = format === 'markdown' && document.description === null && !/^\ufeff?---[ \t]*[\r\n]/.test(text);
  return isSilent ? { ...document, description: catalog.guideWithSlug(slug)?.description ?? null } : document;
}

/**
 * How a text is imported that was exported from here. Word for word the export of the guide as it stands, it says what
 * the catalogue says, whatever its layout could hold of that. As JSON or CSV it brings edits, and is never what the
 * guide was published as: the next version of that is merged against the last published one.
 */
function ownExport(
  catalog: Catalog,
  { slug, text }: ImportGuide,
  { format }: ImportedFile,
  last: LastImport,
): Partial<ImportGuide> {
  const guide = catalog.guideWithSlug(slug);
  if (guide === null || guide.sourceDigest === null || last.text === null || last.base === null) return {};
  const digest = guide.sourceDigest;
  if (format !== 'markdown') return { digest };
  const base = { text: last.text, document: last.base, lastImport: last.lastImport };
  if (text === last.text || text !== exportMarkdown(catalog, guide, base).text) return {};
  const document = documentOfGuide(catalog, guide);
  return { document, base: document, lastImport: catalog, digest };
}
