import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { stateWords } from '../words/shell.ts';

interface Props {
  readonly children: ReactNode;
}

/** Catches what a screen throws, so that the frame stays and says what to do. A screen whose file is gone was replaced by a newer one. */
export class ScreenBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="notice" data-tone="bad" role="alert">
        <h1>{stateWords.broken}</h1>
        <p>{stateWords.brokenHow}</p>
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          {stateWords.retry}
        </Button>
      </div>
    );
  }
}
