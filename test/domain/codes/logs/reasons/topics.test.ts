import { describe, expect, it } from 'vitest';
import { topicsIn, type Topic } from '../../../../../src/domain/codes/logs/reasons/topics.ts';

const dots = (count: number) => '.'.repeat(count);

describe('what a text is about at a place', () => {
  it.each<{ words: string; topic: Topic; before: number; behind: number; because: string }>([
    { words: 'printer', topic: 'printing', before: 400, behind: 400, because: 'words reach 400 characters' },
    { words: 'mysql', topic: 'database', before: 150, behind: 150, because: 'the name of a database reaches less far' },
  ])('is told by "$words" up to $before characters away, because $because', ({ words, topic, before, behind }) => {
    const isAbout = topicsIn(`${dots(1000)} ${words} ${dots(1000)}`);
    expect(isAbout(topic, 1001 - before - 1)).toBe(false);
    expect(isAbout(topic, 1001 - before)).toBe(true);
    expect(isAbout(topic, 1001 + behind)).toBe(true);
    expect(isAbout(topic, 1001 + behind + 1)).toBe(false);
  });

  it('is told by each of its words, whether they are one word or more', () => {
    const words = ['bsod', 'blue screen', 'bugcheck', 'blue screen', 'blue screen', 'minidump', 'blue screen'];
    const isAbout = topicsIn(words.map((word) => word + dots(2000 - word.length)).join(''));
    const places = words.map((_, index) => index * 2000);
    expect(places.map((place) => isAbout('blueScreen', place))).toEqual(words.map(() => true));
    expect(places.map((place) => isAbout('blueScreen', place + 1000))).toEqual(words.map(() => false));
    expect(isAbout('printing', 0)).toBe(false);
  });

  it('is told by a phrase right where a word begins', () => {
    const isAbout = topicsIn(`spooler${dots(1000)}remote desktop${dots(1000)}printer`);
    expect(isAbout('remoteDesktop', 1007)).toBe(true);
    expect(isAbout('blueScreen', 1007)).toBe(false);
    expect(isAbout('printing', 1007)).toBe(false);
  });

  it.each<{ text: string; topic: Topic; is: boolean; because: string }>([
    { text: 'a BSOD', topic: 'blueScreen', is: true, because: 'capitals do not count' },
    { text: 'the printer', topic: 'printing', is: true, because: 'it is a word for it' },
    { text: 'my tree', topic: 'printing', is: false, because: 'these are other words' },
    { text: 'VPN1', topic: 'remoteAccess', is: true, because: 'things are numbered' },
    { text: 'VPN1234', topic: 'remoteAccess', is: true, because: 'up to four digits number them' },
    { text: 'VPN12345', topic: 'remoteAccess', is: false, because: 'five are more than a number of a thing' },
    { text: 'vpn09', topic: 'remoteAccess', is: true, because: 'the number may have any digits' },
    { text: 'vpna', topic: 'remoteAccess', is: false, because: 'it ends in a letter' },
    { text: 'vpn/', topic: 'remoteAccess', is: true, because: 'a mark is no part of it' },
    { text: 'can0', topic: 'buses', is: true, because: 'the digit belongs to the word' },
    { text: 'can', topic: 'buses', is: false, because: 'without it the word is another' },
    { text: 'ike1v2', topic: 'remoteAccess', is: false, because: 'a digit in its middle makes it another' },
    { text: 'on github.com', topic: 'otherPrograms', is: true, because: 'it is no address' },
    { text: 'on github.com/x', topic: 'otherPrograms', is: false, because: 'that is where something is published' },
    { text: 'on github, x.io/y', topic: 'otherPrograms', is: true, because: 'the address is another' },
    { text: 'on github!.io/y', topic: 'otherPrograms', is: true, because: 'it is no part of the address' },
    { text: 'MongoSocketException', topic: 'database', is: true, because: 'a name may begin with that of a database' },
    { text: 'my mongoose', topic: 'printing', is: false, because: 'it is about something else' },
    { text: `mysql${'x'.repeat(17)}`, topic: 'database', is: true, because: 'names are long' },
    { text: `mysql${'x'.repeat(18)}`, topic: 'database', is: false, because: 'no name of a topic is longer' },
    { text: 'Remote Desktop', topic: 'remoteDesktop', is: true, because: 'a topic may have two words' },
    { text: 'event-viewer', topic: 'events', is: false, because: 'a hyphen parts these' },
    { text: 'scheduled_task', topic: 'scheduledTasks', is: true, because: 'an underscore may join them' },
    { text: 'ein blauer Bildschirm', topic: 'blueScreen', is: true, because: 'it is one, in German' },
    { text: '蓝屏', topic: 'blueScreen', is: true, because: 'it is one, in Chinese' },
  ])('is in "$text" $topic: $is, because $because', ({ text, topic, is }) => {
    expect(topicsIn(text)(topic, 0)).toBe(is);
  });
});
