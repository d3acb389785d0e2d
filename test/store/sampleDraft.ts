import type { ChangeDraft, Revision } from '../../src/domain/changes/change.ts';
import { toErrorCode } from '../../src/domain/codes/errorCode.ts';
import type { KnowledgeNode } from '../../src/domain/guidance/nodes.ts';
import type { EntryRecord, GuideRecord, MitigationRecord, NodeRecord } from '../../src/domain/guidance/records.ts';

export const signOut: MitigationRecord = { type: 'Mitigation', id: 'm-1', text: 'Sign out and then sign in again.' };

export const rejoin: MitigationRecord = {
  type: 'Mitigation',
  id: 'm-2',
  text: 'Unjoin the device from Azure AD and rejoin.',
};

export const pinGuide: GuideRecord = {
  type: 'Guide',
  id: 'g-1',
  slug: 'windows-hello-pin-creation',
  title: 'Windows Hello errors during PIN creation',
  description: null,
  appliesTo: ['Windows 10', 'Windows 11'],
  sourceUrl: 'https://learn.microsoft.com/windows/',
  license: 'CC-BY-4.0',
  attribution: null,
  firstSteps: [{ mitigationId: 'm-1', condition: null }],
  escalation: 'Contact *Microsoft Support*.',
  sourceDigest: null,
};

export const badToken: EntryRecord = {
  type: 'Entry',
  id: 'e-1',
  guideId: 'g-1',
  code: toErrorCode(0x801c03ed),
  symbol: null,
  ordinal: 10,
  causes: ['Multi-factor authentication is required.', 'Token wasn’t found — „Jeton“'],
  steps: [
    { mitigationId: 'm-1', condition: null },
    { mitigationId: 'm-2', condition: "If that doesn't resolve the issue" },
  ],
  status: 'PUBLISHED',
};

export function entryNumber(n: number): EntryRecord {
  const steps = [{ mitigationId: 'm-1', condition: null }];
  return { ...badToken, id: `e-${String(n)}`, code: toErrorCode(n), ordinal: n, causes: [`Cause ${String(n)}`], steps };
}

export function created(record: NodeRecord): Revision {
  return { nodeType: record.type, nodeId: record.id, action: 'CREATED', before: null, after: record };
}

export function updated(before: NodeRecord, after: NodeRecord): Revision {
  return { nodeType: before.type, nodeId: before.id, action: 'UPDATED', before, after };
}

export function deleted(record: NodeRecord): Revision {
  return { nodeType: record.type, nodeId: record.id, action: 'DELETED', before: record, after: null };
}

export function draftOf(revisions: readonly Revision[], rest: Partial<ChangeDraft> = {}): ChangeDraft {
  return { kind: 'EDIT', actor: 'ada', reason: 'the document changed', sources: [], ...rest, revisions };
}

/** A guide, two mitigations and an entry, references before what they refer to. */
export const firstDraft = draftOf([pinGuide, badToken, signOut, rejoin].map(created), { kind: 'SEED', actor: 'seed' });

export function nodeOf(nodes: readonly KnowledgeNode[], id: string): KnowledgeNode {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}
