import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useGuidanceLang } from './guidanceLanguage.tsx';
import { WordDiff } from './WordDiff.tsx';

interface PanelProps {
  readonly title: string;
  /** What stands in place of a text that is not there. */
  readonly empty: string;
  /** Null: there is no text. */
  readonly children: ReactNode;
}

/** One of several texts that stand next to each other, under its title. */
export function TextPanel({ title, empty, children }: PanelProps) {
  return (
    <div className="panel quiet">
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <div className="lines">{children ?? <Text c="dimmed">{empty}</Text>}</div>
    </div>
  );
}

interface Props {
  readonly title: string;
  readonly empty: string;
  /** A text of the guidance; null or nothing in it: there is none. */
  readonly text: string | null;
  /** What it is compared with; null: nothing is marked. */
  readonly than: string | null;
  /** Whether what it lacks is shown, too, struck. */
  readonly show?: 'after' | 'both';
}

/** A text of the guidance with the phrases marked in which it differs from another. */
export function ComparedText({ title, empty, text, than, show = 'both' }: Props) {
  const langOf = useGuidanceLang();
  return (
    <TextPanel title={title} empty={empty}>
      {text === null || text === '' ? null : than === null ? (
        <span lang={langOf()}>{text}</span>
      ) : (
        <WordDiff before={than} after={text} show={show} />
      )}
    </TextPanel>
  );
}
