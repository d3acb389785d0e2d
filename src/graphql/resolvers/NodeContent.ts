import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import type { EntryContentResolvers, GuideContentResolvers, NodeContentResolvers } from '../generated/resolverTypes.ts';

export const NodeContent: NodeContentResolvers = {
  __resolveType: ({ type }) => `${type}Content` as const,
};

export const GuideContent: GuideContentResolvers = {
  scope: ({ scope }) => scope ?? null,
  family: ({ family }) => family ?? null,
  isArchived: ({ status }) => status === 'ARCHIVED',
};

export const EntryContent: EntryContentResolvers = {
  code: ({ code }) => (code === null ? null : decodeErrorCode(code)),
};
