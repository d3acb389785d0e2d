import { isProposedEdit, proposalKinds, proposalStates } from '../../domain/editing/proposedEdit.ts';
import { fieldsOf, hasFields } from '../../domain/fieldsOf.ts';
import type { Change } from '../../domain/changes/change.ts';
import type { Flaw } from '../../domain/changes/flaw.ts';
import { isComment } from '../contract/proposalStore.ts';
import { selectRows, type Snapshot, type SqlValue } from '../database/connection.ts';

type Row = Readonly<Record<string, SqlValue>>;

/** What proposals say of the log, gathered before it is read. */
export interface AuditedProposals {
  /** Told every change of the log. */
  readonly follow: (change: Pick<Change, 'version' | 'actor'>) => void;
  /** The first proposal that no program would have left so, or that the log contradicts; null if there is none. */
  readonly flaw: () => Flaw | null;
}

/**
 * Proposals are no part of the chain of hashes, so that an open one cannot be shown to be what was proposed. What an accepted one
 * became is in the log, under the name of who accepted it.
 */
export async function auditProposals(snapshot: Snapshot): Promise<AuditedProposals> {
  const rows = await selectRows(snapshot, 'SELECT * FROM "Proposal" ORDER BY "id"');
  const accepted = new Map<number, Row[]>();
  for (const row of rows.filter(isAccepted)) {
    const version = Number(row['version']);
    accepted.set(version, [...(accepted.get(version) ?? []), row]);
  }
  let inLog: Flaw | null = null;
  return {
    follow: ({ version, actor }) => {
      for (const row of accepted.get(version) ?? []) {
        const name = String(row['decidedBy']);
        if (actor === name || actor.startsWith(`${name}, proposed by `)) continue;
        const says = `says that ${name} accepted it as change ${String(version)}, which is ${actor}'s`;
        inLog ??= flawOf(row, 'decidedBy', says);
      }
      accepted.delete(version);
    },
    flaw: () => {
      const row = [...accepted.values()][0]?.[0];
      const missing =
        row === undefined
          ? null
          : flawOf(row, 'version', `became change ${String(row['version'])}, which is not in the log`);
      return firstOddOne(rows) ?? inLog ?? missing;
    },
  };
}

function isAccepted({ state, version }: Row): boolean {
  return state === 'ACCEPTED' && version !== null;
}

function firstOddOne(rows: readonly Row[]): Flaw | null {
  for (const row of rows) {
    const odd = oddity(row);
    if (odd !== null) return flawOf(row, odd.field, odd.says);
  }
  return null;
}

function oddity({ kind, state, edit, text, comments, decidedBy, decidedAt, decision, version }: Row) {
  const isOpen = state === 'OPEN';
  if (!isOneOf(proposalKinds, kind)) return { field: 'kind', says: 'is of no kind that there is' };
  if (!isOneOf(proposalStates, state)) return { field: 'state', says: 'is in no state that there is' };
  if (!isJson(comments, areComments)) return { field: 'comments', says: 'has comments that cannot be read' };
  if (edit !== null && !isJson(edit, isEdit)) return { field: 'edit', says: 'holds an edit that cannot be read' };
  if (edit === null && text === null) return { field: 'text', says: 'holds neither words nor an edit' };
  if (isOpen === (decidedBy !== null && decidedAt !== null))
    return { field: 'decidedBy', says: isOpen ? 'is open and decided' : 'is decided by no one' };
  if (state === 'DECLINED' && decision === null) return { field: 'decision', says: 'is declined without a reason' };
  if ((state === 'ACCEPTED') !== (version !== null))
    return {
      field: 'version',
      says: state === 'ACCEPTED' ? 'is accepted as no change' : 'names a change and is not accepted',
    };
  return null;
}

function isOneOf(names: readonly string[], value: SqlValue | undefined): boolean {
  return typeof value === 'string' && names.includes(value);
}

function isJson(text: SqlValue | undefined, fits: (value: unknown) => boolean): boolean {
  try {
    return fits(JSON.parse(String(text)));
  } catch {
    return false;
  }
}

function areComments(value: unknown): boolean {
  return Array.isArray(value) && value.every(isComment);
}

/** An import may be proposed, too. */
function isEdit(value: unknown): boolean {
  const { name, input } = fieldsOf(value);
  return isProposedEdit(value) || (name === 'importGuide' && hasFields(input));
}

function flawOf({ id, version }: Row, field: string, says: string): Flaw {
  const message = `The proposal ${String(id)} ${says}.`;
  return { version: version === null ? null : Number(version), nodeId: null, field, message };
}
