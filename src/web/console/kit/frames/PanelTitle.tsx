import { Text, Title } from '@mantine/core';

interface Props {
  /** Of the heading, which names the panel. */
  readonly id: string;
  readonly title: string;
  readonly hint: string | undefined;
}

/** The heading of a panel, over a line that says what it shows. */
export function PanelTitle({ id, title, hint }: Props) {
  return (
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
  );
}
