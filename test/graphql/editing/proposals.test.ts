import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const signOut = 'Sign out and then sign in again.';
const listed = '0x801C044D';

interface Problem {
  code: string;
  message: string;
  changed?: { field: string }[];
}

interface Planned {
  fits: boolean;
  problems: Problem[];
  revisions: { action: string; diff: { field: string; before: string | null; after: string | null }[] }[];
  impact: { entries: number };
}

interface Proposal {
  id: string;
  kind: string;
  state: string;
  text: string | null;
  edit: string | null;
  proposedBy: string | null;
  planned: Planned | null;
  comments: { author: string; text: string }[];
  decidedBy: string | null;
  decision: string | null;
  version: number | null;
}

interface Payload {
  proposal: Proposal | null;
  planned: Planned | null;
  change: { version: number; actorName: string; reason: string } | null;
  problems: Problem[];
}

const planned = `planned { fits problems { code message ... on StaleVersion { changed { field } } }
  revisions { action diff { field before after } } impact { entries } }`;
const proposal = `id kind state text edit proposedBy ${planned} comments { author text } decidedBy decision version`;
const payload = `proposal { ${proposal} } ${planned} change { version actorName reason } problems { code message }`;

let editors: EditorWorld;
let analyst: string;
let reviewer: string;

beforeAll(async () => {
  editors = await openEditorWorld();
  analyst = await editors.world.token('ANALYST', 'Grace');
  reviewer = await editors.world.token('EDITOR', 'Linus');
});
afterAll(() => editors.world.close());

