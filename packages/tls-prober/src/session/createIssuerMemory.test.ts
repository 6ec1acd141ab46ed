import { createAuthority } from '@signpost/testing';
import { expect, it } from 'vitest';
import { createIssuerMemory } from './createIssuerMemory.ts';
import { readTlsSession } from './readTlsSession.ts';

const details = (chainDer: Uint8Array[], chainError: string | null) => ({
  version: 'TLSv1.3',
  suite: 'TLS_AES_256_GCM_SHA384',
  group: 'X25519',
  alpn: null,
  chainDer,
  chainError,
  handshakeMs: 1,
});

it('learns from one server what another forgot to send', async () => {
  const intermediate = await (await createAuthority()).createIntermediate('Between');
  const [complete, incomplete] = [await intermediate.issue(), await intermediate.issue()];
  const memory = createIssuerMemory();
  const problem = () => {
    const context = { domain: 'chat.example', direction: 'c2s', now: new Date(), knownIssuers: memory.known() } as const;
    return readTlsSession(details([incomplete.der], 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'), context).trust.chainProblem;
  };
  memory.learn(details([complete.der, intermediate.der], 'SELF_SIGNED_CERT_IN_CHAIN'));
  expect(problem()).toBe('untrusted-issuer');
  memory.learn(details([complete.der, intermediate.der], null));
  expect(problem()).toBe('incomplete-chain');
});

it('forgets what it has not seen for longest', () => {
  const memory = createIssuerMemory(2);
  for (const byte of [1, 2, 1, 3]) memory.learn(details([Uint8Array.of(0), Uint8Array.of(byte)], null));
  expect(memory.known()).toEqual([Uint8Array.of(1), Uint8Array.of(3)]);
});
