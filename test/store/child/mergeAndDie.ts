// A process that merges the sample batch into FILE and kills itself after statement STEP of it.
import { mergeCounts } from '../../../src/store/counts/mergeCounts.ts';
import { openPrismaClient } from '../../../src/store/sqlite/prismaClient.ts';
import { openSqliteConnection } from '../../../src/store/sqlite/sqliteConnection.ts';
import { sampleBatch } from '../sampleBatch.ts';

const [, , file = '', step = ''] = process.argv;
const client = openPrismaClient(await openSqliteConnection(file));
let steps = 0;
await mergeCounts(client, sampleBatch, () => {
  if (steps++ === Number(step)) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write('merged\n');
