import { execFileSync } from 'node:child_process';

/**
 * Changes a database file behind the program's back, with the independent `sqlite3` package in a process
 * of its own: the triggers that keep the log append-only are dropped first, and references are not checked.
 */
export function tamper(file: string, ...statements: readonly string[]): void {
  const script = `
    const { Database } = require('sqlite3');
    const database = new Database(process.argv[1], (error) => { if (error) throw error; });
    database.exec(process.argv[2], (error) => { if (error) throw error; });`;
  const triggers = ['Change', 'Revision'].flatMap((table) =>
    ['updated', 'deleted'].map((verb) => `DROP TRIGGER IF EXISTS "${table}_is_never_${verb}"`),
  );
  const sql = [...triggers, ...statements].join(';\n');
  execFileSync(process.execPath, ['-e', script, file, sql], { stdio: 'pipe' });
}
