import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../bytes/byteCursor.ts';
import { legacySuites, tls13Suites } from '../names/suites.ts';
import { versionNames } from '../names/versions.ts';
import { readExtensions } from '../reader/readExtensions.ts';
import { extensionCodes } from './extensions.ts';
import type { HelloSpec } from './helloSpec.ts';
import { allSignatures } from './signatures.ts';
import { writeClientHello, writeHelloRecord } from './writeClientHello.ts';

const parts = { random: Buffer.alloc(32, 1), sessionId: Buffer.alloc(0), keyShares: [], cookie: null };
const spec: HelloSpec = {
  version: 'TLSv1.2',
  exactVersion: false,
  suites: [0xc02f, 0x002f],
  groups: [29, 23],
  serverName: 'example.org',
  alpn: ['xmpp-client'],
  compression: true,
  signatures: allSignatures,
};

function readBack(bytes: Buffer) {
  const cursor = new ByteCursor(bytes);
  const type = cursor.uint8();
  const body = new ByteCursor(cursor.vector(3));
  const version = body.uint16();
  body.take(32);
  const sessionId = body.vector(1);
  const suites = body.vector(2);
  const compression = body.vector(1);
  const extensions = body.left > 0 ? readExtensions(body.vector(2)) : new Map<number, Buffer>();
  return {
    type,
    version,
    sessionId,
    suites,
    compression,
    extensions,
    whole: cursor.ok && body.ok && cursor.left === 0 && body.left === 0,
  };
}

describe('writeClientHello', () => {
  it('offers what it is told to', () => {
    const hello = readBack(writeClientHello(spec, parts));
    expect(hello).toMatchObject({ type: 1, version: 0x0303, whole: true });
    expect(hello.suites.toString('hex')).toBe('c02f002f');
    expect(hello.compression.toString('hex')).toBe('0100');
    expect(hello.extensions?.get(extensionCodes.serverName)?.toString('latin1')).toContain('example.org');
    expect(hello.extensions?.get(extensionCodes.alpn)?.toString('latin1')).toContain('xmpp-client');
    expect(hello.extensions?.get(extensionCodes.supportedGroups)?.toString('hex')).toBe('0004001d0017');
  });

  it('gives SSLv3 no extensions but the suite that stands for one', () => {
    const hello = readBack(writeClientHello({ ...spec, version: 'SSLv3' }, parts));
    expect(hello).toMatchObject({ version: 0x0300, whole: true });
    expect(hello.extensions?.size).toBe(0);
    expect(hello.suites.toString('hex')).toBe('c02f002f00ff');
  });

  it('asks a TLS 1.3 server for the group that it wants', () => {
    const hello = readBack(writeClientHello({ ...spec, version: 'TLSv1.3', compression: false }, parts));
    expect(hello.extensions?.get(extensionCodes.keyShare)?.toString('hex')).toBe('0000');
    expect(hello.extensions?.get(extensionCodes.supportedVersions)?.toString('hex')).toBe('080304030303020301');
  });

  it('offers TLS 1.3 alone where nothing else may be answered', () => {
    const hello = readBack(writeClientHello({ ...spec, version: 'TLSv1.3', exactVersion: true }, parts));
    expect(hello.extensions?.get(extensionCodes.supportedVersions)?.toString('hex')).toBe('020304');
  });

  it('leaves signature algorithms to TLS 1.2 and later', () => {
    expect(
      readBack(writeClientHello({ ...spec, version: 'TLSv1.1' }, parts)).extensions?.has(extensionCodes.signatureAlgorithms),
    ).toBe(false);
  });

  it('is well formed whatever it offers', () => {
    const some = (codes: readonly number[]) => fc.subarray([...codes], { minLength: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(...versionNames),
        some([...tls13Suites, ...legacySuites]),
        some([29, 23, 24, 256, 0x11ec]),
        fc.boolean(),
        (version, suites, groups, exactVersion) => {
          const message = writeClientHello({ ...spec, version, suites, groups, exactVersion }, parts);
          expect(readBack(message).whole).toBe(true);
          expect(writeHelloRecord({ ...spec, version }, message).readUInt16BE(3)).toBe(message.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
