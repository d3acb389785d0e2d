// A process that merges the sample batch into DATABASE and kills itself after statement STEP of it.
import { postgresCounts, sqliteCounts } from '../../../src/store/counts/countSql.ts';
import { mergeCounts } from '../../../src/store/counts/mergeCounts.ts';
import { openClient } from '../openClient.ts';
import { sampleBatch } from '../sampleBatch.ts';

const [, , database = '', step = ''] = process.argv;
const client = await openClient(database);
const dialect = database.startsWith('postgres') ? postgresCounts : sqliteCounts;
let steps = 0;
const dieAtStep = () => {
  if (steps++ === Number(step)) process.kill(process.pid, 'SIGKILL');
};
await client.$transaction((transaction) => mergeCounts(transaction, dialect, sampleBatch, dieAtStep));
process.stdout.write('merged\n');
process.exit(0);
