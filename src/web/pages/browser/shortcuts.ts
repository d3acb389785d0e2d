import { copyText } from './copy.ts';
import { keep, readKept } from './kept.ts';
import { goTo } from './goTo.ts';

/** Keys that work anywhere on a page. Single keys can be switched off: they get in the way of speech input. */
export function listenToKeys(): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  if (box?.dataset['focus'] !== undefined && matchMedia('(pointer: fine)').matches) box.focus({ preventScroll: true });
  const areOn = switchOf('keys');
  let before = '';
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const hasModifier = ctrlKey || metaKey || altKey;
    const pair = before + key;
    if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey) focusBox(event);
    else if (hasModifier || !areOn() || isTyping(target)) return;
    else if (key === '/') focusBox(event);
    else if (pair === 'gh' || pair === 'gs') goTo('/');
    else if (key === 'ArrowDown' || key === 'ArrowUp') moveBetweenResults(event);
    else press(key);
    before = key === 'g' ? key : '';
  });

  function focusBox(event: KeyboardEvent): void {
    if (box === null) return;
    event.preventDefault();
    box.focus();
    box.select();
  }
}

/** The state of a checkbox that the reader's browser remembers. */
function switchOf(id: string): () => boolean {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLInputElement)) return () => readKept(id) !== 'off';
  box.checked = readKept(id) !== 'off';
  box.addEventListener('change', () => {
    keep(id, box.checked ? 'on' : 'off');
  });
  return () => box.checked;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
}

/** `c` copies the code of the result in focus, else that of the page. */
function press(key: string): void {
  const focused = document.activeElement;
  const hex = focused instanceof HTMLElement ? focused.dataset['hex'] : undefined;
  if (key === 'c' && hex !== undefined) void copyText(hex, hex);
  else document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.click();
}

function moveBetweenResults(event: KeyboardEvent): void {
  const results = [...document.querySelectorAll<HTMLElement>('[data-result]')];
  const at = results.findIndex((each) => each === document.activeElement);
  const next = results[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
