import { mostClientsADay, readClientName, unnamedClient } from '../../domain/analytics/clientName.ts';
import { callerGroup } from '../access/callerGroup.ts';

/** Who asks, as far as counting needs it. */
export interface Visitor {
  /** As readClientName reads it. */
  readonly client: string;
  /** Group of the network address, as callerGroup says; held for the length of the request. Null inside this process. */
  readonly address: string | null;
}

/** A caller as counting sees it. `clientName` is what the caller says of itself, if anything. */
export function readVisitor(clientName: string | null | undefined, address: string | undefined): Visitor {
  return { client: knownName(clientName), address: callerGroup(address) };
}

/** Of callers inside this process, who have no address. */
export const localVisitor: Visitor = { client: unnamedClient, address: null };

const read = new Map<string, string>();

/** A few names come again and again, and reading one costs more than all else of counting. */
function knownName(said: string | null | undefined): string {
  if (said === null || said === undefined) return unnamedClient;
  const known = read.get(said);
  if (known !== undefined) return known;
  const name = readClientName(said);
  if (said.length <= name.length && read.size < mostClientsADay) read.set(said, name);
  return name;
}
