import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnalystWorld, type AnalystWorld } from '../../world/analystWorld.ts';

const mitigated = '0x801C03ED';
const unmitigated = '0x80072F0C';
const unlisted = '0x801C03F3';

let grace: AnalystWorld;
beforeAll(async () => {
  grace = await openAnalystWorld();
});
afterAll(() => grace.world.close());

const everything =
  'totals { lookups mitigated unmitigated unlisted notACode searches searchesWithoutResult shareAnswered }';

describe('counting', () => {
  const range = { from: '2020-01-06T00:00:00Z', to: '2020-01-07T00:00:00Z' };

  it('counts every look-up, each code of a diagnosis, and every search, once', async () => {
    grace.at('2020-01-06T10:20:00Z');
    await grace.lookUp([mitigated, mitigated, unmitigated, unlisted, 'nothing']);
    await grace.askAs('kiosk', `{ diagnose(text: "${mitigated} and ${unlisted}") { truncated } }`);
    await grace.askAs('kiosk', '{ diagnose(text: "all is well") { truncated } }');
    await grace.search('azure');
    await grace.search('xylophone');
    const answer = await grace.analytics<object>(range, everything);
    expect(answer).toEqual({
      totals: {
        lookups: 8,
        mitigated: 3,
        unmitigated: 1,
        unlisted: 2,
        notACode: 2,
        searches: 2,
        searchesWithoutResult: 1,
        shareAnswered: 3 / 8,
      },
    });
  });

  it('counts nothing with record: false, no next page of a search, and no look-up of the past', async () => {
    grace.at('2020-01-06T11:00:00Z');
    const before = await grace.analytics(range, everything);
    await grace.askAs(
      undefined,
      `{ lookup(code: "${mitigated}", record: false) { outcome } diagnose(text: "${mitigated}", record: false) { truncated }
         search(query: "azure", record: false) { totalCount } catalog(version: 1) { lookup(code: "${mitigated}") { outcome } } }`,
    );
    const { data } = await grace.askAs<{ search: { pageInfo: { endCursor: string } } }>(
      undefined,
      '{ search(query: "azure", first: 1, record: false) { pageInfo { endCursor } } }',
    );
    await grace.askAs(undefined, 'query($after: String) { search(query: "azure", after: $after) { totalCount } }', {
      after: data.search.pageInfo.endCursor,
    });
    expect(await grace.analytics(range, everything)).toEqual(before);
  });

  it('counts each alias of one request', async () => {
    const day = { from: '2020-01-08T00:00:00Z', to: '2020-01-09T00:00:00Z' };
    grace.at('2020-01-08T00:00:00Z');
    await grace.askAs(
      undefined,
      `{ a: lookup(code: "${mitigated}") { outcome } b: lookup(code: "${mitigated}") { outcome } }`,
    );
    expect(await grace.analytics(day, 'totals { lookups }')).toEqual({ totals: { lookups: 2 } });
  });

  it('takes the name that a client says, and no name that it should not keep', async () => {
    const day = { from: '2020-01-10T00:00:00Z', to: '2020-01-11T00:00:00Z' };
    grace.at('2020-01-10T09:00:00Z');
    await grace.lookUp([mitigated, mitigated], 'kiosk');
    await grace.lookUp([mitigated], 'jane@contoso.com');
    await grace.lookUp([mitigated]);
    expect(await grace.analytics(day, 'clients { client count }')).toEqual({
      clients: [
        { client: 'kiosk', count: 2 },
        { client: 'other', count: 1 },
        { client: 'unnamed', count: 1 },
      ],
    });
    expect(await grace.analytics({ ...day, more: 'client: "kiosk"' }, 'totals { lookups }')).toEqual({
      totals: { lookups: 2 },
    });
  });

  it('counts the clients of a day after the 200th as "other"', async () => {
    const day = { from: '2020-01-12T00:00:00Z', to: '2020-01-13T00:00:00Z' };
    grace.at('2020-01-12T09:00:00Z');
    for (let n = 0; n < 203; n++) await grace.lookUp([mitigated], `app ${String(n)}`);
    await grace.lookUp([mitigated], 'app 0');
    const { clients } = await grace.analytics<{ clients: { client: string; count: number }[] }>(
      day,
      'clients { client count }',
    );
    expect(clients).toHaveLength(201);
    expect(clients.slice(0, 2)).toEqual([
      { client: 'other', count: 3 },
      { client: 'app 0', count: 2 },
    ]);
  });

  it('counts right where the clock jumps back and forward', async () => {
    const days = { from: '2020-02-01T00:00:00Z', to: '2020-02-04T00:00:00Z' };
    for (const time of ['2020-02-03T12:00:00Z', '2020-02-01T12:00:00Z', '2020-02-02T12:00:00Z']) {
      grace.at(time);
      await grace.lookUp([unlisted]);
    }
    const { series } = await grace.analytics<{ series: { lookups: number }[] }>(
      days,
      'series(interval: DAY) { lookups }',
    );
    expect(series.map(({ lookups }) => lookups)).toEqual([1, 1, 1]);
  });
});

