import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { ExportButtons } from '../settings/ExportButtons.tsx';
import { useSession } from '../session/session.tsx';
import { guideWords as words } from '../words/guides.ts';
import { ArchiveGuideButton } from './ArchiveGuideButton.tsx';
import { DocumentPlace } from './DocumentPlace.tsx';
import type { Guide } from './guideFields.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

/** Where a guide comes from, its newer versions, its exports, and its end. */
export function GuideDocuments({ guide, onArchived }: { readonly guide: Guide; readonly onArchived: () => void }) {
  const langOf = useGuidanceLang();
  const session = useSession();
  const { slug, title, license, attribution, sourceUrl, isArchived } = guide;
  return (
    <Stack gap="lg" className="prose">
      <div>
        <Text>
          {words.licence}: {license ?? words.noLicence}
        </Text>
        {attribution !== null && (
          <Text size="sm" lang={langOf()}>
            {attribution}
          </Text>
        )}
        {sourceUrl !== null && <Anchor href={sourceUrl}>{sourceUrl}</Anchor>}
      </div>
      {session.can('EDIT_GUIDANCE') && !isArchived && <DocumentPlace guide={guide} onChanged={onArchived} />}
      {session.can('IMPORT_GUIDES') && !isArchived && (
        <div>
          <Button component={Link} href={`/import?guide=${slug}`}>
            {words.importNewer}
          </Button>
        </div>
      )}
      <section aria-labelledby="export-title">
        <Title order={2} fz="lg" id="export-title" mb="xs">
          {words.export}
        </Title>
        <Group gap="xs">
          <ExportButtons slug={slug} title={title} />
        </Group>
      </section>
      {session.can('EDIT_GUIDANCE') && <ArchiveGuideButton guide={guide} onArchived={onArchived} />}
    </Stack>
  );
}
