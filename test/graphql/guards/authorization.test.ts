import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

describe('the door before a mutation', () => {
  const mutation = 'mutation($input: UpdateMitigationInput!) { updateMitigation(input: $input) { problems { code } } }';
  const input = { id: 'm_x', expectedVersion: 1, text: 'x' };

  it('answers a caller without a token with UNAUTHENTICATED and no data', async () => {
    const { status, data, errors } = await ada.world.ask(mutation, { input });
    expect({ status, data }).toEqual({ status: 200, data: { updateMitigation: null } });
    expect(errors).toMatchObject([{ path: ['updateMitigation'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('answers too low a role with FORBIDDEN', async () => {
    const { status, errors } = await ada.world.ask(mutation, { input }, await ada.world.token('ANALYST'));
    expect(status).toBe(200);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('lets an admin do what an editor may', async () => {
    const { errors } = await ada.world.ask(mutation, { input }, await ada.world.token('ADMIN'));
    expect(errors).toBeUndefined();
  });

  it.each([
    { what: 'a NUL', text: 'a\0b', says: 'NUL at character 2' },
    { what: 'half a surrogate pair', text: 'a\ud83d', says: 'surrogate' },
  ])('refuses $what anywhere in the input, naming the place', async ({ text, says }) => {
    const { status, errors } = await ada.world.ask(mutation, { input: { ...input, text } }, ada.token);
    expect(status).toBe(200);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.text' } }]);
    expect(errors?.[0]?.message).toContain(says);
  });

  it.each(['hrk_nobody', 'hrk_AAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0000000'])(
    'answers the token %s with 401 and one same message',
    async (token) => {
      const { status, errors } = await ada.world.ask(mutation, { input }, token);
      expect(status).toBe(401);
      expect(errors).toMatchObject([
        { message: expect.stringContaining('not valid') as string, extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    },
  );

  it('refuses a token past its day', async () => {
    const token = await ada.world.token('EDITOR');
    ada.world.clock.now += 86_400_000;
    const { status } = await ada.world.ask(mutation, { input }, token);
    ada.world.clock.now -= 86_400_000;
    expect(status).toBe(401);
  });
});
