/** What came back, without a redirect being followed. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Each as the server sent it. */
  readonly setCookies: readonly string[];
}

/** As much of a browser as signing in needs: cookies by host, forms, redirects, and where a request comes from. */
export interface Browser {
  get(url: string): Promise<Page>;
  /** Sends a form of the page's own site, as pressing its button would; `headers` stand in for what another page would cause. */
  post(url: string, form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Goes where redirects lead. */
  follow(page: Page): Promise<Page>;
  /** Sends an operation as a console would. */
  ask(
    address: string,
    query: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{
    status: number;
    headers: Headers;
    body: { data?: unknown; errors?: { extensions: { code: string } }[] };
  }>;
  /** The value of a cookie; undefined if there is none. */
  cookie(host: string, name: string): string | undefined;
  plant(host: string, name: string, value: string): void;
}

interface Sent {
  readonly method?: string;
  readonly body?: string | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

export function openBrowser(): Browser {
  const jar = new Map<string, Map<string, string>>();
  return { get, post, follow, ask, cookie, plant };

  function get(url: string): Promise<Page> {
    return send(url, {});
  }

  function post(url: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
    const own = { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' };
    return send(url, { method: 'POST', body: new URLSearchParams(form), headers: { ...own, ...headers } });
  }

  async function follow(page: Page): Promise<Page> {
    let at = page;
    for (let steps = 0; at.status >= 300 && at.status < 400; steps += 1) {
      if (steps > 10) throw new Error(`${page.url} leads nowhere.`);
      at = await get(new URL(at.headers.get('location') ?? '', at.url).href);
    }
    return at;
  }

  async function ask(address: string, query: string, headers: Readonly<Record<string, string>> = {}) {
    const own = { origin: address, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    const page = await send(`${address}/graphql`, { method: 'POST', body, headers: { ...own, ...headers } });
    return {
      status: page.status,
      headers: page.headers,
      body: JSON.parse(page.text) as { data?: unknown; errors?: { extensions: { code: string } }[] },
    };
  }

  async function send(url: string, init: Sent): Promise<Page> {
    const { hostname } = new URL(url);
    const cookies = [...(jar.get(hostname) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookies === '' ? {} : { cookie: cookies }), ...init.headers };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    const setCookies = response.headers.getSetCookie();
    for (const each of setCookies) keep(hostname, each);
    return { url, status: response.status, headers: response.headers, text: await response.text(), setCookies };
  }

  function keep(host: string, setCookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
    if (/max-age=0(;|$)|expires=thu, 01 jan 1970/i.test(setCookie)) jar.get(host)?.delete(name);
    else plant(host, name, value);
  }

  function cookie(host: string, name: string): string | undefined {
    return jar.get(host)?.get(name);
  }

  function plant(host: string, name: string, value: string): void {
    const ofHost = jar.get(host) ?? new Map<string, string>();
    jar.set(host, ofHost.set(name, value));
  }
}
