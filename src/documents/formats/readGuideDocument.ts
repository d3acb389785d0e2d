import type { GuideDocument, GuideManifest } from '../../domain/guidance/guideDocument.ts';
import { isGuideCsv, readCsv } from './readCsv.ts';
import { readDocument } from '../reading/readDocument.ts';
import { isGuideJson, readJson } from './readJson.ts';

/** What an import takes in: a published document, or a guide as it was exported to JSON or CSV. */
export interface ImportedFile {
  readonly document: GuideDocument;
  /** What an exported guide says of its origin; null for a published document, which cannot say it. */
  readonly manifest: GuideManifest | null;
  readonly format: 'markdown' | 'json' | 'csv';
}

/**
 * Reads a text by what it is: a guide in JSON or CSV says so at its beginning, all else is Markdown. `family`: that of its
 * bare numbers, as readDocument takes it.
 */
export function readImportedFile(text: string, family: string | null = null): ImportedFile {
  if (isGuideJson(text)) return { ...readJson(text), format: 'json' };
  if (isGuideCsv(text)) return { ...readCsv(text), format: 'csv' };
  return { document: readDocument(text, family).guide, manifest: null, format: 'markdown' };
}

/** As readImportedFile, without what a file says of its origin. */
export function readGuideDocument(text: string, family: string | null = null): GuideDocument {
  return readImportedFile(text, family).document;
}

/** True for a guide in JSON or CSV. */
export function isExchanged(text: string): boolean {
  return isGuideJson(text) || isGuideCsv(text);
}
