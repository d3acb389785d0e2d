import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { MitigationToEditQuery } from '../../generated/operations.ts';
import { PagePreview } from '../editing/PagePreview.tsx';
import { PreviewPanel } from '../editing/PreviewPanel.tsx';
import { usePreview } from '../editing/usePreview.ts';
import { editingWords } from '../words/editing.ts';
import { entryWords } from '../words/entries.ts';
import { mitigationWords as words } from '../words/mitigations.ts';
import { mitigationInput, type MitigationFields } from './saveMitigation.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  readonly mitigation: NonNullable<MitigationToEditQuery['mitigation']>;
  readonly fields: MitigationFields;
  readonly dirty: boolean;
  /** See PagePreview. */
  readonly staleBecauseOf: string | null;
}

/** The edit on the page of one of the entries that it reaches, and how often these are looked up. */
export function MitigationPreview({ mitigation, fields, dirty, staleBecauseOf }: Props) {
  const { id, version, html, usedBy } = mitigation;
  const langOf = useGuidanceLang();
  const [chosen, setChosen] = useState('');
  const entry = usedBy.nodes.find((each) => each.id === chosen) ?? usedBy.nodes[0];
  const path = entry === undefined ? null : entry.code === null ? `/entries/${entry.id}` : `/codes/${entry.code.hex}`;
  const input = { id, expectedVersion: version, ...mitigationInput(fields) };
  const preview = usePreview(
    path === null ? null : dirty ? { edit: 'updateMitigation', input, path } : { edit: null, input: null, path },
    version,
  );
  if (entry === undefined) {
    return (
      <PreviewPanel problems={[]}>
        <div className="panel prose">
          <Text size="sm" c="dimmed">
            {words.noPreview}
          </Text>
          {/* Made from Markdown and sanitised by the server. */}
          <span lang={langOf()} dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      </PreviewPanel>
    );
  }
  return (
    <>
      <NativeSelect
        size="sm"
        label={words.previewIn}
        value={entry.id}
        data={usedBy.nodes.map(({ id: value, code, causes }) => ({
          value,
          label: code?.hex ?? causes[0]?.text ?? entryWords.noCode,
        }))}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
        }}
      />
      <PagePreview preview={preview} staleBecauseOf={staleBecauseOf} />
      {dirty && preview.lookups > 0 && <Text size="sm">{editingWords.lookups(preview.lookups)}</Text>}
    </>
  );
}
