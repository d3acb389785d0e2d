import type { BrowserContextOptions } from 'playwright-core';
import { openEditorWorld, type EditorWorld } from '../world/editorWorld.ts';
import { openBrowser, type WatchedPage } from './browser.ts';

/** Readers with a browser, and the pages that they can meet. */
export interface Readers {
  /** Ada edits what is read. */
  readonly ada: EditorWorld;
  /** Opens a page of the server; a path of none opens an empty one. */
  open(path: string | null, options?: BrowserContextOptions): Promise<WatchedPage>;
  /** Goes to another page of the server. */
  go(watched: WatchedPage, path: string): Promise<void>;
  close(): Promise<void>;
}

export async function openReaders(): Promise<Readers> {
  const [ada, browser] = await Promise.all([openEditorWorld(), openBrowser()]);
  const go = async ({ page }: WatchedPage, path: string): Promise<void> => {
    await page.goto(`${ada.world.address}${path}`);
  };
  return {
    ada,
    open: async (path, options) => {
      const watched = await browser.open(options);
      if (path !== null) await go(watched, path);
      return watched;
    },
    go,
    close: async () => {
      await browser.close();
      await ada.world.close();
    },
  };
}

/** Every page and every state of SCREENS.md that a reader can meet. */
export const pages = {
  'the start page': '/',
  'a code with steps': '/codes/0x801C03ED',
  'a code without steps': '/codes/0x801C0001',
  'a code that no guide lists': '/codes/0x801C03F3',
  'a result code with its extend code': '/codes/0xC1900101?extend=0x0004000D',
  'a number with several readings': '/codes/1753',
  'what is no code': '/codes/0x8007002',
  'a vote that was taken': '/codes/0x801C03ED?thanks=1#helped-1',
  'results of words': '/search?q=device',
  'several codes of a dialog': '/search?q=0x801C03ED+then+0x80090005',
  'a search that finds nothing': '/search?q=zzzzqq',
  'a code with a slip in it': '/search?q=80090O05',
  'the guides': '/guides',
  'a guide, narrowed': '/guides/windows-hello-pin-creation?q=quota',
  'a guide, narrowed to nothing': '/guides/windows-hello-pin-creation?q=zzzz',
  'the families': '/facilities',
  'a family': '/facilities/28',
  'a guide': '/guides/windows-hello-pin-creation',
  'the symptoms': '/symptoms',
  'where help is': '/about',
  privacy: '/privacy',
  'an address that leads nowhere': '/nope',
  'signing in': '/sign-in',
};

/** A browser complains of each page whose status is not 200; those are what the pages are for. */
export function realComplaints({ complaints }: WatchedPage): string[] {
  return complaints.filter((text) => !/the server responded with a status of (300|4\d\d)/.test(text));
}
