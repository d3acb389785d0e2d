/** Has the browser keep a text as a file. */
export function download(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read only later.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
