import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { importWords as words } from '../words/import.ts';
import { foundFor, slugOfTitle, type Target } from './importSource.ts';
import type { Import, LikelyGuide, PossibleGuides } from './useImport.ts';

interface Props {
  readonly possibleGuides: PossibleGuides;
  readonly targets: readonly Target[];
  readonly flow: Import;
}

/** Asks which guide a document belongs to that does not tell for certain: how sure each is, and why. */
export function WhichGuide({ possibleGuides: { title, likelyGuides }, targets, flow: { source, change } }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div className="notice" data-tone="wait" role="group" aria-label={words.which} ref={box} tabIndex={-1}>
      <Text fw={600}>{likelyGuides.length === 0 ? words.whichNone(title) : words.which}</Text>
      {likelyGuides.length > 0 && (
        <ul className="bare-list">
          {likelyGuides.map((likely) => {
            const target = targets.find(({ slug }) => slug === likely.guide.slug);
            if (target === undefined) return null;
            return (
              <Stack component="li" gap={4} key={target.slug}>
                <Text>{whyLikely(likely)}</Text>
                <div>
                  <Button
                    variant="default"
                    aria-pressed={source.guide === target.slug}
                    className="chip"
                    onClick={() => {
                      change(foundFor(source, target));
                    }}
                  >
                    {words.versionOf(`${target.title} (${target.slug})`)}
                  </Button>
                </div>
              </Stack>
            );
          })}
          <li>
            <Button
              variant="default"
              aria-pressed={source.guide === ''}
              className="chip"
              onClick={() => {
                change({ guide: '', slug: slugOfTitle(title) });
              }}
            >
              {words.isNew}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}

/** "Likely: the same title, 40 of its 50 codes." */
export function whyLikely({ certainty, because, sharedCodes, guideCodes }: LikelyGuide): string {
  const reasons = because.map((reason) => words.because[reason](sharedCodes, guideCodes));
  return `${words.certainty[certainty]}: ${reasons.join(', ')}.`;
}
