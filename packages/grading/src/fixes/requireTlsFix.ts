import type { ServerSoftware } from '@signpost/contracts';

/** Nobody logs in before TLS. */
export const requireClientTlsFix: Partial<Record<ServerSoftware, string>> = {
  prosody: `-- prosody.cfg.lua
modules_enabled = { "tls" } -- add it to your list
c2s_require_encryption = true
allow_unencrypted_plain_auth = false`,
  ejabberd: `# ejabberd.yml
listen:
  -
    port: 5222
    module: ejabberd_c2s
    starttls: true
    starttls_required: true`,
  openfire: `# Admin console: Server > Server Manager > System Properties
xmpp.client.tls.policy = required`,
  mongooseim: `# mongooseim.toml
[[listen.c2s]]
  port = 5222
  tls.mode = "starttls_required"`,
  tigase: `# config.tdsl
'vhost-tls-required' = true`,
};

/** No other server talks to us before TLS. */
export const requireServerTlsFix: Partial<Record<ServerSoftware, string>> = {
  prosody: `-- prosody.cfg.lua
modules_enabled = { "tls" } -- add it to your list
s2s_require_encryption = true`,
  ejabberd: `# ejabberd.yml
s2s_use_starttls: required`,
  openfire: `# Admin console: Server > Server Manager > System Properties
xmpp.server.tls.policy = required`,
  mongooseim: `# mongooseim.toml
[[listen.s2s]]
  port = 5269
  tls.mode = "starttls_required"`,
};

/** Both directions at once. */
export const requireTlsFix = Object.fromEntries(
  Object.entries(requireClientTlsFix).map(([software, lines]) => {
    const server = requireServerTlsFix[software as ServerSoftware];
    return [software, server ? `${lines}\n\n${server}` : lines];
  }),
) as Partial<Record<ServerSoftware, string>>;
