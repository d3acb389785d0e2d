import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { FoundOperation } from './compiled/compiledOperations.ts';
import type { AskedOperation, NamedOperation } from './compiled/readOperation.ts';

/** How bodies begin that ask for one operation: all up to the end of its text. What differs from one to the next comes behind. */
export interface Beginning extends NamedOperation {
  /** Never given to another one. */
  readonly number: number;
  /** In bytes. */
  readonly length: number;
  readonly operation: FoundOperation;
}

export interface KnownBeginnings {
  /** That of a body; null if it is not known. */
  of(body: Buffer): Beginning | null;
  /** To be told of an operation that comes again and again with other variables, with one of its bodies. */
  learn(body: Buffer, asked: AskedOperation, operation: FoundOperation): void;
}

/** Clients ask for a few operations again and again. */
const mostKnown = 8;

/** As programs write it: the text of the operation first, or behind its name. */
const written = /^\{(?:"operationName":(?:null|"\w*"),)?"query":"(?:[^"\\]|\\.)*"(?=,)/s;

const comma = 0x2c;

/** So that a body need not be read whole: its operation is known by its first bytes. */
export function knownBeginnings(): KnownBeginnings {
  const known: (Beginning & { readonly bytes: Buffer })[] = [];
  let count = 0;
  return {
    of: (body) => {
      for (let place = 0; place < known.length; place++) {
        const each = known[place] as (typeof known)[number];
        const { length, bytes } = each;
        if (body[length] !== comma || body.compare(bytes, 0, length, 0, length) !== 0) continue;
        // The one that comes most often is found first.
        if (place > 0) [known[place - 1], known[place]] = [each, known[place - 1] as typeof each];
        return each;
      }
      return null;
    },
    learn: (body, asked, operation) => {
      const [start] = written.exec(body.toString('latin1')) ?? [];
      const bytes = Buffer.from(start ?? '', 'latin1');
      // A later part of the body may set the same field again.
      const said = fieldsOf(start === undefined ? null : JSON.parse(`${bytes.toString('utf8')}}`));
      const isNamed = said['operationName'] !== undefined;
      if (said['query'] !== asked.query || (isNamed && said['operationName'] !== asked.operationName)) return;
      const { operationName } = asked;
      const beginning = { number: (count += 1), length: bytes.length, bytes, operation, operationName, isNamed };
      const before = known.findIndex((each) => each.bytes.equals(bytes));
      if (before >= 0) known.splice(before, 1);
      else if (known.length === mostKnown) known.pop();
      known.push(beginning);
    },
  };
}
