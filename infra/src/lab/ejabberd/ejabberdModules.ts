import type { EjabberdSpec } from './ejabberdConfig.ts';

const plainModules = [
  'mod_adhoc',
  'mod_admin_extra',
  'mod_announce',
  'mod_avatar',
  'mod_blocking',
  'mod_bosh',
  'mod_caps',
  'mod_carboncopy',
  'mod_client_state',
  'mod_configure',
  'mod_http_api',
  'mod_last',
  'mod_muc_admin',
  'mod_offline',
  'mod_ping',
  'mod_privacy',
  'mod_private',
  'mod_push',
  'mod_push_keepalive',
  'mod_time',
  'mod_vcard_xupdate',
  'mod_version',
] as const;

/** Where each ejabberd answers STUN itself (RFC 8489). */
export const stunPort = 3478;

const contacts = (domain: string): object => ({
  server_info: [
    { modules: 'all', name: 'abuse-addresses', urls: [`mailto:abuse@${domain}`] },
    { modules: 'all', name: 'admin-addresses', urls: [`mailto:admin@${domain}`, `xmpp:admin@${domain}`] },
    { modules: 'all', name: 'support-addresses', urls: [`xmpp:support@conference.${domain}?join`] },
  ],
});

const rooms = (domain: string): object => ({
  host: `conference.${domain}`,
  access_create: 'local',
  access_persistent: 'local',
  max_users: 200,
  default_room_options: { mam: true, public: true, persistent: true, public_list: true },
});

const relays = (host: string): object => ({
  services: [
    { host, port: stunPort, type: 'stun', transport: 'udp', restricted: false },
    { host, port: stunPort, type: 'turn', transport: 'udp', restricted: true },
  ],
  secret: 'lab',
});

/** A full provider's modules: rooms, upload, archive, web clients, call relays and contact addresses. */
export const ejabberdModules = ({ domain, address, folder }: EjabberdSpec): object => ({
  ...Object.fromEntries(plainModules.map((name) => [name, {}])),
  mod_disco: contacts(domain),
  mod_host_meta: { bosh_service_url: `https://${domain}:5443/bosh`, websocket_url: `wss://${domain}:5443/ws` },
  mod_http_upload: { put_url: `https://${domain}:5443/upload`, docroot: `${folder}/upload`, max_size: 20_971_520 },
  mod_mam: { default: 'always', assume_mam_usage: true },
  mod_muc: rooms(domain),
  mod_proxy65: { port: 7777, ip: address },
  mod_pubsub: { plugins: ['flat', 'pep'], force_node_config: { 'storage:bookmarks': { access_model: 'whitelist' } } },
  mod_register: { ip_access: 'trusted_network' },
  mod_roster: { versioning: true },
  mod_stream_mgmt: { resend_on_timeout: 'if_offline' },
  mod_stun_disco: relays(address),
  mod_vcard: { search: false },
});
