import { locate, locateAll, locateOrNull } from '../../domain/catalog/located.ts';
import type {
  AssignGuidancePayloadResolvers,
  StaleGuidanceResolvers,
  StaleItemResolvers,
  VerifyGuidancePayloadResolvers,
} from '../generated/resolverTypes.ts';
import { touchedEntriesOf } from './answers/payloads.ts';

export const StaleGuidance: StaleGuidanceResolvers = {
  items: ({ catalog, items }) => locateAll(catalog, items),
};

export const StaleItem: StaleItemResolvers = {
  node: ({ catalog, it }) => locate(catalog, it.node),
  reasons: ({ it }) => it.reasons,
  lookupsLast30Days: ({ it }) => it.lookups,
};

export const VerifyGuidancePayload: VerifyGuidancePayloadResolvers = {
  change: ({ catalog, change }) => locateOrNull(catalog, change),
  impact: ({ touched }) => ({ touched }),
  touchedEntries: touchedEntriesOf,
  problems: ({ catalog, problems }) => locateAll(catalog, problems),
};

export const AssignGuidancePayload: AssignGuidancePayloadResolvers = {
  change: ({ catalog, change }) => locateOrNull(catalog, change),
  impact: ({ touched }) => ({ touched }),
  touchedEntries: touchedEntriesOf,
  problems: ({ catalog, problems }) => locateAll(catalog, problems),
};
