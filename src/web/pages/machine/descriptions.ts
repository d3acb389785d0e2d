import type { PageReply, PageRequest } from '../pageRequest.ts';
import { textReply } from '../replies.ts';
import { escapeXml } from './siteMap.ts';
import type { ReaderRequest } from '../readerRequest.ts';

/** /robots.txt: guidance may be indexed, the console and results of searches need not. */
export function robots({ publicUrl }: PageRequest): PageReply {
  const prefix = new URL(publicUrl).pathname.replace(/\/$/, '');
  const lines = [
    'User-agent: *',
    ...['/admin', '/search', '/sign-in', '/graphql'].map((path) => `Disallow: ${prefix}${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
  ];
  return textReply('text/plain', `${lines.join('\n')}\n`);
}

/** /opensearch.xml: lets browsers search here from their own address bar. */
export function openSearch({ publicUrl, words }: ReaderRequest): PageReply {
  const url = escapeXml(publicUrl);
  return textReply(
    'application/opensearchdescription+xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${words.product}</ShortName>
<Description>${escapeXml(words.tagline)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${url}/search?q={searchTerms}"/>
<Url type="application/x-suggestions+json" template="${url}/suggestions?q={searchTerms}"/>
</OpenSearchDescription>
`,
  );
}
