import { dnsAddress, resolverPort, zonePort } from '../addresses.ts';

const stub = (origin: string): string => `stub-zone:\n  name: "${origin}."\n  stub-addr: ${dnsAddress}@${zonePort}`;

/** Configuration of unbound: it validates the lab's zones and knows nothing else, so that nothing leaves this machine. */
export function unboundConfig(folder: string, trustAnchor: string, origins: readonly string[]): string {
  return `server:
  interface: ${dnsAddress}@${resolverPort}
  do-daemonize: no
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  logfile: "${folder}/unbound.log"
  use-syslog: no
  access-control: 127.0.0.0/8 allow
  do-not-query-localhost: no
  do-ip6: no
  num-threads: 1
  module-config: "validator iterator"
  trust-anchor-file: "${trustAnchor}"
  cache-max-ttl: 5
  cache-max-negative-ttl: 1
  infra-host-ttl: 5
  local-zone: "." static
  local-zone: "example." transparent
remote-control:
  control-enable: no
${origins.map(stub).join('\n')}
`;
}
