import { encodingFor, type RenderedPage } from './RenderedPage.ts';

/** Headers of the connection, and those that are written anew. */
const own = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
  'age',
]);

interface Reader {
  method?: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Response {
  writeHead(status: number, headers: Record<string, string | string[] | number>): unknown;
  end(body?: Buffer): unknown;
}

/** Sends a page packed as its reader takes it; 304 to who has it already. */
export async function sendPage(
  { page, ageMs }: { page: RenderedPage; ageMs: number },
  reader: Reader,
  response: Response,
): Promise<void> {
  const encoding = encodingFor(String(reader.headers['accept-encoding'] ?? ''));
  const tag = weakTag(page);
  const headers: Record<string, string | string[] | number> = {
    ...Object.fromEntries(Object.entries(page.headers).filter(([name]) => !own.has(name))),
    vary: 'Accept-Encoding',
    age: Math.floor(ageMs / 1000),
    ...(tag === null ? {} : { etag: tag }),
  };
  if (page.status === 200 && tag !== null && names(reader.headers['if-none-match'], tag)) {
    const { 'content-type': _type, ...rest } = headers;
    response.writeHead(304, rest);
    response.end();
    return;
  }
  const body = await page.packed(encoding);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  response.writeHead(page.status, { ...headers, 'content-length': body.length });
  response.end(reader.method === 'HEAD' ? undefined : body);
}

/** The same page packed in several ways: only alike, not the same bytes (RFC 9110 §8.8.1). */
const weakTag = ({ headers: { etag } }: RenderedPage): string | null =>
  typeof etag === 'string' ? `W/${etag.replace(/^W\//, '')}` : null;

function names(ifNoneMatch: string | string[] | undefined, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return String(ifNoneMatch ?? '')
    .split(',')
    .some((one) => one.trim() === '*' || bare(one) === bare(tag));
}
