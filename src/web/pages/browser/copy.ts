import { say } from './status.ts';

/** Buttons with data-copy put their text on the clipboard. */
export function copyOnClick(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    if (button === null) return;
    const { copy = '', copied = '' } = button.dataset;
    void copyText(copy, copied);
  });
}

/** Says `copied` where it went well, else what to do instead. */
export async function copyText(text: string, copied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(copied);
  } catch {
    say(document.getElementById('status')?.dataset['failed'] ?? '');
  }
}
