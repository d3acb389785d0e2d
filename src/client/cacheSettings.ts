import { typesWithoutId } from './generated/schemaTypes.ts';

/** What identifies an object that has no `id`: a field that cannot be null. */
export const keys = { ErrorCode: 'slug', FamilyDetails: 'slug', Change: 'version' } as const;

/** Types without an identity of their own: a cache keeps them within whatever holds them. */
export const embeddedTypes: readonly string[] = typesWithoutId.filter((name) => !(name in keys));

/** Fields of Query that may hold other nodes after an edit that adds some, takes some away or moves them. */
export const listFields = [
  'lookup',
  'lookups',
  'diagnose',
  'search',
  'entries',
  'mitigations',
  'guides',
  'guide',
  'facilities',
  'codeFamilies',
  'listedCodes',
  'changes',
  'history',
] as const;

/** Mutations that do so. What the others change, their payloads hold: `touchedEntries`, with the steps of each. */
export const listEdits = [
  'createEntry',
  'updateEntry',
  'archiveEntry',
  'restoreEntry',
  'createMitigation',
  'mergeMitigations',
  'deleteMitigation',
  'createGuide',
  'updateGuide',
  'archiveGuide',
  'updateSynonyms',
  'revertChange',
  'importGuide',
  'redactText',
  'acceptProposal',
] as const;

/** Ids of the mitigations that a payload says are gone, as far as `deletedMitigationId` and `deletedMitigationIds` were asked for. */
export function deletedMitigations(payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null) return [];
  const gone: { readonly deletedMitigationId?: unknown; readonly deletedMitigationIds?: unknown } = payload;
  const { deletedMitigationId: one, deletedMitigationIds: several } = gone;
  return [one, several].flat().filter((id) => typeof id === 'string');
}
