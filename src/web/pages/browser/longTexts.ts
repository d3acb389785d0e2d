/** Characters that fit an address everywhere. */
const longestInAddress = 1500;

/** A whole dialog or log in the box is posted: an address could not hold it, and need not. */
export function postLongTexts(): void {
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || target.dataset['box'] === undefined) return;
    const box = target.querySelector('input');
    target.method = (box?.value.length ?? 0) > longestInAddress ? 'post' : 'get';
  });
}
