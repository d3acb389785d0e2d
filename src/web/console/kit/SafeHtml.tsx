/** HTML that the server has made from Markdown and sanitised (the scalar Html); never anything else. */
export function SafeHtml({ html, lang }: { readonly html: string; readonly lang?: string | undefined }) {
  return <span lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
