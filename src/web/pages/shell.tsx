import { renderToStaticMarkup } from 'react-dom/server';
import { assets } from './assets.ts';
import { mark } from './layout/mark.ts';
import type { ReaderRequest } from './readerRequest.ts';
import type { PageReply } from './pageRequest.ts';

/** The empty page that one of the two browser programs fills. */
export function renderShell(program: 'console' | 'explorer', { words, nonce }: ReaderRequest): PageReply {
  const { script, style } = assets[program];
  const markup = renderToStaticMarkup(
    <html lang={words.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="csp-nonce" content={nonce} />
        <title>{words.shells[program]}</title>
        <link rel="icon" href={mark} />
        {style !== null && <link rel="stylesheet" href={style} />}
        <script type="module" src={script} />
      </head>
      <body>
        <div id="root" />
        <noscript>{words.shells.noScript}</noscript>
      </body>
    </html>,
  );
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html>${markup}`,
    policy: program,
  };
}
