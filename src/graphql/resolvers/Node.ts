import type { NodeResolvers } from '../generated/resolverTypes.ts';

export const Node: NodeResolvers = {
  __resolveType: ({ it }) => ('step' in it ? 'Step' : it.type),
};
