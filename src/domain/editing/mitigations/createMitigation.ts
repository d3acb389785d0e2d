import type { Catalog } from '../../catalog/catalog.ts';
import type { MitigationRecord } from '../../guidance/records.ts';
import { invalidInput } from '../../problem.ts';
import { approve, created, refuse, type NewId, type Ruling } from '../ruling.ts';
import { readText } from '../fields/textRules.ts';

export interface CreateMitigation {
  /** Markdown. */
  readonly text: string;
}

/** Adds a mitigation for entries to use. One that says the same already is answered instead, and nothing is added. */
export function createMitigation(catalog: Catalog, command: CreateMitigation, newId: NewId): Ruling {
  const path = ['input', 'text'];
  const text = readText(command.text, path);
  if (typeof text !== 'string') return refuse(text);
  const twin = catalog.mitigationSaying(text);
  if (twin !== null) {
    const message = `Mitigation "${twin.id}" says this already; use that one.`;
    return { ...refuse(invalidInput('NOTHING_TO_CHANGE', path, message)), subjectId: twin.id };
  }
  const mitigation: MitigationRecord = { type: 'Mitigation', id: newId('Mitigation'), text };
  return approve(mitigation.id, [created(mitigation)]);
}
