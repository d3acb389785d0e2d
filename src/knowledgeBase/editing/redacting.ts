import { redactionOf } from '../../domain/changes/redaction.ts';
import { redactText, type RedactText } from '../../domain/editing/redactText.ts';
import type { KnownBackup, Store, TextOccurrences } from '../../store/contract/store.ts';
import type { Counting } from '../analytics/counting.ts';
import type { Committed, Committer, WriteOptions } from './committer.ts';

/** What came of a redaction. */
export interface CommittedRedaction extends Committed {
  /** The places of the text before; null if the command was refused before they were searched. */
  readonly found: TextOccurrences | null;
  /** Copies that were made before it and still hold the text, newest first, as far as they are known. */
  readonly olderBackups: readonly KnownBackup[];
}

export interface RedactingVerbs {
  /**
   * Takes a text out of everything that is kept, and of what this process holds in memory. One change, which says who did it
   * and why. Reads the whole log, twice.
   */
  redactText(command: RedactText, how: Omit<WriteOptions, 'idempotency' | 'reason'>): Promise<CommittedRedaction>;
}

export function redactingVerbs(
  { commit, current }: Pick<Committer, 'commit' | 'current'>,
  store: Pick<Store, 'findText' | 'backups'>,
  counting: Pick<Counting, 'forgetSearches' | 'flush'>,
): RedactingVerbs {
  return {
    redactText: async (command, how) => {
      const options = { ...how, reason: command.reason };
      const asked = redactText(current().catalog, command, 1);
      if (asked.kind === 'Refusal') return { ...(await commit(() => asked, options)), found: null, olderBackups: [] };
      if (how.dryRun !== true) counting.forgetSearches(redactionOf(command.text.trim(), 0).isIn);
      // What waits to be merged is in the database then, where it is found.
      await counting.flush();
      const found = await store.findText(command.text.trim());
      const places = found.changes + found.documents + found.searches + found.dismissals + found.proposals;
      const committed = await commit((catalog) => redactText(catalog, command, places), options);
      const olderBackups = committed.problems.length > 0 ? [] : await store.backups();
      const before = committed.change?.version ?? Infinity;
      return { ...committed, found, olderBackups: olderBackups.filter(({ version }) => version < before) };
    },
  };
}
