import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { extname, normalize } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';
import { webPort } from '../addresses.ts';
import { listen } from '../fakes/listener.ts';
import type { LabContext } from '../labContext.ts';
import type { Keep } from '../process/keep.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '': 'application/xrd+xml',
};

/** The file that a request means, within the folder of its Host; a folder means its index.html. */
function fileOf(web: string, request: IncomingMessage): string {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'https://lab').pathname));
  return `${web}/${host.replace(/[^a-z0-9.-]|\.\./g, '')}${path.endsWith('/') ? `${path}index.html` : path}`;
}

async function answer(web: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const file = fileOf(web, request);
    const body = await readFile(file);
    response.writeHead(200, {
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  }
}

async function secureContexts(domains: readonly string[], context: LabContext): Promise<Map<string, SecureContext>> {
  const entries = domains.map(async (domain): Promise<[string, SecureContext]> => {
    const { certificate, key } = context.certificates.of(domain);
    return [domain, createSecureContext({ cert: await readFile(certificate), key: await readFile(key) })];
  });
  return new Map(await Promise.all(entries));
}

export interface WebSite {
  domain: string;
  addresses: readonly string[];
}

/** Serves the folders under `context.paths.web`, one per domain, over HTTPS on every site's addresses. */
export async function startWebServer(sites: readonly WebSite[], context: LabContext, keep: Keep): Promise<void> {
  const contexts = await secureContexts(
    sites.map(({ domain }) => domain),
    context,
  );
  const start = (address: string) => {
    const server = createServer({ SNICallback: (name, done) => done(null, contexts.get(name)) }, (request, response) => {
      void answer(context.paths.web, request, response);
    });
    server.on('tlsClientError', () => {});
    return listen(server, webPort, address);
  };
  for (const address of sites.flatMap((site) => site.addresses)) keep(await start(address));
}
