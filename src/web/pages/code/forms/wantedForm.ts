/** The forms in which a code's address answers. */
export type Form = 'html' | 'markdown' | 'text' | 'json';

const suffixes: Readonly<Record<string, Form>> = { md: 'markdown', txt: 'text', json: 'json' };
const types: Readonly<Record<string, Form>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
  'application/json': 'json',
};

/**
 * Whether a code that no guide lists, or a text that holds none, is an answer like any other to a script: `?missing=ok`, or the
 * profile "missing-ok" in Accept, as in `application/json; profile="missing-ok"`. Its `outcome` says what it is.
 */
export function takesMissing(search: URLSearchParams, accept: string): boolean {
  return search.get('missing') === 'ok' || /;\s*profile\s*=\s*"?missing-ok"?\s*(?:[;,]|$)/i.test(accept);
}

/** "0x801C03ED.json" as the code and its form; null if the name asks for no form. */
export function formOfName(name: string): { readonly name: string; readonly form: Form | null } {
  const [, stem, suffix] = /^(.*)\.(md|txt|json)$/is.exec(name) ?? [];
  if (stem === undefined || suffix === undefined) return { name, form: null };
  return { name: stem, form: suffixes[suffix.toLowerCase()] ?? null };
}

/**
 * The form that an Accept header likes best, by its weights and then by its order. A header that takes anything,
 * as curl's does, gets HTML, as browsers, crawlers and previews do: a script names what it wants.
 */
export function formOfAccept(accept: string): Form {
  let best: { form: Form; weight: number } | undefined;
  for (const part of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim());
    const form = types[type];
    const weight = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1);
    if (form !== undefined && weight > (best?.weight ?? 0)) best = { form, weight };
  }
  return best?.form ?? 'html';
}
