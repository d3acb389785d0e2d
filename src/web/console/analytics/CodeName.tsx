import { Anchor, Text } from '@mantine/core';
import { SymbolName } from '../kit/SymbolName.tsx';
import { serverPath } from '../../serverPath.ts';

interface Props {
  readonly code: { readonly hex: string; readonly symbol: string | null };
}

/** A code as a link to what readers see, with its name. */
export function CodeName({ code: { hex, symbol } }: Props) {
  return (
    <>
      <Anchor href={serverPath(`/codes/${hex}`)} className="code">
        {hex}
      </Anchor>{' '}
      {symbol !== null && (
        <Text component="span" size="sm" c="dimmed">
          <SymbolName name={symbol} />
        </Text>
      )}
    </>
  );
}