describe('series', () => {
  interface Series {
    series: { start: string; partial: boolean; lookups: number }[];
  }

  it('has every bucket, and sums to the totals', async () => {
    grace.at('2021-03-01T05:59:59.999Z');
    await grace.lookUp([mitigated, unlisted]);
    grace.at('2021-03-01T08:00:00Z');
    await grace.lookUp([mitigated]);
    const { series } = await grace.analytics<Series>(
      { from: '2021-03-01T05:30:00Z', to: '2021-03-01T08:00:00.001Z' },
      'series(interval: HOUR) { start partial lookups mitigated unmitigated unlisted searches }',
    );
    const none = { partial: false, lookups: 0, mitigated: 0, unmitigated: 0, unlisted: 0, searches: 0 };
    expect(series).toEqual([
      { ...none, start: '2021-03-01T05:00:00.000Z', lookups: 2, mitigated: 1, unlisted: 1 },
      { ...none, start: '2021-03-01T06:00:00.000Z' },
      { ...none, start: '2021-03-01T07:00:00.000Z' },
      { ...none, start: '2021-03-01T08:00:00.000Z', lookups: 1, mitigated: 1 },
    ]);
  });

  it('has the days of the time zone, and says of a day that the range cuts', async () => {
    const range = { from: '2021-03-01T05:00:00Z', to: '2021-03-02T05:00:00Z' };
    const fields = 'series(interval: DAY) { start partial lookups }';
    expect(await grace.analytics<Series>({ ...range, more: 'timeZone: "America/New_York"' }, fields)).toEqual({
      series: [{ start: '2021-03-01T05:00:00.000Z', partial: false, lookups: 3 }],
    });
    expect(await grace.analytics<Series>({ ...range, more: 'timeZone: "America/Los_Angeles"' }, fields)).toEqual({
      series: [
        { start: '2021-02-28T08:00:00.000Z', partial: true, lookups: 2 },
        { start: '2021-03-01T08:00:00.000Z', partial: true, lookups: 1 },
      ],
    });
  });

  it.each([
    { change: 'forward', from: '2021-03-27T23:00:00Z', to: '2021-03-28T22:00:00Z' },
    { change: 'back', from: '2021-10-30T22:00:00Z', to: '2021-10-31T23:00:00Z' },
  ])('has one day where the clocks go $change, from midnight to midnight of its zone', async ({ from, to }) => {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    for (const time of [start - 1, start, end - 1, end]) {
      grace.at(new Date(time).toISOString());
      await grace.lookUp([mitigated]);
    }
    const [first, last] = [start - 3_600_000, end + 3_600_000].map((time) => new Date(time).toISOString());
    const { series } = await grace.analytics<Series>(
      { from: first ?? '', to: last ?? '', more: 'timeZone: "Europe/Berlin"' },
      'series(interval: DAY) { start partial lookups }',
    );
    expect(series.map(({ start, lookups }) => ({ start, lookups }))).toEqual([
      { start: expect.any(String) as string, lookups: 1 },
      { start: new Date(start).toISOString(), lookups: 2 },
      { start: new Date(end).toISOString(), lookups: 1 },
    ]);
    expect(series.map(({ partial }) => partial)).toEqual([true, false, true]);
  });

  it('is empty over an empty range', async () => {
    const moment = '2021-03-01T05:00:00Z';
    const fields = 'from to totals { lookups } series(interval: DAY) { start }';
    expect(await grace.analytics({ from: moment, to: moment }, fields)).toEqual({
      from: '2021-03-01T05:00:00.000Z',
      to: '2021-03-01T05:00:00.000Z',
      totals: { lookups: 0 },
      series: [],
    });
  });
});

