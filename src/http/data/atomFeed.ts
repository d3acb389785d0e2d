/** What a feed says of one change. */
export interface FeedChange {
  readonly version: number;
  readonly kind: string;
  /** RFC 3339. */
  readonly at: string;
  readonly reason: string | null;
  readonly touched: number;
}

export interface Feed {
  readonly publicUrl: string;
  readonly guide: { readonly id: string; readonly slug: string; readonly title: string; readonly updatedAt: string };
  /** Newest first. */
  readonly changes: readonly FeedChange[];
}

/** The changes of one guide as an Atom feed (RFC 4287); never who made them. */
export function atomFeed({ publicUrl, guide, changes }: Feed): string {
  const self = `${publicUrl}/feeds/${guide.slug}.atom`;
  const page = `${publicUrl}/guides/${guide.slug}`;
  const host = new URL(publicUrl).hostname;
  const entries = changes.map(({ version, kind, at, reason, touched }) => {
    const title = reason ?? `${kinds[kind] ?? kind}: ${String(touched)} ${touched === 1 ? 'part' : 'parts'}`;
    return `<entry>
<id>tag:${escape(host)},2026:${escape(guide.id)}:${String(version)}</id>
<title>${escape(title)}</title>
<updated>${at}</updated>
<link href="${escape(page)}"/>
<summary>Version ${String(version)} of everything; ${String(touched)} touched.</summary>
</entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:${escape(host)},2026:${escape(guide.id)}</id>
<title>${escape(guide.title)}</title>
<updated>${changes[0]?.at ?? guide.updatedAt}</updated>
<author><name>hresolve</name></author>
<link rel="self" type="application/atom+xml" href="${escape(self)}"/>
<link href="${escape(page)}"/>
${entries.join('\n')}
</feed>
`;
}

const kinds: Readonly<Record<string, string>> = {
  SEED: 'First import',
  IMPORT: 'Import',
  EDIT: 'Edit',
  REVERT: 'Undone',
};

/** Characters that XML cannot hold are left out. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
