import type { Catalog } from '../../catalog/catalog.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../../problem.ts';
import { findNode } from '../findNode.ts';
import { replaceMitigations } from './replaceMitigations.ts';
import { approve, deleted, refuse, type Ruling } from '../ruling.ts';

export interface MergeMitigations {
  /** The mitigation that stays. */
  readonly into: string;
  /** Those that give way to it, 1 to 50. */
  readonly from: readonly string[];
}

const mostMerged = 50;

/** Puts one mitigation in the place of others wherever they are used, and deletes those. */
export function mergeMitigations(catalog: Catalog, { into, from }: MergeMitigations): Ruling {
  const path = ['input', 'from'];
  const stays = findNode(catalog, 'Mitigation', into, ['input', 'into']);
  const going = from.map((id, index) => findNode(catalog, 'Mitigation', id, [...path, String(index)]));
  const problems: InvalidInput[] = [stays, ...going].filter((each) => isInvalidInput(each));
  if (from.length === 0 || from.length > mostMerged) {
    problems.push(
      invalidInput('INVALID_VALUE', path, `from has ${String(from.length)} ids; name 1 to ${String(mostMerged)}.`),
    );
  }
  if (from.includes(into)) {
    problems.push(invalidInput('INVALID_VALUE', path, `"${into}" cannot give way to itself; leave it out of from.`));
  }
  if (problems.length > 0 || isInvalidInput(stays)) return refuse(...problems);

  const ids = new Set(from);
  const gone = [...ids].flatMap((id) => catalog.mitigation(id) ?? []);
  return approve(into, [...replaceMitigations(catalog, into, ids), ...gone.map(deleted)]);
}
