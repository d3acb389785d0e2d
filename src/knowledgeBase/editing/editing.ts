import { archiveEntry, restoreEntry, type ArchiveEntry } from '../../domain/editing/archiveEntry.ts';
import {
  assignGuidance,
  verifyGuidance,
  type AssignGuidance,
  type VerifyGuidance,
} from '../../domain/editing/careForNodes.ts';
import { archiveGuide, type ArchiveGuide } from '../../domain/editing/archiveGuide.ts';
import { createEntry, type CreateEntry } from '../../domain/editing/createEntry.ts';
import { createGuide, type CreateGuide } from '../../domain/editing/createGuide.ts';
import { createMitigation, type CreateMitigation } from '../../domain/editing/mitigations/createMitigation.ts';
import { deleteMitigation, type DeleteMitigation } from '../../domain/editing/mitigations/deleteMitigation.ts';
import { mergeMitigations, type MergeMitigations } from '../../domain/editing/mitigations/mergeMitigations.ts';
import { revertChange } from '../../domain/editing/revertChange.ts';
import { refuse } from '../../domain/editing/ruling.ts';
import { updateEntry, type UpdateEntry } from '../../domain/editing/updateEntry.ts';
import { updateGuide, type UpdateGuide } from '../../domain/editing/updateGuide.ts';
import { updateMitigation, type UpdateMitigation } from '../../domain/editing/mitigations/updateMitigation.ts';
import { updateSynonyms, type UpdateSynonyms } from '../../domain/editing/updateSynonyms.ts';
import { invalidInput, isInvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Committed, Committer, WriteOptions, Rule } from './committer.ts';
import { idempotencyOf } from './rememberedResult.ts';

type Verb<Command> = (command: Command, how: Omit<WriteOptions, 'idempotency'>) => Promise<Committed>;

/** How a command that makes something is given. */
export type CreateOptions = Omit<WriteOptions, 'idempotency'> & { readonly idempotencyKey?: string | null | undefined };
type MakingVerb<Command> = (command: Command, how: CreateOptions) => Promise<Committed>;

/** Every edit, each one change. What a rule refuses is in `problems`; nothing is then written. */
export interface EditingVerbs {
  createEntry: MakingVerb<CreateEntry>;
  updateEntry: Verb<UpdateEntry>;
  archiveEntry: Verb<ArchiveEntry>;
  restoreEntry: Verb<ArchiveEntry>;
  createMitigation: MakingVerb<CreateMitigation>;
  updateMitigation: Verb<UpdateMitigation>;
  mergeMitigations: Verb<MergeMitigations>;
  deleteMitigation: Verb<DeleteMitigation>;
  createGuide: MakingVerb<CreateGuide>;
  updateGuide: Verb<UpdateGuide>;
  archiveGuide: Verb<ArchiveGuide>;
  updateSynonyms: Verb<UpdateSynonyms>;
  revertChange: Verb<{ readonly version: number }>;
  /** "Still true", said by the actor now. */
  verifyGuidance: Verb<VerifyGuidance>;
  assignGuidance: Verb<AssignGuidance>;
}

export function editingVerbs({ commit }: Pick<Committer, 'commit'>, store: Store, clock: () => number): EditingVerbs {
  return {
    createEntry: (command, how) =>
      make('createEntry', command, how, (catalog, newId) => createEntry(catalog, command, newId)),
    updateEntry: (command, how) => commit((catalog, newId) => updateEntry(catalog, command, newId), how),
    archiveEntry: (command, how) => commit((catalog) => archiveEntry(catalog, command), how),
    restoreEntry: (command, how) => commit((catalog) => restoreEntry(catalog, command), how),
    createMitigation: (command, how) =>
      make('createMitigation', command, how, (catalog, newId) => createMitigation(catalog, command, newId)),
    updateMitigation: (command, how) => commit((catalog) => updateMitigation(catalog, command), how),
    mergeMitigations: (command, how) => commit((catalog) => mergeMitigations(catalog, command), how),
    deleteMitigation: (command, how) => commit((catalog) => deleteMitigation(catalog, command), how),
    createGuide: (command, how) =>
      make('createGuide', command, how, (catalog, newId) => createGuide(catalog, command, newId)),
    updateGuide: (command, how) => commit((catalog, newId) => updateGuide(catalog, command, newId), how),
    archiveGuide: (command, how) => commit((catalog) => archiveGuide(catalog, command), how),
    verifyGuidance: (command, how) =>
      commit((catalog) => verifyGuidance(catalog, command, { by: how.actor, at: clock() }), how),
    assignGuidance: (command, how) => commit((catalog) => assignGuidance(catalog, command), how),
    updateSynonyms: (command, how) => commit((catalog) => updateSynonyms(catalog, command), how),
    revertChange: async ({ version }, how) => {
      const [change] = version < 1 ? [] : await store.changes({ above: version - 1, below: version + 1, limit: 1 });
      if (change !== undefined) return commit((catalog) => revertChange(catalog, change), how);
      const message = `There is no change ${String(version)}; the field "changes" lists all changes.`;
      return commit(() => refuse(invalidInput('NOT_FOUND', ['input', 'version'], message)), how);
    },
  };

  function make(
    name: string,
    command: object,
    { idempotencyKey, ...how }: CreateOptions,
    rule: Rule,
  ): Promise<Committed> {
    const idempotency = idempotencyOf(how, idempotencyKey, { name, ...payloadOf(command) });
    if (isInvalidInput(idempotency)) return commit(() => refuse(idempotency), how);
    return commit(rule, { ...how, idempotency });
  }
}

/** What has to be the same for two commands to be one sent twice. */
function payloadOf(command: object): object {
  return Object.fromEntries(Object.entries(command).filter(([name]) => name !== 'idempotencyKey' && name !== 'dryRun'));
}
