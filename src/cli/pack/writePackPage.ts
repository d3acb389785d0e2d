import { createHash } from 'node:crypto';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { stepText } from '../../domain/guidance/stepText.ts';
import { renderedKey } from '../../pack/answerHtml.ts';
import { openPack } from '../../pack/openPack.ts';
import type { Pack } from '../../pack/pack.ts';
import { dayOf, packWords } from '../../pack/packWords.ts';
import { writePack } from '../../pack/writePack.ts';

/** What a page of a pack is made of, besides the pack. */
export interface PackPageParts {
  /** The program of the page. */
  readonly script: string;
  /** The tables of codes by the names of their files. */
  readonly tables: Readonly<Record<string, string>>;
  /** Safe HTML of a Markdown text; relative links against `baseUrl`. */
  readonly html: (text: string, baseUrl: string | null) => string;
}

/** One page that holds a pack and searches it in the browser, in English or German as that asks; the same pack gives the same bytes. It loads nothing, and its policy says so. */
export function writePackPage(pack: Pack, { script, tables, html }: PackPageParts): string {
  const { catalog } = openPack(pack);
  const words = packWords.EN;
  const about = words.guidanceOf(dayOf(pack.committedAt), pack.version, pack.guides.length, pack.entries.length);
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 id="title">${words.title}</h1>
<label><span id="field">${words.field}</span> <input type="search" autofocus autocomplete="off" spellcheck="false"></label>
<output aria-live="polite"></output>
<p><small id="about">${about} ${words.noServer}</small></p>
<p><button type="button" hidden></button></p>
<noscript><p>This page searches by a script, which is switched off.</p><p lang="de">Diese Seite sucht mit einem Skript, und das ist ausgeschaltet.</p></noscript>
</main>
<script type="application/json" id="pack">${inScript(writePack(pack))}</script>
<script type="application/json" id="texts">${inScript(JSON.stringify(renderedTexts(catalog, html)))}</script>
<script type="application/json" id="tables">${inScript(JSON.stringify(tables))}</script>
<script>${script}</script>
</body>
</html>
`;
}

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0 auto;max-width:48rem;padding:1rem}input{display:block;box-sizing:border-box;width:100%;font:inherit;padding:.5rem}output{display:block}section{border-top:1px solid;margin-top:1rem}a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid}h2,li,p{overflow-wrap:anywhere}`;

/** Only texts that render to more than themselves; in the order of the catalogue. */
function renderedTexts(catalog: Catalog, html: PackPageParts['html']): Record<string, string> {
  const rendered: Record<string, string> = {};
  for (const guide of catalog.publishedGuides()) {
    const entries = catalog.entriesOf(guide);
    const steps = [...guide.firstSteps, ...entries.flatMap((entry) => entry.steps)].map((step) =>
      stepText(step.condition, catalog.mitigationOf(step).text),
    );
    for (const text of [...entries.flatMap(({ causes }) => causes), ...steps, guide.escalation]) {
      if (text !== '') rendered[renderedKey(guide, text)] = html(text, guide.sourceUrl);
    }
  }
  return rendered;
}

/** No text in it can end its element or begin a comment. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
