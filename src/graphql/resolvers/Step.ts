import type { Located } from '../../domain/catalog/located.ts';
import { locate } from '../../domain/catalog/located.ts';
import { stepIdOf } from '../../domain/guidance/stepId.ts';
import { stepText } from '../../domain/guidance/stepText.ts';
import type { GuideStep } from '../../domain/lookup/lookup.ts';
import type { StepResolvers } from '../generated/resolverTypes.ts';

export const Step: StepResolvers = {
  id: ({ it }) => stepIdOf(it),
  mitigation: ({ catalog, it }) => locate(catalog, catalog.mitigationOf(it.step)),
  condition: ({ it }) => it.step.condition,
  text: (parent) => textOf(parent),
  html: (parent, _args, { knowledgeBase }) => knowledgeBase.html(textOf(parent), parent.it.guide.sourceUrl),
  plainText: (parent, _args, { knowledgeBase }) => knowledgeBase.plainText(textOf(parent)),
};

function textOf({ catalog, it }: Located<GuideStep>): string {
  return stepText(it.step.condition, catalog.mitigationOf(it.step).text);
}
