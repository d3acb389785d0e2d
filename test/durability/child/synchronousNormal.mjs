// Imported before the program, it makes every connection of the process synchronous=NORMAL behind the
// program's back, which reads its setting back as FULL. It shows that the power cuts bite.
import Database from 'better-sqlite3';

const prepare = Database.prototype.prepare;
Database.prototype.prepare = function (sql, ...rest) {
  if (/^PRAGMA synchronous\s*=/i.test(sql)) return prepare.call(this, 'PRAGMA synchronous=NORMAL', ...rest);
  if (/^PRAGMA synchronous$/i.test(sql)) return prepare.call(this, 'SELECT 2 AS "synchronous"', ...rest);
  return prepare.call(this, sql, ...rest);
};
