import { Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly hint?: string;
  /** The way to all of it. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** One thing that the home tells of. */
export function HomeCard({ title, hint, more, children }: Props) {
  const id = useId();
  return (
    <Stack component="section" className="panel" gap="sm" aria-labelledby={id}>
      <div>
        <Title order={2} fz="lg" id={id}>
          {title}
        </Title>
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
      {children}
      {more}
    </Stack>
  );
}
