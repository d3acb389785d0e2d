// Copies a database that a server has open.
//   node --import tsx copyDatabase.ts FROM TO
import Database from 'better-sqlite3';

const [from = '', to = ''] = process.argv.slice(2);
const database = new Database(from, { readonly: true });
await database.backup(to);
database.close();
