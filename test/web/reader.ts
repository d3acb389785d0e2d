import { expect } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../world/editorWorld.ts';

/** Someone who reads the public pages without a browser: statuses, headers and words as the server sends them. */
export interface Reader {
  /** Ada edits what is read. */
  readonly ada: EditorWorld;
  /** Redirects are not followed. Default: as a browser asks. */
  get(path: string, headers?: Record<string, string>): Promise<Got>;
  /** Takes in one more guide, a minute later: guides stand in the order in which they came. */
  importGuide(slug: string, markdown: string): Promise<void>;
  /** Sends a form. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Got>;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Of a redirect. */
  readonly location: string | null;
}

export async function openReader(): Promise<Reader> {
  const ada = await openEditorWorld();
  const send = async (path: string, init: RequestInit): Promise<Got> => {
    const response = await fetch(`${ada.world.address}${path}`, { ...init, redirect: 'manual' });
    const { status, headers } = response;
    return { status, headers, body: await response.text(), location: headers.get('location') };
  };
  return {
    ada,
    importGuide: async (slug, markdown) => {
      ada.world.clock.now += 60_000;
      const { data } = await ada.world.ask<{ importGuide: { problems: unknown[] } }>(
        'mutation($input: ImportGuideInput!) { importGuide(input: $input) { problems { message } } }',
        { input: { slug, markdown } },
        await ada.world.token('ADMIN'),
      );
      expect(data.importGuide.problems).toEqual([]);
    },
    get: (path, headers = { accept: 'text/html' }) => send(path, { headers }),
    post: (path, form, headers = {}) => send(path, { method: 'POST', body: new URLSearchParams(form), headers }),
  };
}

/** What a page says, without its tags and what is folded up for copying. */
export function textOf({ body }: Got): string {
  const main = /<main.*?<\/main>/s.exec(body)?.[0] ?? '';
  const shown = main.replace(/<details class="copy">.*?<\/details>/s, '');
  return shown
    .replaceAll('<wbr/>', '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
