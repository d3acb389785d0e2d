import '@mantine/core/styles.css';
import './app/console.css';
import './analytics/analytics.css';
import './settings/settings.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { colourVariables, theme } from './app/theme.ts';
import { consoleLanguage } from './kit/consoleLanguage.ts';
import { loadGermanSentences } from './words/problems/germanSentences.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
// What locks the scroll behind a dialog adds a style element of its own, and looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the console.');
document.documentElement.lang = consoleLanguage;
if (consoleLanguage === 'de') await loadGermanSentences();
createRoot(root).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={colourVariables}
    getStyleNonce={() => nonce}
    defaultColorScheme="auto"
  >
    <App />
  </MantineProvider>,
);
