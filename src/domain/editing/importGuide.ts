import type { Catalog } from '../catalog/catalog.ts';
import type { ChangeKind, Revision } from '../changes/change.ts';
import type { DocumentStep, GuideDocument, GuideManifest } from '../guidance/guideDocument.ts';
import { slugTaken } from '../guidance/guideSlug.ts';
import { mitigationKey } from '../guidance/mitigationKey.ts';
import type { EntryRecord, GuideRecord, MitigationRecord, StepRecord } from '../guidance/records.ts';
import { ordinalStep } from './fields/lastOrdinal.ts';
import { created, refuse, type NewId, type Ruling } from './ruling.ts';

export interface ImportNewGuide {
  readonly kind: Extract<ChangeKind, 'SEED' | 'IMPORT'>;
  readonly document: GuideDocument;
  readonly manifest: GuideManifest;
  /** The document as published, and its SHA-256 (hex): the base of the next merge. */
  readonly text: string;
  readonly digest: string;
}

/** Takes a document in as a new guide: its entries in order, and the mitigations that are not known yet. */
export function importNewGuide(catalog: Catalog, command: ImportNewGuide, newId: NewId): Ruling {
  const { document, manifest, digest, text } = command;
  if (catalog.guideWithSlug(manifest.slug) !== null) return refuse(slugTaken(manifest.slug));
  const newMitigations = new Map<string, MitigationRecord>();
  const guide: GuideRecord = {
    type: 'Guide',
    id: newId('Guide'),
    slug: manifest.slug,
    title: document.title,
    description: document.description,
    appliesTo: document.appliesTo,
    sourceUrl: manifest.sourceUrl,
    license: manifest.license,
    attribution: manifest.attribution,
    firstSteps: document.firstSteps.map(stepOf),
    escalation: document.escalation,
    sourceDigest: digest,
    ...(manifest.scope === undefined || manifest.scope === null ? {} : { scope: manifest.scope }),
    ...(manifest.family === undefined || manifest.family === null ? {} : { family: manifest.family }),
    ...(typeof manifest.documentPath === 'string' ? { documentPath: manifest.documentPath } : {}),
  };
  const entries = document.rows.map((row, index): EntryRecord => ({
    type: 'Entry',
    id: newId('Entry'),
    guideId: guide.id,
    code: row.code,
    symbol: row.symbol,
    ordinal: (index + 1) * ordinalStep,
    causes: row.causes,
    steps: row.steps.map(stepOf),
    status: 'PUBLISHED',
  }));
  const revisions: Revision[] = [guide, ...newMitigations.values(), ...entries].map(created);
  return {
    kind: 'Approval',
    change: { kind: command.kind, revisions, sources: [{ guideId: guide.id, digest, text }] },
    subjectId: guide.id,
  };

  function stepOf({ condition, text: said }: DocumentStep): StepRecord {
    const key = mitigationKey(said);
    const known = catalog.mitigationSaying(said) ?? newMitigations.get(key);
    const mitigation = known ?? { type: 'Mitigation', id: newId('Mitigation'), text: said };
    if (known === undefined) newMitigations.set(key, mitigation);
    return { mitigationId: mitigation.id, condition };
  }
}
