import { Text } from '@mantine/core';
import type { MitigationToEditQuery } from '../../generated/operations.ts';
import { mitigationWords as words } from '../words/mitigations.ts';
import { UserCodes } from './UserCodes.tsx';

interface Props {
  readonly mitigation: NonNullable<MitigationToEditQuery['mitigation']>;
  readonly guides: MitigationToEditQuery['guides'];
}

/** How many codes the banner names. */
const namedCodes = 12;

/** Before the first field: what a change reaches. */
export function UsedByBanner({ mitigation: { id, usedBy }, guides }: Props) {
  const titles = guides
    .filter(({ firstSteps }) => firstSteps.some(({ mitigation }) => mitigation.id === id))
    .map(({ title }) => `“${title}”`);
  return (
    <div className="notice" data-tone={usedBy.totalCount > 1 ? 'wait' : undefined}>
      {usedBy.totalCount === 0 ? (
        <Text>{words.unused}</Text>
      ) : (
        <>
          <Text fw={600} component="span">
            {words.usedBy(usedBy.totalCount)}{' '}
          </Text>
          <UserCodes users={usedBy.nodes.slice(0, namedCodes)} count={usedBy.totalCount} />
        </>
      )}
      {titles.length > 0 && <Text>{words.firstStepOf(titles.join(', '))}</Text>}
    </div>
  );
}
