import type { Catalog } from '../catalog/catalog.ts';
import { careAfterImport } from '../guidance/careOf.ts';
import type { NewId } from '../editing/ruling.ts';
import type { DocumentStep } from '../guidance/guideDocument.ts';
import type { MitigationNode } from '../guidance/nodes.ts';
import type { MitigationRecord, StepRecord } from '../guidance/records.ts';
import { alignSteps } from './alignSteps.ts';
import { styleKey } from '../guidance/styleKey.ts';

/** Steps that an entry or a guide is to have, and those that it has. */
export interface StepRequest {
  /** Id of the entry or guide. */
  readonly holderId: string;
  readonly ours: readonly StepRecord[];
  readonly theirs: readonly DocumentStep[];
}

export interface LinkedSteps {
  /** By holder. */
  readonly steps: ReadonlyMap<string, readonly StepRecord[]>;
  readonly created: readonly MitigationRecord[];
  /** Mitigations that say something else now: the node before, the record after. */
  readonly edited: readonly { readonly before: MitigationNode; readonly after: MitigationRecord }[];
}

/**
 * Turns texts into links to mitigations. A mitigation that all of its users ask to say the same new thing is
 * edited and keeps its id; where someone else goes on using the old text, the link splits to a new one.
 * `leaving` are entries that will be out of look-ups: what they use is nobody's business any more.
 */
export function linkSteps(
  catalog: Catalog,
  requests: readonly StepRequest[],
  leaving: ReadonlySet<string>,
  newId: NewId,
): LinkedSteps {
  const wanted = requests.flatMap((request) => wantedSteps(catalog, request));
  const edits = editableMitigations(catalog, requests, wanted, leaving);
  const created = new Map<string, MitigationRecord>();
  const steps = new Map<string, StepRecord[]>(requests.map(({ holderId }) => [holderId, []]));
  for (const { holderId, target, text, key, condition } of wanted) {
    steps
      .get(holderId)
      ?.push({ mitigationId: target ?? edits.get(key)?.before.id ?? createOnce(key, text).id, condition });
  }
  return { steps, created: [...created.values()], edited: [...edits.values()] };

  function createOnce(key: string, text: string): MitigationRecord {
    const record = created.get(key) ?? { type: 'Mitigation', id: newId('Mitigation'), text };
    created.set(key, record);
    return record;
  }
}

interface WantedStep {
  readonly holderId: string;
  readonly condition: string | null;
  readonly text: string;
  readonly key: string;
  /** The mitigation that says this already; null if none does. */
  readonly target: string | null;
  /** The mitigation that was here before with another text; null if there was none. */
  readonly reworded: string | null;
}

function wantedSteps(catalog: Catalog, { holderId, ours, theirs }: StepRequest): WantedStep[] {
  const current = ours.map((step) => ({ condition: step.condition, text: catalog.mitigationOf(step).text }));
  return alignSteps(current, theirs).map(({ step, place, same }): WantedStep => {
    const before = place === null ? undefined : ours[place];
    const key = styleKey(step.text);
    if (before !== undefined && same === 'WHOLE') {
      return {
        holderId,
        condition: before.condition,
        text: step.text,
        key,
        target: before.mitigationId,
        reworded: null,
      };
    }
    const keeps = before !== undefined && same === 'MITIGATION' ? before.mitigationId : null;
    const target = keeps ?? catalog.mitigationSaying(step.text)?.id ?? null;
    return {
      holderId,
      ...step,
      key,
      target,
      reworded: before === undefined || keeps !== null ? null : before.mitigationId,
    };
  });
}

/** By the key of the new text. */
function editableMitigations(
  catalog: Catalog,
  requests: readonly StepRequest[],
  wanted: readonly WantedStep[],
  leaving: ReadonlySet<string>,
): Map<string, { before: MitigationNode; after: MitigationRecord }> {
  const asking = new Set(requests.map((request) => request.holderId));
  const staying = new Set(wanted.flatMap(({ target }) => target ?? []));
  const asked = new Map<string, Set<string>>();
  for (const { target, reworded, key } of wanted) {
    if (reworded === null) continue;
    // To say what another one says already is to go over to that one.
    asked.set(reworded, (asked.get(reworded) ?? new Set()).add(target === null ? key : `→${target}`));
  }
  const edits = new Map<string, { before: MitigationNode; after: MitigationRecord }>();
  for (const { reworded, key, text, target } of wanted) {
    const before = reworded === null ? null : catalog.mitigation(reworded);
    if (before === null || target !== null || edits.has(key)) continue;
    if (staying.has(before.id) || asked.get(before.id)?.size !== 1 || usedElsewhere(before.id)) continue;
    edits.set(key, { before, after: { type: 'Mitigation', id: before.id, text, ...careAfterImport(before) } });
  }
  return edits;

  function usedElsewhere(id: string): boolean {
    const entries = catalog.publishedUsing(id).filter((entry) => !leaving.has(entry.id));
    return [...entries, ...catalog.guidesUsing(id)].some((user) => !asking.has(user.id));
  }
}
