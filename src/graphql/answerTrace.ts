import type { Catalog } from '../domain/catalog/catalog.ts';
import type { ErrorCode } from '../domain/codes/errorCode.ts';
import type { EntryNode } from '../domain/guidance/nodes.ts';
import type { Lookup } from '../domain/lookup/lookup.ts';
import type { ReplyScope } from './replyScope.ts';

/** What an answer counts each time it is given: look-ups of one question, or a search. */
export type Counted =
  | { readonly lookups: readonly Pick<Lookup, 'code' | 'outcome'>[] }
  | { readonly search: string; readonly found: boolean };

/**
 * What one answer was made from and what it counts, so that its bytes can be given again. Filled while the operation runs;
 * an answer without a trace is never given again.
 */
export class AnswerTrace {
  /** Version of the catalogue that it was made from; null until an operation has begun. */
  version: number | null = null;
  /** Each of these is one call of counting, in order. */
  readonly counted: Counted[] = [];
  /** Ids of the entries that look-ups gave. */
  readonly entries: Set<string> | null;
  /** What must still be true for the answer to be right, besides the catalogue: cheap to ask, as it is asked each time. */
  readonly conditions: (() => boolean)[] = [];
  #scope: ReplyScope = 'NODES';

  /** `isKept`: whether the answer may be given again; if not, what it was made from is of no interest. */
  constructor(isKept = true) {
    this.entries = isKept ? new Set() : null;
  }

  /** The widest of what the fields of its operations depend on. */
  get scope(): ReplyScope {
    return this.#scope;
  }

  /** Whether who asks matters to what it counts: a visitor who searches the same again counts once a day. */
  get countsSearch(): boolean {
    return this.counted.some((each) => 'search' in each);
  }

  /** Adds what an operation depends on. */
  widen(scope: ReplyScope): void {
    if (scope === 'NEVER' || (scope === 'CATALOGUE' && this.#scope === 'NODES')) this.#scope = scope;
  }

  /** A look-up shows its entries, and of every related code what the entries that list it say; see addRelated. */
  addLookup(catalog: Catalog, { code, extend, readings, suggestions, entries }: Lookup): void {
    if (this.entries === null) return;
    for (const entry of entries) this.entries.add(entry.id);
    this.addCodes(catalog, [code, extend, ...suggestions]);
    for (const reading of readings) if (reading !== code) this.addCodes(catalog, [reading]);
  }

  /** Neighbours, if they are asked for. */
  addRelated(catalog: Catalog, related: readonly EntryNode[]): void {
    if (this.entries === null) return;
    for (const entry of related) this.entries.add(entry.id);
    this.addCodes(
      catalog,
      related.map((entry) => entry.code),
    );
  }

  /** What an entry says of a code may be the code's meaning, wherever it is shown. */
  addCodes(catalog: Catalog, codes: readonly (ErrorCode | null)[]): void {
    if (this.entries === null) return;
    for (const code of codes) {
      if (code === null) continue;
      for (const entry of catalog.publishedWithCode(code)) this.entries.add(entry.id);
    }
  }
}
