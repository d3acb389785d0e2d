/** How long a graceful stop may take, in milliseconds, before the process ends all the same. */
const longestStop = 9_500;

/** Resolves at the first SIGTERM or SIGINT. A second one, or a stop that takes too long, ends the process at once. */
export function onStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => process.exit(1), longestStop).unref();
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
