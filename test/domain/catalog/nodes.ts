import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { EntryNode, GuideNode, MitigationNode } from '../../../src/domain/guidance/nodes.ts';

/** Nodes of a catalogue, each as plain as it can be; `fields` says what a test is about. */
const lifetime = { version: 1, createdAt: 1_000, updatedAt: 1_000 } as const;

export function guideNode(id: string, fields: Partial<GuideNode> = {}): GuideNode {
  return {
    ...{ type: 'Guide', id, slug: id, title: id, description: null, appliesTo: [] },
    ...{ sourceUrl: null, license: null, attribution: null, firstSteps: [], escalation: '', sourceDigest: null },
    ...lifetime,
    ...fields,
  };
}

export function mitigationNode(id: string, text: string = id): MitigationNode {
  return { type: 'Mitigation', id, text, ...lifetime };
}

/** An entry of a guide for a Windows code, or without one; it stands where the digits of its id say. */
export function entryNode(
  id: string,
  guideId: string,
  code: number | null,
  fields: Partial<EntryNode> = {},
): EntryNode {
  return {
    ...{ type: 'Entry', id, guideId, code: code === null ? null : toErrorCode(code), symbol: null },
    ...{ ordinal: Number(id.replace(/\D/g, '')), causes: ['A cause.'], steps: [], status: 'PUBLISHED' },
    ...lifetime,
    ...fields,
  };
}

export function stepsOf(...mitigationIds: readonly string[]): { mitigationId: string; condition: null }[] {
  return mitigationIds.map((mitigationId) => ({ mitigationId, condition: null }));
}
