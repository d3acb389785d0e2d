import type { FourEyes } from '../../domain/editing/inFourEyes.ts';
import { slugProblem } from '../../domain/guidance/guideSlug.ts';
import type { Environment } from './environment.ts';
import { UsageError } from './usageError.ts';

/** HRESOLVE_FOUR_EYES: slugs of guides whose edits need a second editor, joined by commas, or "all". Left out: none. */
export function readFourEyes(environment: Environment): FourEyes {
  const text = environment['HRESOLVE_FOUR_EYES']?.trim();
  if (text === undefined || text === '') return [];
  if (text === 'all') return 'all';
  const slugs = text.split(',').map((slug) => slug.trim());
  const wrong = slugs.find((slug) => slugProblem(slug) !== null);
  if (wrong === undefined) return slugs;
  throw new UsageError(`HRESOLVE_FOUR_EYES has "${wrong}"; use slugs of guides, joined by commas, or all.`);
}
