import { mostClientsADay, readClientName, unnamedClient } from '../../domain/analytics/clientName.ts';
import { callerGroup } from '../access/callerGroup.ts';
import type { Visitor } from './analyticsVerbs.ts';

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
