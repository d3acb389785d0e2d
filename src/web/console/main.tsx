import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <MantineProvider getStyleNonce={() => nonce} defaultColorScheme="auto">
      hresolve
    </MantineProvider>,
  );
