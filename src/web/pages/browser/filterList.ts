/** Milliseconds without a key before the server is asked. */
const pause = 200;

/** A form with data-filter sends itself as the reader types, and shows the answer's list in place of the page's. */
export function filterAsTyped(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  if (form === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: AbortController | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void narrow(form), pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void narrow(form);
  });

  async function narrow(from: HTMLFormElement): Promise<void> {
    const fields = new URLSearchParams(
      [...new FormData(from)].filter((field): field is [string, string] => typeof field[1] === 'string'),
    );
    if (fields.get('q') === '') fields.delete('q');
    const address = new URL(from.action);
    address.search = fields.toString();
    address.hash = '';
    last?.abort();
    last = new AbortController();
    try {
      const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: last.signal });
      show(from, new DOMParser().parseFromString(await answer.text(), 'text/html'));
      history.replaceState(null, '', address);
    } catch (error) {
      // A newer question took its place; any other failure leaves the form to the browser.
      if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address);
    }
  }
}

function show(form: HTMLFormElement, page: Document): void {
  const id = form.dataset['filter'] ?? '';
  const list = page.getElementById(id);
  if (list === null) throw new Error('The answer has no list.');
  document.getElementById(id)?.replaceWith(document.adoptNode(list));
  const shown = form.querySelector('[data-shown]');
  if (shown !== null) shown.textContent = page.querySelector('[data-shown]')?.textContent ?? '';
}
