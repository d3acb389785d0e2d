// A process that migrates FILE with the migrations of FOLDER and kills itself after step STEP of the last one.
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { readMigrations } from '../../../src/store/migrations.ts';
import { openSqliteConnection } from '../../../src/store/sqlite/sqliteConnection.ts';

const [, , file = '', folder = '', step = ''] = process.argv;
const migrations = readMigrations(folder);
await migrate(await openSqliteConnection(file), migrations, {
  file,
  clock: Date.now,
  afterStep: (name, index) => {
    if (name === migrations.at(-1)?.name && index === Number(step)) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write('migrated\n');
