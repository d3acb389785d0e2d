import { Button } from '@mantine/core';
import { useState } from 'react';
import { ExportedGuideDocument, type ExportFormat } from '../../generated/operations.ts';
import { download } from '../kit/download.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { settingsWords as words } from '../words/settings.ts';

const formats = {
  MARKDOWN: { ending: 'md', type: 'text/markdown;charset=utf-8' },
  JSON: { ending: 'json', type: 'application/json' },
  CSV: { ending: 'csv', type: 'text/csv;charset=utf-8' },
} as const;

/** Downloads of one guide, a button a format. */
export function ExportButtons({ slug, title }: { readonly slug: string; readonly title: string }) {
  const runOperation = useRunOperation();
  const toast = useToast();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function save(format: ExportFormat) {
    const { data, failure: failed } = await runOperation(ExportedGuideDocument, { slug, format });
    setFailure(failed);
    const written = data?.guideExport;
    if (written === undefined || written === null) return;
    const { ending, type } = formats[format];
    const file = `${slug}.${ending}`;
    download(written.text, type, file);
    toast.say(written.notes.length === 0 ? words.exported(file) : words.exportedWith(file, written.notes));
  }

  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      {(Object.keys(formats) as ExportFormat[]).map((format) => (
        <Button
          key={format}
          variant="default"
          aria-label={words.exportOf(words.format[format], title)}
          onClick={() => void save(format)}
        >
          {words.format[format]}
        </Button>
      ))}
    </>
  );
}
