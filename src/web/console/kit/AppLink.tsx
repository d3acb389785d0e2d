import { Anchor, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface Props extends Omit<AnchorProps, 'className'> {
  readonly className?: string | undefined;
  /** Below /admin: "/entries". */
  readonly to: string;
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
  readonly lang?: string | undefined;
}

/** A link to another screen of the console. */
export function AppLink({ to, children, className, ...rest }: Props) {
  return (
    <Anchor component={Link} href={to} className={className ?? ''} {...rest}>
      {children}
    </Anchor>
  );
}
