import type { ServerSoftware } from '@signpost/contracts';

/** Getting a trusted certificate for the JID domain, with its whole chain, into each server. */
export const certificateFix: Partial<Record<ServerSoftware, string>> = {
  prosody: `# as root; run it from certbot's --deploy-hook so that each renewal arrives
prosodyctl --root cert import /etc/letsencrypt/live`,
  ejabberd: `# ejabberd.yml: the file holds the key, the certificate and every intermediate
certfiles:
  - /etc/letsencrypt/live/example.org/fullchain.pem
  - /etc/letsencrypt/live/example.org/privkey.pem

# or let ejabberd fetch and renew it (needs port 80 of the domain)
acme:
  auto: true`,
  openfire: `Admin console: Server > Server Settings > TLS/SSL Certificates > Identity store > import
(certificate with its intermediates and the private key, both in PEM)`,
  mongooseim: `# mongooseim.toml: certfile holds the certificate followed by every intermediate
[[listen.c2s]]
  port = 5222
  tls.certfile = "/etc/letsencrypt/live/example.org/fullchain.pem"
  tls.keyfile = "/etc/letsencrypt/live/example.org/privkey.pem"`,
  tigase: `# one PEM with key, certificate and every intermediate, named for the domain
cat privkey.pem fullchain.pem > certs/example.org.pem`,
};
