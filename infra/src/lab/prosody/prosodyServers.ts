import { type AddressedDomain, addresses, ipv6Loopback } from '../addresses.ts';
import type { LabContext } from '../labContext.ts';
import { homeDomain, labSearch } from '../labDomains.ts';
import type { LuaSettings } from './luaText.ts';
import { baseModules, richModules, signUpModules } from './modules.ts';
import { ancientTls, oldTls } from './processSettings.ts';
import type { ProsodyHost } from './prosodyConfig.ts';
import type { ProsodySpec } from './prosodySpec.ts';
import { richServer } from './richServer.ts';
import { shortDhFile } from './shortDhParameters.ts';

const hostOf = (domain: string, context: LabContext, settings: LuaSettings = {}): ProsodyHost => {
  const { certificate, key } = context.certificates.of(domain);
  return { domain, settings: { ssl: { certificate, key }, ...settings } };
};

/** A Prosody 0.12.3 of its own for one domain, sound unless `changes` say otherwise. */
function single(label: string, changes: Partial<ProsodySpec> = {}): ProsodySpec {
  const domain = `${label}.example` as AddressedDomain;
  const modules = [...baseModules, ...signUpModules];
  return {
    name: label,
    edition: 'bookworm',
    interfaces: [addresses[domain]],
    modules,
    signUp: true,
    hosts: [{ domain }],
    ...changes,
  };
}

const laxFederation: LuaSettings = { s2s_secure_auth: false, s2s_require_encryption: false };

const searchComponents = [labSearch.domain, labSearch.testDomain].map((domain) => ({
  domain,
  settings: { component_secret: labSearch.secret },
}));

/**
 * The domain that we probe from. It must reach servers with broken certificates, by dialback, takes no strangers in, and
 * has a place for our channel search.
 */
const home = (): ProsodySpec =>
  single('probe', {
    name: homeDomain,
    modules: baseModules,
    signUp: false,
    settings: { ...laxFederation, component_interfaces: [addresses[homeDomain]], component_ports: [labSearch.port] },
    ancientTls: true,
    hosts: [{ domain: homeDomain, components: searchComponents }],
  });

const weak = (): ProsodySpec =>
  single('weak', {
    ancientTls: true,
    tls: { ...ancientTls, dhparam: shortDhFile },
    modules: [...baseModules, ...signUpModules, 'private', 'vcard', 'uptime', 'legacyauth'],
    settings: {
      ...laxFederation,
      c2s_require_encryption: false,
      authentication: 'internal_plain',
      allow_unencrypted_plain_auth: true,
      disable_sasl_mechanisms: [
        'SCRAM-SHA-1',
        'SCRAM-SHA-256',
        'SCRAM-SHA-1-PLUS',
        'SCRAM-SHA-256-PLUS',
        'DIGEST-MD5',
        'OAUTHBEARER',
      ],
    },
    hosts: [{ domain: 'weak.example', components: [{ domain: 'conference.weak.example', module: 'muc' }] }],
  });

const invitation = (): ProsodySpec =>
  single('invite', {
    modules: [...baseModules, ...signUpModules, 'invites', 'invites_register', 'invites_adhoc'],
    settings: { registration_invite_only: true },
  });

const withoutTlsForServers: LuaSettings = { ...laxFederation, s2s_allow_encryption: false, s2s_direct_tls_ports: [] };

/** Sound domains that differ in their DNS alone: they share one process. */
const ordinary = (context: LabContext): ProsodySpec => {
  const domains: AddressedDomain[] = ['nosrv.example', 'unsigned.example', 'bogus.example', 'deadv6.example'];
  return {
    name: 'ordinary',
    edition: 'bookworm',
    interfaces: domains.map((domain) => addresses[domain]),
    modules: [...baseModules, ...signUpModules],
    signUp: true,
    hosts: domains.map((domain) => hostOf(domain, context)),
  };
};

/** Every Prosody process of the lab. */
export const prosodyServers = (context: LabContext): ProsodySpec[] => [
  home(),
  richServer(
    'strong.example',
    'bookworm',
    [addresses['strong.example'], ...(context.ipv6 ? [ipv6Loopback] : [])],
    [...baseModules, ...signUpModules, ...richModules],
  ),
  richServer(
    'new.example',
    'backports',
    [addresses['new.example']],
    [...baseModules, ...signUpModules, ...richModules, 'cloud_notify', 'account_activity', 's2s_auth_dane_in', 'lab_data_policy'],
    ['irc.new.example'],
  ),
  weak(),
  single('expired'),
  single('wronghost'),
  single('selfsigned'),
  single('optional', { settings: { c2s_require_encryption: false } }),
  single('nos2stls', { settings: laxFederation }),
  single('plains2s', { settings: withoutTlsForServers }),
  single('old', { ancientTls: true, tls: oldTls }),
  invitation(),
  single('closed', { modules: [...baseModules, 'user_account_management'], signUp: false }),
  ordinary(context),
];
