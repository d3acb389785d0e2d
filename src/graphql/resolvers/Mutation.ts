import { capabilitiesOf } from '../../domain/access/access.ts';
import { locate } from '../../domain/catalog/located.ts';
import type { TokenMaker } from '../../knowledgeBase/access/accessTokens.ts';
import type { CreateOptions } from '../../knowledgeBase/editing/editing.ts';
import { seesArchived } from '../../knowledgeBase/reading/visibility.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

export const Mutation: MutationResolvers = {
  createEntry: (_, { input }, context) => context.knowledgeBase.createEntry(input, optionsOf(input, context)),
  updateEntry: (_, { input }, context) => context.knowledgeBase.updateEntry(input, optionsOf(input, context)),
  archiveEntry: (_, { input }, context) => context.knowledgeBase.archiveEntry(input, optionsOf(input, context)),
  restoreEntry: (_, { input }, context) => context.knowledgeBase.restoreEntry(input, optionsOf(input, context)),
  createMitigation: (_, { input }, context) => context.knowledgeBase.createMitigation(input, optionsOf(input, context)),
  updateMitigation: (_, { input }, context) => context.knowledgeBase.updateMitigation(input, optionsOf(input, context)),
  mergeMitigations: (_, { input }, context) => context.knowledgeBase.mergeMitigations(input, optionsOf(input, context)),
  deleteMitigation: (_, { input }, context) => context.knowledgeBase.deleteMitigation(input, optionsOf(input, context)),
  createGuide: (_, { input }, context) => context.knowledgeBase.createGuide(input, optionsOf(input, context)),
  updateGuide: (_, { input }, context) => context.knowledgeBase.updateGuide(input, optionsOf(input, context)),
  archiveGuide: (_, { input }, context) => context.knowledgeBase.archiveGuide(input, optionsOf(input, context)),
  updateSynonyms: (_, { input }, context) => context.knowledgeBase.updateSynonyms(input, optionsOf(input, context)),
  revertChange: (_, { input }, context) => context.knowledgeBase.revertChange(input, optionsOf(input, context)),
  importGuide: (_, { input }, context) =>
    input.propose === true
      ? context.knowledgeBase.proposeImport(input, optionsOf(input, context))
      : context.knowledgeBase.importGuide(input, optionsOf(input, context)),
  verifyGuidance: (_, { input }, context) => context.knowledgeBase.verifyGuidance(input, optionsOf(input, context)),
  assignGuidance: (_, { input }, context) => context.knowledgeBase.assignGuidance(input, optionsOf(input, context)),
  redactText: (_, { input }, context) => context.knowledgeBase.redactText(input, optionsOf(input, context)),
  dismissGap: (_, { input }, { knowledgeBase, catalog, caller }) =>
    knowledgeBase.dismissGap(catalog, input, caller.name ?? 'anonymous'),
  restoreGap: (_, { input }, { knowledgeBase, catalog }) => knowledgeBase.restoreGap(catalog, input),
  createToken: (_, { input }, context) => context.knowledgeBase.createToken(input, makerOf(context)),
  revokeToken: (_, { input }, context) => context.knowledgeBase.revokeToken(input.id, makerOf(context)),
  createWebhook: (_, { input }, context) => context.knowledgeBase.createWebhook(input, makerOf(context)),
  rotateWebhookSecret: (_, { input }, context) => context.knowledgeBase.rotateWebhookSecret(input.id, makerOf(context)),
  enableWebhook: (_, { input }, context) => context.knowledgeBase.enableWebhook(input.id, makerOf(context)),
  deleteWebhook: (_, { input }, context) => context.knowledgeBase.deleteWebhook(input.id, makerOf(context)),
  reportOutcome: async (_, { input }, { knowledgeBase, catalog, visitor }) => {
    const problem = await knowledgeBase.reportOutcome(catalog, input, visitor);
    return { accepted: problem === null, problems: problem === null ? [] : [locate(catalog, problem)] };
  },
  suggest: async (_, { input }, { knowledgeBase, catalog, visitor }) => {
    const problem = await knowledgeBase.suggest(catalog, input, visitor);
    return { accepted: problem === null, problems: problem === null ? [] : [locate(catalog, problem)] };
  },
  proposeEdit: (_, { input }, context) => context.knowledgeBase.proposeEdit(input, reviewerOf(context)),
  acceptProposal: (_, { input }, context) => context.knowledgeBase.acceptProposal(input, reviewerOf(context)),
  declineProposal: (_, { input }, context) => context.knowledgeBase.declineProposal(input, reviewerOf(context)),
  commentOnProposal: (_, { input }, context) => context.knowledgeBase.commentOnProposal(input, reviewerOf(context)),
  askForCode: (_, { input }, { knowledgeBase, catalog, visitor }) => knowledgeBase.askForCode(catalog, input, visitor),
};

function makerOf({ caller, requestId }: Context): TokenMaker {
  return { actor: caller.name ?? 'anonymous', requestId: requestId ?? null };
}

function reviewerOf({ caller }: Context): Reviewer {
  return {
    actor: caller.name ?? 'anonymous',
    identity: caller.identity,
    seesArchived: seesArchived(caller),
    mayImport: capabilitiesOf(caller.role).includes('IMPORT_GUIDES'),
  };
}

interface Reviewer {
  readonly actor: string;
  readonly identity: string | null;
  readonly seesArchived: boolean;
  readonly mayImport: boolean;
}

/** What every input says besides the command itself. */
type WriteInput = Omit<CreateOptions, 'actor' | 'identity'>;

function optionsOf({ reason, dryRun, idempotencyKey }: WriteInput, { caller }: Context): CreateOptions {
  return { actor: caller.name ?? 'anonymous', identity: caller.identity, reason, dryRun, idempotencyKey };
}
