import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

const contents = `__typename
  ... on EntryContent { guideId code { hex } symbol causes steps { mitigationId condition } status }
  ... on MitigationContent { text }
  ... on GuideContent { slug title escalation scope isArchived firstSteps { mitigationId } }
  ... on SynonymsContent { groups }`;

const lastChange = `{ changes(first: 1) { nodes { actor actorName revisions { nodeType before after
  contentBefore { ${contents} } contentAfter { ${contents} } } } } }`;

interface Log {
  changes: {
    nodes: {
      actor: string;
      actorName: string | null;
      revisions: { nodeType: string; before: string; after: string; contentBefore: object; contentAfter: object }[];
    }[];
  };
}

async function lastRevision(token?: string) {
  const { data, errors } = await ada.world.ask<Log>(lastChange, {}, token);
  expect(errors).toBeUndefined();
  const [change] = data.changes.nodes;
  return { ...change, revision: change?.revisions[0] };
}

describe('contentBefore and contentAfter', () => {
  it('say of an entry, field by field, what the JSON texts next to them say', async () => {
    const entry = await ada.entryOf('0x801C03ED');
    await ada.updateEntry({ id: entry.id, expectedVersion: entry.version, causes: ['Something *else*.'] });
    const { revision } = await lastRevision();
    const written = JSON.parse(revision?.after ?? '') as { guideId: string; steps: object[]; status: string };
    expect(revision?.contentAfter).toEqual({
      __typename: 'EntryContent',
      guideId: written.guideId,
      code: { hex: '0x801C03ED' },
      symbol: null,
      causes: ['Something *else*.'],
      steps: written.steps,
      status: 'PUBLISHED',
    });
    expect(revision?.contentBefore).toMatchObject({ causes: entry.causes.map(({ text }) => text) });
  });

  it('are null on the side where the node was not there', async () => {
    const { mitigation } = await ada.mutate('createMitigation', { text: 'Wait a while.' });
    const made = await lastRevision();
    expect(made.revision?.contentBefore).toBeNull();
    expect(made.revision?.contentAfter).toEqual({ __typename: 'MitigationContent', text: 'Wait a while.' });
    await ada.mutate('deleteMitigation', { id: mitigation?.id, expectedVersion: mitigation?.version });
    const gone = await lastRevision();
    expect(gone.revision?.contentAfter).toBeNull();
  });

  it('say of a guide what it says of itself, and of synonyms their groups', async () => {
    const slug = 'windows-hello-pin-creation';
    await ada.mutate('updateGuide', { slug, expectedVersion: 1, escalation: 'Ask the desk.', scope: ['facility 28'] });
    expect((await lastRevision()).revision?.contentAfter).toMatchObject({
      __typename: 'GuideContent',
      slug,
      escalation: 'Ask the desk.',
      scope: ['facility 28'],
      isArchived: false,
    });
    await ada.mutate('updateSynonyms', { expectedVersion: 0, groups: [['PIN', 'secret number']] });
    expect((await lastRevision()).revision?.contentAfter).toEqual({
      __typename: 'SynonymsContent',
      groups: [['PIN', 'secret number']],
    });
  });
});

describe('actorName', () => {
  it('is null for those who may not see who made a change, and a name for those who may', async () => {
    expect(await lastRevision()).toMatchObject({ actor: '', actorName: null });
    expect(await lastRevision(ada.token)).toMatchObject({ actor: 'Ada', actorName: 'Ada' });
  });
});
