import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { GuidesForCodeDocument, type GuidesToChooseQuery } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { fieldId } from '../kit/data/problems.tsx';
import { entryWords as words } from '../words/entries.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  /** As it is typed. */
  readonly code: string;
  readonly guides: GuidesToChooseQuery['guides'];
  /** Slug; empty: none is chosen. */
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (slug: string) => void;
}

/** The guide of a new entry: the one whose subject the code belongs to, if there is exactly one, and that is said. */
export function GuideField({ code, guides, value, error, onChange }: Props) {
  const langOf = useGuidanceLang();
  const [wanted] = useDebouncedValue(code.trim(), 250);
  const { data } = useAsk(GuidesForCodeDocument, { code: wanted }, { pause: wanted === '' });
  const near = [...(data?.lookup.byGuide.map(({ guide }) => guide) ?? []), ...(data?.lookup.familyGuides ?? [])];
  const slugs = [...new Set(near.map(({ slug }) => slug))];
  const [only] = slugs;
  useEffect(() => {
    if (value === '' && slugs.length === 1 && only !== undefined) onChange(only);
    // Once for each code: a choice is never taken back.
  }, [only, slugs.length]);
  const hint = value !== '' && value === only && slugs.length === 1 ? words.guideFound : words.guideHint;
  return (
    <NativeSelect
      id={fieldId('entry', 'guide')}
      label={words.guide}
      description={guides.length > 1 ? hint : undefined}
      value={value}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    >
      {value === '' && <option value="">{words.chooseGuide}</option>}
      {guides.map(({ slug, title }) => (
        <option key={slug} value={slug} lang={langOf()}>
          {guides.filter((each) => each.title === title).length > 1 ? `${title} (${slug})` : title}
        </option>
      ))}
    </NativeSelect>
  );
}
