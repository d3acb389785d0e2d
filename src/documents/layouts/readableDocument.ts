import { documentBlocks } from '../blocks/documentBlocks.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { articleOf } from '../sections/articles.ts';
import type { Article, DocumentHead } from '../sections/articles.ts';
import { shownBlocks } from '../plainPages/shownBlocks.ts';
import { codeSectionsIn } from '../sections/findCodeSections.ts';
import type { CodeSection } from '../sections/findCodeSections.ts';

/** A document as the layouts read it. */
export interface ReadableDocument {
  /** The title in the front matter; empty if it has none. */
  readonly title: string;
  readonly outline: Outline;
  readonly blocks: readonly DocumentBlock[];
  /** Its headings that name codes, with the blocks below each. */
  readonly sections: readonly CodeSection[];
  /** The article about one code that the document is; null for any other document. */
  readonly article: Article | null;
  /** Whether a line (1-based) is below such a heading, not counting the title, or in the article. */
  readonly isInSection: (line: number) => boolean;
  /** As isInSection, without the article. */
  readonly isInCodeSection: (line: number) => boolean;
  /** Slug of the family that an import was told its bare numbers are of; null: what the document tells. */
  readonly family: string | null;
}

/** Finds the blocks of a document, and its headings of codes. */
export function readableDocument(outline: Outline, head: DocumentHead, family: string | null = null): ReadableDocument {
  const title = head.title ?? '';
  const blocks = shownBlocks(documentBlocks(outline), title, family);
  const article = articleOf(blocks, head);
  const sections = codeSectionsIn(blocks, article);
  const below = sections.filter((section) => !section.isTitle);
  return {
    title,
    outline,
    blocks,
    sections,
    article,
    isInSection: (line) =>
      (article !== null && article.startLine < line && line <= article.endLine) || isInCodeSection(line),
    isInCodeSection,
    family,
  };

  function isInCodeSection(line: number): boolean {
    // The last section that begins before the line is the only one that may hold it: sections follow each other.
    let [low, high] = [0, below.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((below[middle]?.heading.line ?? Infinity) < line) low = middle + 1;
      else high = middle;
    }
    return line <= (below[low - 1]?.endLine ?? 0);
  }
}
