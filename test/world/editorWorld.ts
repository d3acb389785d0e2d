import { expect } from 'vitest';
import { openWorld, type World, type WorldSettings } from './world.ts';

/** A world with an editor in it, and the ways in which editors ask and edit. */
export interface EditorWorld {
  readonly world: World;
  /** The editor's token; her name is Ada. */
  readonly token: string;
  mitigationSaying(text: string): Promise<MitigationFacts>;
  entryOf(code: string): Promise<EntryFacts>;
  updateMitigation(input: object): Promise<Payload>;
  updateEntry(input: object): Promise<Payload>;
  /** Any mutation by its name; the answer has the fields of its payload. */
  mutate(name: keyof typeof mutations, input: object, token?: string): Promise<Payload>;
}

export interface MitigationFacts {
  id: string;
  text: string;
  version: number;
  usedBy: { totalCount: number };
}

export interface EntryFacts {
  id: string;
  status?: string;
  version: number;
  code: { hex: string } | null;
  causes: { text: string }[];
  steps: { text: string; condition: string | null; mitigation: { id: string; text: string } }[];
}

export interface Payload {
  mitigation?: { id: string; text: string; version: number } | null;
  entry?: EntryFacts | null;
  guide?: { id: string; title: string; version: number; escalation: string; description: string | null } | null;
  synonyms?: { groups: string[][]; lines: string; isFirst: boolean; version: number } | null;
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
  usedBy?: { code: { hex: string } | null }[];
}

const payloadFields = `change { version kind actor reason hash revisions { nodeId action diff { field } } } impact { entries }
  problems { __typename code message path
    ... on StaleVersion { currentVersion current { ... on Mitigation { text } } changed { field before after } }
    ... on DuplicateCode { existing { code { hex } } } ... on InUse { usedBy { code { hex } } } }`;

const entryFields =
  'entry { id version status code { hex } causes { text } steps { text condition mitigation { id text } } }';
const mitigationFields = 'mitigation { id text version }';

/** The input type of each mutation, and what is asked about its subject. */
const mutations = {
  createEntry: ['CreateEntryInput', entryFields],
  updateEntry: ['UpdateEntryInput', entryFields],
  archiveEntry: ['ArchiveEntryInput', entryFields],
  restoreEntry: ['ArchiveEntryInput', entryFields],
  createMitigation: ['CreateMitigationInput', mitigationFields],
  updateMitigation: ['UpdateMitigationInput', mitigationFields],
  mergeMitigations: ['MergeMitigationsInput', mitigationFields],
  deleteMitigation: ['DeleteMitigationInput', mitigationFields],
  createGuide: ['CreateGuideInput', 'guide { id title version escalation description firstSteps { text } }'],
  updateGuide: ['UpdateGuideInput', 'guide { id title version escalation description firstSteps { text } }'],
  updateSynonyms: ['UpdateSynonymsInput', 'synonyms { groups lines isFirst version }'],
  revertChange: ['RevertChangeInput', ''],
} as const;

export async function openEditorWorld(settings: WorldSettings = {}): Promise<EditorWorld> {
  const world = await openWorld(settings);
  const token = await world.token('EDITOR', 'Ada');
  return { world, token, mitigationSaying, entryOf, updateMitigation, updateEntry, mutate };

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

  function updateMitigation(input: object): Promise<Payload> {
    return mutate('updateMitigation', input);
  }

  function updateEntry(input: object): Promise<Payload> {
    return mutate('updateEntry', input);
  }

  async function mutate(name: keyof typeof mutations, input: object, as = token): Promise<Payload> {
    const [type, subject] = mutations[name];
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${subject} ${payloadFields} } }`;
    const { data, errors } = await world.ask<Record<string, Payload>>(query, { input }, as);
    expect(errors).toBeUndefined();
    const payload = data[name];
    if (payload === undefined) throw new Error(`${name} gave no payload.`);
    return payload;
  }
}
