import type { ServerSoftware } from '@signpost/contracts';

/** TLS 1.2 and 1.3 alone, with suites that have forward secrecy and AEAD. */
export const protocolFix: Partial<Record<ServerSoftware, string>> = {
  prosody: `-- prosody.cfg.lua, Prosody 0.12 or newer with LuaSec 0.8 or newer (TLS 1.3)
tls_profile = "intermediate"
-- remove any older "ssl = { protocol = …; ciphers = … }" line, it overrides the profile`,
  ejabberd: `# ejabberd.yml (TLS 1.3 needs OpenSSL 1.1.1 or newer)
c2s_protocol_options: [no_sslv3, no_tlsv1, no_tlsv1_1]
s2s_protocol_options: [no_sslv3, no_tlsv1, no_tlsv1_1]
c2s_ciphers: "ECDHE+AESGCM:ECDHE+CHACHA20"
s2s_ciphers: "ECDHE+AESGCM:ECDHE+CHACHA20"`,
  openfire: `Admin console: Server > Server Settings > Client Connections (and Server to Server)
> Advanced configuration: tick TLSv1.2 and TLSv1.3 only, remove suites without ECDHE and GCM`,
  mongooseim: `# mongooseim.toml, for each listener
[[listen.c2s]]
  port = 5222
  tls.versions = ["tlsv1.2", "tlsv1.3"]`,
  snikket: `# the shipped settings are right: bring the containers up to date
docker compose pull
docker compose up -d`,
};
