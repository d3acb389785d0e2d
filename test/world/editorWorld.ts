import { expect } from 'vitest';
import { openWorld, type World } from './world.ts';

/** A world with an editor in it, and the ways in which editors ask and edit. */
export interface EditorWorld {
  readonly world: World;
  /** The editor's token; her name is Ada. */
  readonly token: string;
  mitigationSaying(text: string): Promise<MitigationFacts>;
  entryOf(code: string): Promise<EntryFacts>;
  updateMitigation(input: object): Promise<Payload>;
  updateEntry(input: object): Promise<Payload>;
}

export interface MitigationFacts {
  id: string;
  text: string;
  version: number;
  usedBy: { totalCount: number };
}

export interface EntryFacts {
  id: string;
  version: number;
  code: { hex: string } | null;
  causes: { text: string }[];
  steps: { text: string; condition: string | null; mitigation: { id: string; text: string } }[];
}

export interface Payload {
  mitigation?: { id: string; text: string; version: number } | null;
  entry?: EntryFacts | null;
  change: {
    version: number;
    kind: string;
    actor: string;
    reason: string | null;
    revisions: { nodeId: string; action: string; diff: { field: string }[] }[];
    hash: string;
  } | null;
  impact: { entries: number };
  problems: Problem[];
}

export interface Problem {
  __typename: string;
  code: string;
  message: string;
  path: string[];
  currentVersion?: number;
  current?: { text?: string };
  changed?: { field: string; before: string; after: string }[];
  existing?: { code: { hex: string } };
}

const payloadFields = `change { version kind actor reason hash revisions { nodeId action diff { field } } } impact { entries }
  problems { __typename code message path
    ... on StaleVersion { currentVersion current { ... on Mitigation { text } } changed { field before after } }
    ... on DuplicateCode { existing { code { hex } } } }`;

export async function openEditorWorld(): Promise<EditorWorld> {
  const world = await openWorld();
  const token = await world.token('EDITOR', 'Ada');
  return { world, token, mitigationSaying, entryOf, updateMitigation, updateEntry };

  async function mitigationSaying(text: string): Promise<MitigationFacts> {
    const { data } = await world.ask<{ mitigations: { nodes: MitigationFacts[] } }>(
      'query($text: String!) { mitigations(filter: { text: $text }, first: 100) { nodes { id text version usedBy { totalCount } } } }',
      { text },
    );
    const found = data.mitigations.nodes.find((node) => node.text === text);
    if (found === undefined) throw new Error(`No mitigation says "${text}".`);
    return found;
  }

  async function entryOf(code: string): Promise<EntryFacts> {
    const { data } = await world.ask<{ lookup: { entries: EntryFacts[] } }>(
      'query($code: String!) { lookup(code: $code) { entries { id version code { hex } causes { text } steps { text condition mitigation { id text } } } } }',
      { code },
    );
    const [entry] = data.lookup.entries;
    if (entry === undefined) throw new Error(`${code} is not listed.`);
    return entry;
  }

  async function updateMitigation(input: object): Promise<Payload> {
    const answer = await world.ask<{ updateMitigation: Payload }>(
      `mutation($input: UpdateMitigationInput!) { updateMitigation(input: $input) { mitigation { id text version } ${payloadFields} } }`,
      { input },
      token,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.updateMitigation;
  }

  async function updateEntry(input: object): Promise<Payload> {
    const answer = await world.ask<{ updateEntry: Payload }>(
      `mutation($input: UpdateEntryInput!) { updateEntry(input: $input) {
         entry { id version code { hex } causes { text } steps { text condition mitigation { id text } } } ${payloadFields} } }`,
      { input },
      token,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.updateEntry;
  }
}
