import type { Client } from '@urql/core';
import { LookUp, LookUpMany, type LookUpManyQuery, type LookUpQuery } from 'hresolve/client/operations';
import { given } from './given.ts';

/** Looks a code up. What the cache holds is not asked for again, and so not counted again. */
export async function lookUp(client: Client, code: string): Promise<LookUpQuery['lookup']> {
  return given(await client.query(LookUp, { code }).toPromise()).lookup;
}

/** Looks up to 500 codes up at once; the answers are in their order. */
export async function lookUpMany(client: Client, codes: readonly string[]): Promise<LookUpManyQuery['lookups']> {
  return given(await client.query(LookUpMany, { codes }).toPromise()).lookups;
}
