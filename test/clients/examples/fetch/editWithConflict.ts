import { UpdateMitigation, type UpdateMitigationMutation } from 'hresolve/client/operations';
import { ask, type Server } from './ask.ts';

/**
 * Rewords a mitigation for every entry that uses it. If someone else has reworded it meanwhile, `resolve` is shown their text and
 * says what it is to be now; null gives up. Broken rules are in `problems`, and nothing was written then.
 */
export async function editWithConflict(
  server: Server,
  edit: { readonly id: string; readonly version: number; readonly text: string },
  resolve: (theirs: string) => string | null,
): Promise<NonNullable<UpdateMitigationMutation['updateMitigation']>> {
  let { version: expectedVersion, text } = edit;
  for (;;) {
    const { updateMitigation: payload } = await ask(server, UpdateMitigation, {
      input: { id: edit.id, expectedVersion, text },
    });
    if (payload === null) throw new Error('A payload is null only if an error says why.');
    const stale = payload.problems.find((problem) => problem.__typename === 'StaleVersion');
    const resolved = stale?.current.__typename === 'Mitigation' ? resolve(stale.current.text) : null;
    if (stale === undefined || resolved === null) return payload;
    [expectedVersion, text] = [stale.currentVersion, resolved];
  }
}
