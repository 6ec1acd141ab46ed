import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addresses, ipv6Loopback } from '../addresses.ts';
import type { LabContext } from '../labContext.ts';
import { homeDomain } from '../labDomains.ts';
import type { WebSite } from './webServer.ts';
import { hostMetaJson, hostMetaXml, providerFile, type WebEndpoints } from './wellKnown.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

const prosodyEndpoints = (domain: string): WebEndpoints => ({
  bosh: `https://${domain}:5281/http-bind`,
  websocket: `wss://${domain}:5281/xmpp-websocket`,
});
const ejabberdEndpoints = (domain: string): WebEndpoints => ({
  bosh: `https://${domain}:5443/bosh`,
  websocket: `wss://${domain}:5443/ws`,
});

const endpoints: Readonly<Record<string, WebEndpoints>> = {
  'strong.example': prosodyEndpoints('strong.example'),
  'new.example': prosodyEndpoints('new.example'),
  'ejabberd.example': ejabberdEndpoints('ejabberd.example'),
  'newejabberd.example': ejabberdEndpoints('newejabberd.example'),
};

const providerFiles: Readonly<Record<string, string>> = {
  // The other one asks not to be tested.
  'strong.example': providerFile('strong.example', {
    serverTesting: true,
    legalNotice: { en: 'https://strong.example/legal.html' },
    maximumHttpFileUploadTotalSize: 500,
  }),
  'new.example': providerFile('new.example', {
    website: { de: 'https://new.example/' },
    serverLocations: ['de', 'at'],
    since: '2024-09-01',
  }),
};

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Writes every site of the lab into `context.paths.web` and gives where they are served. */
export async function writeSites({ paths, ipv6 }: LabContext): Promise<WebSite[]> {
  await cp(pages, paths.web, { recursive: true });
  for (const [domain, one] of Object.entries(endpoints)) {
    await write(`${paths.web}/${domain}/.well-known/host-meta`, hostMetaXml(one));
    await write(`${paths.web}/${domain}/.well-known/host-meta.json`, hostMetaJson(one));
  }
  for (const [domain, text] of Object.entries(providerFiles))
    await write(`${paths.web}/${domain}/.well-known/xmpp-provider-v2.json`, text);
  return [
    { domain: 'strong.example', addresses: [addresses['strong.example'], ...(ipv6 ? [ipv6Loopback] : [])] },
    { domain: 'new.example', addresses: [addresses['new.example']] },
    { domain: 'ejabberd.example', addresses: [addresses['ejabberd.example']] },
    { domain: 'newejabberd.example', addresses: [addresses['newejabberd.example']] },
    { domain: homeDomain, addresses: [addresses[homeDomain]] },
  ];
}
