import type { Catalog } from '../catalog/catalog.ts';
import { fieldsOf, hasFields } from '../fieldsOf.ts';
import { isGiven } from '../isGiven.ts';
import { invalidInput, type InvalidInput } from '../problem.ts';
import { archiveEntry, restoreEntry, type ArchiveEntry } from './archiveEntry.ts';
import { archiveGuide, type ArchiveGuide } from './archiveGuide.ts';
import { createEntry, type CreateEntry } from './createEntry.ts';
import { createGuide, type CreateGuide } from './createGuide.ts';
import { createMitigation, type CreateMitigation } from './mitigations/createMitigation.ts';
import { deleteMitigation, type DeleteMitigation } from './mitigations/deleteMitigation.ts';
import { mergeMitigations, type MergeMitigations } from './mitigations/mergeMitigations.ts';
import type { NewId, Ruling } from './ruling.ts';
import { updateEntry, type UpdateEntry } from './updateEntry.ts';
import { updateGuide, type UpdateGuide } from './updateGuide.ts';
import { updateMitigation, type UpdateMitigation } from './mitigations/updateMitigation.ts';
import { updateSynonyms, type UpdateSynonyms } from './updateSynonyms.ts';

export const proposalKinds = ['EDIT', 'STEP', 'CAUSE', 'CORRECTION'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalStates = ['OPEN', 'ACCEPTED', 'DECLINED'] as const;
export type ProposalState = (typeof proposalStates)[number];

interface Commands {
  createEntry: CreateEntry;
  updateEntry: UpdateEntry;
  archiveEntry: ArchiveEntry;
  restoreEntry: ArchiveEntry;
  createMitigation: CreateMitigation;
  updateMitigation: UpdateMitigation;
  mergeMitigations: MergeMitigations;
  deleteMitigation: DeleteMitigation;
  createGuide: CreateGuide;
  updateGuide: UpdateGuide;
  archiveGuide: ArchiveGuide;
  updateSynonyms: UpdateSynonyms;
}

/** One edit, whole, as it would be sent to the mutation of its name. */
export type ProposedEdit = {
  [Name in keyof Commands]: { readonly name: Name; readonly input: Commands[Name] };
}[keyof Commands];

/** What the rules of the edit say to it on a catalogue: the change that it would be, or why it does not fit. */
export function ruleOnEdit(catalog: Catalog, { name, input }: ProposedEdit, newId: NewId): Ruling {
  switch (name) {
    case 'createEntry':
      return createEntry(catalog, input, newId);
    case 'updateEntry':
      return updateEntry(catalog, input, newId);
    case 'archiveEntry':
      return archiveEntry(catalog, input);
    case 'restoreEntry':
      return restoreEntry(catalog, input);
    case 'createMitigation':
      return createMitigation(catalog, input, newId);
    case 'updateMitigation':
      return updateMitigation(catalog, input);
    case 'mergeMitigations':
      return mergeMitigations(catalog, input);
    case 'deleteMitigation':
      return deleteMitigation(catalog, input);
    case 'createGuide':
      return createGuide(catalog, input, newId);
    case 'updateGuide':
      return updateGuide(catalog, input, newId);
    case 'archiveGuide':
      return archiveGuide(catalog, input);
    case 'updateSynonyms':
      return updateSynonyms(catalog, input);
  }
}

/** The edits that can be proposed. */
const editNames: Readonly<Record<keyof Commands, true>> = {
  createEntry: true,
  updateEntry: true,
  archiveEntry: true,
  restoreEntry: true,
  createMitigation: true,
  updateMitigation: true,
  mergeMitigations: true,
  deleteMitigation: true,
  createGuide: true,
  updateGuide: true,
  archiveGuide: true,
  updateSynonyms: true,
};

/** Whether it is an edit with a rule of its own; what its fields hold was checked when it was proposed. */
export function isProposedEdit(edit: unknown): edit is ProposedEdit {
  const { name, input } = fieldsOf(edit);
  return typeof name === 'string' && Object.hasOwn(editNames, name) && hasFields(input);
}

/** The one edit that is given, by the name of its field. */
export type EditChoice = { readonly [Name in keyof Commands]?: Commands[Name] | null | undefined };

/** How an edit is given is said of the proposal, not of the edit. */
const writeOptions: ReadonlySet<string> = new Set(['reason', 'dryRun', 'idempotencyKey']);

export function readEdit(choice: EditChoice): ProposedEdit | InvalidInput {
  const given = Object.entries(choice).flatMap(([name, input]) => (isGiven(input) ? [{ name, input }] : []));
  const [only, ...others] = given;
  if (only === undefined || others.length > 0) {
    const message = `edit holds ${String(given.length)} edits; a proposal is exactly one.`;
    return invalidInput('INVALID_VALUE', ['input', 'edit'], message);
  }
  const input = Object.fromEntries(Object.entries(only.input).filter(([field]) => !writeOptions.has(field)));
  const edit: unknown = { name: only.name, input };
  if (isProposedEdit(edit)) return edit;
  throw new Error(`No rule is known for the edit ${only.name}.`);
}
