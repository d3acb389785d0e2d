/** What the front matter of a document says; null for what it does not say. */
export interface FrontMatter {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly description: string | null;
  /** The items of `appliesto`, as written. */
  readonly appliesTo: readonly string[];
}

/**
 * Takes the YAML front matter (from a first line `---` to the next `---`) off a document. Its lines are empty in
 * `body`, so that line numbers still match the document. Front matter that is never closed does not count.
 */
export function cutFrontMatter(markdown: string): FrontMatter & { readonly body: string } {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line)) : -1;
  const between = lines.slice(0, end + 1);
  // Between two horizontal rules there is text, not keys with values.
  const isHead = between.slice(1, -1).every((line) => !/^\s*(?:\*\*|__|#{2,6} |\||<)/.test(line));
  const head = isHead ? between : [];
  const body = lines.fill('', 0, head.length).join('\n');
  return {
    title:
      scalar(head, 'title') ??
      scalar(head, head.map((line) => titleKey.exec(line)?.[1] ?? '').find(Boolean) ?? 'title'),
    subtitle: scalar(head, 'subtitle'),
    description: scalar(head, 'description'),
    appliesTo: items(head, 'appliesto'),
    body,
  };
}

/** "post_title", "Title", "TOCTitle". */
const titleKey = /^((?:post|page|article|toc|seo|h1)?[_-]?title):/i;

/** A top-level scalar: plain, quoted, or continued on indented lines (also after `>` and `|`). Null if empty. */
function scalar(head: readonly string[], key: string): string | null {
  const first = head.findIndex((line) => line.startsWith(`${key}:`));
  if (first === -1) return null;
  const parts = [
    (head[first] ?? '')
      .slice(key.length + 1)
      .trim()
      .replace(/^[>|][-+]?$/, ''),
  ];
  for (const line of head.slice(first + 1)) {
    if (!/^\s+\S/.test(line)) break;
    parts.push(line.trim());
  }
  return unquoted(parts.join(' ').trim()) || null;
}

/** The items of a top-level list: "- one" in lines of their own, or "[one, two]". */
function items(head: readonly string[], key: string): string[] {
  const first = head.findIndex((line) => line.toLowerCase().startsWith(`${key}:`));
  if (first === -1) return [];
  const inline = /^[^[]*\[(.*)\]$/.exec((head[first] ?? '').trimEnd())?.[1];
  if (inline !== undefined)
    return inline
      .split(',')
      .map((item) => unquoted(item.trim()))
      .filter((item) => item !== '');
  const listed: string[] = [];
  for (const line of head.slice(first + 1)) {
    const item = /^\s*-\s(.*)$/.exec(line)?.[1];
    if (item === undefined) break;
    listed.push(unquoted(item.trim()));
  }
  return listed;
}

function unquoted(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (/^".*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return value;
}
