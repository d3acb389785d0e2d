import { facilityLabels } from './facilityLabels.ts';
import { facilityNames } from './facilityNames.ts';

/** How a Windows code is laid out: [MS-ERREF] 2.1 (HRESULT) or 2.3 (NTSTATUS). */
export type CodeSpace = 'HRESULT' | 'NTSTATUS';

/** The part of Windows that defined a code. */
export interface Facility {
  /** HRESULT: 0 … 2047; NTSTATUS: 0 … 4095. */
  readonly number: number;
  /** "FACILITY_SECURITY"; null where no name is published. */
  readonly name: string | null;
  /** A plain name that people know, "device registration"; null where there is none. */
  readonly label: string | null;
}

/** The facility with this number. One that nobody has published comes back with null for name and label. */
export function facilityOf(space: CodeSpace, number: number): Facility {
  const name = publishedNames().get(space)?.get(number) ?? null;
  return { number, name, label: facilityLabels[space][number] ?? null };
}

/** True where the facility has a published name or a label. */
export function isKnownFacility(space: CodeSpace, number: number): boolean {
  return facilityLabels[space][number] !== undefined || publishedNames().get(space)?.has(number) === true;
}

type NamesOfSpaces = ReadonlyMap<CodeSpace, ReadonlyMap<number, string>>;

let unpacked: NamesOfSpaces | undefined;

/** Unpacked at the first question; the head of facilityNames.ts describes the lines. Keeps the preferred name. */
function publishedNames(): NamesOfSpaces {
  if (unpacked !== undefined) return unpacked;
  const spaces = new Map<CodeSpace, Map<number, string>>();
  let names = new Map<number, string>();
  for (const line of facilityNames.trim().split('\n')) {
    const [number = '', name] = line.split(' ');
    if (name !== undefined) {
      names.set(Number(number), name);
      continue;
    }
    names = new Map();
    spaces.set(line === 'hresult' ? 'HRESULT' : 'NTSTATUS', names);
  }
  unpacked = spaces;
  return spaces;
}
