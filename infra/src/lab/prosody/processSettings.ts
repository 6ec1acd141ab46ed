import { dnsAddress, resolverPort } from '../addresses.ts';
import type { LabContext } from '../labContext.ts';
import { type LuaSettings, type LuaValue, luaText } from './luaText.ts';
import type { ProsodySpec } from './prosodySpec.ts';

/** What is sound today, and everything that OpenSSL can still be talked into. */
export const soundTls: LuaSettings = { protocol: 'tlsv1_2+', ciphers: 'ECDHE+AESGCM:ECDHE+CHACHA20' };
export const ancientTls: LuaSettings = {
  protocol: 'tlsv1+',
  ciphers: 'ALL:@SECLEVEL=0',
  options: { cipher_server_preference: false },
};

/** Old versions, but no suite that is broken by itself. */
export const oldTls: LuaSettings = { ...ancientTls, ciphers: 'ALL:!aNULL:@SECLEVEL=0' };

const resolver = (trustAnchor: string): LuaValue => ({
  resolvconf: false,
  hoststxt: false,
  forward: [`${dnsAddress}@${resolverPort}`],
  trustfile: trustAnchor,
  options: { 'do-not-query-localhost:': 'no', 'private-address:': '10.0.0.0/8' },
});

/** mod_limits allows 10 kB/s by default: far too slow for tests. */
const generousLimits: LuaValue = { c2s: { rate: '10mb/s' }, s2sin: { rate: '10mb/s' } };

/** What the lab sets in every Prosody; {@link ProsodySpec.settings} come after and win. */
export function processSettings(spec: ProsodySpec, folder: string, context: LabContext): LuaSettings {
  const first = spec.hosts[0]?.domain ?? spec.name;
  const { certificate, key } = context.certificates.of(first);
  return {
    data_path: `${folder}/data`,
    plugin_paths: [`${folder}/plugins`],
    pidfile: `${folder}/prosody.pid`,
    certificates: `${folder}/certificates`,
    run_as_root: true,
    log: [{ levels: { min: 'info' }, to: 'file', filename: `${folder}/prosody.log` }],
    interfaces: spec.interfaces,
    c2s_direct_tls_ports: [5223],
    s2s_direct_tls_ports: [5270],
    unbound: resolver(context.trustAnchor),
    ssl: { cafile: context.certificates.authority, capath: `${folder}/none`, certificate, key, ...soundTls, ...spec.tls },
    c2s_require_encryption: true,
    s2s_require_encryption: true,
    s2s_secure_auth: true,
    s2s_timeout: 20,
    s2s_close_timeout: 5,
    network_settings: { nagle: false },
    limits: generousLimits,
    authentication: 'internal_hashed',
    password_hash: 'SHA-256',
    storage: 'internal',
    allow_registration: spec.signUp ?? false,
    min_seconds_between_registrations: 0,
    modules_enabled: spec.modules,
    modules_disabled: ['admin_shell'],
    ...spec.settings,
  };
}

/** Prosody's start script with its folders put where the fetched server lies. */
export const startScript = (script: string, folders: Record<string, string>): string =>
  Object.entries(folders).reduce(
    (text, [name, path]) => text.replace(new RegExp(`^${name}=.*$`, 'm'), () => `${name}=${luaText(path)};`),
    script,
  );
