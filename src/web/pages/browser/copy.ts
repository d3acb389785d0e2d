/** Buttons with data-copy put their text on the clipboard, or that of the element which data-copy-from names. */
export function copyOnClick(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    if (button === null) return;
    const { copy = '', copyFrom, copied = '' } = button.dataset;
    const shown = copyFrom === undefined ? null : document.getElementById(copyFrom);
    void copyText(shown?.textContent ?? copy, copied);
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

/** Says something to those who see and to those who listen; it goes away by itself for the former. */
function say(text: string): void {
  const status = document.getElementById('status');
  if (status === null) return;
  status.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => (status.textContent = ''), 4000);
}

let timer: ReturnType<typeof setTimeout> | undefined;
