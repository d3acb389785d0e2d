import type { Catalog } from '../catalog/catalog.ts';
import type { GuideDocument } from '../guidance/guideDocument.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import { styleKey } from '../guidance/styleKey.ts';

/** What a document and a guide have in common. SLUG: an export names the guide it was made from. */
export const likenesses = ['SLUG', 'SOURCE', 'TITLE', 'CODES'] as const;
export type Likeness = (typeof likenesses)[number];

/** CERTAIN: a name and the codes agree, and those of no other guide do. LIKELY, POSSIBLE: someone has to look. */
export type GuideCertainty = 'CERTAIN' | 'LIKELY' | 'POSSIBLE';

/** A guide that a document may be a version of. */
export interface LikelyGuide {
  readonly guideId: string;
  readonly certainty: GuideCertainty;
  readonly because: readonly Likeness[];
  /** Different codes that both list, and how many each lists. */
  readonly sharedCodes: number;
  readonly documentCodes: number;
  readonly guideCodes: number;
}

/** What is said of a document besides its text; null if it is not known. */
export interface NamedDocument {
  readonly document: Pick<GuideDocument, 'title' | 'rows'>;
  readonly sourceUrl: string | null;
  /** Of the guide that it was exported from. */
  readonly exportedFrom: string | null;
}

/** Fewer guides are easier to choose from. */
const mostShown = 5;

/** Fewer common codes than these say nothing: guides of one subject share a few. */
const fewestShared = 3;

/** The published guides that a document may be a version of, the likeliest first; at most 5. */
export function likelyGuides(catalog: Catalog, named: NamedDocument): LikelyGuide[] {
  const codes = new Set(named.document.rows.flatMap(({ code }) => code ?? []));
  const shared = new Map<string, number>();
  for (const code of codes) {
    const guides = new Set(catalog.publishedWithCode(code).map(({ guideId }) => guideId));
    for (const id of guides) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const found = catalog.publishedGuides().flatMap((guide): LikelyGuide[] => {
    const sharedCodes = shared.get(guide.id) ?? 0;
    const names = namesInCommon(guide, named);
    if (names.length === 0 && sharedCodes < fewestShared) return [];
    const counts = { sharedCodes, documentCodes: codes.size, guideCodes: codesOf(catalog, guide) };
    const certainty = certaintyOf(names, counts);
    const because: Likeness[] = [...names, ...(sharedCodes === 0 ? [] : (['CODES'] as const))];
    return certainty === null ? [] : [{ guideId: guide.id, certainty, because, ...counts }];
  });
  return withoutRivals(found)
    .toSorted((one, other) => rank(other) - rank(one))
    .slice(0, mostShown);
}

function namesInCommon(guide: GuideNode, { document, sourceUrl, exportedFrom }: NamedDocument): Likeness[] {
  const common: Likeness[] = [];
  if (guide.slug === exportedFrom) common.push('SLUG');
  if (guide.sourceUrl !== null && guide.sourceUrl === sourceUrl) common.push('SOURCE');
  if (styleKey(guide.title) === styleKey(document.title)) common.push('TITLE');
  return common;
}

type Counts = Pick<LikelyGuide, 'sharedCodes' | 'documentCodes' | 'guideCodes'>;

/** Null: too little in common to speak of. A newer version may list twice the codes, so the smaller side is measured. */
function certaintyOf(names: readonly Likeness[], { sharedCodes, documentCodes, guideCodes }: Counts) {
  const ofSmaller = sharedCodes / Math.max(1, Math.min(documentCodes, guideCodes));
  const ofAll = sharedCodes / Math.max(1, documentCodes + guideCodes - sharedCodes);
  if (names.length > 0) return ofSmaller >= 0.5 || names.includes('SLUG') ? 'CERTAIN' : 'LIKELY';
  if (ofAll >= 0.5) return 'LIKELY';
  return ofSmaller >= 0.3 ? 'POSSIBLE' : null;
}

/** Two that are certain make each other doubtful. */
function withoutRivals(found: readonly LikelyGuide[]): readonly LikelyGuide[] {
  if (found.filter(({ certainty }) => certainty === 'CERTAIN').length < 2) return found;
  return found.map((each) => (each.certainty === 'CERTAIN' ? { ...each, certainty: 'LIKELY' } : each));
}

function rank({ certainty, because, sharedCodes }: LikelyGuide): number {
  const sure = { CERTAIN: 2, LIKELY: 1, POSSIBLE: 0 }[certainty];
  return sure * 1e9 + because.length * 1e7 + sharedCodes;
}

function codesOf(catalog: Catalog, guide: GuideNode): number {
  const codes = new Set<number>();
  for (const { code, status } of catalog.entriesInOrder(guide)) {
    if (code !== null && status === 'PUBLISHED') codes.add(code);
  }
  return codes.size;
}
