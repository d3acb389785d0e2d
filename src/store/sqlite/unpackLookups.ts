import { execute, selectRows, type Connection } from '../database/connection.ts';
import { fieldsOf } from '../../domain/fieldsOf.ts';

/**
 * A data step of the migration look_ups_by_day: takes the look-ups of days and months that had been rolled up into bytes
 * over into LookupDay, a month on its middle day. Rejects if a sum would change; the migration is then undone.
 */
export async function unpackLookups(connection: Connection): Promise<void> {
  await connection.executeScript(
    'CREATE TEMP TABLE "Unpacked" ("code", "day", "client", "mitigated", "unmitigated", "unlisted")',
  );
  let expected = 0;
  const places = await selectRows(connection, 'SELECT "start", "end" FROM "CodePack" WHERE "sealed" = 1');
  for (const { start, end } of places) {
    const [row] = await selectRows(connection, 'SELECT "counts" FROM "CodePack" WHERE "start" = ?', [start ?? null]);
    const day = Math.floor((Number(start) + Number(end)) / 2 / 24);
    // Bytes, which no other table has.
    const counts: unknown = row?.['counts'];
    if (!(counts instanceof Uint8Array)) throw new Error(`The look-ups of day ${String(day)} are no bytes.`);
    expected += await insertPack(connection, day, counts);
  }
  // In the order of the key, so that the table is written once from front to back.
  await connection.executeScript(`INSERT INTO "LookupDay"
    SELECT "code", "day", "client", sum("mitigated"), sum("unmitigated"), sum("unlisted")
    FROM "Unpacked" GROUP BY "code", "day", "client"`);
  await connection.executeScript('DROP TABLE "Unpacked"');
  const [found] = await selectRows(
    connection,
    'SELECT coalesce(sum("mitigated" + "unmitigated" + "unlisted"), 0) AS "sum" FROM "LookupDay"',
  );
  if (Number(found?.['sum']) === expected) return;
  throw new Error(`The rolled-up days hold ${String(expected)} look-ups, of which ${String(found?.['sum'])} arrived.`);
}

/** Resolves to the sum of what was inserted. */
async function insertPack(connection: Connection, day: number, bytes: Uint8Array): Promise<number> {
  const { codes, counts, tags, subjects } = readPack(bytes);
  const texts = subjects.map((): string[] => []);
  let sum = 0;
  for (let i = 0; i < codes.length; i++) {
    texts[tags[i] ?? 0]?.push(`"${String(codes[i])}":${String(counts[i])}`);
    sum += counts[i] ?? 0;
  }
  for (const [tag, { outcome, client }] of subjects.entries()) {
    const of = (name: string) => (outcome === name ? '"value"' : '0');
    // One JSON text for a subject: ten times as fast as binding each number.
    await execute(
      connection,
      `INSERT INTO "Unpacked" SELECT CAST("key" AS INTEGER), ?, ?, ${of('MITIGATED')}, ${of('UNMITIGATED')}, ${of('UNLISTED')} FROM json_each(?)`,
      [day, client, `{${texts[tag]?.join(',') ?? ''}}`],
    );
  }
  return sum;
}

/**
 * The bytes as they were written until this migration, in little-endian order: how many records and how long the subjects
 * are, as 32-bit numbers; then the codes (32 bits each), the counts (32) and the places of the subjects (16) as columns;
 * then the subjects as JSON. A count above 32 bits has several records.
 */
function readPack(stored: Uint8Array) {
  // Columns must begin at whole words; a copy does.
  const { buffer } = new Uint8Array(stored);
  const [size = 0, namesLength = 0] = new Uint32Array(buffer, 0, 2);
  const names = new TextDecoder().decode(new Uint8Array(buffer, buffer.byteLength - namesLength));
  return {
    codes: new Uint32Array(buffer, 8, size),
    counts: new Uint32Array(buffer, 8 + 4 * size, size),
    tags: new Uint16Array(buffer, 8 + 8 * size, size),
    subjects: subjectsIn(JSON.parse(names)),
  };
}

function subjectsIn(written: unknown): { readonly outcome: string; readonly client: string }[] {
  if (!Array.isArray(written)) throw new Error('The subjects of rolled-up look-ups are no list.');
  return written.map((each) => {
    const { outcome, client } = fieldsOf(each);
    if (typeof outcome === 'string' && typeof client === 'string') return { outcome, client };
    throw new Error('A subject of rolled-up look-ups lacks its outcome or its client.');
  });
}
