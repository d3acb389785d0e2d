/** A moment as 2026-11-22 09:30 in the reader's time zone, and beside it in the reader's own format; the whole of it in UTC where one points at it. */
export function TimeStamp({ at }: { readonly at: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={at}>
      <span>{localTime(moment)}</span> <span className="own-format">{ownFormat.format(moment)}</span>
    </time>
  );
}

const styles = { dateStyle: 'medium', timeStyle: 'short' } as const;
const ownFormat = formatOf(navigator.languages);

/** As the languages of the browser write it; some browsers name one that is none. */
function formatOf(languages: readonly string[]): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat([...languages], styles);
  } catch {
    return new Intl.DateTimeFormat(undefined, styles);
  }
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
