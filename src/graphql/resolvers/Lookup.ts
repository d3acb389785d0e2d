import { locate, locateAll } from '../../domain/catalog/located.ts';
import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import type { Escalation } from '../../domain/lookup/lookup.ts';
import type { Rendering } from '../../knowledgeBase/reading/rendering.ts';
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
  escalationHtml: ({ it }, _args, { knowledgeBase }) => orNull(escalationsHtml(knowledgeBase, it.escalations)),
  escalationPlainText: ({ it }, _args, { knowledgeBase }) =>
    orNull(it.escalations.map(({ text }) => knowledgeBase.plainText(text)).join('\n\n')),
  asked: ({ it }, _args, { knowledgeBase, trace }) => {
    // Nobody can ask for guidance that is there, so this number stays; any other grows without an edit.
    if (it.outcome !== 'MITIGATED') trace?.widen('NEVER');
    return it.code === null ? 0 : knowledgeBase.timesAsked(it.code);
  },
};

export const Diagnosis: DiagnosisResolvers = {
  lookups: ({ catalog, it }) => locateAll(catalog, it.lookups),
  truncated: ({ it }) => it.truncated,
};

/** Each is rendered against the address of its own guide. */
function escalationsHtml(rendering: Rendering, escalations: readonly Escalation[]): string {
  const texts = escalations.map(({ text, guide }) => rendering.html(text, guide?.sourceUrl ?? null));
  return texts.length > 1 ? texts.map((text) => `<div>${text}</div>`).join('') : (texts[0] ?? '');
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
