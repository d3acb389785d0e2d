import { Button, Group, Text } from '@mantine/core';
import { ImportTargetsDocument } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { planWords as words } from '../words/import.ts';
import { slugOf } from './importSource.ts';
import { archivesMost } from './plan/planRows.ts';
import type { Import, Planned } from './useImport.ts';
import { whyLikely } from './WhichGuide.tsx';

interface Props {
  readonly flow: Import;
  readonly planned: Planned;
}

/** Why the plan is for this guide, or that it hardly belongs there: it would archive most of it, or another guide is likelier. */
export function PlanGuide({ flow, planned: { plan, found } }: Props) {
  const { data } = useAsk(ImportTargetsDocument, {});
  const targets = data?.guides ?? [];
  const slug = slugOf(flow.source);
  const own = plan.likelyGuides.find(({ guide }) => guide.slug === slug);
  const others = plan.likelyGuides.filter(({ guide, certainty }) => guide.slug !== slug && certainty !== 'POSSIBLE');
  const isElsewhere = own?.certainty !== 'CERTAIN' && others.some(({ certainty }) => certainty === 'CERTAIN');
  if (!archivesMost(plan) && !isElsewhere)
    return found === null ? null : <div className="notice">{words.found(found.guide.title, whyLikely(found))}</div>;
  return (
    <div className="notice" data-tone="bad" role="alert">
      <Text fw={600}>{archivesMost(plan) ? words.archivesMost(plan.archived, slug) : words.elsewhere(slug)}</Text>
      {others.map((likely) => (
        <Text key={likely.guide.slug}>{words.looksLike(likely.guide.title, whyLikely(likely))}</Text>
      ))}
      <Group mt="xs">
        {others.map(({ guide }) => {
          const target = targets.find((each) => each.slug === guide.slug);
          return (
            target !== undefined && (
              <Button
                key={guide.slug}
                variant="default"
                className="plan-toggle"
                onClick={() => void flow.planFor(target, plan.title)}
              >
                {words.planFor(guide.title)}
              </Button>
            )
          );
        })}
        {flow.source.guide !== '' && (
          <Button variant="default" onClick={() => void flow.planFor(null, plan.title)}>
            {words.planNew}
          </Button>
        )}
      </Group>
    </div>
  );
}
