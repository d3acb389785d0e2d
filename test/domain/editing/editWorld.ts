import { applyChange } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { Change } from '../../../src/domain/changes/change.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { importNewGuide } from '../../../src/domain/editing/importGuide.ts';
import type { NewId, RuledChange, Ruling } from '../../../src/domain/editing/ruling.ts';
import type { EntryNode, GuideNode } from '../../../src/domain/guidance/nodes.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { documentOf } from '../merging/guideWorld.ts';

export const slugs = { first: 'first-guide', second: 'second-guide' } as const;

/** Two guides in a catalogue in memory, and edits of them by the rules alone. */
export interface EditWorld {
  readonly catalog: Catalog;
  readonly changes: readonly Change[];
  /** Applies what a rule approves, at 1,000 ms unless told; answers with the change, or with the problems for which it refuses. */
  edit(rule: (catalog: Catalog, newId: NewId) => Ruling, at?: number): Edited;
  guide(slug: string): GuideNode;
  /** The entry of the first guide, or of the one named, with this code; archived ones too. */
  entry(hex: string, slug?: string): EntryNode;
  /** The id of the mitigation that says this. */
  mitigation(text: string): string;
}

export interface Edited {
  readonly change: Change | null;
  readonly problems: readonly Problem[];
  readonly subjectId: string | null;
}

/** Rows as documentOf takes them, of a first and of a second guide. */
export function editWorld(first: readonly string[], second: readonly string[] = []): EditWorld {
  let catalog = Catalog.empty;
  let made = 0;
  const changes: Change[] = [];
  const newId: NewId = (type) => `${type}_${String((made += 1))}`;
  const world: EditWorld = {
    get catalog() {
      return catalog;
    },
    changes,
    edit: (rule, at = 1_000) => {
      const ruling = rule(catalog, newId);
      if (ruling.kind === 'Refusal')
        return { change: null, problems: ruling.problems, subjectId: ruling.subjectId ?? null };
      return { change: apply(ruling.change, at), problems: [], subjectId: ruling.subjectId };
    },
    guide: (slug) => {
      const guide = catalog.guideWithSlug(slug);
      if (guide === null) throw new Error(`There is no guide ${slug}.`);
      return guide;
    },
    entry: (hex, slug = slugs.first) => {
      const code = toErrorCode(Number.parseInt(hex, 16));
      const entry = catalog.entriesOf(world.guide(slug)).find((each) => each.code === code);
      if (entry === undefined) throw new Error(`${hex} is in no entry of ${slug}.`);
      return entry;
    },
    mitigation: (text) => {
      const mitigation = catalog.mitigationSaying(text);
      if (mitigation === null) throw new Error(`No mitigation says "${text}".`);
      return mitigation.id;
    },
  };
  for (const [slug, rows] of [
    [slugs.first, first],
    [slugs.second, second],
  ] as const) {
    const manifest = { slug, sourceUrl: null, license: null, attribution: null };
    const about = { kind: 'IMPORT', document: documentOf(rows), manifest, text: slug, digest: slug } as const;
    world.edit((known, id) => importNewGuide(known, about, id));
  }
  return world;

  function apply({ kind, revisions }: RuledChange, at: number): Change {
    const change = { kind, version: catalog.version + 1, at, revisions };
    catalog = applyChange(catalog, change);
    const committed: Change = { ...change, actor: 'editor', reason: null, hash: '' };
    changes.push(committed);
    return committed;
  }
}

/** What is wrong, in short: the codes of the problems. */
export function codesOf({ problems }: Edited): string[] {
  return problems.map(({ code }) => code);
}
