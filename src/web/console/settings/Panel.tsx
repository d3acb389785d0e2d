import { Stack } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { PanelTitle } from '../kit/frames/PanelTitle.tsx';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

/** One group of settings or facts. */
export function Panel({ title, hint, children }: Props) {
  const id = useId();
  return (
    <Stack component="section" className="panel" gap="md" aria-labelledby={id}>
      <PanelTitle id={id} title={title} hint={hint} />
      {children}
    </Stack>
  );
}

export interface Fact {
  readonly name: string;
  readonly is: ReactNode;
}

/** Names with what they stand for. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, is }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}
