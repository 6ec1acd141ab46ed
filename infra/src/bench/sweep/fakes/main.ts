import { createAuthority } from '@signpost/testing';
import { answerDns } from './answerDns.ts';
import { secureContextOf } from './certificates.ts';
import { type FakeSettings, fakeSettingsSchema } from './FakeSettings.ts';
import { controlDomain, type FakeProvider } from './plan.ts';
import { serveProvider } from './serveProvider.ts';
import { Watchdog } from './Watchdog.ts';

/** A process of its own, told what to be by its parent's first message; any later one asks for the report. It ends with its parent. */
const watchdog = new Watchdog();

async function begin({ providers, ...surroundings }: FakeSettings): Promise<void> {
  const root = await createAuthority('Fake root');
  const intermediate = await root.createIntermediate('Fake intermediate');
  for (const provider of providers)
    await serveProvider(provider, await secureContextOf(provider, intermediate), { ...surroundings, watchdog });
  const byDomain = new Map<string, FakeProvider>(providers.map((one) => [one.domain, one]));
  const control = { domain: controlDomain, address: '127.0.0.1' };
  const resolver = await answerDns(
    (domain) => (domain === controlDomain ? control : find(domain, byDomain, providers)),
    surroundings.roundTripMs,
  );
  const { certificate, key } = await intermediate.issue({ commonName: controlDomain, dnsNames: [controlDomain] });
  const identity = { certificate: certificate + intermediate.certificate, key };
  process.send?.({ ready: { resolver, ca: root.certificate, identity } });
}

/** Names beyond the list lead to somebody on it, so that a longer list has servers, too. */
function find(domain: string, byDomain: Map<string, FakeProvider>, providers: readonly FakeProvider[]) {
  const number = Number(/^host(\d+)\.example$/.exec(domain)?.[1] ?? Number.NaN);
  const address = (byDomain.get(domain) ?? providers[number % providers.length])?.address;
  return address === undefined ? undefined : { domain, address };
}

let begun = false;
process.on('message', (message) => {
  if (begun) return void process.send?.({ report: watchdog.report() });
  begun = true;
  begin(fakeSettingsSchema.parse(message)).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
