/** True for words about events, whose numbers are no error codes: "Event IDs", "In the event log", "Ereignisprotokoll". */
export function speaksOfEvents(words: string): boolean {
  return events.test(words);
}

const events =
  /\bevent (?:ids?|logs?|viewer|sources?)\b|ereignis(?:protokoll|anzeige|-?ids?)|journal des événements|visor de eventos|registro de eventos|журнал\p{L}* событий|事件(?:日志|查看器)|イベント ?(?:ログ|ビューアー|id)/iu;
