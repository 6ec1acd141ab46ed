import { createHash } from 'node:crypto';
import inject, { type DispatchFunc, type Response } from 'light-my-request';
import { createLane } from './createLane.ts';
import { createPageSource } from './createPageSource.ts';
import { createServer, type IncomingMessage, type ServerResponse } from './http.ts';
import { isPageRequest } from './isPageRequest.ts';
import type { Handler } from './loadFramework.ts';
import { type RenderedPage, renderedPage } from './RenderedPage.ts';
import { sendPage } from './sendPage.ts';

interface Options {
  handler: Handler;
  hostname: string;
  port: number;
  /** For pages that are kept. */
  mostBytes: number;
}

/** Enough that one draws while others wait for data. More would only make all of them late: there is one thread to draw. */
const mostAtOnce = 3;
/** A page that takes longer than this is given up. */
const longestMs = 30_000;
/** Longer than proxies in front of us and clients keep a connection, so that none is closed under a request that is just being sent. */
const keepAliveMs = 72_000;
/** What is under way may take this long once we are asked to stop. */
const patienceMs = 5000;

/** Answers on the site's address: pages from what is kept, all else straight from the framework. */
export function startFront({ handler, hostname, port, mostBytes }: Options): Promise<{ stop(): Promise<void> }> {
  const lane = createLane(mostAtOnce);
  const pages = createPageSource({ render: (address) => lane(() => render(handler, address)), mostBytes, isBusy: lane.isBusy });
  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => {
    const answered = isPageRequest(request)
      ? pages.get(request.url ?? '/').then((page) => sendPage(page, request, response))
      : passOn(handler, request, response);
    answered.catch((error: unknown) => giveUp(response, error));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), patienceMs);
      server.close(() => {
        clearTimeout(late);
        resolve();
      });
      server.closeIdleConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => resolve({ stop }));
  });
}

/** Asks the framework for a page by its address alone, so that nothing else of a request can get into what others read. */
async function render(handler: Handler, address: string): Promise<RenderedPage> {
  const { statusCode, headers, rawPayload } = await answerOf(handler, address);
  const told = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, own(value)]]));
  return renderedPage(statusCode, { etag: tagOf(rawPayload), ...Object.fromEntries(told) }, rawPayload);
}

const tagOf = (body: Buffer): string => `"${createHash('sha1').update(body).digest('base64url')}"`;

/** The request of nobody in particular. Were it passed on to the API by mistake, it would not pass for one of our own. */
const nobody = { host: 'localhost', 'x-forwarded-for': '0.0.0.0' };

function answerOf(handler: Handler, url: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const answer: DispatchFunc = (request, response) => {
      handler(request as never, response as never).catch(reject);
    };
    const late = setTimeout(() => reject(new Error(`${url} took too long`)), longestMs);
    inject(answer, { method: 'GET', url, headers: nobody })
      .then(resolve, reject)
      .finally(() => clearTimeout(late));
  });
}

const own = (value: string | string[] | number): string | string[] => (Array.isArray(value) ? value : String(value));

/** Who asks is added to what proxies before us said, never taken from it (RFC 7239 §5.2). */
function passOn(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const said = request.headers['x-forwarded-for'];
  request.headers['x-forwarded-for'] = [said, request.socket.remoteAddress].flat().filter(Boolean).join(', ');
  return handler(request, response);
}

function giveUp(response: ServerResponse, error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end('Internal Server Error');
}
