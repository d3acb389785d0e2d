import { NativeSelect, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import {
  TryMitigationDocument,
  type EntryFormFragment,
  type MitigationToEditQuery,
} from '../../generated/operations.ts';
import { useTry } from '../kit/graphqlClient.ts';
import { SafeHtml } from '../kit/SafeHtml.tsx';
import { PreviewPanel } from '../editing/PreviewPanel.tsx';
import { useDryRun } from '../editing/useDryRun.ts';
import { EntryPreview } from '../entries/EntryPreview.tsx';
import { editingWords } from '../words/editing.ts';
import { entryWords } from '../words/entries.ts';
import { mitigationWords as words } from '../words/mitigations.ts';
import { mitigationInput, type MitigationFields } from './saveMitigation.ts';

interface Props {
  readonly mitigation: NonNullable<MitigationToEditQuery['mitigation']>;
  readonly fields: MitigationFields;
  readonly dirty: boolean;
}

interface Tried {
  readonly html: string;
  readonly entries: readonly EntryFormFragment[];
  readonly lookups: number;
}

/** The edit inside one of the entries that it reaches, and how often these are looked up. */
export function MitigationPreview({ mitigation, fields, dirty }: Props) {
  const { id, version, html, usedBy } = mitigation;
  const tryOut = useTry();
  const tried = useDryRun<Tried, { text: string; reason: string | null }>(
    dirty ? mitigationInput(fields) : null,
    useCallback(
      async (input) => {
        const { data } = await tryOut(TryMitigationDocument, {
          input: { id, expectedVersion: version, ...input, dryRun: true },
        });
        const answer = data?.updateMitigation;
        if (answer === null || answer === undefined) return null;
        const after = answer.mitigation;
        return {
          node:
            after === null
              ? null
              : { html: after.html, entries: after.usedBy.nodes, lookups: answer.impact.lookupsLast30Days },
          problems: answer.problems.filter(({ code }) => code !== 'NOTHING_TO_CHANGE' && code !== 'STALE_VERSION'),
        };
      },
      [tryOut, id, version],
    ),
  );
  const shown: Tried = (dirty ? tried.node : null) ?? { html, entries: usedBy.nodes, lookups: 0 };
  const [chosen, setChosen] = useState('');
  const entry = shown.entries.find((each) => each.id === chosen) ?? shown.entries[0];
  return (
    <PreviewPanel problems={tried.problems}>
      {entry === undefined ? (
        <div className="panel prose">
          <Text size="sm" c="dimmed">
            {words.noPreview}
          </Text>
          <SafeHtml html={shown.html} />
        </div>
      ) : (
        <>
          <NativeSelect
            size="sm"
            label={words.previewIn}
            value={entry.id}
            data={shown.entries.map(({ id: value, code, causes }) => ({
              value,
              label: code?.hex ?? causes[0]?.text ?? entryWords.noCode,
            }))}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
            }}
          />
          <EntryPreview entry={entry} />
          {dirty && tried.node !== null && <Text size="sm">{editingWords.lookups(shown.lookups)}</Text>}
        </>
      )}
    </PreviewPanel>
  );
}