async function tell(name: string, input: object, token: string): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${payload} } }`;
  const { data, errors } = await editors.world.ask<Record<string, Payload>>(document, { input }, token);
  expect(errors).toBeUndefined();
  return data[name] as Payload;
}

async function suggest(input: object): Promise<{ accepted: boolean; problems: Problem[] }> {
  const document = 'mutation($input: SuggestInput!) { suggest(input: $input) { accepted problems { code message } } }';
  const { data } = await editors.world.ask<{ suggest: { accepted: boolean; problems: Problem[] } }>(document, {
    input,
  });
  return data.suggest;
}

async function queue(state = 'OPEN'): Promise<Proposal[]> {
  const document = `query($state: ProposalState!) { proposals(state: $state, first: 100) { ${proposal} } }`;
  const { data, errors } = await editors.world.ask<{ proposals: Proposal[] }>(document, { state }, reviewer);
  expect(errors).toBeUndefined();
  return data.proposals;
}

async function proposeText(text: string): Promise<Proposal> {
  const { id, version } = await editors.mitigationSaying(signOut);
  const edit = { updateMitigation: { id, expectedVersion: version, text } };
  const { proposal: kept } = await tell('proposeEdit', { edit, reason: 'Clearer' }, analyst);
  if (kept === null) throw new Error('It was not kept.');
  return kept;
}

describe('a suggestion of a reader', () => {
  it('becomes an edit of the one entry that lists the code, and changes nothing until it is accepted', async () => {
    expect(await suggest({ code: listed, kind: 'STEP', text: 'Restart the device.' })).toEqual({
      accepted: true,
      problems: [],
    });
    const [kept] = await queue();
    expect(kept).toMatchObject({ kind: 'STEP', state: 'OPEN', text: 'Restart the device.', proposedBy: null });
    expect(kept?.planned).toMatchObject({ fits: true, impact: { entries: 1 } });
    expect(kept?.planned?.revisions.flatMap(({ diff }) => diff.map(({ field }) => field))).toContain('steps');
    expect(JSON.stringify(await editors.entryOf(listed))).not.toContain('Restart the device.');

    const { change, problems } = await tell('acceptProposal', { id: kept?.id }, reviewer);
    expect(problems).toEqual([]);
    expect(change).toMatchObject({ actorName: 'Linus, proposed by a reader', reason: 'Restart the device.' });
    const { data } = await editors.world.ask<object>(`{ lookup(code: "${listed}") { entries { steps { text } } } }`);
    expect(JSON.stringify(data)).toContain('Restart the device.');
    expect(await queue()).toEqual([]);
  });

  it('is words only where no single entry lists the code, and needs an edit to be accepted', async () => {
    await suggest({ code: '0x801C03F3', kind: 'CAUSE', text: 'Its registration was removed.' });
    const [kept] = await queue();
    expect(kept).toMatchObject({ kind: 'CAUSE', edit: null, planned: null });
    expect((await tell('acceptProposal', { id: kept?.id }, reviewer)).problems).toMatchObject([
      { code: 'INVALID_VALUE' },
    ]);
    const createEntry = {
      guide: 'windows-hello-pin-creation',
      code: '0x801C03F3',
      causes: ['The device object was removed.'],
      mitigations: [],
    };
    const { proposal: accepted } = await tell('acceptProposal', { id: kept?.id, edit: { createEntry } }, reviewer);
    expect(accepted).toMatchObject({ state: 'ACCEPTED', decidedBy: 'Linus' });
    expect(await editors.entryOf('0x801C03F3')).toMatchObject({ causes: [{ text: 'The device object was removed.' }] });
  });

  it.each([
    { text: 'Ask jane.doe@example.org.', because: 'mail addresses are personal' },
    { text: 'Log on as CONTOSO\\jane.', because: 'names of users are personal' },
    { text: '', because: 'an empty text says nothing' },
    { text: 'long '.repeat(201), because: 'it is longer than 1000 characters' },
  ])('is refused, because $because', async ({ text }) => {
    expect((await suggest({ code: listed, kind: 'CORRECTION', text })).accepted).toBe(false);
    expect(await queue()).toEqual([]);
  });

  it('is one of five that an address may make in an hour', async () => {
    const taken = [];
    for (let n = 0; n < 4; n++) taken.push(await suggest({ code: listed, kind: 'CORRECTION', text: 'It is wrong.' }));
    expect(taken.map(({ accepted }) => accepted)).toEqual([true, true, true, false]);
    expect(taken[3]?.problems).toMatchObject([{ code: 'RATE_LIMITED' }]);
    for (const { id } of await queue()) await tell('declineProposal', { id, reason: 'It is right.' }, reviewer);
  });
});

describe('an edit that an analyst proposes', () => {
  it('shows its diff and reach, is commented on, and is one change with both names', async () => {
    const kept = await proposeText('Sign out, and sign in again.');
    expect(kept).toMatchObject({ kind: 'EDIT', proposedBy: 'Grace', text: 'Clearer' });
    expect(kept.planned?.impact.entries).toBe(11);
    expect(kept.planned?.revisions).toMatchObject([{ action: 'UPDATED', diff: [{ field: 'text', before: signOut }] }]);
    const { proposal: discussed } = await tell('commentOnProposal', { id: kept.id, text: 'Fine.' }, reviewer);
    expect(discussed?.comments).toEqual([{ author: 'Linus', text: 'Fine.' }]);
    const dry = await tell('acceptProposal', { id: kept.id, dryRun: true }, reviewer);
    expect(dry).toMatchObject({ change: null, planned: { fits: true }, proposal: { state: 'OPEN' } });
    const [once, twice] = await Promise.all([
      tell('acceptProposal', { id: kept.id }, reviewer),
      tell('acceptProposal', { id: kept.id }, reviewer),
    ]);
    const versions = [once, twice].flatMap(({ change }) => change?.version ?? []);
    expect(new Set(versions).size).toBe(1);
    expect(once.change ?? twice.change).toMatchObject({ actorName: 'Linus, proposed by Grace', reason: 'Clearer' });
    const [again] = (await tell('acceptProposal', { id: kept.id }, reviewer)).problems;
    expect(again).toMatchObject({ code: 'NOTHING_TO_CHANGE', message: 'Linus has accepted it already.' });
    expect((await queue('ACCEPTED')).find(({ id }) => id === kept.id)).toMatchObject({ version: versions[0] });
    expect((await verify(editors.world.store)).flaws).toEqual([]);
  });

  it('says that it no longer fits once what it changes has moved, and is accepted edited', async () => {
    const now = await editors.mitigationSaying('Sign out, and sign in again.');
    const edit = { updateMitigation: { id: now.id, expectedVersion: now.version, text: 'Sign out and in.' } };
    const { proposal: kept } = await tell('proposeEdit', { edit }, analyst);
    await editors.updateMitigation({ id: now.id, expectedVersion: now.version, text: 'Sign out. Sign in.' });
    const [waiting] = await queue();
    expect(waiting?.planned).toMatchObject({
      fits: false,
      problems: [{ code: 'STALE_VERSION', changed: [{ field: 'text' }] }],
    });
    const refused = await tell('acceptProposal', { id: kept?.id }, reviewer);
    expect(refused).toMatchObject({ change: null, problems: [{ code: 'STALE_VERSION' }], proposal: { state: 'OPEN' } });
    const { version } = await editors.mitigationSaying('Sign out. Sign in.');
    const mended = { updateMitigation: { ...edit.updateMitigation, expectedVersion: version } };
    const { problems } = await tell('acceptProposal', { id: kept?.id, edit: mended }, reviewer);
    expect(problems).toEqual([]);
  });

  it('is declined with a reason, once', async () => {
    const now = await editors.mitigationSaying('Sign out and in.');
    const edit = { updateMitigation: { id: now.id, expectedVersion: now.version, text: 'Shut down.' } };
    const { proposal: kept } = await tell('proposeEdit', { edit }, analyst);
    expect((await tell('declineProposal', { id: kept?.id, reason: ' ' }, reviewer)).problems).toHaveLength(1);
    const { proposal: declined } = await tell('declineProposal', { id: kept?.id, reason: 'Too much.' }, reviewer);
    expect(declined).toMatchObject({ state: 'DECLINED', decidedBy: 'Linus', decision: 'Too much.', planned: null });
    expect((await tell('acceptProposal', { id: kept?.id }, reviewer)).problems).toMatchObject([
      { code: 'NOTHING_TO_CHANGE', message: 'Linus has declined it already.' },
    ]);
    expect((await tell('declineProposal', { id: 'p_none', reason: 'No.' }, reviewer)).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  it('is not kept if it does not fit now, holds two edits, or is a dry run', async () => {
    const now = await editors.mitigationSaying('Sign out and in.');
    const update = { id: now.id, expectedVersion: now.version, text: 'Shut down.' };
    const results = [
      await tell('proposeEdit', { edit: { updateMitigation: { ...update, expectedVersion: 1 } } }, analyst),
      await tell('proposeEdit', { edit: { updateMitigation: update, createMitigation: { text: 'No.' } } }, analyst),
      await tell('proposeEdit', { edit: { updateMitigation: update }, dryRun: true }, analyst),
    ];
    expect(results.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['STALE_VERSION'],
      ['INVALID_VALUE'],
      [],
    ]);
    expect(await queue()).toEqual([]);
  });

  it('tells an analyst nothing of an archived entry', async () => {
    const entry = await editors.entryOf('0x801C03F3');
    await editors.mutate('archiveEntry', { id: entry.id, expectedVersion: entry.version });
    const edit = { restoreEntry: { id: entry.id, expectedVersion: entry.version + 1 } };
    const result = await tell('proposeEdit', { edit }, analyst);
    expect(result).toMatchObject({ proposal: null, planned: null, problems: [{ code: 'NOT_FOUND' }] });
  });

  it('loses a text that is redacted', async () => {
    const now = await editors.mitigationSaying('Sign out and in.');
    const edit = { updateMitigation: { id: now.id, expectedVersion: now.version, text: 'Call "Jane Doe".' } };
    await tell('proposeEdit', { edit, reason: 'Jane Doe knows' }, analyst);
    const admin = await editors.world.token('ADMIN', 'Ada');
    const document = `mutation { redactText(input: { text: "Jane Doe", reason: "Asked for" }) {
      found { proposals } problems { code } } }`;
    const { data } = await editors.world.ask<{ redactText: object }>(document, {}, admin);
    expect(data.redactText).toEqual({ found: { proposals: 1 }, problems: [] });
    const [kept] = await queue();
    expect(JSON.stringify(kept)).not.toContain('Jane');
    expect(kept?.text).toMatch(/^redacted-\d+ knows$/);
  });
});
