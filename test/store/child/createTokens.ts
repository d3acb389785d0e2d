// A process that opens FILE while its server runs, says so, and makes COUNT tokens one by one.
import { openSqliteStore } from '../../../src/store/openSqliteStore.ts';

const [, , file = '', count = ''] = process.argv;
const store = await openSqliteStore({ file, alongside: true });
process.stdout.write('opened\n');
for (let n = 0; n < Number(count); n++) {
  const id = `t-${String(n)}`;
  await store.access.createToken(
    {
      id,
      secretHash: '',
      name: 'ci',
      role: 'EDITOR',
      createdAt: 1,
      expiresAt: null,
      revokedAt: null,
      lastUsedOn: null,
    },
    { at: 1, kind: 'TOKEN_CREATED', actor: null, role: null, subject: id, requestId: null },
  );
}
await store.close();
