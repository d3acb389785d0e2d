import type { FourEyes } from '../../domain/editing/inFourEyes.ts';
import { slugProblem } from '../../domain/guidance/guideSlug.ts';
import type { Environment } from './environment.ts';
import { nearestName } from './nearestName.ts';
import { UsageError } from './usageError.ts';

/** HRESOLVE_FOUR_EYES: slugs of guides whose edits need a second editor, separated by commas, or "all". Left out: none. */
export function readFourEyes(environment: Environment): FourEyes {
  const text = environment['HRESOLVE_FOUR_EYES']?.trim();
  if (text === undefined || text === '') return [];
  if (text === 'all') return 'all';
  const slugs = text.split(',').map((slug) => slug.trim());
  const wrong = slugs.find((slug) => slugProblem(slug) !== null);
  if (wrong === undefined) return slugs;
  throw new UsageError(`HRESOLVE_FOUR_EYES has "${wrong}"; use slugs of guides, separated by commas, or all.`);
}

/**
 * The sentence about slugs of the setting that no guide has; null if each has its guide. It is a warning and no refusal, as
 * the guide may be imported later.
 */
export function describeUnknownGuides(fourEyes: FourEyes, slugs: readonly string[]): string | null {
  if (fourEyes === 'all') return null;
  const unknown = fourEyes.filter((slug) => !slugs.includes(slug));
  const [first] = unknown;
  if (first === undefined) return null;
  const near = nearestName(first, slugs);
  const hint = near === null ? '' : ` Did you mean "${near}"?`;
  const names = unknown.map((slug) => `"${slug}"`).join(', ');
  return `HRESOLVE_FOUR_EYES names ${names}, which no guide has as its slug, so no edit needs a second editor for it.${hint}`;
}
