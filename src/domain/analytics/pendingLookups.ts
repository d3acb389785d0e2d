import type { ErrorCode } from '../codes/errorCode.ts';
import type { LookupOutcome } from '../guidance/outcome.ts';
import { hourOf, otherCodes, type GapSighting, type HourlyLookups, type TotalCount } from './counts.ts';
import { NamedCodes, type CodeLimits } from './namedCodes.ts';
import { NumberTable } from './numberTable.ts';

const outcomes: readonly LookupOutcome[] = ['MITIGATED', 'UNMITIGATED', 'UNLISTED', 'NOT_A_CODE'];

/** Stands for a look-up without a code. */
const noCode = -2;
/** Added to codes, so that the special negative codes also have keys from 0. */
const leastCode = 2;

/** Clients of one hour that a key tells apart; counting names at most some 200 a day. */
const mostClients = 1_024;

/**
 * Look-ups counted by hour, code, outcome and client, until they are taken. A look-up of something that is there already
 * allocates nothing: a place in the columns belongs to each. Times are milliseconds since 1970 UTC.
 */
export class PendingLookups {
  readonly #limits: CodeLimits | undefined;
  /** Of the current hour: the place of each code, client and outcome, the numbers of the clients, the codes with a name. */
  #hour = Number.NaN;
  readonly #places = new NumberTable();
  #clients = new Map<string, number>();
  #named: NamedCodes;

  #size = 0;
  #codes = new Float64Array(64);
  #outcomes = new Uint8Array(64);
  #counts = new Float64Array(64);
  #first = new Float64Array(64);
  #last = new Float64Array(64);
  #names: string[] = [];

  constructor(limits?: CodeLimits) {
    this.#limits = limits;
    this.#named = new NamedCodes(limits);
  }

  /** How many places are taken. */
  get size(): number {
    return this.#size;
  }

  /** Answers false, and counts nothing, if that would take a place more than there may be. `code` is null with NOT_A_CODE. */
  add(time: number, client: string, outcome: LookupOutcome, code: ErrorCode | null, most: number): boolean {
    if (hourOf(time) !== this.#hour) this.#begin(hourOf(time));
    const number = this.#clientNumber(client);
    const named = code === null ? noCode : this.#nameOf(code, number, outcome);
    const kind = outcomes.indexOf(outcome);
    const key = ((named + leastCode) * mostClients + number) * outcomes.length + kind;
    let place = this.#places.get(key);
    if (place === undefined) {
      if (this.#size >= most) return false;
      place = this.#open(key, named, kind, client, time);
    }
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#first[place] = Math.min(this.#first[place] ?? time, time);
    this.#last[place] = Math.max(this.#last[place] ?? time, time);
    return true;
  }

  /** Hands over what was counted and begins anew; what has a name in this hour keeps it. */
  take(): { totals: TotalCount[]; lookups: HourlyLookups[]; gaps: GapSighting[] } {
    const [totals, lookups, gaps]: [Total[], HourlyLookups[], GapSighting[]] = [[], [], []];
    for (let place = 0; place < this.#size; place++) {
      const [code = noCode, count = 0, client = ''] = [this.#codes[place], this.#counts[place], this.#names[place]];
      const [firstSeen = 0, lastSeen = 0] = [this.#first[place], this.#last[place]];
      const hour = hourOf(firstSeen);
      const outcome = outcomes[this.#outcomes[place] ?? 0] ?? 'NOT_A_CODE';
      addTotal(totals, { hour, kind: outcome, client, count });
      if (outcome === 'NOT_A_CODE') continue;
      lookups.push({ hour, code, outcome, client, count });
      if (outcome === 'UNLISTED' && code !== otherCodes) gaps.push({ code, client, firstSeen, lastSeen, count });
    }
    this.#size = 0;
    this.#places.clear();
    this.#names = [];
    // Rows that are neighbours in the database are written one after the other.
    lookups.sort((one, other) => one.code - other.code);
    return { totals, lookups, gaps };
  }

  #nameOf(code: ErrorCode, client: number, outcome: LookupOutcome): number {
    return this.#named.takes(code * mostClients + client, outcome !== 'UNLISTED') ? code : otherCodes;
  }

  #clientNumber(client: string): number {
    const known = this.#clients.get(client);
    if (known !== undefined) return known;
    if (this.#clients.size >= mostClients) throw new RangeError('Too many clients in one hour.');
    const number = this.#clients.size;
    this.#clients.set(client, number);
    return number;
  }

  #begin(hour: number): void {
    this.#hour = hour;
    this.#places.clear();
    this.#clients.clear();
    this.#named = new NamedCodes(this.#limits);
  }

  #open(key: number, code: number, outcome: number, client: string, time: number): number {
    if (this.#size === this.#codes.length) this.#grow();
    const place = this.#size++;
    this.#places.set(key, place);
    this.#codes[place] = code;
    this.#outcomes[place] = outcome;
    this.#counts[place] = 0;
    this.#first[place] = time;
    this.#last[place] = time;
    this.#names[place] = client;
    return place;
  }

  #grow(): void {
    const size = this.#codes.length * 2;
    const wider = (column: Float64Array) => {
      const grown = new Float64Array(size);
      grown.set(column);
      return grown;
    };
    this.#codes = wider(this.#codes);
    this.#counts = wider(this.#counts);
    this.#first = wider(this.#first);
    this.#last = wider(this.#last);
    const kinds = new Uint8Array(size);
    kinds.set(this.#outcomes);
    this.#outcomes = kinds;
  }
}

type Total = { -readonly [Key in keyof TotalCount]: TotalCount[Key] };

/** As a rule a second has few kinds, clients and hours, and the next look-up is of those of the last ones. */
function addTotal(totals: Total[], { hour, kind, client, count }: TotalCount): void {
  for (let place = totals.length - 1; place >= 0 && place > totals.length - 5; place--) {
    const total = totals[place] as Total;
    if (total.hour !== hour || total.kind !== kind || total.client !== client) continue;
    total.count += count;
    return;
  }
  totals.push({ hour, kind, client, count });
}
