import { locate, locateAll } from '../../domain/catalog/located.ts';
import { setupExtendOf } from '../../domain/codes/meaning/setupExtend.ts';
import type { Escalation } from '../../domain/lookup/lookup.ts';
import type { Rendering } from '../../knowledgeBase/reading/rendering.ts';
import { codeIn } from './ErrorCode.ts';
import type {
  DiagnosisResolvers,
  GuideAnswerResolvers,
  LookupResolvers,
  SuspectResolvers,
} from '../generated/resolverTypes.ts';

export const Lookup: LookupResolvers = {
  input: ({ it }) => it.input,
  outcome: ({ it }) => it.outcome,
  code: ({ catalog, it }) => (it.code === null ? null : codeIn(catalog, it.code)),
  readings: ({ catalog, it }) => it.readings.map((code) => codeIn(catalog, code)),
  extend: ({ catalog, it }) => (it.extend === null ? null : codeIn(catalog, it.extend)),
  extendMeaning: ({ it }) => {
    const said = it.extend === null ? null : setupExtendOf(it.extend);
    return said === null ? null : `${said.phase}; ${said.operation}`;
  },
  occurrences: ({ it }) => it.occurrences,
  line: ({ it }) => it.line,
  entries: ({ catalog, it }) => locateAll(catalog, it.entries),
  suggestions: ({ catalog, it }) => it.suggestions.map((code) => codeIn(catalog, code)),
  byGuide: ({ catalog, it }) => locateAll(catalog, it.byGuide),
  familyGuides: ({ catalog, it }) => locateAll(catalog, it.familyGuides),
  isShared: ({ it }) => it.isShared,
  firstSteps: ({ catalog, it }) => it.firstSteps.map((step) => locate(catalog, step)),
  escalation: ({ it }, { language }) =>
    orNull(
      it
        .escalationsIn(language)
        .map(({ text }) => text)
        .join('\n\n'),
    ),
  related: ({ catalog, it }, _args, { trace }) => {
    trace?.addRelated(catalog, it.related);
    return locateAll(catalog, it.related);
  },
  escalationHtml: ({ it }, { language }, { knowledgeBase }) =>
    orNull(escalationsHtml(knowledgeBase, it.escalationsIn(language))),
  escalationPlainText: ({ it }, { language }, { knowledgeBase }) =>
    orNull(
      it
        .escalationsIn(language)
        .map(({ text }) => knowledgeBase.plainText(text))
        .join('\n\n'),
    ),
  asked: ({ it }, _args, { knowledgeBase, trace }) => {
    const { code, outcome } = it;
    if (code === null) return 0;
    const asked = knowledgeBase.timesAsked(code);
    // Nobody can ask for guidance that is there, so that number stays; any other grows without an edit.
    if (outcome !== 'MITIGATED') trace?.conditions.push(() => knowledgeBase.timesAsked(code) === asked);
    return asked;
  },
};

export const GuideAnswer: GuideAnswerResolvers = {
  guide: ({ catalog, it }) => locate(catalog, it.guide),
  relation: ({ it }) => it.relation,
  entries: ({ catalog, it }) => locateAll(catalog, it.entries),
  firstSteps: ({ catalog, it: { guide, firstSteps } }) => firstSteps.map((step) => locate(catalog, { step, guide })),
  escalation: ({ it }) => it.escalation,
  escalationHtml: ({ it: { escalation, guide } }, _args, { knowledgeBase }) =>
    escalation === null ? null : knowledgeBase.html(escalation, guide.sourceUrl),
  escalationPlainText: ({ it: { escalation } }, _args, { knowledgeBase }) =>
    escalation === null ? null : knowledgeBase.plainText(escalation),
};

export const Diagnosis: DiagnosisResolvers = {
  lookups: ({ catalog, it }) => locateAll(catalog, it.lookups),
  codeCount: ({ it }) => it.codeCount,
  suspects: ({ catalog, it }) => locateAll(catalog, it.suspects),
  truncated: ({ it }) => it.truncated,
};

export const Suspect: SuspectResolvers = {
  reason: ({ it }) => it.reason,
  text: ({ it }) => it.text,
  line: ({ it }) => it.line,
  suggestions: ({ catalog, it }) => it.suggestions.map((code) => codeIn(catalog, code)),
};

/** Each is rendered against the address of its own guide. */
function escalationsHtml(rendering: Rendering, escalations: readonly Escalation[]): string {
  const texts = escalations.map(({ text, guide }) => rendering.html(text, guide?.sourceUrl ?? null));
  return texts.length > 1 ? texts.map((text) => `<div>${text}</div>`).join('') : (texts[0] ?? '');
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
