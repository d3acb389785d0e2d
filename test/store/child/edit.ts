// A process that opens FILE as a server does, says so, and edits one mitigation of the sample draft again and again.
import { openSqliteStore } from '../../../src/store/openSqliteStore.ts';
import { draftOf, firstDraft, signOut, updated } from '../sampleDraft.ts';

const store = await openSqliteStore({ file: process.argv[2] ?? '' });
await store.append(firstDraft, 0, 1000);
let last = signOut;
process.stdout.write('opened\n');
for (let version = 1; version < 100_000; version++) {
  const next = { ...signOut, text: `Sign out for the ${String(version)}th time.` };
  await store.append(draftOf([updated(last, next)]), version, 1000);
  last = next;
}
