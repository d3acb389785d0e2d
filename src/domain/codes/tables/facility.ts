import { tableRows } from './tableSource.ts';

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
  return { number, name: names()[space].get(number) ?? null, label: labels()[space].get(number) ?? null };
}

/** True if the facility has a published name or a label. */
export function isKnownFacility(space: CodeSpace, number: number): boolean {
  return labels()[space].has(number) || names()[space].has(number);
}

/** The number of "FACILITY_ITF" in an HRESULT; null for a name that is not published. */
export function facilityNamed(name: string): number | null {
  for (const [number, published] of names().HRESULT) if (published === name) return number;
  return null;
}

type TextsOfSpaces = Readonly<Record<CodeSpace, ReadonlyMap<number, string>>>;

let readNames: TextsOfSpaces | undefined;
let readLabels: TextsOfSpaces | undefined;

function names(): TextsOfSpaces {
  return (readNames ??= readFacilities('facilities.tsv'));
}

function labels(): TextsOfSpaces {
  return (readLabels ??= readFacilities('facilityLabels.tsv'));
}

/** Lines of space, number and text; the first line of a number wins. */
function readFacilities(file: string): TextsOfSpaces {
  const spaces = { HRESULT: new Map<number, string>(), NTSTATUS: new Map<number, string>() };
  for (const [space, number, text = ''] of tableRows(file)) {
    const texts = space === 'hresult' ? spaces.HRESULT : spaces.NTSTATUS;
    if (!texts.has(Number(number))) texts.set(Number(number), text);
  }
  return spaces;
}
