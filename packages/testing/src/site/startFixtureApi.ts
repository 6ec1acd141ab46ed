import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { renderBadgeSvg } from '@signpost/badge';
import { providerDetailSchema, roomReportSchema } from '@signpost/contracts';
import { answerFixture } from './answerFixture.ts';
import { hostile } from './hostile.ts';

export type FixtureState = 'lab' | 'public' | 'empty' | 'down';

export interface FixtureApi {
  origin: string;
  stop(): Promise<void>;
}

/** Answers as the API would. `POST /fixture/<state>` changes what it plays. */
export async function startFixtureApi(): Promise<FixtureApi> {
  let state: FixtureState = 'lab';
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://api.invalid');
    if (request.method === 'POST' && url.pathname.startsWith('/fixture/')) state = url.pathname.split('/').at(-1) as FixtureState;
    answer(state, url, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, stop };
}

function answer(state: FixtureState, url: URL, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'POST' && url.pathname.endsWith('/reports')) return void takeReport(url, request, response);
  if (request.method === 'POST') return void response.writeHead(204).end();
  if (state === 'down') return void response.writeHead(503, { 'content-type': 'text/plain' }).end('Traceback: secret internals');
  if (url.pathname.startsWith('/badge/')) return void badge(url, response);
  if (url.pathname.startsWith('/api/v1/evidence/')) return void evidence(url, response);
  const { status, body } =
    state === 'empty' && url.pathname === '/api/v1/providers'
      ? { status: 200, body: { items: [], total: 0, next: null } }
      : answerFixture(url.pathname, url.searchParams, state === 'public' ? 'public' : 'lab');
  response.writeHead(status, { 'content-type': 'application/json', 'x-served-by': 'api' }).end(JSON.stringify(body));
}

/** As the API does: of rooms that it knows, in the words that it knows. */
async function takeReport(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const room = answerFixture(url.pathname.replace(/\/reports$/, ''), url.searchParams, 'lab');
  const report = roomReportSchema.safeParse(JSON.parse(await text(request)));
  const status = room.status !== 200 ? room.status : report.success ? 200 : 400;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ status: 'taken' }));
}

/** What a server said: of an ordinary one, or of one that hopes to be run. */
function evidence({ pathname }: URL, response: ServerResponse): void {
  const said = `<stream:features>\n  <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>\n</stream:features>`;
  const text = pathname.endsWith('f'.repeat(64)) ? `</code></pre>${hostile.script}${hostile.bidi}\u0007${hostile.long}` : said;
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

/** The badge of a provider that is listed, whatever is asked of it. */
function badge({ pathname }: URL, response: ServerResponse): void {
  const domain = pathname.replace(/^\/badge\/|\.\w+$/g, '');
  const { status, body } = answerFixture(`/api/v1/providers/${domain}`, new URLSearchParams(), 'lab');
  const letter = status === 200 ? providerDetailSchema.parse(body).c2s.letter : null;
  const state = letter === null ? 'unknown-domain' : 'graded';
  const svg = renderBadgeSvg({ domain, state, letter, observedAt: null, theme: 'auto' });
  response.writeHead(200, { 'content-type': 'image/svg+xml', 'x-served-by': 'api' }).end(svg);
}
