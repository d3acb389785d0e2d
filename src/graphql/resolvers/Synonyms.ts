import { synonymsText } from '../../domain/guidance/synonymsText.ts';
import type { SynonymsResolvers } from '../generated/resolverTypes.ts';

export const Synonyms: SynonymsResolvers = {
  id: ({ it }) => it.id,
  groups: ({ it }) => it.groups,
  lines: ({ it }) => synonymsText(it.groups),
  isFirst: ({ it }) => it.version === 0,
  version: ({ it }) => it.version,
  updatedAt: ({ it }) => (it.version === 0 ? null : it.updatedAt),
};
