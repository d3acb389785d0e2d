import type { GuideDocument } from '../domain/guidance/guideDocument.ts';
import { readDocument } from './readDocument.ts';

/** What an import takes in of a published document: readDocument, without the remarks and the account of codes. */
export function readGuideDocument(markdown: string): GuideDocument {
  return readDocument(markdown).guide;
}
