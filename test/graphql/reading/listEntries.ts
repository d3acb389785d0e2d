import { expect } from 'vitest';
import type { World } from '../../world/world.ts';

export interface Connection {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string; code: { hex: string; unsigned: number } | null; updatedAt: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

export const connectionFields =
  'edges { cursor node { id } } nodes { id code { hex unsigned } updatedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

/** The list of entries with these arguments, such as "first: 2". */
export async function listEntries(world: World, args: string): Promise<Connection> {
  const { data, errors } = await world.ask<{ entries: Connection }>(
    `{ entries${args === '' ? '' : `(${args})`} { ${connectionFields} } }`,
  );
  expect(errors).toBeUndefined();
  return data.entries;
}

/** How a query is refused: its status, and what the first error says. */
export async function refusalOf(
  world: World,
  query: string,
): Promise<{ status: number; code: string | undefined; argument: string | undefined; message: string | undefined }> {
  const { status, errors } = await world.ask(query);
  const [error] = errors ?? [];
  return { status, code: error?.extensions.code, argument: error?.extensions.argument, message: error?.message };
}
