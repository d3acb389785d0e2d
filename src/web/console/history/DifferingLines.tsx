import { Button, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { WordDiff } from '../kit/WordDiff.tsx';
import { compareWords as words, historyWords } from '../words/history.ts';
import type { LinePair } from './nodeLines.ts';

interface Props {
  readonly pairs: readonly LinePair[];
  readonly layout: 'inline' | 'side';
  /** Left out if nothing can be restored. */
  readonly onRestore?: ((field: string) => void) | undefined;
}

/** Two states of a node field by field, in one text with marks or in two side by side. */
export function DifferingLines({ pairs, layout, onRestore }: Props) {
  return (
    <div className="stacked">
      {pairs.map(({ key, words: name, older, newer, restorable }) => (
        <div key={key}>
          <Group justify="space-between" mb={4}>
            <Title order={3} fz="md">
              {name}
            </Title>
            {onRestore !== undefined && restorable && (
              <Button
                variant="default"
                onClick={() => {
                  onRestore(key);
                }}
              >
                {words.restoreField(name)}
              </Button>
            )}
          </Group>
          {layout === 'inline' ? (
            <div className="panel quiet lines">
              <WordDiff before={older} after={newer} isGuidance={restorable} />
            </div>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <OneSide title={words.older} older={older} newer={newer} show="before" isGuidance={restorable} />
              <OneSide title={words.newer} older={older} newer={newer} show="after" isGuidance={restorable} />
            </SimpleGrid>
          )}
        </div>
      ))}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly older: string;
  readonly newer: string;
  readonly show: 'before' | 'after';
  readonly isGuidance: boolean;
}

function OneSide({ title, older, newer, show, isGuidance }: SideProps) {
  const text = show === 'before' ? older : newer;
  return (
    <div className="panel quiet">
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <div className="lines">
        {text === '' ? (
          <Text c="dimmed">{historyWords.empty}</Text>
        ) : (
          <WordDiff before={older} after={newer} show={show} isGuidance={isGuidance} />
        )}
      </div>
    </div>
  );
}
