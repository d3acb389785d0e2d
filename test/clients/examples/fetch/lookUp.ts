import { LookUp, LookUpMany, type LookUpManyQuery, type LookUpQuery } from 'hresolve/client/operations';
import { ask, type Server } from './ask.ts';

/** Looks a code up in whatever form it was found. An unlisted code is an answer too: `outcome` says what it is. */
export async function lookUp(server: Server, code: string): Promise<LookUpQuery['lookup']> {
  return (await ask(server, LookUp, { code })).lookup;
}

/** Looks up to 500 codes up at once; the answers are in their order. */
export async function lookUpMany(server: Server, codes: readonly string[]): Promise<LookUpManyQuery['lookups']> {
  return (await ask(server, LookUpMany, { codes })).lookups;
}
