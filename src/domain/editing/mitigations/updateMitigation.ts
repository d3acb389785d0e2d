import type { Catalog } from '../../catalog/catalog.ts';
import { invalidInput } from '../../problem.ts';
import { nodeToEdit } from '../findNode.ts';
import { approve, refuse, revised, type Ruling } from '../ruling.ts';
import { careAfterEdit } from '../../guidance/careOf.ts';
import type { MitigationRecord } from '../../guidance/records.ts';
import { readText } from '../fields/textRules.ts';

export interface UpdateMitigation {
  readonly id: string;
  readonly expectedVersion: number;
  /** Markdown. */
  readonly text: string;
}

/** Changes what a mitigation says, for every entry and guide that uses it. */
export function updateMitigation(catalog: Catalog, command: UpdateMitigation): Ruling {
  const mitigation = nodeToEdit(catalog, 'Mitigation', command);
  if ('problems' in mitigation) return mitigation;
  const path = ['input', 'text'];
  const text = readText(command.text, path);
  if (typeof text !== 'string') return refuse(text);
  if (text === mitigation.text) {
    return refuse(
      invalidInput('NOTHING_TO_CHANGE', path, 'The mitigation says exactly this already; there is nothing to save.'),
    );
  }
  const twin = catalog.mitigationSaying(text);
  if (twin !== null && twin.id !== mitigation.id) {
    const message = `Mitigation "${twin.id}" says this already; use that one in the entries, or word this one differently.`;
    return refuse(invalidInput('INVALID_VALUE', path, message));
  }
  return approve(mitigation.id, [
    revised<MitigationRecord>('UPDATED', mitigation, {
      type: 'Mitigation',
      id: mitigation.id,
      text,
      ...careAfterEdit(mitigation),
    }),
  ]);
}
