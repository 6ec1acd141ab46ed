import { ejabberdModules, stunPort } from './ejabberdModules.ts';

export interface EjabberdSpec {
  domain: string;
  address: string;
  /** Folder of its run files. */
  folder: string;
  /** PEM paths. */
  certificate: string;
  key: string;
  authority: string;
}

/** Port of its HTTP interface for accounts and rooms. */
export const apiPort = 5281;
export const httpsPort = 5443;

const ciphers = 'ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL';
const tlsOptions = ['no_sslv3', 'no_tlsv1', 'no_tlsv1_1', 'cipher_server_preference', 'no_compression'];

function listeners({ address: ip }: EjabberdSpec): object[] {
  const clients = { ip, module: 'ejabberd_c2s', backlog: 128, access: 'c2s', shaper: 'none', max_stanza_size: 262_144 };
  const servers = { ip, module: 'ejabberd_s2s_in', backlog: 128, max_stanza_size: 524_288 };
  const pages = {
    '/upload': 'mod_http_upload',
    '/bosh': 'mod_bosh',
    '/ws': 'ejabberd_http_ws',
    '/.well-known/host-meta': 'mod_host_meta',
  };
  return [
    { port: 5222, ...clients, starttls_required: true },
    { port: 5223, ...clients, tls: true },
    { port: 5269, ...servers },
    { port: 5270, ...servers, tls: true },
    { port: httpsPort, ip, module: 'ejabberd_http', tls: true, request_handlers: pages },
    { port: stunPort, ip, transport: 'udp', module: 'ejabberd_stun' },
    { port: apiPort, ip, module: 'ejabberd_http', request_handlers: { '/api': 'mod_http_api' } },
  ];
}

const access = {
  acl: { loopback: { ip: ['127.0.0.0/8', '::1/128'] }, local: { user_regexp: '' } },
  access_rules: { c2s: { allow: 'all' }, local: { allow: 'local' }, trusted_network: { allow: 'loopback' } },
  api_permissions: { lab: { from: ['mod_http_api'], who: { ip: ['127.0.0.0/8'] }, what: '*' } },
};

/** ejabberd.yml, written as JSON: every JSON text is YAML. */
export const ejabberdConfig = (spec: EjabberdSpec): string =>
  JSON.stringify(
    {
      hosts: [spec.domain],
      loglevel: 'info',
      log_rotate_count: 0,
      certfiles: [spec.certificate, spec.key],
      ca_file: spec.authority,
      c2s_ciphers: ciphers,
      s2s_ciphers: ciphers,
      c2s_protocol_options: tlsOptions,
      s2s_protocol_options: tlsOptions,
      s2s_use_starttls: 'required',
      // Five minutes of silence after one lost connection would be told of a lab that starts and stops all the time.
      s2s_max_retry_delay: '1 second',
      auth_password_format: 'scram',
      auth_scram_hash: 'sha256',
      disable_sasl_mechanisms: ['digest-md5', 'X-OAUTH2'],
      listen: listeners(spec),
      ...access,
      modules: ejabberdModules(spec),
    },
    null,
    1,
  );

/** Erlang's resolver settings: SRV look-ups go to the lab's resolver. */
export const inetrc = (resolver: string, port: number): string =>
  `{resolv_conf, ""}.\n{lookup, [dns]}.\n{nameserver, {${resolver.replaceAll('.', ',')}}, ${port}}.\n{timeout, 1000}.\n{retry, 2}.\n`;
