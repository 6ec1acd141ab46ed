import { gunzipSync } from 'node:zlib';
import { useDatabase } from '@signpost/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostile, listed, type SeededApi, seededApi } from '../testing/seededApi.ts';

const opened = useDatabase();
let app: SeededApi['app'];
beforeAll(async () => {
  app = (await seededApi(opened().database)).app;
});
const get = async (url: string) => {
  const answer = await app.inject(url);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer;
};

describe('what is given away whole', () => {
  it('holds every listed provider and no other', async () => {
    const { providers, licence } = (await get('/dumps/providers.json')).json();
    expect(providers.map(({ domain }: { domain: string }) => domain).sort()).toEqual([...listed].sort());
    expect(licence.name).toBe('CC BY 4.0');
    const table = (await get('/dumps/providers.csv')).body.trim().split('\r\n');
    expect(table).toHaveLength(listed.length + 1);
    expect((await get('/compat/xmpp-providers/v2/providers-Ds.json')).json().sort()).toEqual([...listed].sort());
  });

  it('tells nothing of those who are not listed or opted out', async () => {
    const urls = ['/dumps/providers.json', '/dumps/providers.csv', '/compat/xmpp-providers/v2/providers.json'];
    const observations = gunzipSync((await get('/dumps/observations.ndjson.gz')).rawPayload).toString();
    for (const text of [observations, ...(await Promise.all(urls.map(async (url) => (await get(url)).body)))])
      for (const name of ['hidden.example', 'gone.example', 'hostile.example', hostile]) expect(text).not.toContain(name);
  });

  it('rates the stale as unknown', async () => {
    const all = (await get('/compat/xmpp-providers/v2/providers.json')).json();
    const of = (jid: string) => all.find((one: { jid: string }) => one.jid === jid);
    expect(of('old.example')).toMatchObject({ ratingImObservatoryClientToServer: 'unknown', category: 'D' });
    expect(of('p00.example')).toMatchObject({ ratingImObservatoryClientToServer: 'A', ratingXmppComplianceTester: -1 });
    expect(of('untested.example')).toMatchObject({ maximumHttpFileUploadFileSize: -1, latestChange: '' });
  });
});
