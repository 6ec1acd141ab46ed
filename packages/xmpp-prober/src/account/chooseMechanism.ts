import type { StreamFeatures } from '@signpost/contracts';
import type { Result } from '@signpost/net';
import { failed, success } from '../result.ts';
import type { ScramHash } from './scram.ts';
import type { TestAccount } from './testAccount.ts';

export type ChannelBindingType = 'tls-exporter' | 'tls-server-end-point' | 'tls-unique';

export type Mechanism =
  | { kind: 'scram'; name: string; hash: ScramHash; binding: ChannelBindingType | null; header: string }
  | { kind: 'plain'; name: 'PLAIN' }
  | { kind: 'anonymous'; name: 'ANONYMOUS' };

const hashes = { 'SCRAM-SHA-512': 'sha512', 'SCRAM-SHA-256': 'sha256', 'SCRAM-SHA-1': 'sha1' } as const;

/**
 * The best that both sides know: SCRAM by hash, bound to the TLS session where the server can do so. PLAIN only with leave,
 * and never where SCRAM is offered.
 */
export function chooseMechanism(features: StreamFeatures, account: TestAccount, tlsVersion: string): Result<Mechanism> {
  const { mechanisms } = features;
  if (account.jid === null)
    return mechanisms.includes('ANONYMOUS')
      ? success({ kind: 'anonymous', name: 'ANONYMOUS' })
      : failed('not-configured', 'no login for guests');
  const binding = bindingFor(features, tlsVersion);
  for (const [base, hash] of Object.entries(hashes)) {
    const plus = `${base}-PLUS`;
    if (binding && mechanisms.includes(plus))
      return success({ kind: 'scram', name: plus, hash, binding, header: `p=${binding},,` });
    if (mechanisms.includes(base))
      return success({ kind: 'scram', name: base, hash, binding: null, header: headerFor(features) });
  }
  if (mechanisms.includes('PLAIN') && account.allowPlain) return success({ kind: 'plain', name: 'PLAIN' });
  return failed('service-denied', 'no safe login offered');
}

const offersPlus = ({ mechanisms }: StreamFeatures): boolean => mechanisms.some((name) => /^SCRAM-.*-PLUS$/.test(name));

/** `y` says that we could have bound the session: a server that offered to knows then that its offer was removed. */
const headerFor = (features: StreamFeatures): string => (offersPlus(features) ? 'n,,' : 'y,,');

/**
 * Which type both sides know (XEP-0440). Without the server's word `tls-unique`, as was usual up to TLS 1.2; ejabberd 23
 * offers to bind under TLS 1.3 as well but knows no type that exists there.
 */
function bindingFor(features: StreamFeatures, tlsVersion: string): ChannelBindingType | null {
  if (!offersPlus(features)) return null;
  const isLatest = tlsVersion === 'TLSv1.3';
  const usual: ChannelBindingType = isLatest ? 'tls-exporter' : 'tls-unique';
  if (features.channelBindings.length === 0) return isLatest ? null : usual;
  return ([usual, 'tls-server-end-point'] as const).find((type) => features.channelBindings.includes(type)) ?? null;
}
