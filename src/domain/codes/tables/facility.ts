import { tableText } from './tableSource.ts';

/** How a Windows code is laid out: [MS-ERREF] 2.1 (HRESULT) or 2.3 (NTSTATUS). */
export type CodeSpace = 'HRESULT' | 'NTSTATUS';

/** The part of Windows that defined a code. */
export interface Facility {
  /** HRESULT: 0 … 2047; NTSTATUS: 0 … 4095. */
  readonly number: number;
  /** "FACILITY_SECURITY"; null if no name is published. */
  readonly name: string | null;
  /** A plain name that people know, "device registration"; null if there is none. */
  readonly label: string | null;
}

/**
 * The facility with this number. One that no one has published comes back with null for name and label. Numbers of
 * HRESULT above 2047 are those that winerror.h counts with the bit X.
 */
export function facilityOf(space: CodeSpace, number: number): Facility {
  return { number, name: names().get(keyOf(space, number)) ?? null, label: labels().get(keyOf(space, number)) ?? null };
}

/** True if the facility has a published name or a label. */
export function isKnownFacility(space: CodeSpace, number: number): boolean {
  const key = keyOf(space, number);
  return labels().has(key) || names().has(key);
}

let readNames: ReadonlyMap<string, string> | undefined;
let readLabels: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  return (readNames ??= readFacilities('facilities.tsv'));
}

function labels(): ReadonlyMap<string, string> {
  return (readLabels ??= readFacilities('facilityLabels.tsv'));
}

function keyOf(space: CodeSpace, number: number): string {
  return `${space.toLowerCase()} ${String(number)}`;
}

/** Lines of space, number and text; the first of a number stands. */
function readFacilities(file: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const line of tableText(file).split('\n')) {
    const [space, number, text = ''] = line.split('\t');
    const key = `${space ?? ''} ${number ?? ''}`;
    if (text !== '' && !texts.has(key)) texts.set(key, text);
  }
  return texts;
}
