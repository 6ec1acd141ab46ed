import type { ServerSoftware } from '@signpost/contracts';

/** Passwords kept and checked by SCRAM. */
export const scramFix: Partial<Record<ServerSoftware, string>> = {
  prosody: `-- prosody.cfg.lua
authentication = "internal_hashed"
password_hash = "SHA-256" -- for accounts made from now on; needs 0.12 or newer`,
  ejabberd: `# ejabberd.yml
auth_password_format: scram
auth_scram_hash: sha256`,
  openfire: `# Admin console: Server > Server Manager > System Properties
sasl.mechs = PLAIN, SCRAM-SHA-1
user.scramHashedPasswordOnly = true`,
  mongooseim: `# mongooseim.toml
[auth]
  password.format = "scram"
  password.hash = ["sha256", "sha512"]
  sasl_mechanisms = ["scram_sha256_plus", "scram_sha256", "plain"]`,
};

/** SCRAM with channel binding (`-PLUS`). */
export const channelBindingFix: Partial<Record<ServerSoftware, string>> = {
  prosody: `-- Prosody 13.0 or newer with LuaSec 1.3 offers tls-exporter by itself; for tls-server-end-point as well:
tls_server_end_point_hash = "auto"`,
  ejabberd: `# ejabberd.yml: -PLUS is offered with SCRAM unless it is disabled; check that this is not in your file
# disable_sasl_mechanisms: ["SCRAM-SHA-256-PLUS"]
auth_password_format: scram`,
  mongooseim: `# mongooseim.toml
[auth]
  sasl_mechanisms = ["scram_sha256_plus", "scram_sha256"]`,
};

/** Old mechanisms switched off. */
export const legacyLoginFix: Partial<Record<ServerSoftware, string>> = {
  prosody: `-- prosody.cfg.lua: also remove "legacyauth" from modules_enabled
disable_sasl_mechanisms = { "DIGEST-MD5", "CRAM-MD5" }`,
  ejabberd: `# ejabberd.yml: also remove mod_legacy_auth from modules
disable_sasl_mechanisms: ["DIGEST-MD5", "CRAM-MD5"]`,
  openfire: `# Admin console: Server > Server Manager > System Properties
sasl.mechs = PLAIN, SCRAM-SHA-1`,
};
