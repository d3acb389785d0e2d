import type { FourEyes } from '../../domain/editing/inFourEyes.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { describeUnknownGuides } from '../settings/fourEyes.ts';
import { printError } from './printText.ts';

/** Says on stderr which slugs of HRESOLVE_FOUR_EYES no guide has: a mistyped one would protect nothing, unnoticed. */
export function warnOfUnknownGuides({ snapshot }: Pick<KnowledgeBase, 'snapshot'>, fourEyes: FourEyes): void {
  const slugs = snapshot()
    .catalog.guides()
    .map(({ slug }) => slug);
  const warning = describeUnknownGuides(fourEyes, slugs);
  if (warning !== null) printError(`${warning}\n`);
}
