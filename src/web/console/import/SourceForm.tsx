import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { ImportTargetsDocument } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { fieldId, problemAt } from '../kit/data/problems.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { importWords as words } from '../words/import.ts';
import { DocumentField } from './DocumentField.tsx';
import { forTarget, unchosen, type Target } from './importSource.ts';
import { WhichGuide } from './WhichGuide.tsx';
import type { Import } from './useImport.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

export const importForm = 'import';

/** Which guide, which document, where it comes from. */
export function SourceForm({ flow }: { readonly flow: Import }) {
  const asked = useAsk(ImportTargetsDocument, {});
  return <QueryState asked={asked}>{({ guides }) => <SourceFields flow={flow} targets={guides} />}</QueryState>;
}

function SourceFields({ flow, targets }: { readonly flow: Import; readonly targets: readonly Target[] }) {
  const langOf = useGuidanceLang();
  const { source, problems, change, restored, running, possibleGuides } = flow;
  const isNew = source.guide === '';
  const isChosen = !isNew && source.guide !== unchosen;
  const [search] = useSearchParams();
  const asked = targets.find(({ slug }) => slug === search.get('guide'));
  useEffect(() => {
    if (asked !== undefined && !restored) change(forTarget(source, asked));
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
        void flow.findGuide(targets);
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
          description={words.guideHint}
          onChange={({ currentTarget: { value } }) => {
            change(
              forTarget(
                source,
                targets.find(({ slug }) => slug === value),
              ),
            );
          }}
        >
          <option value={unchosen}>{words.find}</option>
          {targets.map(({ slug, title, language }) => (
            <option key={slug} value={slug} lang={langOf(language)}>
              {nameAmong(title, slug, targets)}
            </option>
          ))}
          <option value="">{words.newGuide}</option>
        </NativeSelect>
        {possibleGuides !== null && <WhichGuide possibleGuides={possibleGuides} targets={targets} flow={flow} />}
        {isNew && <TextInput {...field('slug')} description={words.slugHint} autoComplete="off" />}
        <DocumentField flow={flow} />
        <Stack gap="md" component="fieldset" className="plain-fieldset">
          <Title order={2} fz="lg" component="legend">
            {words.source}
          </Title>
          {isChosen && <Text size="sm">{words.asItWas}</Text>}
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

/** Two guides may have one title. */
function nameAmong(title: string, slug: string, targets: readonly Target[]): string {
  return targets.filter((each) => each.title === title).length > 1 ? `${title} (${slug})` : title;
}
