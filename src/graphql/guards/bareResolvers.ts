import type { GraphQLFieldResolver } from 'graphql';

type Resolver = GraphQLFieldResolver<never, never, never>;

const inner = new WeakMap<Resolver, Resolver>();

/** Notes that a resolver only meters another one, or only has graphql-js wait for its items. */
export function noteWrapped(resolver: Resolver, wrapped: Resolver): void {
  inner.set(resolver, wrapped);
}

/**
 * What a resolver does without a budget, and where nothing waits: the same, without what is wrapped around it for those. Rights are
 * not among these, so that a resolver with a rule stays as it is.
 */
export function bareResolver<Given extends Resolver>(resolver: Given): Given {
  let bare: Resolver = resolver;
  for (let next = inner.get(bare); next !== undefined; next = inner.get(bare)) bare = next;
  return bare as Given;
}
