import type { Edition } from '../fetch/packages.ts';
import type { LuaSettings } from './luaText.ts';
import type { ProsodySpec } from './prosodySpec.ts';

const daySeconds = 86_400;

const contactInfo = (domain: string): LuaSettings => ({
  abuse: [`mailto:abuse@${domain}`, `xmpp:abuse@${domain}`],
  admin: [`mailto:admin@${domain}`, `xmpp:admin@${domain}`],
  feedback: [`https://${domain}/feedback`],
  security: [`mailto:security@${domain}`],
  support: [`xmpp:support@conference.${domain}?join`],
});

/** A full provider: rooms, file upload, archive, web clients, call relays and contact addresses. */
export function richServer(
  domain: string,
  edition: Edition,
  interfaces: readonly string[],
  modules: readonly string[],
  gateways: readonly string[] = [],
): ProsodySpec {
  return {
    name: domain,
    edition,
    interfaces,
    modules,
    signUp: true,
    settings: {
      use_dane: true,
      http_ports: [],
      https_ports: [5281],
      http_interfaces: interfaces,
      https_interfaces: interfaces,
      archive_expires_after: '14d',
      contact_info: contactInfo(domain),
      turn_external_host: `turn.${domain}`,
      turn_external_secret: 'lab',
    },
    hosts: [
      {
        domain,
        settings: { http_host: domain },
        components: [
          {
            domain: `conference.${domain}`,
            module: 'muc',
            settings: { name: `Rooms of ${domain}`, modules_enabled: ['muc_mam'], restrict_room_creation: 'local' },
          },
          {
            domain: `upload.${domain}`,
            module: 'http_file_share',
            settings: {
              http_host: domain,
              http_file_share_size_limit: 10 * 1024 * 1024,
              http_file_share_expires_after: 30 * daySeconds,
            },
          },
          ...gateways.map((gateway) => ({ domain: gateway, module: 'muc', settings: { modules_enabled: ['lab_gateway'] } })),
          { domain: `proxy.${domain}`, module: 'proxy65', settings: { proxy65_address: interfaces[0] ?? domain } },
        ],
      },
    ],
  };
}
