/** HTML that the server has made from Markdown and sanitised (the scalar Html); never anything else. */
export function SafeHtml({ html }: { readonly html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
