import type { Catalog } from '../catalog/catalog.ts';
import type { EntryNode, GuideNode } from '../guidance/nodes.ts';
import { postingOf, type SearchIndex } from './searchIndex.ts';
import type { Terms } from './termsOfWord.ts';

/** Where a search looks: a catalogue, its index, and one guide or (null) all of them. */
export interface Scope {
  readonly index: SearchIndex;
  readonly catalog: Catalog;
  readonly guide: GuideNode | null;
}

/** Where one word of a query stands, each place with the best weight that it has there. */
export interface WordMatches {
  readonly entries: Map<EntryNode, number>;
  /** Guides with the word in their title: all of their entries answer to it, a little. */
  readonly guides: Map<GuideNode, number>;
  /** True where the word stands in more entries than are gone through for one word; `entries` is then the first of them. */
  readonly isCrowded: boolean;
}

/** Entries that are gone through for one word: what bounds the time of a search. */
export const mostEntries = 10_000;

/**
 * The published entries and the guides in which one of the terms stands. What the catalogue does not
 * hold is left out, whatever the index says.
 */
export function matchTerms({ index, catalog, guide }: Scope, terms: Terms): WordMatches {
  const entries = new Map<EntryNode, number>();
  const guides = new Map<GuideNode, number>();
  for (const [term, factor] of terms) {
    const posting = postingOf(index, term);
    for (const [id, weight] of posting.Guide.entries()) {
      const titled = catalog.guide(id);
      if (titled === null || (guide !== null && guide.id !== id)) continue;
      guides.set(titled, Math.max(guides.get(titled) ?? 0, weight * factor));
    }
    for (const [id, weight] of posting.Entry.entries()) {
      const entry = catalog.entry(id);
      if (entry?.status === 'PUBLISHED') raise(entry, weight * factor);
      if (entries.size > mostEntries) return { entries, guides, isCrowded: true };
    }
    for (const [id, weight] of posting.Mitigation.entries()) {
      for (const entry of catalog.publishedUsing(id)) raise(entry, weight * factor);
      if (entries.size > mostEntries) return { entries, guides, isCrowded: true };
    }
  }
  return { entries, guides, isCrowded: false };

  function raise(entry: EntryNode, weight: number): void {
    if (guide !== null && entry.guideId !== guide.id) return;
    if ((entries.get(entry) ?? 0) < weight) entries.set(entry, weight);
  }
}

/** How much one of the terms weighs in one entry; 0 where none stands in it. For a word that is not gone through. */
export function weightIn({ index }: Scope, terms: Terms): (entry: EntryNode) => number {
  const postings = [...terms].map(([term, factor]) => ({ factor, ...postingOf(index, term) }));
  return (entry) => {
    let best = 0;
    for (const { factor, Entry, Mitigation } of postings) {
      best = Math.max(best, factor * (Entry.get(entry.id) ?? 0));
      for (const step of entry.steps) best = Math.max(best, factor * (Mitigation.get(step.mitigationId) ?? 0));
    }
    return best;
  };
}
