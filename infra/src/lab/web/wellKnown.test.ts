import { providerFileSchema } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { hostMetaJson, hostMetaXml, providerFile } from './wellKnown.ts';

const endpoints = { bosh: 'https://one.example:5281/http-bind', websocket: 'wss://one.example:5281/ws' };

it('names both endpoints in both host-meta files', () => {
  const links = JSON.parse(hostMetaJson(endpoints)).links;
  expect(links).toContainEqual({ rel: 'urn:xmpp:alt-connections:websocket', href: endpoints.websocket });
  expect(hostMetaXml(endpoints)).toContain(`<Link rel="urn:xmpp:alt-connections:xbosh" href="${endpoints.bosh}"/>`);
});

it('writes a provider file that reads as one', () => {
  expect(providerFileSchema.parse(JSON.parse(providerFile('one.example', { since: '2020-01-01' })))).toMatchObject({
    since: '2020-01-01',
    maximumMessageArchiveManagementStorageTime: 14,
  });
});
