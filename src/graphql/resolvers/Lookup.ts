import { locate, locateAll } from '../../domain/catalog/located.ts';
import { decodeErrorCode } from '../../domain/codes/decode.ts';
import type { DiagnosisResolvers, LookupResolvers } from '../generated/resolverTypes.ts';

export const Lookup: LookupResolvers = {
  input: ({ it }) => it.input,
  outcome: ({ it }) => it.outcome,
  code: ({ it }) => (it.code === null ? null : decodeErrorCode(it.code)),
  readings: ({ it }) => it.readings.map(decodeErrorCode),
  extend: ({ it }) => (it.extend === null ? null : decodeErrorCode(it.extend)),
  entries: ({ catalog, it }) => locateAll(catalog, it.entries),
  suggestions: ({ it }) => it.suggestions.map(decodeErrorCode),
  firstSteps: ({ catalog, it }) => it.firstSteps.map((step) => locate(catalog, step)),
  escalation: ({ it }) => it.escalation,
  related: ({ catalog, it }) => locateAll(catalog, it.related),
};

export const Diagnosis: DiagnosisResolvers = {
  lookups: ({ catalog, it }) => locateAll(catalog, it.lookups),
  truncated: ({ it }) => it.truncated,
};