describe('lists', () => {
  const range = { from: '2022-05-02T00:00:00Z', to: '2022-05-03T00:00:00Z' };
  beforeAll(async () => {
    grace.at('2022-05-01T10:00:00Z');
    await grace.lookUp([mitigated]);
    grace.at('2022-05-02T10:00:00Z');
    await grace.lookUp([mitigated, mitigated, mitigated, unmitigated, unmitigated]);
    await grace.lookUp([unlisted]);
    for (const visitor of [1, 2, 3]) await grace.search('Xylophone  zzyzx@xyzzy.example', visitor);
    for (const visitor of [1, 2, 2, 3]) await grace.search('azure', visitor);
    for (const visitor of [1, 2, 2, 1]) await grace.search('asked by two', visitor);
    for (let n = 0; n < 5; n++) await grace.search('jane doe', 4);
  });

  it('shows the codes asked for most, with their entries and the period before', async () => {
    const { topCodes, unmitigatedCodes } = await grace.analytics<Record<string, object[]>>(
      range,
      `topCodes(first: 2) { code { hex } entries { outcome } count previous }
       unmitigatedCodes { code { hex } count }`,
    );
    expect(topCodes).toEqual([
      { code: { hex: mitigated }, entries: [{ outcome: 'MITIGATED' }], count: 3, previous: 1 },
      { code: { hex: unmitigated }, entries: [{ outcome: 'UNMITIGATED' }], count: 2, previous: 0 },
    ]);
    expect(unmitigatedCodes).toEqual([{ code: { hex: unmitigated }, count: 2 }]);
  });

  it('shows searches of three different visitors, cleaned, with what they find today', async () => {
    const fields = 'topSearches { query count resultsToday } searchesWithoutResult { query count resultsToday }';
    const { topSearches, searchesWithoutResult } = await grace.analytics<{
      topSearches: { query: string; resultsToday: number }[];
      searchesWithoutResult: object[];
    }>(range, fields);
    expect(topSearches.map(({ query }) => query)).toEqual(['azure', 'xylophone …']);
    expect(topSearches[0]?.resultsToday).toBeGreaterThan(0);
    expect(searchesWithoutResult).toEqual([{ query: 'xylophone …', count: 3, resultsToday: 0 }]);
  });

  it('counts with a guide only codes that it lists, and no searches', async () => {
    const scoped = { ...range, more: 'guide: "windows-hello-pin-creation"' };
    const fields = `${everything} topCodes { count } gaps { count } topSearches { count } clients { count }
      series(interval: DAY) { lookups }`;
    expect(await grace.analytics(scoped, fields)).toMatchObject({
      totals: { lookups: 5, mitigated: 3, unmitigated: 2, unlisted: 0, searches: 0 },
      topCodes: [{ count: 3 }, { count: 2 }],
      gaps: [],
      topSearches: [],
      clients: [{ count: 5 }],
      series: [{ lookups: 5 }],
    });
  });
});

describe('bad input', () => {
  const range = { from: '2022-05-02T00:00:00Z', to: '2022-05-03T00:00:00Z' };
  it.each([
    { what: 'from after to', range: { from: range.to, to: range.from }, argument: 'from' },
    { what: 'an unknown guide', range: { ...range, more: 'guide: "nope"' }, argument: 'guide' },
    { what: 'an unknown client', range: { ...range, more: 'client: "nope"' }, argument: 'client' },
    { what: 'an unknown time zone', range: { ...range, more: 'timeZone: "Mars/Olympus"' }, argument: 'timeZone' },
    {
      what: 'more than a year by hour',
      range: { from: '2020-01-01T00:00:00Z', to: '2021-01-01T01:00:00Z' },
      fields: 'series(interval: HOUR) { start }',
      argument: 'interval',
    },
    { what: 'a list of none', range, fields: 'topCodes(first: 0) { count }', argument: 'first' },
    { what: 'too long a list', range, fields: 'gaps(first: 101) { count }', argument: 'first' },
  ])('of $what is BAD_USER_INPUT and names $argument', async ({ range: asked, fields = 'from', argument }) => {
    const { status, data, errors } = await grace.tryAnalytics(asked, fields);
    expect({ status, data }).toEqual({ status: 200, data: { analytics: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('needs the role ANALYST', async () => {
    const query = '{ analytics(from: "2022-05-02T00:00:00Z", to: "2022-05-03T00:00:00Z") { from } }';
    const { errors } = await grace.world.ask(query);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
