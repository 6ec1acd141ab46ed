import type { Duplex } from 'node:stream';
import { type SecureContext, TLSSocket } from 'node:tls';

export type Direction = 'c2s' | 's2s';

export interface Speaker {
  direction: Direction;
  /** `null` offers no TLS. */
  secureContext: SecureContext | null;
}

const mostText = 65_536;
const tls = 'urn:ietf:params:xml:ns:xmpp-tls';
const sasl = 'urn:ietf:params:xml:ns:xmpp-sasl';
const register = 'jabber:iq:register';
const streamEnd = '</stream:stream>';

const logins = `<mechanisms xmlns='${sasl}'><mechanism>SCRAM-SHA-256</mechanism><mechanism>SCRAM-SHA-1</mechanism></mechanisms>`;
const c2sFeatures = `${logins}<register xmlns='http://jabber.org/features/iq-register'/>`;
const s2sFeatures = `<mechanisms xmlns='${sasl}'><mechanism>EXTERNAL</mechanism></mechanisms><dialback xmlns='urn:xmpp:features:dialback'/>`;
const plainFeatures = `<starttls xmlns='${tls}'><required/></starttls>`;

/** The server's side of a stream (RFC 6120), as far as a stranger sees it: features, STARTTLS, features again, sign-up form. */
export function speakXmpp(wire: Duplex, speaker: Speaker, secured = false): void {
  let heard = '';
  wire.on('error', () => wire.destroy());
  wire.on('data', (bytes: Buffer) => {
    heard += bytes.toString('utf8');
    if (heard.length > mostText) return void wire.destroy();
    if (heard.includes(streamEnd)) return void wire.end(streamEnd);
    if (/<starttls[^>]*>/.test(heard) && speaker.secureContext) return beginTls(wire, speaker, speaker.secureContext);
    const reply = replyTo(heard, speaker, secured);
    if (reply === null) return;
    heard = '';
    wire.write(reply);
  });
}

function beginTls(wire: Duplex, speaker: Speaker, secureContext: SecureContext): void {
  wire.write(`<proceed xmlns='${tls}'/>`);
  wire.removeAllListeners('data');
  const asks = { requestCert: speaker.direction === 's2s', rejectUnauthorized: false };
  speakXmpp(new TLSSocket(wire, { isServer: true, secureContext, ...asks }), speaker, true);
}

/** `null` until something whole was said. */
function replyTo(heard: string, { direction, secureContext }: Speaker, secured: boolean): string | null {
  const to = / to='([^']+)'/.exec(heard)?.[1] ?? '';
  if (/<stream:stream[^>]*>/.test(heard)) {
    const open = direction === 'c2s' ? c2sFeatures : s2sFeatures;
    const features = secured || secureContext === null ? open : plainFeatures;
    return `${opening(direction, to)}<stream:features>${features}</stream:features>`;
  }
  const asked = /<iq[^>]* id='([^']+)'[^>]*>.*<\/iq>/s.exec(heard)?.[1];
  return asked === undefined ? null : form(to, asked);
}

const opening = (direction: Direction, domain: string): string =>
  `<?xml version='1.0'?><stream:stream xmlns='jabber:${direction === 'c2s' ? 'client' : 'server'}' ` +
  `xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback' id='1' from='${domain}' xml:lang='en' version='1.0'>`;

const form = (domain: string, id: string): string =>
  `<iq type='result' id='${id}' from='${domain}'><query xmlns='${register}'>` +
  '<instructions>Choose a name and a password.</instructions><username/><password/></query></iq>';
