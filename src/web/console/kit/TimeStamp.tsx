import { consoleLanguage } from './consoleLanguage.ts';

/** A moment as the reader's language writes it, and next to it as 2026-11-22 09:30, both in their time zone; in UTC where one points at it. */
export function TimeStamp({ at }: { readonly at: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={at}>
      <span>{localTime(moment)}</span> <span className="iso-time">{isoTime(moment)}</span>
    </time>
  );
}

/** "22 Nov 2026, 09:30", in the reader's time zone. */
export function localTime(at: Date): string {
  return moments.format(at);
}

const moments = new Intl.DateTimeFormat(consoleLanguage === 'en' ? 'en-GB' : consoleLanguage, {
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** "2026-11-22 09:30", in the reader's time zone. */
function isoTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [String(at.getFullYear()), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${clockTime(at)}`;
}

/** 09:30 in the reader's time zone. */
export function clockTime(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
