import { trimEndOf } from '../../trimEdges.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { mitigationKey } from '../../guidance/mitigationKey.ts';
import type { MitigationRecord, StepRecord } from '../../guidance/records.ts';
import { invalidInput, isInvalidInput, type Problem } from '../../problem.ts';
import { findNode } from '../findNode.ts';
import type { NewId } from '../ruling.ts';
import { listTooLong, readText } from './textRules.ts';
import { isGiven } from '../../isGiven.ts';

/** A mitigation as a caller names it: by the id of one that exists, or by its text. */
export interface MitigationRef {
  readonly id?: string | null | undefined;
  /** Markdown; where a mitigation says the same already, spelling aside, that one is used. */
  readonly text?: string | null | undefined;
  /** Markdown; a closing comma is taken off. */
  readonly condition?: string | null | undefined;
}

export interface ResolvedSteps {
  readonly steps: readonly StepRecord[];
  /** Mitigations that the steps need and that do not exist yet. */
  readonly created: readonly MitigationRecord[];
  readonly problems: readonly Problem[];
}

/** Turns references into steps. Where there are problems, the steps are not to be used. */
export function resolveSteps(
  catalog: Catalog,
  refs: readonly MitigationRef[],
  path: readonly string[],
  newId: NewId,
): ResolvedSteps {
  const problems: Problem[] = [];
  const created = new Map<string, MitigationRecord>();
  const tooLong = listTooLong(refs.length, path);
  if (tooLong !== null) return { steps: [], created: [], problems: [tooLong] };
  const steps = refs.map((ref, index): StepRecord => {
    const at = [...path, String(index)];
    const condition = readCondition(ref.condition, at, problems);
    return { mitigationId: mitigationIdOf(ref, at) ?? '', condition };
  });
  return { steps, created: [...created.values()], problems };

  function mitigationIdOf({ id, text }: MitigationRef, at: readonly string[]): string | null {
    if (isGiven(id) === isGiven(text)) {
      problems.push(invalidInput('INVALID_VALUE', at, `${at.join('.')} needs exactly one of id and text.`));
      return null;
    }
    if (isGiven(id)) {
      const mitigation = findNode(catalog, 'Mitigation', id, [...at, 'id']);
      if (!isInvalidInput(mitigation)) return mitigation.id;
      problems.push(mitigation);
      return null;
    }
    const read = readText(text ?? '', [...at, 'text']);
    if (typeof read !== 'string') {
      problems.push(read);
      return null;
    }
    return catalog.mitigationSaying(read)?.id ?? createOnce(read).id;
  }

  function createOnce(text: string): MitigationRecord {
    const key = mitigationKey(text);
    const record = created.get(key) ?? { type: 'Mitigation', id: newId('Mitigation'), text };
    created.set(key, record);
    return record;
  }
}

function readCondition(
  condition: string | null | undefined,
  at: readonly string[],
  problems: Problem[],
): string | null {
  if (condition === null || condition === undefined) return null;
  const read = readText(trimEndOf(condition, /[\s,]/), [...at, 'condition']);
  if (typeof read === 'string') return read;
  problems.push(read);
  return null;
}
