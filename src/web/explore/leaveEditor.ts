/**
 * Esc, then Tab or Shift+Tab, leaves an editor. In it Tab types a tab; after Esc the editor does not get to see it, so it
 * does what Tab does everywhere else.
 */
export function letKeyboardLeaveEditors(): void {
  let isLeaving = false;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Shift') return;
    if (isLeaving && event.key === 'Tab') event.stopImmediatePropagation();
    isLeaving =
      event.key === 'Escape' && event.target instanceof Element && event.target.closest('.monaco-editor') !== null;
  };
  addEventListener('keydown', onKeyDown, { capture: true });
}
