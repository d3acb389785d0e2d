/** A moment as 2026-11-22 09:30 in the reader's time zone; the whole of it in UTC where one points at it. */
export function TimeStamp({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={at}>
      {localTime(new Date(at))}
    </time>
  );
}

/** 2026-11-22 09:30 in the reader's time zone. */
export function localTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [String(at.getFullYear()), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${clockTime(at)}`;
}

/** 09:30 in the reader's time zone. */
export function clockTime(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
