import { Button, Group, SimpleGrid, Title } from '@mantine/core';
import { TextPanel } from '../kit/ComparedText.tsx';
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
              <TextPanel title={words.older} empty={historyWords.empty}>
                {older === '' ? null : <WordDiff before={older} after={newer} show="before" isGuidance={restorable} />}
              </TextPanel>
              <TextPanel title={words.newer} empty={historyWords.empty}>
                {newer === '' ? null : <WordDiff before={older} after={newer} show="after" isGuidance={restorable} />}
              </TextPanel>
            </SimpleGrid>
          )}
        </div>
      ))}
    </div>
  );
}
