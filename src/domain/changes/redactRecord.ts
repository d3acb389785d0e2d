import type { CareFields, NodeRecord, StepRecord } from '../guidance/records.ts';
import type { Redaction } from './redaction.ts';

/** A record without the redacted text, the order of its fields kept; the very same record if the text is not in it. */
export function redactRecord<R extends NodeRecord>(record: R, redaction: Redaction): R {
  const redacted = redactFields(record, redaction) as R;
  return JSON.stringify(redacted) === JSON.stringify(record) ? record : redacted;
}

/** Ids, codes, digests, families and rules of scope are no texts. */
function redactFields(record: NodeRecord, { takeOut, mark }: Redaction): NodeRecord {
  const orNull = (text: string | null) => (text === null ? null : takeOut(text));
  const steps = (all: readonly StepRecord[]) => all.map((step) => ({ ...step, condition: orNull(step.condition) }));
  const names = ({ owner, verifiedBy }: CareFields) => ({
    ...(owner === undefined ? {} : { owner: takeOut(owner) }),
    ...(verifiedBy === undefined ? {} : { verifiedBy: takeOut(verifiedBy) }),
  });
  switch (record.type) {
    case 'Mitigation':
      return { ...record, text: takeOut(record.text), ...names(record) };
    case 'Synonyms':
      return { ...record, groups: record.groups.map((group) => group.map(takeOut)) };
    case 'Entry':
      return {
        ...record,
        // A symbol holds letters, digits and "_" only.
        symbol: orNull(record.symbol)?.replaceAll(mark, mark.replace('-', '_')) ?? null,
        causes: record.causes.map(takeOut),
        steps: steps(record.steps),
        ...names(record),
      };
    case 'Guide':
      return {
        ...record,
        slug: takeOut(record.slug),
        title: takeOut(record.title),
        description: orNull(record.description),
        appliesTo: record.appliesTo.map(takeOut),
        sourceUrl: orNull(record.sourceUrl),
        license: orNull(record.license),
        attribution: orNull(record.attribution),
        firstSteps: steps(record.firstSteps),
        escalation: takeOut(record.escalation),
        ...(record.documentPath === undefined ? {} : { documentPath: takeOut(record.documentPath) }),
      };
  }
}
