import { documentBlocks } from '../blocks/documentBlocks.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { codeSectionsIn } from './findCodeSections.ts';
import type { CodeSection } from './findCodeSections.ts';

/** A document as the layouts read it. */
export interface ReadableDocument {
  readonly outline: Outline;
  readonly blocks: readonly DocumentBlock[];
  /** Its headings that name codes, with what stands under each. */
  readonly sections: readonly CodeSection[];
  /** Whether a line (1-based) stands under such a heading; the heading of the whole document aside. */
  readonly isInSection: (line: number) => boolean;
}

/** Finds the blocks of a document, and its headings of codes. */
export function readableDocument(outline: Outline): ReadableDocument {
  const blocks = documentBlocks(outline);
  const sections = codeSectionsIn(blocks);
  const below = sections.filter((section) => section.heading.depth > 1);
  return {
    outline,
    blocks,
    sections,
    isInSection: (line) => {
      // The last section that begins before the line is the only one that may hold it: sections follow each other.
      let [low, high] = [0, below.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((below[middle]?.heading.line ?? Infinity) < line) low = middle + 1;
        else high = middle;
      }
      return line <= (below[low - 1]?.endLine ?? 0);
    },
  };
}
