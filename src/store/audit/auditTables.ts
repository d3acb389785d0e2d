import type { Flaw } from '../../domain/changes/flaw.ts';
import { readKnowledge } from '../log/loadKnowledge.ts';
import { selectRows, type Snapshot } from '../database/connection.ts';
import type { StoredKnowledge } from '../contract/store.ts';

/**
 * The state that the tables of a snapshot hold, as a start would load it, and the first row that a load
 * passes over: a cause or a step whose place leaves a hole or whose owner is gone. The state is null where
 * it cannot be read at all; the flaw then says why.
 */
export async function auditTables(
  snapshot: Snapshot,
): Promise<{ readonly knowledge: StoredKnowledge | null; readonly flaw: Flaw | null }> {
  const flaw = await findPassedOver(snapshot);
  try {
    return { knowledge: await readKnowledge(snapshot), flaw };
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    const message = `The tables hold a value that cannot be read: ${error.message.replace(/\.$/, '')}.`;
    return { knowledge: null, flaw: { version: null, nodeId: null, field: null, message } };
  }
}

/** Tables of ordered rows, with the column that names their owner and the owner's table. */
const orderedTables = [
  ['Cause', 'entryId', 'Entry'],
  ['EntryMitigation', 'entryId', 'Entry'],
  ['GuideStep', 'guideId', 'Guide'],
] as const;

async function findPassedOver(snapshot: Snapshot): Promise<Flaw | null> {
  for (const [table, owner, owners] of orderedTables) {
    const [hole] = await selectRows(
      snapshot,
      `SELECT "${owner}" AS "id" FROM "${table}" GROUP BY "${owner}"
       HAVING min("position") <> 0 OR max("position") <> count(*) - 1 ORDER BY "${owner}" LIMIT 1`,
    );
    if (hole !== undefined)
      return flawOf(
        hole['id'],
        `The rows of ${table} of ${String(hole['id'])} are not at the positions 0, 1, 2 and so on.`,
      );
    const [orphan] = await selectRows(
      snapshot,
      `SELECT "${owner}" AS "id" FROM "${table}" WHERE "${owner}" NOT IN (SELECT "id" FROM "${owners}") ORDER BY "${owner}" LIMIT 1`,
    );
    if (orphan !== undefined)
      return flawOf(orphan['id'], `${table} holds a row of ${String(orphan['id'])}, which is not in ${owners}.`);
  }
  return null;
}

function flawOf(id: unknown, message: string): Flaw {
  return { version: null, nodeId: String(id), field: 'position', message };
}
