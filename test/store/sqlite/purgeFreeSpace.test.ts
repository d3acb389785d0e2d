import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf, firstDraft, signOut, updated } from '../sampleDraft.ts';
import { openTemporaryStore, temporaryFile } from '../temporaryFile.ts';

describe('the file after a redaction', () => {
  it('holds no byte of the text: not in its rows, not in its free space, not in its log', async () => {
    const file = temporaryFile();
    const store = await openTemporaryStore({ file });
    const named = { ...signOut, text: `Call Jane Doe. ${'x'.repeat(9000)}` };
    const left = { ...signOut, text: `Call redacted-4. ${'x'.repeat(9000)}` };
    await store.append(firstDraft, 0, 1);
    await store.append(draftOf([updated(signOut, named)]), 1, 2);
    // The row of the table goes here; its bytes stay in a free page.
    await store.append(draftOf([updated(named, signOut)]), 2, 3);
    const holds = () =>
      ['', '-wal'].some((end) =>
        readFileSync(file + end)
          .toString('latin1')
          .includes('Jane Doe'),
      );
    expect(holds()).toBe(true);
    const redaction = { kind: 'REDACTION', reason: 'a name', redaction: { text: 'Jane Doe' } } as const;
    await store.append(draftOf([updated(signOut, signOut)], redaction), 3, 4);
    expect(holds()).toBe(false);
    expect((await store.changes({ above: 1, below: 3, limit: 1 }))[0]?.revisions[0]?.after).toEqual(left);
  });
});
