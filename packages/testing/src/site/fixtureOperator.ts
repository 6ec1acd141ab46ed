import type { OperatorState } from '@signpost/contracts';
import { fixtureProviders } from './fixtureProviders.ts';
import { hostile } from './hostile.ts';

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

const quiet = { failures: 0, lastFailure: null, lastDeliveredAt: null, disabledAt: null };

/** An operator's page in each of its states, by the domain. */
export function fixtureOperator(domain: string): OperatorState {
  if (domain === 'weak.example')
    return { state: 'pending', csrf: 'csrf', token: '0123456789abcdefghijklmnop', observer: 'us@probe.example' };
  if (domain !== 'good.example' && domain !== hostile.longDomain) return { state: 'none' };
  const text = domain === 'good.example' ? 'We mend it next week.' : hostile.script + hostile.long.slice(0, 200);
  const provider = fixtureProviders.find((one) => one.domain === domain);
  return {
    state: 'claimed',
    csrf: 'csrf',
    page: {
      domain,
      listing: 'listed',
      wantsUnlisted: false,
      looksOften: domain !== 'good.example',
      optOuts: domain === 'good.example' ? ['room'] : ['active', 'room'],
      rooms: [`lobby@rooms.${domain}`],
      testAccount: { givenAt: ago(3), refusals: 1 },
      keepsAccounts: true,
      word: {
        facts: { price: 'donations', languages: ['de', 'en'], funding: text.slice(0, 200) },
        factsAt: ago(2),
        answers: [{ check: 'tls-1.3', direction: 'c2s', text, at: ago(1) }],
      },
      findings: (provider?.assessment?.findings ?? []).map(({ check, direction, outcome }) => ({ check, direction, outcome })),
      claims: [
        { id: 'one', via: 'dns', provedAt: ago(9), nextCheckAt: ago(-5), failures: 0, own: true },
        { id: 'two', via: 'message', provedAt: ago(2), nextCheckAt: ago(-5), failures: 2, own: false },
      ],
      audit: [
        { id: 'b', at: ago(1), action: 'answer', by: 'one', detail: 'tls-1.3 c2s' },
        { id: 'a', at: ago(9), action: 'proved', by: 'one', detail: text.slice(0, 290) },
      ],
      latestTest: 'over',
      ...(provider?.assessment?.coming ? { coming: provider.assessment.coming } : {}),
      subscriptions: [
        { ...quiet, id: 'hook', kind: 'webhook', target: `https://hooks.${domain}/${text}`, lastDeliveredAt: ago(1) },
        { ...quiet, id: 'chat', kind: 'xmpp', target: `admin@${domain}`, failures: 2, lastFailure: 'remote-error' },
        {
          ...quiet,
          id: 'off',
          kind: 'webhook',
          target: 'https://gone.example/',
          failures: 20,
          lastFailure: 'connect-timeout',
          disabledAt: ago(2),
        },
      ],
    },
    webhookSecret: 'a-secret-that-is-shown-once',
  };
}
