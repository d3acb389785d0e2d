/** Shows on a terminal how far a command is in a list. */
export interface Counter {
  /** Before each item, with its name. */
  count(name: string): void;
  done(): void;
}

/** "120/1000 name" on one line of stderr, if that is a terminal and there is more than one item; else nothing. */
export function showCounter(total: number): Counter {
  const { stderr } = process;
  if (!stderr.isTTY || total < 2) return { count: () => undefined, done: () => undefined };
  let at = 0;
  const write = (text: string): void => {
    const line = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?').slice(0, Math.max(20, stderr.columns - 1));
    stderr.write(`\r\u001b[2K${line}`);
  };
  return {
    count: (name) => {
      at++;
      write(`${String(at)}/${String(total)} ${name}`);
    },
    done: () => {
      write('');
    },
  };
}
