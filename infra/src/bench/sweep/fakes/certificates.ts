import { createSecureContext, type SecureContext } from 'node:tls';
import { type Authority, createSelfSigned, type Issued, type IssueOptions } from '@signpost/testing';
import type { FakeKind, FakeProvider } from './plan.ts';

/** By one intermediate, as most of the world has it. */
export async function secureContextOf({ domain, kind }: FakeProvider, intermediate: Authority): Promise<SecureContext | null> {
  if (kind === 'tarpit' || kind === 'dead' || kind === 'without-tls') return null;
  const wanted: IssueOptions = { commonName: domain, dnsNames: [domain, `xmpp.${domain}`] };
  return kind === 'self-signed'
    ? contextOf(await createSelfSigned(wanted), kind)
    : contextOf(await chained(intermediate, wanted), kind);
}

async function chained(intermediate: Authority, wanted: IssueOptions): Promise<Issued> {
  const leaf = await intermediate.issue(wanted);
  return { ...leaf, certificate: leaf.certificate + intermediate.certificate };
}

const contextOf = ({ certificate, key }: Issued, kind: FakeKind): SecureContext =>
  createSecureContext({
    cert: certificate,
    key,
    minVersion: 'TLSv1.2',
    ...(kind === 'tls-1.2' ? { maxVersion: 'TLSv1.2' } : {}),
  });
