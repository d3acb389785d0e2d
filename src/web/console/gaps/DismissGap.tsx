import { DismissGapDocument, type GapRowFragment } from '../../generated/operations.ts';
import { ReasonDialog } from '../kit/frames/ReasonDialog.tsx';
import { useRunOperation } from '../kit/data/graphqlClient.ts';
import { gapWords as words } from '../words/gaps.ts';

interface Props {
  readonly gap: GapRowFragment;
  readonly onClose: () => void;
}

/** Takes a gap off the list, with a reason. */
export function DismissGap({ gap, onClose }: Props) {
  const runOperation = useRunOperation();
  const { hex } = gap.code;
  return (
    <ReasonDialog
      form="gap"
      title={words.dismissName(hex)}
      what={words.dismissWhat}
      label={words.reason}
      confirm={words.dismiss}
      done={words.done(hex)}
      send={async (reason) => {
        const { data, failure } = await runOperation(DismissGapDocument, { input: { code: hex, reason } });
        return { failure, problems: data?.dismissGap?.problems ?? [] };
      }}
      onClose={onClose}
    />
  );
}
