import { chooseLanguage } from '../language/chooseLanguage.ts';
import { linkCodes } from './linkCodes.ts';

/*
 * Turns error codes in the text of a page into links to this server, with a card on hover and focus. It runs on pages of other
 * sites: it sets no cookie, keeps nothing, sends nothing but the code that a reader points at, and writes no HTML.
 */
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

interface Answer {
  readonly outcome: string;
  readonly code: {
    readonly written: string;
    readonly symbol: string | null;
    readonly meaning: string;
    readonly meaningLanguage: string;
  } | null;
  readonly byGuide: readonly {
    readonly guide: { readonly title: string; readonly language: string };
    readonly entries: readonly { readonly steps: readonly { readonly plainText: string }[] }[];
  }[];
}

const query =
  'query Embed($code:String!,$language:Language!){lookup(code:$code){outcome code{written symbol meaning(language:$language) meaningLanguage(language:$language)} byGuide{guide{title language} entries{steps{plainText}}}}}';

/** As the page that loads it says in data-lang, else as the browser asks. */
const chosen = own?.dataset['lang'];
const language = chooseLanguage(chosen === undefined ? navigator.languages : [chosen]);

if (own !== null) start(new URL('.', own.src).href);

function start(base: string): void {
  const answers = new Map<string, Promise<Answer | null>>();
  const card = document.createElement('div');
  card.setAttribute('role', 'tooltip');
  card.id = 'hresolve-card';
  Object.assign(card.style, {
    position: 'absolute',
    zIndex: '2147483647',
    maxWidth: '24rem',
    padding: '.6rem .8rem',
    background: '#fff',
    color: '#1a1a1a',
    border: '1px solid #767676',
    borderRadius: '6px',
    boxShadow: '0 2px 10px #0003',
    font: '14px/1.4 system-ui,sans-serif',
    textAlign: 'left',
  });
  card.hidden = true;
  let pointed: HTMLElement | null = null;

  const ask = (code: string): Promise<Answer | null> => {
    const known = answers.get(code);
    if (known !== undefined) return known;
    const asked = fetch(`${base}graphql`, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json', 'apollographql-client-name': 'embed' },
      body: JSON.stringify({ query, variables: { code, language: language.toUpperCase() } }),
    })
      .then((response) => response.json() as Promise<{ data?: { lookup: Answer } | null }>)
      .then(({ data }) => data?.lookup ?? null)
      .catch(() => {
        answers.delete(code);
        return null;
      });
    answers.set(code, asked);
    return asked;
  };

  const line = (text: string, lang: string, bold = false) => {
    const part = card.appendChild(document.createElement('div'));
    part.textContent = text;
    part.lang = lang;
    if (bold) part.style.fontWeight = '600';
  };

  const show = async (link: HTMLElement): Promise<void> => {
    pointed = link;
    const answer = await ask(link.textContent);
    if (pointed !== link || !answer?.code) return;
    const { code, outcome, byGuide } = answer;
    card.replaceChildren();
    line(code.symbol === null ? code.written : `${code.written} ${code.symbol}`, language, true);
    line(`${code.meaning}.`, code.meaningLanguage);
    for (const { guide, entries } of byGuide) {
      const steps = entries.flatMap((entry) => entry.steps).slice(0, 3);
      if (steps.length > 0) line(guide.title, guide.language, true);
      steps.forEach(({ plainText }, n) => {
        line(`${String(n + 1)}. ${plainText}`, guide.language);
      });
    }
    if (outcome === 'UNLISTED')
      line(language === 'de' ? 'Keine Anleitung führt diesen Code auf.' : 'No guide lists this code.', language);
    document.body.append(card);
    card.hidden = false;
    const box = link.getBoundingClientRect();
    card.style.left = `${String(Math.max(4, Math.min(box.left, innerWidth - card.offsetWidth - 4)) + scrollX)}px`;
    card.style.top = `${String(box.bottom + 4 + scrollY)}px`;
    link.setAttribute('aria-describedby', card.id);
  };

  const hide = () => {
    pointed?.removeAttribute('aria-describedby');
    pointed = null;
    card.hidden = true;
  };

  const linkOf = (code: string) => {
    const link = document.createElement('a');
    link.href = `${base}codes/${encodeURIComponent(code)}${chosen === undefined ? '' : `?lang=${language}`}`;
    link.textContent = code;
    for (const event of ['mouseenter', 'focus']) link.addEventListener(event, () => void show(link));
    for (const event of ['mouseleave', 'blur']) link.addEventListener(event, hide);
    return link;
  };

  const begin = () => {
    linkCodes(document.body, linkOf, card);
    // What comes later, such as the next page of a ticket list.
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.isConnected) linkCodes(node, linkOf, card);
    }).observe(document.body, { childList: true, subtree: true });
  };
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();
}
