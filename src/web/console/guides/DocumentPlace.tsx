import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { UpdateGuideDocument } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { guideWords as words } from '../words/guides.ts';
import type { Guide } from './guideFields.ts';

/** Where the document of a guide lives, a path or an address, so that someone knows where to look for a newer version. */
export function DocumentPlace({ guide, onChanged }: { readonly guide: Guide; readonly onChanged: () => void }) {
  const { slug, version, documentPath } = guide;
  const runOperation = useRunOperation();
  const toast = useToast();
  const [place, setPlace] = useState(documentPath ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function save() {
    const input = { slug, expectedVersion: version, documentPath: place.trim() === '' ? null : place.trim() };
    const { data, failure: failed } = await runOperation(UpdateGuideDocument, { input });
    const problem = data?.updateGuide?.problems[0]?.message ?? null;
    setFailure(failed);
    setRefusal(problem);
    if (failed !== null || problem !== null) return;
    toast.say(words.placeSaved);
    onChanged();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="xs">
        {failure !== null && <FailureNotice failure={failure} />}
        <TextInput
          label={words.documentPlace}
          description={words.documentPlaceHint}
          value={place}
          error={refusal}
          onChange={(event) => {
            setPlace(event.currentTarget.value);
          }}
        />
        {documentPath !== null && /^https?:\/\//i.test(documentPath) && (
          <Text size="sm">
            <Anchor href={documentPath}>{documentPath}</Anchor>
          </Text>
        )}
        <div>
          <Button type="submit" variant="default" disabled={place.trim() === (documentPath ?? '')}>
            {words.savePlace}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
