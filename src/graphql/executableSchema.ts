import { buildSchema, type GraphQLSchema } from 'graphql';
import { attachResolvers } from './attachResolvers.ts';
import { awaitItems } from './guards/awaitItems.ts';
import { addAuthorization } from './guards/authorization.ts';
import { readFieldCosts } from './guards/fieldCosts.ts';
import { meterFields } from './guards/meterFields.ts';
import { readSchema } from './readSchema.ts';
import { AccessEventConnection, CreateTokenPayload, RevokeTokenPayload, Viewer } from './resolvers/Access.ts';
import { Analytics, GapDismissal, OutcomeCount, SearchCount } from './resolvers/Analytics.ts';
import { Catalog } from './resolvers/Catalog.ts';
import { Change, FieldDiff, Revision } from './resolvers/Change.ts';
import {
  ChangeConnection,
  EntryConnection,
  MitigationConnection,
  RevisionConnection,
  SearchConnection,
} from './resolvers/answers/connections.ts';
import { Cause, Entry } from './resolvers/Entry.ts';
import { ErrorCode, Facility, FamilyDetails } from './resolvers/ErrorCode.ts';
import { Guide, GuideScope } from './resolvers/Guide.ts';
import { Diagnosis, GuideAnswer, Lookup, Suspect } from './resolvers/Lookup.ts';
import {
  DocumentFamily,
  DocumentFamilyCount,
  ImportPayload,
  ImportPlan,
  ImportRow,
  LikelyGuide,
} from './resolvers/ImportPlan.ts';
import { Mitigation } from './resolvers/Mitigation.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { EntryContent, GuideContent, MitigationContent, Node, NodeContent } from './resolvers/Node.ts';
import {
  ArchiveGuidePayload,
  AskForCodePayload,
  ChangePayload,
  EntryPayload,
  GapPayload,
  GuidePayload,
  Impact,
  MitigationPayload,
  RedactTextPayload,
  SynonymsPayload,
} from './resolvers/answers/payloads.ts';
import { DuplicateCode, InUse, InvalidInput, Problem, StaleVersion } from './resolvers/answers/problems.ts';
import {
  AcceptProposalPayload,
  CommentOnProposalPayload,
  DeclineProposalPayload,
  PlannedEdit,
  PlannedRevision,
  Proposal,
  ProposeEditPayload,
} from './resolvers/Proposal.ts';
import { Query } from './resolvers/Query.ts';
import { Counting, Server } from './resolvers/Server.ts';
import { AssignGuidancePayload, StaleGuidance, StaleItem, VerifyGuidancePayload } from './resolvers/StaleGuidance.ts';
import { Subscription } from './resolvers/Subscription.ts';
import { Synonyms } from './resolvers/Synonyms.ts';
import { Step } from './resolvers/Step.ts';
import {
  CreateWebhookPayload,
  DeleteWebhookPayload,
  EnableWebhookPayload,
  RotateWebhookSecretPayload,
  Webhook,
  WebhookDelivery,
} from './resolvers/Webhook.ts';
import { count, dateTime, html, markdown, unsignedInt, url } from './scalars.ts';

/** Puts the schema's text (SDL) and its resolvers together; checks the caller's role before every field that @allow names, and charges what each costs. */
export function executableSchema(typeDefs = readSchema()): GraphQLSchema {
  const schema = attachResolvers(buildSchema(typeDefs, { noLocation: true }), resolvers);
  // Who may not ask is refused before anything is charged.
  return addAuthorization(meterFields(awaitItems(schema), readFieldCosts(schema)));
}

const resolvers = {
  DateTime: dateTime,
  UnsignedInt: unsignedInt,
  Count: count,
  Markdown: markdown,
  Html: html,
  URL: url,
  Query,
  Mutation,
  Subscription,
  Server,
  Counting,
  Node,
  Guide,
  GuideScope,
  GuideAnswer,
  Entry,
  Mitigation,
  Step,
  Cause,
  ErrorCode,
  Facility,
  FamilyDetails,
  Lookup,
  Diagnosis,
  Suspect,
  EntryConnection,
  MitigationConnection,
  SearchConnection,
  ChangeConnection,
  RevisionConnection,
  Catalog,
  Analytics,
  GapDismissal,
  SearchCount,
  OutcomeCount,
  Change,
  Revision,
  NodeContent,
  GuideContent,
  EntryContent,
  MitigationContent,
  FieldDiff,
  EntryPayload,
  ArchiveGuidePayload,
  Synonyms,
  RedactTextPayload,
  SynonymsPayload,
  MitigationPayload,
  GuidePayload,
  ChangePayload,
  GapPayload,
  AskForCodePayload,
  ImportPayload,
  DocumentFamily,
  DocumentFamilyCount,
  ImportPlan,
  ImportRow,
  LikelyGuide,
  Impact,
  Proposal,
  ProposeEditPayload,
  AcceptProposalPayload,
  DeclineProposalPayload,
  CommentOnProposalPayload,
  PlannedEdit,
  PlannedRevision,
  StaleGuidance,
  StaleItem,
  VerifyGuidancePayload,
  AssignGuidancePayload,
  Problem,
  StaleVersion,
  DuplicateCode,
  InUse,
  InvalidInput,
  Viewer,
  CreateTokenPayload,
  RevokeTokenPayload,
  CreateWebhookPayload,
  RotateWebhookSecretPayload,
  EnableWebhookPayload,
  DeleteWebhookPayload,
  Webhook,
  WebhookDelivery,
  AccessEventConnection,
};
