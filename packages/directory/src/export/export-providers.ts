import type { ProviderRow } from '@signpost/contracts';
import { capabilityRows } from '@signpost/xeps';
import type { ReadContext } from '../read-context.ts';
import { dataLicence } from './licence.ts';
import { providersCsv } from './providersCsv.ts';
import { published } from './published.ts';

/** All listed providers as one JSON document, in pieces: where it is from, under which licence, and each with its report. */
export async function* exportProvidersJson(context: ReadContext, siteOrigin: string): AsyncGenerator<string> {
  const head = { source: siteOrigin, generatedAt: context.clock.now().toISOString(), licence: dataLicence };
  yield `${JSON.stringify(head).slice(0, -1)},"providers":[\n`;
  let separator = '';
  for await (const { row } of published(context)) {
    yield separator + JSON.stringify({ ...row, report: reportOf(siteOrigin, row) });
    separator = ',\n';
  }
  yield '\n]}\n';
}

const reportOf = (siteOrigin: string, { domain }: ProviderRow): string => `${siteOrigin}/providers/${encodeURIComponent(domain)}`;

/** All listed providers as a table, one line each. */
export async function* exportProvidersCsv(context: ReadContext): AsyncGenerator<string> {
  const { head, line } = providersCsv(capabilityRows.map(({ id }) => id));
  yield head;
  for await (const { row } of published(context)) yield line(row);
}
