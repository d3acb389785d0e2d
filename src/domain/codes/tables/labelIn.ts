import type { Language } from '../../language.ts';
import { tableText } from './tableSource.ts';

/** A label of facilityLabels.tsv or kinds.tsv in a language; a label that no table knows as it is. */
export function labelIn(label: string, language: Language): string {
  return language === 'EN' ? label : (german().get(label) ?? label);
}

let read: ReadonlyMap<string, string> | undefined;

/** Lines of the English label and the German one. */
function german(): ReadonlyMap<string, string> {
  return (read ??= new Map(
    tableText('german/labels.tsv')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  ));
}
