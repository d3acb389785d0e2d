import type { ApolloClient } from '@apollo/client';
import { UpdateMitigation, type UpdateMitigationMutation } from 'hresolve/client/operations';
import { given } from './given.ts';

/**
 * Rewords a mitigation for every entry that uses it, and every view of them with it: the operation asks for `touchedEntries`. If someone
 * else has reworded it meanwhile, `resolve` is shown their text and says what it is to be now; null gives up.
 */
export async function editWithConflict(
  client: ApolloClient,
  edit: { readonly id: string; readonly version: number; readonly text: string },
  resolve: (theirs: string) => string | null,
): Promise<NonNullable<UpdateMitigationMutation['updateMitigation']>> {
  let { version: expectedVersion, text } = edit;
  for (;;) {
    const variables = { input: { id: edit.id, expectedVersion, text } };
    const { updateMitigation: payload } = given(await client.mutate({ mutation: UpdateMitigation, variables }));
    if (payload === null) throw new Error('A payload is null only if an error says why.');
    const stale = payload.problems.find((problem) => problem.__typename === 'StaleVersion');
    const resolved = stale?.current.__typename === 'Mitigation' ? resolve(stale.current.text) : null;
    if (stale === undefined || resolved === null) return payload;
    [expectedVersion, text] = [stale.currentVersion, resolved];
  }
}
