import { ByteCursor } from '../bytes/byteCursor.ts';
import { extensionCodes } from '../hello/extensions.ts';
import type { HelloSpec } from '../hello/helloSpec.ts';
import { versionOf } from '../names/versions.ts';
import { readExtensions } from '../reader/readExtensions.ts';

const numbers = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(2 * index));

/** What a server makes of one of our hellos, given its record. */
export function readClientHello(record: Buffer): HelloSpec | null {
  const cursor = new ByteCursor(record.subarray(9));
  const legacyVersion = cursor.uint16();
  cursor.take(32);
  cursor.vector(1);
  const suites = numbers(cursor.vector(2)).filter((code) => code !== 0x00ff);
  const compression = cursor.vector(1).includes(1);
  const extensions = cursor.left > 0 ? readExtensions(cursor.vector(2)) : new Map<number, Buffer>();
  if (!cursor.ok || extensions === null) return null;
  const supported = extensions.get(extensionCodes.supportedVersions);
  const versions = supported ? numbers(supported.subarray(1)) : [legacyVersion];
  const version = versionOf(Math.max(...versions));
  const listed = (code: number) => numbers(extensions.get(code)?.subarray(2) ?? Buffer.alloc(0));
  return version === null
    ? null
    : {
        version,
        exactVersion: supported !== undefined && versions.length === 1,
        suites,
        groups: listed(extensionCodes.supportedGroups),
        signatures: listed(extensionCodes.signatureAlgorithms),
        serverName: extensions.has(extensionCodes.serverName) ? 'named' : null,
        alpn: [],
        compression,
      };
}
