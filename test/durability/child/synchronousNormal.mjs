// Imported before the program, it makes every connection of the process synchronous=NORMAL behind the
// program's back, which reads its setting back as FULL. It shows that the power cuts bite.
import Database from 'better-sqlite3';

const prepare = Database.prototype.prepare;
Database.prototype.prepare = new Proxy(prepare, {
  apply: (target, database, [sql, ...rest]) => Reflect.apply(target, database, [inPlaceOf(String(sql)), ...rest]),
});

/** @param {string} sql */
function inPlaceOf(sql) {
  if (/^PRAGMA synchronous\s*=/i.test(sql)) return 'PRAGMA synchronous=NORMAL';
  return /^PRAGMA synchronous$/i.test(sql) ? 'SELECT 2 AS "synchronous"' : sql;
}
