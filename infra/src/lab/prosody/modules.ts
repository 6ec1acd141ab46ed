/** What every Prosody of the lab runs. */
export const baseModules = [
  'disco',
  'roster',
  'saslauth',
  'tls',
  'dialback',
  'ping',
  'version',
  'limits',
  'smacks',
  'time',
] as const;

/** Sign-up in the app (XEP-0077). */
export const signUpModules = ['register', 'register_ibr'] as const;

/** What a provider that cares for its users runs beside the base. */
export const richModules = [
  'blocklist',
  'bookmarks',
  'bosh',
  'carbons',
  'csi_simple',
  'external_services',
  'http',
  'lastactivity',
  'mam',
  'mimicking',
  'pep',
  'private',
  's2s_bidi',
  'server_contact_info',
  'tombstones',
  'turn_external',
  'uptime',
  'user_account_management',
  'vcard4',
  'vcard_legacy',
  'websocket',
] as const;
