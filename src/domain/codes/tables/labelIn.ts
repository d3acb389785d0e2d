import type { Language } from '../../language.ts';
import { tableRows } from './tableSource.ts';

/** A label of facilityLabels.tsv or kinds.tsv in a language; a label that no table knows as it is. */
export function labelIn(label: string, language: Language): string {
  return language === 'EN' ? label : (german().get(label) ?? label);
}

let read: ReadonlyMap<string, string> | undefined;

/** Lines of the English label and the German one. */
function german(): ReadonlyMap<string, string> {
  return (read ??= new Map(tableRows('german/labels.tsv').map(([english = '', said = '']) => [english, said])));
}
