import { consoleLanguage } from './consoleLanguage.ts';

/** A moment as the reader's language writes it, in their time zone; as ISO, in UTC, where one points at it. */
export function TimeStamp({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={at}>
      {localTime(new Date(at))}
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

/** 09:30 in the reader's time zone. */
export function clockTime(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
