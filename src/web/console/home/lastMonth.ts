const hourMs = 3_600_000;

/** The last 30 days up to the end of this hour, so that the same hour asks the same. */
export function lastMonth(): { from: string; to: string } {
  const to = Math.ceil(Date.now() / hourMs) * hourMs;
  return { from: new Date(to - 30 * 24 * hourMs).toISOString(), to: new Date(to).toISOString() };
}
