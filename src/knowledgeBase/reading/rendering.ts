import { plainText } from '../../documents/text/plainText.ts';
import { renderMarkdown } from '../../documents/text/renderMarkdown.ts';

/** How many rendered texts are kept. A text and its HTML take a few hundred bytes. */
const keptTexts = 20_000;

export interface Rendering {
  /** Safe HTML of a Markdown text; relative links against `baseUrl`. */
  html(text: string, baseUrl: string | null): string;
  plainText(text: string): string;
}

/** Renders each text once: guidance is read far more often than it changes. */
export function createRendering(): Rendering {
  const html = keepResults(renderMarkdown);
  const plain = keepResults(plainText);
  return { html, plainText: (text) => plain(text, null) };
}

type Renderer = (text: string, baseUrl: string | null) => string;

function keepResults(render: Renderer): Renderer {
  const kept = new Map<string, string>();
  return (text, baseUrl) => {
    const key = `${baseUrl ?? ''}\n${text}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const result = render(text, baseUrl);
    if (kept.size >= keptTexts) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    kept.set(key, result);
    return result;
  };
}
