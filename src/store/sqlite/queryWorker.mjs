// The program of the thread that queryThread.ts starts: one read-only connection, and one query after the other. SQLite
// holds its thread until it has answered; only whoever asked waits for this one. Plain JavaScript, since a thread loads its
// program without the loader of the main thread; the bundle has a copy of it.
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** @typedef {{ id: number, sql: string, args: unknown[] }} Question */

const database = new Database(workerData, { readonly: true, timeout: 5_000 });
for (const pragma of ['query_only=ON', 'trusted_schema=OFF', 'temp_store=MEMORY', 'cache_size=-65536']) {
  database.pragma(pragma);
}

if (parentPort === null) throw new Error('This program runs in a thread of its own.');
const port = parentPort;

port.on('message', (/** @type {'close' | Question} */ question) => {
  if (question === 'close') {
    database.close();
    port.close();
    return;
  }
  const { id, sql, args } = question;
  try {
    const columns = select(sql, args);
    const moved = columns.filter((column) => column instanceof Float64Array).map(({ buffer }) => buffer);
    port.postMessage({ id, columns }, moved);
  } catch (failure) {
    port.postMessage({ id, failure });
  }
});

/**
 * Columns in the order of the query: Float64Array of numbers, arrays of texts; without rows empty arrays.
 * @param {string} sql
 * @param {unknown[]} args
 */
function select(sql, args) {
  const statement = database.prepare(sql);
  /** @type {unknown[][]} */
  const columns = statement.columns().map(() => []);
  for (const row of statement.raw().iterate(...args)) {
    const values = /** @type {unknown[]} */ (row);
    for (let i = 0; i < columns.length; i++) columns[i]?.push(values[i]);
  }
  return columns.map((column) =>
    typeof column[0] === 'number' ? Float64Array.from(/** @type {number[]} */ (column)) : column,
  );
}
