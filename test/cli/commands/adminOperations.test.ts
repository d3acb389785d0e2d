import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAdminOperations } from '../../../src/cli/commands/adminOperations.ts';
import { asked } from '../../world/asked.ts';
import { newFolder } from '../../world/program.ts';

it('takes all commands on a database file for one person: what one proposes, no other accepts as a second editor', async () => {
  const database = `file:${join(newFolder(), 'hresolve.db')}`;
  const propose = `mutation { proposeEdit(input: { edit: { createEntry: {
    guide: "windows-hello-pin-creation", code: "0x80070002", causes: ["It is gone."], mitigations: [{ text: "Restore it." }] } } })
    { proposal { id } problems { code } } }`;
  const sync = await openAdminOperations(database, { command: 'sync', fourEyes: 'all' });
  const { proposeEdit } = await sync.run(asked(propose), {});
  await sync.close();
  const { id } = (proposeEdit as { proposal: { id: string } }).proposal;
  const review = await openAdminOperations(database, { command: 'review', fourEyes: 'all' });
  const accept = 'mutation($id: ID!) { acceptProposal(input: { id: $id }) { problems { code } } }';
  expect(await review.run(asked(accept), { id })).toEqual({
    acceptProposal: { problems: [{ code: 'NEEDS_SECOND_EDITOR' }] },
  });
  await review.close();
});
