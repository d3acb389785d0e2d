import type { Catalog } from '../../domain/catalog/catalog.ts';
import { locate, locateAll, locateOrNull } from '../../domain/catalog/located.ts';
import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import type { GuideNode } from '../../domain/guidance/nodes.ts';
import { countActions } from '../../domain/merging/importPlan.ts';
import { familyWithSlug } from '../../domain/codes/families/codeFamilies.ts';
import { windows } from '../../domain/codes/families/windows.ts';
import { deletedIn, touchedEntriesOf } from './answers/payloads.ts';
import type {
  DocumentFamilyCountResolvers,
  DocumentFamilyResolvers,
  ImportPayloadResolvers,
  ImportPlanResolvers,
  ImportRowResolvers,
  LikelyGuideResolvers,
} from '../generated/resolverTypes.ts';

export const ImportPayload: ImportPayloadResolvers = {
  plan: ({ catalog, plan }) => locateOrNull(catalog, plan),
  guide: ({ catalog, subjectId }) => locateOrNull(catalog, subjectId === null ? null : catalog.guide(subjectId)),
  change: ({ catalog, change }) => locateOrNull(catalog, change),
  proposal: ({ proposal }) => proposal,
  proposedBefore: ({ proposedBefore }) => proposedBefore ?? false,
  impact: ({ touched }) => ({ touched }),
  touchedEntries: touchedEntriesOf,
  deletedMitigationIds: ({ change }) => deletedIn(change),
  problems: ({ catalog, problems }) => locateAll(catalog, problems),
};

export const ImportPlan: ImportPlanResolvers = {
  baseVersion: ({ it }) => it.baseVersion,
  created: ({ it }) => countActions(it, 'CREATE'),
  updated: ({ it }) => countActions(it, 'UPDATE'),
  archived: ({ it }) => countActions(it, 'ARCHIVE'),
  unchanged: ({ it }) => countActions(it, 'UNCHANGED'),
  keptLocal: ({ it }) => countActions(it, 'KEEP_LOCAL'),
  conflicts: ({ it }) => countActions(it, 'CONFLICT'),
  sharedConflicts: ({ it }) => it.sharedConflicts,
  rows: ({ catalog, it }) => it.rows.map((row) => locate(catalog, row)),
  warnings: ({ it }) => it.warnings,
  family: ({ it }) => it.family,
  title: ({ it }) => it.title,
  likelyGuides: ({ catalog, it }) => locateAll(catalog, it.likelyGuides),
};

export const LikelyGuide: LikelyGuideResolvers = {
  guide: ({ catalog, it }) => locate(catalog, guideOf(catalog, it.guideId)),
  certainty: ({ it }) => it.certainty,
  because: ({ it }) => it.because,
  sharedCodes: ({ it }) => it.sharedCodes,
  documentCodes: ({ it }) => it.documentCodes,
  guideCodes: ({ it }) => it.guideCodes,
};

function guideOf(catalog: Catalog, id: string): GuideNode {
  const guide = catalog.guide(id);
  if (guide === null) throw new Error(`The catalogue has no guide ${id}.`);
  return guide;
}

export const DocumentFamily: DocumentFamilyResolvers = {
  family: ({ slug }) => familyWithSlug(slug) ?? windows,
  toldBy: ({ toldBy }) => toldBy,
  entries: ({ entries }) => entries,
};

export const DocumentFamilyCount: DocumentFamilyCountResolvers = {
  family: ({ slug }) => familyWithSlug(slug) ?? windows,
  entries: ({ count }) => count,
};

export const ImportRow: ImportRowResolvers = {
  code: ({ it }) => (it.code === null ? null : decodeErrorCode(it.code)),
  key: ({ it }) => it.key,
  action: ({ it }) => it.action,
  entry: ({ catalog, it }) => locateOrNull(catalog, it.entryId === null ? null : catalog.entry(it.entryId)),
  diff: ({ it }) => it.diff,
  base: ({ it }) => it.base,
  theirs: ({ it }) => it.theirs,
  ours: ({ it }) => it.ours,
};
