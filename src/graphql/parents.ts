import type { Catalog } from '../domain/catalog/catalog.ts';
import type { Located } from '../domain/catalog/located.ts';
import type { Page } from '../domain/catalog/page.ts';
import type { FieldDiff } from '../domain/changes/fieldDiff.ts';
import type { CodeFamily } from '../domain/codes/families/codeFamily.ts';
import type { DecodedCode } from '../domain/codes/decoding/decode.ts';
import type { ChangeHead, Revision } from '../domain/changes/change.ts';
import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode, SynonymsNode } from '../domain/guidance/nodes.ts';
import type {
  EntryRecord,
  GuideRecord,
  MitigationRecord,
  NodeRecord,
  SynonymsRecord,
} from '../domain/guidance/records.ts';
import type { Suspect } from '../domain/codes/logs/foundCodes.ts';
import type { GuideAnswer } from '../domain/lookup/guideAnswer.ts';
import type { GuideScope } from '../domain/lookup/guideScope.ts';
import type { Diagnosis, GuideStep, Lookup } from '../domain/lookup/lookup.ts';
import type { DocumentFamily, DocumentFamilyCount } from '../domain/guidance/guideDocument.ts';
import type { ImportPlan, ImportPlanRow } from '../domain/merging/importPlan.ts';
import type { LikelyGuide } from '../domain/merging/likelyGuides.ts';
import type { DuplicateCode, InUse, InvalidInput, Problem, StaleVersion } from '../domain/problem.ts';
import type { LoggedRevision, LogPage } from '../knowledgeBase/reading/history.ts';
import type { AnalyticsReport, OutcomeCount, SearchCount } from '../knowledgeBase/analytics/analyticsReport.ts';
import type { StaleItem } from '../knowledgeBase/analytics/staleReport.ts';
import type { KeptAccessEvent } from '../domain/access/accessEvent.ts';
import type { GapDecision } from '../knowledgeBase/analytics/analyticsVerbs.ts';
import type { Webhook, StoredDelivery, WebhookDecision } from '../knowledgeBase/webhooks/webhookVerbs.ts';
import type { TokenDecision } from '../knowledgeBase/access/tokenVerbs.ts';
import type { SearchPage } from '../domain/search/searchPage.ts';

/*
 * What the resolvers of each type get as their parent, if that is not the shape of the schema's own
 * type. The generated types name these.
 */

/** Without a catalogue: of the request's own. */
export type ErrorCodeParent = DecodedCode & { readonly catalog?: Catalog };
export type FamilyDetailsParent = CodeFamily;
export type FieldDiffParent = FieldDiff;
export type NodeParent = Located<KnowledgeNode | GuideStep>;
export type NodeContentParent = NodeRecord;
export type GuideContentParent = GuideRecord;
export type EntryContentParent = EntryRecord;
export type MitigationContentParent = MitigationRecord;
export type SynonymsContentParent = SynonymsRecord;
export type GuideParent = Located<GuideNode>;
export type EntryParent = Located<EntryNode>;
export type MitigationParent = Located<MitigationNode>;
export type SynonymsParent = Located<SynonymsNode>;
export type StepParent = Located<GuideStep>;
export type CauseParent = Located<{ readonly text: string; readonly guide: GuideNode }>;
export type LookupParent = Located<Lookup>;
export type GuideAnswerParent = Located<GuideAnswer>;
export type GuideScopeParent = GuideScope;
export type DiagnosisParent = Located<Diagnosis>;
export type SuspectParent = Located<Suspect>;
export type EntryConnectionParent = Located<Page<EntryNode>>;
export type MitigationConnectionParent = Located<Page<MitigationNode>>;
export type SearchConnectionParent = Located<SearchPage>;
export type ChangeParent = Located<ChangeHead>;
export type PlannedRevisionParent = Revision;
export type StaleItemParent = Located<StaleItem>;
export type RevisionParent = Located<LoggedRevision>;
export type ChangeConnectionParent = Located<LogPage<ChangeHead>>;
export type RevisionConnectionParent = Located<LogPage<LoggedRevision>>;
export type CatalogParent = Catalog;
export type ProblemParent = Located<Problem>;
export type StaleVersionParent = Located<StaleVersion>;
export type DuplicateCodeParent = Located<DuplicateCode>;
export type InUseParent = Located<InUse>;
export type GapDecisionParent = GapDecision;
export type ImpactParent = { readonly touched: readonly EntryNode[] };
export type SearchCountParent = SearchCount & { readonly report: AnalyticsReport };
export type OutcomeCountParent = Located<OutcomeCount>;
export type AccessEventConnectionParent = LogPage<KeptAccessEvent>;
export type TokenDecisionParent = TokenDecision;
export type DocumentFamilyParent = DocumentFamily;
export type DocumentFamilyCountParent = DocumentFamilyCount;
export type WebhookParent = Webhook;
export type WebhookDeliveryParent = StoredDelivery;
export type WebhookDecisionParent = WebhookDecision;
export type ImportPlanParent = Located<ImportPlan>;
export type ImportRowParent = Located<ImportPlanRow>;
export type LikelyGuideParent = Located<LikelyGuide>;
export type InvalidInputParent = Located<InvalidInput>;
