import { careOf } from '../../domain/guidance/careOf.ts';
import type {
  EntryRecord,
  GuideRecord,
  MitigationRecord,
  NodeRecord,
  StepRecord,
  SynonymsRecord,
} from '../../domain/guidance/records.ts';

/**
 * The content of a node alone: exactly the fields of its record, in the order in which they are declared,
 * so that one content has one JSON text in the log, whoever made the object.
 */
export function toRecord(node: NodeRecord): NodeRecord {
  switch (node.type) {
    case 'Guide':
      return toGuideRecord(node);
    case 'Entry':
      return toEntryRecord(node);
    case 'Mitigation':
      return toMitigationRecord(node);
    case 'Synonyms':
      return toSynonymsRecord(node);
  }
}

function toGuideRecord(guide: GuideRecord): GuideRecord {
  return {
    type: 'Guide',
    id: guide.id,
    slug: guide.slug,
    title: guide.title,
    description: guide.description,
    appliesTo: [...guide.appliesTo],
    sourceUrl: guide.sourceUrl,
    license: guide.license,
    attribution: guide.attribution,
    firstSteps: guide.firstSteps.map(toStepRecord),
    escalation: guide.escalation,
    sourceDigest: guide.sourceDigest,
    ...(guide.scope === undefined ? {} : { scope: [...guide.scope] }),
    ...(guide.family === undefined ? {} : { family: guide.family }),
    ...(guide.status === undefined ? {} : { status: guide.status }),
    ...(guide.documentPath === undefined ? {} : { documentPath: guide.documentPath }),
  };
}

function toEntryRecord(entry: EntryRecord): EntryRecord {
  return {
    type: 'Entry',
    id: entry.id,
    guideId: entry.guideId,
    code: entry.code,
    symbol: entry.symbol,
    ordinal: entry.ordinal,
    causes: [...entry.causes],
    steps: entry.steps.map(toStepRecord),
    status: entry.status,
    ...careOf(entry),
  };
}

function toMitigationRecord(mitigation: MitigationRecord): MitigationRecord {
  return { type: 'Mitigation', id: mitigation.id, text: mitigation.text, ...careOf(mitigation) };
}

function toSynonymsRecord({ id, groups }: SynonymsRecord): SynonymsRecord {
  return { type: 'Synonyms', id, groups: groups.map((group) => [...group]) };
}

function toStepRecord(step: StepRecord): StepRecord {
  return { mitigationId: step.mitigationId, condition: step.condition };
}
