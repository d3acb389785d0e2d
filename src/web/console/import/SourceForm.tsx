import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect } from 'react';
import { ImportTargetsDocument } from '../../generated/operations.ts';
import { useAsk } from '../kit/graphqlClient.ts';
import { fieldId, problemAt } from '../kit/problems.tsx';
import { QueryState } from '../kit/QueryState.tsx';
import { importWords as words } from '../words/import.ts';
import { DocumentField } from './DocumentField.tsx';
import { forTarget, type Target } from './importSource.ts';
import type { Import } from './useImport.ts';

export const importForm = 'import';

/** Which guide, which document, where it comes from. */
export function SourceForm({ flow }: { readonly flow: Import }) {
  const asked = useAsk(ImportTargetsDocument, {});
  return <QueryState asked={asked}>{({ guides }) => <SourceFields flow={flow} targets={guides} />}</QueryState>;
}

function SourceFields({ flow, targets }: { readonly flow: Import; readonly targets: readonly Target[] }) {
  const { source, problems, change, restored, running } = flow;
  const isNew = source.guide === '';
  // With guides there, a newer version of one is what most imports are; a draft of a new guide stays one.
  const [first] = targets;
  const prefill = isNew && !restored && source.slug === '' && source.markdown === '' && first !== undefined;
  useEffect(() => {
    if (prefill) change(forTarget(source, first));
    // Once, when the guides are known.
  }, []);
  const field = (name: 'slug' | 'sourceUrl' | 'license' | 'attribution') => ({
    id: fieldId(importForm, name),
    label: words[name],
    value: source[name],
    error: problemAt(problems, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      change({ [name]: event.currentTarget.value });
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void flow.makePlan();
      }}
    >
      <Stack gap="lg" maw="52rem">
        <Text className="prose">{words.what}</Text>
        {restored && (
          <Group className="notice">
            <Text>{words.draft}</Text>
            <Button variant="default" onClick={flow.restart}>
              {words.discard}
            </Button>
          </Group>
        )}
        <NativeSelect
          id={fieldId(importForm, 'guide')}
          label={words.guide}
          value={source.guide}
          data={[
            ...targets.map(({ slug, title }) => ({ value: slug, label: title })),
            { value: '', label: words.newGuide },
          ]}
          onChange={({ currentTarget: { value } }) => {
            change(
              forTarget(
                source,
                targets.find(({ slug }) => slug === value),
              ),
            );
          }}
        />
        {isNew && <TextInput {...field('slug')} description={words.slugHint} autoComplete="off" />}
        <DocumentField flow={flow} />
        <Stack gap="md" component="fieldset" className="plain-fieldset">
          <Title order={2} fz="lg" component="legend">
            {words.source}
          </Title>
          {!isNew && <Text size="sm">{words.asItWas}</Text>}
          <TextInput {...field('sourceUrl')} description={words.sourceUrlHint} type="url" />
          <TextInput {...field('license')} description={words.licenseHint} />
          <NativeSelect
            id={fieldId(importForm, 'family')}
            label={words.family}
            description={words.familyHint}
            value={source.family ?? ''}
            data={[...words.families]}
            error={problemAt(problems, 'family')}
            onChange={({ currentTarget: { value } }) => {
              change({ family: value });
            }}
          />
          <TextInput {...field('attribution')} description={words.attributionHint} />
        </Stack>
        <Group>
          <Button type="submit" size="md" disabled={running !== null}>
            {words.show}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
