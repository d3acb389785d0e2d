import type { Catalog } from '../../domain/catalog/catalog.ts';
import { guideNamed } from '../../domain/catalog/lists.ts';
import type { GuideNode } from '../../domain/guidance/nodes.ts';
import { lookUp, type Lookup } from '../../domain/lookup/lookup.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import { runYielding } from './runYielding.ts';

/** The most codes that `lookUpAll` takes. */
export const mostLookups = 500;

/** Looks many codes up, in their order; others are served meanwhile. */
export function lookUpAll(
  catalog: Catalog,
  inputs: readonly string[],
  guideSlug: string | null | undefined,
): readonly Lookup[] | Promise<readonly Lookup[]> | InvalidInput {
  const guide = guideNamed(catalog, guideSlug, ['guide']);
  if (isInvalidInput(guide)) return guide;
  if (inputs.length >= 1 && inputs.length <= mostLookups) return runYielding(lookUpOneByOne(catalog, inputs, guide));
  const message = `codes has ${String(inputs.length)} items; send 1 to ${String(mostLookups)}.`;
  return invalidInput('INVALID_VALUE', ['codes'], message);
}

function* lookUpOneByOne(
  catalog: Catalog,
  inputs: readonly string[],
  guide: GuideNode | null,
): Generator<undefined, readonly Lookup[]> {
  const lookups: Lookup[] = [];
  for (const input of inputs) {
    lookups.push(lookUp(catalog, input, guide));
    yield;
  }
  return lookups;
}
