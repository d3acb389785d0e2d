import { execFileSync } from 'node:child_process';

/**
 * Changes a database file behind the program's back, with the independent `sqlite3` package in a process
 * of its own: the triggers that keep the log append-only are dropped first and made again afterwards, as someone would
 * who wants to stay unseen, and references are not checked.
 */
export function tamper(file: string, ...statements: readonly string[]): void {
  const script = `
    const { Database } = require('sqlite3');
    const fail = (error) => { if (error) throw error; };
    const database = new Database(process.argv[1], fail);
    database.all("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'", (error, triggers) => {
      fail(error);
      const drops = triggers.map(({ name }) => 'DROP TRIGGER "' + name + '"');
      database.exec([...drops, process.argv[2], ...triggers.map(({ sql }) => sql)].join(';\\n'), fail);
    });`;
  execFileSync(process.execPath, ['-e', script, file, statements.join(';\n')], { stdio: 'pipe' });
}
