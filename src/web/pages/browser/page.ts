import './page.css';
import { copyOnClick } from './copy.ts';
import { filterAsTyped } from './filterList.ts';
import { listenToKeys } from './shortcuts.ts';
import { suggest } from './suggestions.ts';
import { keep, readKept } from './kept.ts';

/* What the public pages do beyond HTML. Each part works on its own, and every page works without any. */

document.documentElement.dataset['js'] = '';
applyTheme();
copyOnClick();
postLongTexts();
suggest();
filterAsTyped();
listenToKeys();

/** Characters that fit an address everywhere. */
const longestInAddress = 1500;

/** A whole dialog or log in the box is posted: an address could not hold it, and need not. */
function postLongTexts(): void {
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || target.dataset['box'] === undefined) return;
    const box = target.querySelector('input');
    target.method = (box?.value.length ?? 0) > longestInAddress ? 'post' : 'get';
  });
}

/** Colours as the reader chose them; auto follows the system. */
function applyTheme(): void {
  const { documentElement: root } = document;
  const chosen = readKept('theme') ?? 'auto';
  root.dataset['theme'] = chosen;
  const select = document.getElementById('theme');
  if (!(select instanceof HTMLSelectElement)) return;
  select.value = chosen;
  select.addEventListener('change', () => {
    root.dataset['theme'] = select.value;
    keep('theme', select.value);
  });
}
