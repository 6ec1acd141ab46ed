import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ProvidersListEntry, providerCategories, providersListEntrySchema } from '@signpost/contracts';
import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { answer } from '../routes/answer.ts';
import { noQuery } from '../routes/domainParams.ts';
import type { ApiServer } from '../server.ts';
import { keptFiles, type WriteFile } from './keptFiles.ts';
import { sendKept } from './sendKept.ts';

const hourMs = 3_600_000;
const mostBytes = 2 ** 30;
const mediaType = 'application/json; charset=utf-8';

const names = ['providers.json', ...providerCategories.flatMap((one) => [`providers-${one}.json`, `providers-${one}s.json`])];
const params = z.object({ file: z.enum(names as [string]) });

/** The lists that apps read today, in the format and under the names of XMPP Providers' API v2. */
export function compatRoute(app: ApiServer, { reads: { exports }, clock, siteOrigin }: ApiDeps): void {
  const files = keptFiles({
    clock,
    everyMs: hourMs,
    mostBytes,
    make: (write) => writeLists(write, () => exports.providersList(siteOrigin)),
  });
  app.addHook('onClose', () => files.remove());
  app.get(
    '/compat/xmpp-providers/v2/:file',
    {
      schema: {
        tags: ['dumps'],
        summary:
          'Listed providers in the format of XMPP Providers; “-A” to “-D” hold a category and the better ones, “-As” to “-Ds” addresses alone',
        params,
        querystring: noQuery,
        response: {
          200: answer('The list', z.array(z.union([providersListEntrySchema, z.string()]))),
          ...errorResponses,
        },
      },
      serializerCompiler: () => (payload) => String(payload),
    },
    (request, reply) => sendKept(files, { name: request.params.file, mediaType, attachment: false }, request, reply),
  );
}

/** Reads the providers once; the shorter lists are drawn from the whole one, so that none has to be held in memory. */
async function writeLists(write: WriteFile, read: () => AsyncIterable<ProvidersListEntry>): Promise<void> {
  const path = await write(
    'providers.json',
    list(read(), () => true, whole),
  );
  for (const [rank, category] of providerCategories.entries()) {
    const among = ({ category: own }: ProvidersListEntry) => providerCategories.indexOf(own) <= rank;
    await write(`providers-${category}.json`, list(entriesIn(path), among, whole));
    await write(
      `providers-${category}s.json`,
      list(entriesIn(path), among, ({ jid }) => jid),
    );
  }
}

/** Of a list as we write it: an entry a line. */
async function* entriesIn(path: string): AsyncGenerator<ProvidersListEntry> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.startsWith('{')) yield JSON.parse(line.replace(/,$/, '')) as ProvidersListEntry;
}

const whole = (entry: ProvidersListEntry): unknown => entry;

async function* list(
  entries: AsyncIterable<ProvidersListEntry>,
  among: (entry: ProvidersListEntry) => boolean,
  shown: (entry: ProvidersListEntry) => unknown,
): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const entry of entries) {
    if (!among(entry)) continue;
    yield separator + JSON.stringify(shown(entry));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
