import type { KeyFiles, OpensslKey } from '../openssl/opensslCertificates.ts';

/** An `openssl s_server` with a setting that public servers have, or had, and our lab's XMPP servers have not. */
export interface OddServer {
  name: string;
  keys: readonly OpensslKey[];
  args: readonly string[];
}

const everything = ['-cipher', 'ALL:eNULL:@SECLEVEL=0', '-min_protocol', 'TLSv1'];

export const oddServers: readonly OddServer[] = [
  { name: 'everything-own-order', keys: ['rsa', 'ecdsa'], args: [...everything, '-serverpref'] },
  { name: 'everything-client-order', keys: ['rsa', 'ecdsa'], args: everything },
  { name: 'tls13-only', keys: ['ecdsa'], args: ['-tls1_3'] },
  { name: 'tls13-only-two-keys', keys: ['rsa', 'ecdsa'], args: ['-tls1_3', '-serverpref'] },
  {
    name: 'tls13-one-suite-ccm',
    keys: ['rsa'],
    args: ['-ciphersuites', 'TLS_AES_128_CCM_8_SHA256:TLS_AES_128_CCM_SHA256', '-groups', 'P-521:ffdhe3072'],
  },
  { name: 'tls12-only', keys: ['rsa'], args: ['-tls1_2', '-serverpref', '-cipher', 'ECDHE-RSA-AES256-GCM-SHA384:AES128-SHA'] },
  { name: 'tls11-and-tls13', keys: ['rsa'], args: ['-no_tls1_2', '-no_tls1', '-cipher', 'ALL:@SECLEVEL=0'] },
  { name: 'tls10-only', keys: ['rsa1024'], args: ['-tls1', '-cipher', 'ALL:@SECLEVEL=0'] },
  {
    name: 'no-forward-secrecy',
    keys: ['rsa'],
    args: ['-no_tls1_3', '-min_protocol', 'TLSv1', '-cipher', 'kRSA:@SECLEVEL=0', '-serverpref'],
  },
  { name: 'finite-field-only', keys: ['rsa'], args: ['-no_tls1_3', '-cipher', 'DHE:!aNULL:@SECLEVEL=0', '-serverpref'] },
  { name: 'anonymous', keys: ['rsa'], args: ['-no_tls1_3', '-cipher', 'aNULL:@SECLEVEL=0'] },
  { name: 'one-group', keys: ['rsa'], args: ['-groups', 'P-384', '-cipher', 'HIGH:!aNULL', '-serverpref'] },
  { name: 'p384-key', keys: ['ecdsa384'], args: ['-cipher', 'HIGH:!aNULL', '-serverpref'] },
  { name: 'two-elliptic-keys', keys: ['ed25519', 'ecdsa384'], args: ['-groups', 'P-384:X448'] },
  { name: 'x448-alone', keys: ['rsa'], args: ['-groups', 'X448'] },
  { name: 'ed25519-key', keys: ['ed25519'], args: ['-serverpref'] },
];

export const keysOf = (server: OddServer, files: Record<OpensslKey, KeyFiles>): KeyFiles[] =>
  server.keys.map((key) => files[key]);
