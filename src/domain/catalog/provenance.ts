import type { EntryNode, GuideNode, Lifetime } from '../guidance/nodes.ts';
import type { StepRecord } from '../guidance/records.ts';
import type { Catalog } from './catalog.ts';

/** Whose words guidance is made of, and since when it reads as it does. Times are milliseconds since 1970 UTC. */
export interface Provenance {
  /** True if no imported document brought it. */
  readonly isWrittenHere: boolean;
  /** The last edit here that its words still show; null if they are those of the imported document. */
  readonly changedHereAt: number | null;
  /** The change that last touched its words, those of shared steps included. */
  readonly version: number;
  /** When that change was made. */
  readonly updatedAt: number;
}

/** Of an entry: its own words and those of the mitigations that its steps share. */
export function provenanceOfEntry(catalog: Catalog, entry: EntryNode): Provenance {
  return together(catalog, entry, entry.steps);
}

/** Of what a guide says for all its codes: its title, its first steps, where it sends readers; not of its entries. */
export function provenanceOfGuideItself(catalog: Catalog, guide: GuideNode): Provenance {
  return together(catalog, guide, guide.firstSteps);
}

/** Of a guide: its own words, its first steps, and all its published entries. Gathered once a catalogue. */
export function provenanceOfGuide(catalog: Catalog, guide: GuideNode): Provenance {
  const known = gathered.get(catalog) ?? new Map<string, Provenance>();
  gathered.set(catalog, known);
  let provenance = known.get(guide.id);
  if (provenance !== undefined) return provenance;
  provenance = provenanceOfGuideItself(catalog, guide);
  for (const entry of catalog.entriesInOrder(guide)) {
    if (entry.status !== 'PUBLISHED') continue;
    provenance = later(provenance, provenanceOfEntry(catalog, entry));
  }
  known.set(guide.id, provenance);
  return provenance;
}

const gathered = new WeakMap<Catalog, Map<string, Provenance>>();

function together(
  catalog: Catalog,
  node: Lifetime & { readonly id: string },
  steps: readonly StepRecord[],
): Provenance {
  const ofSteps = steps.map((step) => provenanceOfNode(catalog, catalog.mitigationOf(step)));
  return ofSteps.reduce(later, provenanceOfNode(catalog, node));
}

function provenanceOfNode(
  catalog: Catalog,
  { id, version, updatedAt }: Lifetime & { readonly id: string },
): Provenance {
  const work = catalog.localWork(id);
  return { isWrittenHere: work?.published === null, changedHereAt: work?.at ?? null, version, updatedAt };
}

/** Of one and what it is put together with: only the one says where it was written. */
function later(one: Provenance, other: Provenance): Provenance {
  const newest = other.version > one.version ? other : one;
  const edits = [one.changedHereAt, other.changedHereAt].filter((at) => at !== null);
  return {
    isWrittenHere: one.isWrittenHere,
    changedHereAt: edits.length === 0 ? null : Math.max(...edits),
    version: newest.version,
    updatedAt: newest.updatedAt,
  };
}
