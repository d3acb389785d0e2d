import { createHmac } from 'node:crypto';
import type { CallerUseStore, UseWindow } from '../contract/callerUseStore.ts';
import { selectRows, type Connection } from '../database/connection.ts';

/** The most callers that are told apart at once; one takes some 150 bytes. */
const mostCallers = 100_000;

/** How often windows that are over are deleted at most, and those that are left counted, in milliseconds. */
const tidyEvery = 1_000;

/**
 * Each use is one statement, so that servers need not wait for each other. A caller is kept as a hash under the password of the
 * database, which all its servers have and no dump of it holds: who has the table alone cannot try all addresses.
 */
export function createCallerUses(reader: Connection, databaseUrl: string): CallerUseStore {
  const secret = secretOf(databaseUrl);
  const keyOf = (caller: string) => createHmac('sha256', secret).update(caller).digest('base64url');
  const select = async (sql: string, values: (string | number)[]): Promise<UseWindow | null> => {
    const [row] = await selectRows(reader, sql, values);
    return row === undefined ? null : { endsAt: Number(row['endsAt']), used: Number(row['used']) };
  };
  let tidiedAt = -Infinity;
  let isFull = false;

  return {
    find: (caller, now) =>
      select('SELECT "endsAt", "used" FROM "CallerUse" WHERE "key" = ? AND "endsAt" > ?', [keyOf(caller), now]),
    take: async (caller, now, endsAt) => {
      await tidy(now);
      return select(isFull ? useAgain : use, isFull ? [now, keyOf(caller)] : [keyOf(caller), endsAt, now, now]);
    },
  };

  async function tidy(now: number): Promise<void> {
    if (Math.abs(now - tidiedAt) < tidyEvery) return;
    tidiedAt = now;
    await selectRows(reader, 'DELETE FROM "CallerUse" WHERE "endsAt" <= ? RETURNING 1 AS "gone"', [now]);
    const [row] = await selectRows(reader, 'SELECT count(*) AS "count" FROM "CallerUse"');
    isFull = Number(row?.['count']) >= mostCallers;
  }
}

const use = `INSERT INTO "CallerUse" AS "known" ("key", "endsAt", "used") VALUES (?, ?, 1)
  ON CONFLICT ("key") DO UPDATE SET "used" = CASE WHEN "known"."endsAt" > ? THEN "known"."used" + 1 ELSE 1 END,
    "endsAt" = CASE WHEN "known"."endsAt" > ? THEN "known"."endsAt" ELSE excluded."endsAt" END
  RETURNING "endsAt", "used"`;

const useAgain =
  'UPDATE "CallerUse" SET "used" = "used" + 1 WHERE "endsAt" > ? AND "key" = ? RETURNING "endsAt", "used"';

/** What does not differ between the servers of a database, whatever they call its host. */
function secretOf(databaseUrl: string): string {
  const { username, password, pathname } = new URL(databaseUrl);
  return ['caller uses', pathname, username, password].join('\n');
}
