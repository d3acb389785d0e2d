// Writes the types of the resolvers from schema.graphql, which is the source.
import { mkdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { readSchema } from './readSchema.mjs';

const root = new URL('../', import.meta.url);
const folder = new URL('src/graphql/generated/', root);

/** Types whose resolvers get a parent of another shape than the schema's own type; see parents.ts. */
const parents = {
  Guide: 'GuideParent',
  Entry: 'EntryParent',
  Mitigation: 'MitigationParent',
  Synonyms: 'SynonymsParent',
  Node: 'NodeParent',
  Step: 'StepParent',
  Cause: 'CauseParent',
  Lookup: 'LookupParent',
  GuideAnswer: 'GuideAnswerParent',
  GuideScope: 'GuideScopeParent',
  Diagnosis: 'DiagnosisParent',
  Suspect: 'SuspectParent',
  EntryConnection: 'EntryConnectionParent',
  MitigationConnection: 'MitigationConnectionParent',
  SearchConnection: 'SearchConnectionParent',
  ChangeConnection: 'ChangeConnectionParent',
  RevisionConnection: 'RevisionConnectionParent',
  Catalog: 'CatalogParent',
  Change: 'ChangeParent',
  Revision: 'RevisionParent',
  NodeContent: 'NodeContentParent',
  GuideContent: 'GuideContentParent',
  EntryContent: 'EntryContentParent',
  MitigationContent: 'MitigationContentParent',
  SynonymsContent: 'SynonymsContentParent',
  ErrorCode: 'ErrorCodeParent',
  FieldDiff: 'FieldDiffParent',
  Problem: 'ProblemParent',
  StaleVersion: 'StaleVersionParent',
  DuplicateCode: 'DuplicateCodeParent',
  InUse: 'InUseParent',
  InvalidInput: 'InvalidInputParent',
  Impact: 'ImpactParent',
  ImportPlan: 'ImportPlanParent',
  ImportRow: 'ImportRowParent',
  LikelyGuide: 'LikelyGuideParent',
  GapPayload: 'GapDecisionParent',
  DocumentFamily: 'DocumentFamilyParent',
  DocumentFamilyCount: 'DocumentFamilyCountParent',
  SearchCount: 'SearchCountParent',
  OutcomeCount: 'OutcomeCountParent',
  AccessEventConnection: 'AccessEventConnectionParent',
  CreateTokenPayload: 'TokenDecisionParent',
  RevokeTokenPayload: 'TokenDecisionParent',
  Webhook: 'WebhookParent',
  WebhookDelivery: 'WebhookDeliveryParent',
  CreateWebhookPayload: 'WebhookDecisionParent',
  RotateWebhookSecretPayload: 'WebhookDecisionParent',
  EnableWebhookPayload: 'WebhookDecisionParent',
  DeleteWebhookPayload: 'WebhookDecisionParent',
};
const mappers = {
  Viewer: '../../domain/access/access.ts#Caller',
  Analytics: '../../knowledgeBase/analytics/analyticsReport.ts#AnalyticsReport',
  GapDismissal: '../../knowledgeBase/analytics/gapReport.ts#Dismissal',
  Server: '../../knowledgeBase/serverState.ts#ServerState',
  Counting: '../../knowledgeBase/serverState.ts#CountingState',
  EntryPayload: '../../knowledgeBase/editing/committer.ts#Committed',
  MitigationPayload: '../../knowledgeBase/editing/committer.ts#Committed',
  GuidePayload: '../../knowledgeBase/editing/committer.ts#Committed',
  CreateGuidePayload: '../../knowledgeBase/editing/committer.ts#Committed',
  ArchiveGuidePayload: '../../knowledgeBase/editing/committer.ts#Committed',
  SynonymsPayload: '../../knowledgeBase/editing/committer.ts#Committed',
  ChangePayload: '../../knowledgeBase/editing/committer.ts#Committed',
  ImportPayload: '../../knowledgeBase/editing/importing.ts#CommittedImport',
  RedactTextPayload: '../../knowledgeBase/editing/redacting.ts#CommittedRedaction',
  AskForCodePayload: '../../knowledgeBase/analytics/codeRequests.ts#CodeRequest',
  Proposal: '../../store/contract/proposalStore.ts#StoredProposal',
  ProposeEditPayload: '../../knowledgeBase/editing/proposing.ts#ProposalResult',
  AcceptProposalPayload: '../../knowledgeBase/editing/proposing.ts#ProposalResult',
  DeclineProposalPayload: '../../knowledgeBase/editing/proposing.ts#ProposalResult',
  CommentOnProposalPayload: '../../knowledgeBase/editing/proposing.ts#ProposalResult',
  PlannedEdit: '../../knowledgeBase/editing/committer.ts#Committed',
  PlannedRevision: '../parents.ts#PlannedRevisionParent',
  ...Object.fromEntries(Object.entries(parents).map(([type, parent]) => [type, `../parents.ts#${parent}`])),
};

const output = await codegen({
  schema: parse(readSchema()),
  documents: [],
  filename: 'resolverTypes.ts',
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    avoidOptionals: { field: true, inputValue: false, object: true },
    immutableTypes: true,
    contextType: '../context.ts#Context',
    mappers,
    scalars: {
      DateTime: 'number',
      UnsignedInt: 'number',
      Count: 'number',
      Markdown: 'string',
      Html: 'string',
      URL: 'string',
      ID: { input: 'string', output: 'string' },
    },
  },
});
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('resolverTypes.ts', folder), output);
