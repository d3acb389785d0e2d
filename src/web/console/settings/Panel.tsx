import { Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

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
      <div>
        <Title order={2} fz="lg" id={id}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </div>
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
