import { locate, locateAll } from '../../domain/catalog/located.ts';
import type { StaleGuidanceResolvers, StaleItemResolvers } from '../generated/resolverTypes.ts';

export const StaleGuidance: StaleGuidanceResolvers = {
  items: ({ catalog, items }) => locateAll(catalog, items),
};

export const StaleItem: StaleItemResolvers = {
  node: ({ catalog, it }) => locate(catalog, it.node),
  reasons: ({ it }) => it.reasons,
  lookupsLast30Days: ({ it }) => it.lookups,
};
