import type { Manner } from '../../knowledgeBase/knowledgeBase.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

export const Mutation: MutationResolvers = {
  updateEntry: (_, { input }, context) => context.knowledgeBase.updateEntry(input, mannerOf(input, context)),
  updateMitigation: (_, { input }, context) => context.knowledgeBase.updateMitigation(input, mannerOf(input, context)),
};

function mannerOf(input: { readonly dryRun?: boolean | null }, { caller }: Context): Manner {
  return { actor: caller.name ?? 'anonymous', dryRun: input.dryRun ?? false };
}
