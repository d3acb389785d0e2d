import {
  ArchiveEntryDocument,
  DeleteMitigationDocument,
  RestoreEntryDocument,
  UpdateEntryDocument,
  VerifyGuidanceDocument,
} from '../../generated/operations.ts';
import { useRunOperation } from '../kit/data/graphqlClient.ts';
import { bulkWords as words } from '../words/lists.ts';

export type BulkAction = 'archive' | 'restore' | 'move' | 'review' | 'delete';

/** An entry or a mitigation that was chosen, at the version that is shown. */
export interface BulkRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

interface BulkSettings {
  /** Slug; only for a move. */
  readonly guide: string;
  readonly reason: string | null;
}

/** What came of each row. */
export interface BulkResult {
  readonly done: readonly BulkRow[];
  /** Of the changes that were made, the first made first. */
  readonly versions: readonly number[];
  readonly refused: readonly { readonly row: BulkRow; readonly why: string }[];
}

/** Does one thing to many rows, and says of each whether it was done. A review is one change; the others are one each. */
export function useBulk(): (
  action: BulkAction,
  rows: readonly BulkRow[],
  settings: BulkSettings,
) => Promise<BulkResult> {
  const runOperation = useRunOperation();
  return (action, rows, settings) => (action === 'review' ? review(rows, settings) : oneByOne(action, rows, settings));

  async function oneByOne(
    action: Exclude<BulkAction, 'review'>,
    rows: readonly BulkRow[],
    settings: BulkSettings,
  ): Promise<BulkResult> {
    const done: BulkRow[] = [];
    const versions: number[] = [];
    const refused: BulkResult['refused'][number][] = [];
    for (const row of rows) {
      const { change, why } = await editOne(action, row, settings);
      if (why !== null) refused.push({ row, why });
      else done.push(row);
      if (change !== null) versions.push(change);
    }
    return { done, versions, refused };
  }

  async function editOne(
    action: Exclude<BulkAction, 'review'>,
    { id, version }: BulkRow,
    { guide, reason }: BulkSettings,
  ): Promise<{ change: number | null; why: string | null }> {
    const input = { id, expectedVersion: version, reason };
    const result =
      action === 'move'
        ? await runOperation(UpdateEntryDocument, { input: { ...input, guide } })
        : action === 'archive'
          ? await runOperation(ArchiveEntryDocument, { input })
          : action === 'delete'
            ? await runOperation(DeleteMitigationDocument, { input })
            : await runOperation(RestoreEntryDocument, { input });
    if (result.failure !== null) return { change: null, why: result.failure.message };
    const [answer] = Object.values(result.data) as ({
      readonly change?: { readonly version: number } | null;
      readonly problems: readonly { readonly message: string }[];
    } | null)[];
    const [problem] = answer?.problems ?? [{ message: words.noAnswer }];
    return { change: answer?.change?.version ?? null, why: problem?.message ?? null };
  }

  async function review(rows: readonly BulkRow[], { reason }: BulkSettings): Promise<BulkResult> {
    const refused: BulkResult['refused'][number][] = [];
    let left = rows;
    // What stands in the way of some is no reason to leave the others.
    while (left.length > 0) {
      const nodes = left.map(({ id, version }) => ({ id, expectedVersion: version }));
      const { data, failure } = await runOperation(VerifyGuidanceDocument, { input: { nodes, reason } });
      const { change = null, problems = [] } = data?.verifyGuidance ?? {};
      if (failure === null && problems.length === 0) {
        return { done: left, versions: change === null ? [] : [change.version], refused };
      }
      const messages = new Map(problems.map(({ path, message }) => [path[2] ?? '', message]));
      const hit = left.filter((_, index) => messages.has(String(index)));
      const blocked = hit.length === 0 ? left : hit;
      const common = failure?.message ?? problems[0]?.message ?? words.noAnswer;
      for (const row of blocked) refused.push({ row, why: messages.get(String(left.indexOf(row))) ?? common });
      left = left.filter((row) => !blocked.includes(row));
    }
    return { done: [], versions: [], refused };
  }
}
