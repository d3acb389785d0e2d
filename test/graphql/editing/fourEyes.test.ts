import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const slug = 'windows-hello-pin-creation';
const signOut = 'Sign out and then sign in again.';

interface Problem {
  code: string;
  message: string;
}

describe('a guide of four eyes', () => {
  let two: EditorWorld;
  let second: string;
  beforeAll(async () => {
    two = await openEditorWorld({ fourEyes: [slug] });
    second = await two.world.token('EDITOR', 'Linus');
  });
  afterAll(() => two.world.close());

  async function decide(id: string | undefined, token: string, edit?: object) {
    const { data } = await two.world.ask<{
      acceptProposal: { change: { actorName: string } | null; problems: Problem[] };
    }>(
      'mutation($input: AcceptProposalInput!) { acceptProposal(input: $input) { change { actorName } problems { code } } }',
      { input: { id, edit } },
      token,
    );
    return data.acceptProposal;
  }

  it('takes no edit of one person, and one that another accepts as it is', async () => {
    const { id, version } = await two.mitigationSaying(signOut);
    const update = { id, expectedVersion: version, text: 'Sign out, then in.' };
    for (const dryRun of [true, false])
      expect((await two.updateMitigation({ ...update, dryRun })).problems).toMatchObject([
        { code: 'NEEDS_SECOND_EDITOR' },
      ]);
    const { data } = await two.world.ask<{ proposeEdit: { proposal: { id: string } | null; problems: Problem[] } }>(
      'mutation($input: ProposeEditInput!) { proposeEdit(input: $input) { proposal { id } problems { code } } }',
      { input: { edit: { updateMitigation: update } } },
      two.token,
    );
    const proposal = data.proposeEdit.proposal?.id;
    const refused = [{ code: 'NEEDS_SECOND_EDITOR' }];
    expect((await decide(proposal, two.token)).problems).toMatchObject(refused);
    expect((await decide(proposal, second, { updateMitigation: { ...update, text: 'Mine.' } })).problems).toMatchObject(
      refused,
    );
    expect(await decide(proposal, second)).toMatchObject({
      problems: [],
      change: { actorName: 'Linus, proposed by Ada' },
    });
    const undone = await two.mutate('revertChange', { version: 2 });
    expect(undone.problems).toMatchObject(refused);
  });

  it('is previewed by one person, who is to see what a second one will be asked for', async () => {
    const { id, version } = await two.entryOf('0x801C03ED');
    const input = { id, expectedVersion: version, causes: ['What one person thinks.'] };
    const response = await fetch(`${two.world.address}/admin/preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${two.token}` },
      body: JSON.stringify({ edit: 'updateEntry', input }),
    });
    const { html, problems } = (await response.json()) as { html: string | null; problems: Problem[] };
    expect(problems).toEqual([]);
    expect(html).toContain('What one person thinks.');
    expect((await two.entryOf('0x801C03ED')).version).toBe(version);
  });

  it('takes "still true" of one person, and says to editors that it is one', async () => {
    const entry = await two.entryOf('0x801C044D');
    const input = { nodes: [{ id: entry.id, expectedVersion: entry.version }] };
    const document = 'mutation($input: VerifyGuidanceInput!) { verifyGuidance(input: $input) { problems { code } } }';
    const { data } = await two.world.ask(document, { input }, two.token);
    expect(data).toEqual({ verifyGuidance: { problems: [] } });
    const ask = (token?: string) => two.world.ask(`{ guide(slug: "${slug}") { needsSecondEditor } }`, {}, token);
    expect((await ask(two.token)).data).toEqual({ guide: { needsSecondEditor: true } });
    expect((await ask()).data).toEqual({ guide: { needsSecondEditor: null } });
  });

  it('takes no suggestion of a reader that one editor accepts', async () => {
    await two.world.ask(
      'mutation { suggest(input: { code: "0x801C044D", kind: STEP, text: "Restart the device." }) { accepted } }',
    );
    const { data } = await two.world.ask<{ proposals: { id: string }[] }>('{ proposals { id } }', {}, second);
    expect((await decide(data.proposals[0]?.id, second)).problems).toMatchObject([{ code: 'NEEDS_SECOND_EDITOR' }]);
  });

  it.each([
    { name: 'Ada', role: 'EDITOR', because: 'another token of the same name is most likely of the same person' },
    { name: ' ADA ', role: 'ADMIN', because: 'capitals and blanks make no other person' },
  ] as const)('takes no proposal of Ada from the token "$name", because $because', async ({ name, role }) => {
    const { id, version } = await two.mitigationSaying('Sign out, then in.');
    const proposal = await propose({ updateMitigation: { id, expectedVersion: version, text: 'Sign out.' } });
    const other = await two.world.token(role, name);
    expect((await decide(proposal, other)).problems).toMatchObject([{ code: 'NEEDS_SECOND_EDITOR' }]);
  });

  it.each([
    { way: 'an edit of another guide that shares the mitigation', mutation: 'updateMitigation' },
    { way: 'merging its mitigation into one of nobody', mutation: 'mergeMitigations' },
    { way: 'archiving an entry', mutation: 'archiveEntry' },
    { way: 'a new entry', mutation: 'createEntry' },
    { way: 'archiving the whole guide', mutation: 'archiveGuide' },
    { way: 'importing its document with other words', mutation: 'importGuide' },
    { way: 'importing another guide that changes what the two share', mutation: 'importShared' },
  ])('is not changed by one person through $way', async ({ mutation }) => {
    const admin = await two.world.token('ADMIN', 'Ada');
    const { id, version } = await two.mitigationSaying('Sign out, then in.');
    const entry = await two.entryOf('0x801C044D');
    const before = (await two.world.ask('{ catalog { version } }')).data;
    const run = async (name: string, type: string, input: object) => {
      const document = `mutation($input: ${type}!) { ${name}(input: $input) { problems { code } } }`;
      const { data, errors } = await two.world.ask<Record<string, { problems: Problem[] }>>(document, { input }, admin);
      expect(errors).toBeUndefined();
      return data[name]?.problems;
    };
    const { data: guide } = await two.world.ask<{ guide: { version: number } }>(
      `{ guide(slug: "${slug}") { version } }`,
    );
    const rows = (words: string) => `# Desk errors\n\n| Code | Mitigation |\n| - | - |\n| 0x80070005 | ${words} |\n`;
    const problems = {
      updateMitigation: () =>
        run('updateMitigation', 'UpdateMitigationInput', { id, expectedVersion: version, text: 'x' }),
      mergeMitigations: async () => {
        const { mitigation } = await two.mutate('createMitigation', { text: 'Do as I say.' }, admin);
        const found = await run('mergeMitigations', 'MergeMitigationsInput', { into: mitigation?.id, from: [id] });
        await two.mutate('deleteMitigation', { id: mitigation?.id, expectedVersion: mitigation?.version }, admin);
        return found;
      },
      archiveEntry: () => run('archiveEntry', 'ArchiveEntryInput', { id: entry.id, expectedVersion: entry.version }),
      createEntry: () =>
        run('createEntry', 'CreateEntryInput', { guide: slug, code: '0x80070002', causes: ['x'], mitigations: [] }),
      archiveGuide: () => run('archiveGuide', 'ArchiveGuideInput', { slug, expectedVersion: guide.guide.version }),
      importGuide: () =>
        run('importGuide', 'ImportGuideInput', { slug, markdown: rows('Do as I say.'), onConflict: 'TAKE_THEIRS' }),
      importShared: async () => {
        expect(
          await run('importGuide', 'ImportGuideInput', { slug: 'desk', markdown: rows('Sign out, then in.') }),
        ).toEqual([]);
        return run('importGuide', 'ImportGuideInput', { slug: 'desk', markdown: rows('Sign out, then IN at once.') });
      },
    }[mutation] as () => Promise<Problem[]>;
    const found = await problems();
    if (mutation === 'importShared') {
      // The row takes a mitigation of its own: that of the guide stays as it was.
      expect((await two.mitigationSaying('Sign out, then in.')).version).toBe(version);
      return;
    }
    expect(found).toEqual([{ code: 'NEEDS_SECOND_EDITOR' }]);
    if (mutation !== 'mergeMitigations') expect((await two.world.ask('{ catalog { version } }')).data).toEqual(before);
  });

  it('says to admins which guides they are', async () => {
    const { data } = await two.world.ask('{ server { fourEyes } }', {}, await two.world.token('ADMIN', 'Root'));
    expect(data).toEqual({ server: { fourEyes: [slug] } });
  });

  async function propose(edit: object): Promise<string | undefined> {
    const { data } = await two.world.ask<{ proposeEdit: { proposal: { id: string } | null } }>(
      'mutation($input: ProposeEditInput!) { proposeEdit(input: $input) { proposal { id } } }',
      { input: { edit } },
      two.token,
    );
    return data.proposeEdit.proposal?.id;
  }
});
