/** Says something to those who see and to those who listen; it goes away by itself for the former. */
export function say(text: string): void {
  const status = document.getElementById('status');
  if (status === null) return;
  status.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => (status.textContent = ''), 4000);
}

let timer: ReturnType<typeof setTimeout> | undefined;
