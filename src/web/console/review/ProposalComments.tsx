import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { CommentOnProposalDocument, type ProposalToReviewQuery } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { reviewWords as words } from '../words/review.ts';

interface Props {
  readonly proposal: NonNullable<ProposalToReviewQuery['proposal']>;
  readonly onSaid: () => void;
}

/** What was said of a proposal, and a form that adds to it. */
export function ProposalComments({ proposal: { id, comments }, onSaid }: Props) {
  const runOperation = useRunOperation();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function say() {
    const { data, failure: failed } = await runOperation(CommentOnProposalDocument, { input: { id, text } });
    const problem = data?.commentOnProposal?.problems[0]?.message ?? null;
    setFailure(failed);
    setRefusal(problem);
    if (failed !== null || problem !== null) return;
    setText('');
    onSaid();
  }

  return (
    <Stack component="section" aria-labelledby="comments" gap="sm">
      <Title order={2} fz="lg" id="comments">
        {words.comments}
      </Title>
      {comments.map(({ author, at, text: said }, place) => (
        <div key={place} className="panel quiet">
          <Text size="sm" c="dimmed">
            {author}, <TimeStamp at={at} />
          </Text>
          <div className="lines">{said}</div>
        </div>
      ))}
      {failure !== null && <FailureNotice failure={failure} withText />}
      <form
        noValidate
        className="stacked"
        onSubmit={(event) => {
          event.preventDefault();
          void say();
        }}
      >
        <Textarea
          label={words.comment}
          autosize
          minRows={2}
          value={text}
          error={refusal}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <div>
          <Button type="submit" variant="default" disabled={text.trim() === ''}>
            {words.addComment}
          </Button>
        </div>
      </form>
    </Stack>
  );
}
