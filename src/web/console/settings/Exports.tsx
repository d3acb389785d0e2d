import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ExportedGuideDocument, type ExportFormat, type SettingsOverviewQuery } from '../../generated/operations.ts';
import { download } from '../kit/download.ts';
import { FailureNotice } from '../kit/FailureNotice.tsx';
import { useTell, type Asked, type Failure } from '../kit/graphqlClient.ts';
import { QueryState } from '../kit/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { settingsWords as words } from '../words/settings.ts';
import { Panel } from './Panel.tsx';
import { serverPath } from '../../serverPath.ts';

const formats = {
  MARKDOWN: { ending: 'md', type: 'text/markdown;charset=utf-8' },
  JSON: { ending: 'json', type: 'application/json' },
  CSV: { ending: 'csv', type: 'text/csv;charset=utf-8' },
} as const;

/** Downloads of each guide. */
export function Exports({ overview }: { readonly overview: Asked<SettingsOverviewQuery> }) {
  const tell = useTell();
  const toast = useToast();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function save(slug: string, format: ExportFormat) {
    const { data, failure: failed } = await tell(ExportedGuideDocument, { slug, format });
    setFailure(failed);
    const written = data?.guideExport;
    if (written === undefined || written === null) return;
    const { ending, type } = formats[format];
    const file = `${slug}.${ending}`;
    download(written.text, type, file);
    toast.say(written.notes.length === 0 ? words.exported(file) : words.exportedWith(file, written.notes));
  }

  return (
    <Panel title={words.exports} hint={words.exportsHint}>
      {failure !== null && <FailureNotice failure={failure} />}
      <QueryState asked={overview} isEmpty={({ guides }) => guides.length === 0} empty={<Text>{words.noGuides}</Text>}>
        {({ guides }) => (
          <ul className="bare-list">
            {guides.map(({ slug, title }) => (
              <li key={slug}>
                <Text mb={4}>{title}</Text>
                <Group gap="xs">
                  {(Object.keys(formats) as ExportFormat[]).map((format) => (
                    <Button
                      key={format}
                      variant="default"
                      aria-label={words.exportOf(words.format[format], title)}
                      onClick={() => void save(slug, format)}
                    >
                      {words.format[format]}
                    </Button>
                  ))}
                </Group>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <Anchor href={serverPath('/schema.graphql')}>{words.schema}</Anchor>
    </Panel>
  );
}
