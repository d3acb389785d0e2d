import * as german from './german/steps.ts';
import { inLanguage } from './inLanguage.ts';

/** What the list of steps says. */
const stepEnglish = {
  title: 'Steps',
  hint: 'What to do, in order. A mitigation is shared: all entries that use it say the same.',
  none: 'No steps yet. Readers of this entry are sent to support.',
  step: (place: number) => `Step ${String(place)}`,
  text: (place: number) => `Step ${String(place)}: what to do`,
  condition: 'Only when',
  conditionHint: 'Such as: If that doesn’t resolve the issue',
  ownText: 'Text of this entry only. If another mitigation says the same, that one is used.',
  edit: 'Edit',
  editName: (place: number) => `Edit the text of step ${String(place)}`,
  keepText: 'Keep the text',
  keepName: (place: number) => `Keep the text of step ${String(place)} as it is`,
  open: 'Who uses it',
  openName: (text: string) => `Who uses it: ${text}`,
  reach: 'Who gets the new text',
  reachAll: (count: number) => `All ${String(count)} entries`,
  reachHere: 'Only here',
  sharedStale: 'Someone has changed this shared text since you opened it. What stands now:',
  find: 'Add a step',
  findHint: 'Words of an existing mitigation to pick, or a new text',
  writeNew: (text: string) => (text === '' ? 'Write a new mitigation' : `Write a new one: “${text}”`),
  more: (count: number) => `${String(count)} more: type more words`,
  up: (place: number) => `Move step ${String(place)} up`,
  down: (place: number) => `Move step ${String(place)} down`,
  remove: (place: number) => `Remove step ${String(place)}`,
  written: (place: number) => `What you typed is step ${String(place)} now, a text of its own.`,
  movedTo: (place: number) => `Moved to place ${String(place)}`,
} as const;
export const stepWords = inLanguage(stepEnglish, german.stepWords);
