import { changeKinds } from '../../domain/changes/change.ts';
import { followLocalWork, type LocalWork } from '../../domain/changes/localWork.ts';
import { oneOf } from '../contract/storedValues.ts';
import { selectRows, type Snapshot } from '../database/connection.ts';
import { readStoredRecord } from './storedRecord.ts';

/**
 * What the log says of every node that was ever edited here: the same as following every change with followLocalWork from the
 * first one on. Few nodes are edited, so this reads few rows however large the knowledge base is.
 */
export async function readLocalWork(snapshot: Snapshot): Promise<(readonly [string, LocalWork])[]> {
  const works = new Map<string, LocalWork | null>();
  for (const row of await selectRows(snapshot, firstAndLastEdit)) {
    const nodeId = String(row['nodeId']);
    if (works.has(nodeId)) continue;
    works.set(nodeId, {
      published: readStoredRecord(row['before']),
      version: Number(row['version']),
      at: Number(row['at']),
    });
  }
  for (const row of await selectRows(snapshot, importedLater)) {
    const nodeId = String(row['nodeId']);
    const kind = oneOf(changeKinds, row['kind'], 'the kind of a change');
    const revision = { before: readStoredRecord(row['before']), after: readStoredRecord(row['after']) };
    const change = { kind, version: Number(row['version']), at: Number(row['at']) };
    works.set(nodeId, followLocalWork(works.get(nodeId) ?? null, revision, change));
  }
  return [...works].filter((each): each is [string, LocalWork] => each[1] !== null);
}

const byHand = `("Change"."kind" = 'EDIT' OR ("Change"."kind" = 'REVERT' AND "Revision"."before" IS NOT NULL))`;

const edits = `
  SELECT "Revision"."nodeId" AS "nodeId",
    MIN("Revision"."changeVersion") AS "firstVersion", MAX("Revision"."changeVersion") AS "lastVersion"
  FROM "Change" JOIN "Revision" ON "Revision"."changeVersion" = "Change"."version"
  WHERE ${byHand}
  GROUP BY "Revision"."nodeId"`;

/** True of an edited node that something else has touched since. */
const isTouchedLater = `EXISTS (
    SELECT 1 FROM "Revision" JOIN "Change" ON "Change"."version" = "Revision"."changeVersion"
    WHERE "Revision"."nodeId" = "edits"."nodeId" AND "Revision"."changeVersion" > "edits"."firstVersion" AND NOT ${byHand}
  )`;

/**
 * The node before the first edit, and the last edit. A change may touch a node more than once: its first revision
 * counts.
 */
const firstAndLastEdit = `
  SELECT "first"."nodeId", "first"."before", "last"."version", "last"."at"
  FROM (${edits}) AS "edits"
  JOIN "Revision" AS "first" ON "first"."nodeId" = "edits"."nodeId" AND "first"."changeVersion" = "edits"."firstVersion"
  JOIN "Change" AS "last" ON "last"."version" = "edits"."lastVersion"
  ORDER BY "first"."nodeId", "first"."position"`;

/** All that happened since the first edit to the nodes that an import touched after it. */
const importedLater = `
  SELECT "each"."nodeId", "each"."before", "each"."after", "change"."kind", "change"."version", "change"."at"
  FROM (${edits}) AS "edits"
  JOIN "Revision" AS "each" ON "each"."nodeId" = "edits"."nodeId" AND "each"."changeVersion" >= "edits"."firstVersion"
  JOIN "Change" AS "change" ON "change"."version" = "each"."changeVersion"
  WHERE ${isTouchedLater}
  ORDER BY "each"."changeVersion", "each"."position"`;
