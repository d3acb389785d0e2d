import { renderToStaticMarkup } from 'react-dom/server';
import { assets } from './assets.ts';
import { mark } from './layout/mark.ts';
import type { PageReply } from './pageRequest.ts';

/** The empty page that one of the two browser programs fills. */
export function renderShell(program: 'console' | 'explorer', title: string, nonce: string): PageReply {
  const { script, style } = assets[program];
  const markup = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="csp-nonce" content={nonce} />
        <title>{title}</title>
        <link rel="icon" href={mark} />
        {style !== null && <link rel="stylesheet" href={style} />}
        <script type="module" src={script} />
      </head>
      <body>
        <div id="root" />
        <noscript>This part of hresolve needs JavaScript. Looking codes up does not: go to the start page.</noscript>
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
