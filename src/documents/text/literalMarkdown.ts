/**
 * The inside of an HTML element as Markdown that may hold HTML. Documents write Markdown into their HTML
 * ("<td>Click **Start**</td>"); if nothing shows that they do, marks of Markdown are plain characters. What a `<pre>` holds stays as it is.
 */
export function literalMarkdown(html: string): string {
  if (!/[\\`*_[\]]/.test(html) || writesMarkdown.test(html)) return html;
  return html.replace(/<pre\b[^<>]*>[^<]*<\/pre>|<[^<>]*>|[\\`*[\]]|_(?=\W|$)|(?<=\W|^)_/g, (found) =>
    found.startsWith('<') ? found : `\\${found}`,
  );
}

const writesMarkdown = /\*\*[^*\s][^*]*\*\*|\]\([^\s)]|\]\( |`[^`]+`|\\[_#[\]]/;
