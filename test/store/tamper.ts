import Database from 'better-sqlite3';

/**
 * Changes a database file behind the program's back: the triggers that keep the log append-only are dropped first and made
 * again afterwards, as someone would who wants to stay unseen, and references are not checked.
 */
export function tamper(file: string, ...statements: readonly string[]): void {
  const database = new Database(file);
  try {
    database.pragma('foreign_keys = OFF');
    const triggers = database.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all() as {
      readonly name: string;
      readonly sql: string;
    }[];
    const drops = triggers.map(({ name }) => `DROP TRIGGER "${name}"`);
    database.exec([...drops, ...statements, ...triggers.map(({ sql }) => sql)].join(';\n'));
  } finally {
    database.close();
  }
}
