import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import {
  createAddressGuard,
  createMemoryCourtesyStore,
  createNet,
  identityOf,
  type Net,
  type RecordOf,
  type RecordType,
  systemClock,
} from '@signpost/net';
import { createAuthority } from '@signpost/testing';

export type FakeAnswer = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface FakeSite {
  net: Net;
  /** Answers by path; those of other hosts begin with their name. What was asked before is forgotten. */
  serve(pages: Record<string, FakeAnswer>): void;
  asked(): readonly { path: string; headers: IncomingMessage['headers'] }[];
  stop(): Promise<void>;
}

export const privacyPage =
  '<html lang="en"><body><h1>Privacy</h1><p>Messages are kept for 14 days. Files are kept for 30 days. We do not log IP addresses.</p></body></html>';
export const termsPage = '<html><body><h1>Terms</h1><p>Be kind. Uploaded files are deleted after 30 days.</p></body></html>';
export const frontPage = (...links: string[]): string =>
  `<html><body><h1>Chat</h1><p>Free chat.</p>${links.map((link) => `<a href="${link}">${link}</a>`).join(' ')}</body></html>`;
export const tosForm = (url: string) => ({ formType: 'urn:xmpp:data-policy:0', fields: [{ name: 'tos', values: [url] }] });

const dnsNames = ['chat.example', 'www.chat.example', 'other.example', 'docs.chat.example'];

/** For tests: chat.example and its neighbours over HTTPS on loopback, and a net that may go nowhere else. */
export async function startFakeSite(): Promise<FakeSite> {
  const root = await createAuthority();
  const { certificate, key } = await root.issue({ dnsNames });
  let pages: Record<string, FakeAnswer> = {};
  let asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const path = `${request.headers.host === 'chat.example' ? '' : request.headers.host}${request.url}`;
    asked.push({ path, headers: request.headers });
    answer(pages[path], request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    net: netTo((server.address() as AddressInfo).port, root.certificate),
    serve: (next) => {
      pages = next;
      asked = [];
    },
    asked: () => asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(page: FakeAnswer | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof page === 'function') page(request, response);
  else
    response
      .writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page ?? '<p>Not here</p>');
}

const netTo = (port: number, ca: string): Net =>
  createNet({
    clock: systemClock,
    resolver: {
      validating: true,
      query: async (name, type) => ({ ok: true, value: { records: addressesOf(name, type), dnssec: 'insecure' } }),
    },
    guard: createAddressGuard({ allowedRanges: ['127.0.0.1/32'] }),
    identity: identityOf('probe@signpost.example'),
    courtesy: createMemoryCourtesyStore(systemClock),
    limits: { perDomain: 100, perAddress: 100, perNetwork: 100, restMs: 0, patienceMs: 5_000 },
    extraCas: [ca],
    portMap: new Map([[443, port]]),
  });

/** `private.example` leads to an address that must never be dialled. */
const addressesOf = <T extends RecordType>(name: string, type: T): RecordOf[T][] =>
  (type === 'A' ? [name === 'private.example' ? '10.0.0.1' : '127.0.0.1'] : []) as RecordOf[T][];
