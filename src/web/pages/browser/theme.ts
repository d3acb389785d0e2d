import { keep, readKept } from './kept.ts';

/** Colours as the reader chose them; auto follows the system. */
export function applyTheme(): void {
  const { documentElement: root } = document;
  const chosen = readKept('theme') ?? 'auto';
  root.dataset['theme'] = chosen;
  const select = document.getElementById('theme') as HTMLSelectElement | null;
  if (select === null) return;
  select.value = chosen;
  select.addEventListener('change', () => {
    root.dataset['theme'] = select.value;
    keep('theme', select.value);
  });
}
