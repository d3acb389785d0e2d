import { applyChange } from '../../../src/domain/catalog/applyChange.ts';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { importNewGuide } from '../../../src/domain/editing/importGuide.ts';
import type { NewId } from '../../../src/domain/editing/ruling.ts';
import type { GuideDocument, GuideManifest } from '../../../src/domain/guidance/guideDocument.ts';

/** A small guide: its codes, all with one cause, and what it tells everyone to try first. */
export interface SmallGuide {
  readonly slug: string;
  readonly title?: string;
  readonly codes: readonly number[];
  readonly scope?: readonly string[];
  readonly escalation?: string;
}

/** The first step of a small guide, so that a test knows whose it is. */
export function firstStepOf(slug: string): string {
  return `First step of ${slug}.`;
}

/** A catalogue with one more guide. */
export function withSmallGuide(catalog: Catalog, small: SmallGuide): Catalog {
  const { slug, title = slug, codes, scope, escalation = `Turn to the desk of ${slug}.` } = small;
  const document: GuideDocument = {
    title,
    description: null,
    appliesTo: [],
    firstSteps: [{ condition: null, text: firstStepOf(slug) }],
    escalation,
    rows: codes.map((code, index) => ({
      line: index + 1,
      code: toErrorCode(code),
      symbol: null,
      causes: [`Cause in ${slug}.`],
      steps: [],
    })),
    warnings: [],
  };
  return withDocument(catalog, document, {
    slug,
    sourceUrl: null,
    license: null,
    attribution: null,
    ...(scope === undefined ? {} : { scope }),
  });
}

/** A catalogue with one more document in it. Ids count on: e2.7 is the seventh node of version 2. */
export function withDocument(catalog: Catalog, document: GuideDocument, manifest: GuideManifest): Catalog {
  const version = catalog.version + 1;
  let count = 0;
  const newId: NewId = (type) => `${type.charAt(0).toLowerCase()}${String(version)}.${String((count += 1))}`;
  const ruling = importNewGuide(catalog, { kind: 'SEED', document, manifest, text: '', digest: '' }, newId);
  if (ruling.kind === 'Refusal') throw new Error(ruling.problems.map((problem) => problem.message).join(' '));
  return applyChange(catalog, { kind: 'EDIT', version, at: version, revisions: ruling.change.revisions });
}
