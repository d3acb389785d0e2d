import { locate } from '../../domain/catalog/located.ts';
import type { ChangeHead } from '../../domain/changes/change.ts';
import type { Context } from '../context.ts';
import { answerOf } from '../argumentError.ts';
import type { SubscriptionResolvers } from '../generated/resolverTypes.ts';

export const Subscription: SubscriptionResolvers = {
  changes: {
    subscribe: (_, request, { knowledgeBase }) => answerOf(knowledgeBase.followChanges(request)),
    // Each change is answered as an operation of its own, on the catalogue of that moment.
    resolve: (change: ChangeHead, _args: object, { catalog }: Context) => locate(catalog, change),
  },
};
