// A process that opens FILE as a server does, appends the sample draft where it is empty, prints the change, and stays.
import { openSqliteStore } from '../../../src/store/openSqliteStore.ts';
import { firstDraft } from '../sampleDraft.ts';

const store = await openSqliteStore({ file: process.argv[2] ?? '' });
const change = await store.append(firstDraft, 0, 1000);
process.stdout.write(`${JSON.stringify(change)}\n`);
setInterval(() => undefined, 1000);
