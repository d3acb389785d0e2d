/**
 * The content of an HTML element as Markdown that may contain HTML. Some documents write Markdown into their HTML
 * ("<td>Click **Start**</td>"); if nothing shows that, Markdown marks are plain characters. The content of `<pre>`
 * stays as it is.
 */
export function literalMarkdown(html: string): string {
  if (!/[\\`*_[\]]/.test(html) || writesMarkdown.test(html)) return html;
  return html.replace(/<pre\b[^<>]*>[^<]*<\/pre>|<[^<>]*>|[\\`*[\]]|_(?=\W|$)|(?<=\W|^)_/g, (found) =>
    found.startsWith('<') ? found : `\\${found}`,
  );
}

const writesMarkdown = /\*\*[^*\s][^*]*\*\*|\]\([^\s)]|\]\( |`[^`]+`|\\[_#[\]]/;
