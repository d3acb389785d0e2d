import { Stack } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { PanelTitle } from '../kit/frames/PanelTitle.tsx';

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
      <PanelTitle id={id} title={title} hint={hint} />
      {children}
      {more}
    </Stack>
  );
}
