import { fromWin32 } from '../../codes/decoding/equivalentCodes.ts';
import { codeInFamily, toErrorCode, type ErrorCode } from '../../codes/errorCode.ts';
import { codeFamilies } from '../../codes/families/codeFamilies.ts';
import { rowsOf } from '../../codes/tables/codeNames.ts';
import { isDoubtful, type TableName } from '../../codes/tables/nameTable.ts';
import { wordsOfName } from './wordsOfName.ts';

/** The names of all codes that public tables name, by the words in them. Built once, when words are first searched for. */
export interface NameIndex {
  readonly names: readonly string[];
  /** Of each name. */
  readonly codes: Float64Array;
  /** How many words each name has. */
  readonly lengths: Uint8Array;
  /** Places in `names`, ascending, by word; lower-case. */
  readonly places: ReadonlyMap<string, Uint32Array>;
}

/** Names that are indexed between two yields: a fraction of a millisecond. */
const namesAtOnce = 200;

let built: NameIndex | null = null;
let building: Generator<void, NameIndex> | null = null;

/** The index, built in steps between which others may be served. */
export function* nameIndexInSteps(): Generator<void, NameIndex> {
  while (built === null) {
    building ??= buildNameIndex();
    const step = building.next();
    if (step.done === true) [built, building] = [step.value, null];
    else yield;
  }
  return built;
}

function* buildNameIndex(): Generator<void, NameIndex> {
  const names: string[] = [];
  const codes: number[] = [];
  const lengths: number[] = [];
  const gathered = new Map<string, number[]>();
  for (const [code, name] of namedRows()) {
    const place = names.length;
    const words = wordsOfName(name, code);
    names.push(name);
    codes.push(code);
    lengths.push(Math.min(255, words.size));
    for (const word of words) {
      const known = gathered.get(word);
      if (known === undefined) gathered.set(word, [place]);
      else known.push(place);
    }
    if (place % namesAtOnce === 0) yield;
  }
  const places = new Map<string, Uint32Array>();
  for (const [word, known] of gathered) {
    places.set(word, Uint32Array.from(known));
    if (places.size % (10 * namesAtOnce) === 0) yield;
  }
  return { names, codes: Float64Array.from(codes), lengths: Uint8Array.from(lengths), places };
}

/** Every name with its code; where names say the same, those that people meet more stand first. */
function* namedRows(): Generator<readonly [ErrorCode, string]> {
  for (const [number, row] of rowsOf('win32')) if (isWorthOffering(row)) yield [fromWin32(number), row.name];
  for (const [number, row] of rowsOf('hresult')) if (isWorthOffering(row)) yield [toErrorCode(number), row.name];
  for (const [place, { names }] of codeFamilies.entries()) {
    if (names === null) continue;
    for (const [number, row] of names.rows()) {
      if (isWorthOffering(row)) yield [codeInFamily(place, number), row.name];
    }
  }
  for (const [number, row] of rowsOf('ntstatus')) if (isWorthOffering(row)) yield [toErrorCode(number), row.name];
}

function isWorthOffering(row: TableName): boolean {
  return row.kind !== 'range' && !isDoubtful(row);
}
