import { type AddressedDomain, addresses } from '../addresses.ts';
import { clientHeader } from './streamHeader.ts';
import { type Talk, talk } from './talk.ts';

export interface Credentials {
  user: string;
  password: string;
}

const features = /<\/stream:features>/;
const plainText = ({ user, password }: Credentials): string => Buffer.from(`\0${user}\0${password}`).toString('base64');

/** Logs in on one of the lab's servers by STARTTLS and PLAIN, and binds a resource. */
export async function logIn(domain: AddressedDomain, credentials: Credentials): Promise<Talk> {
  const session = await talk(addresses[domain], 5222);
  const restart = async () => {
    session.send(clientHeader(domain));
    await session.until(features);
  };
  await restart();
  await session.startTls({ servername: domain });
  await restart();
  session.send(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${plainText(credentials)}</auth>`);
  await session.until(/<success/);
  await restart();
  session.send("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
  await session.until(/<jid>/);
  return session;
}

let asked = 0;

/** Sends an IQ and gives the raw answer, be it a result or an error. */
export async function ask(session: Talk, to: string, type: 'get' | 'set', payload: string, timeoutMs = 5000): Promise<string> {
  asked += 1;
  const id = `ask${asked}`;
  session.send(`<iq type='${type}' id='${id}' to='${to}'>${payload}</iq>`);
  const whole = new RegExp(`<iq[^>]* id=['"]${id}['"][^>]*(/>|>.*</iq>)`, 's');
  return session.until(whole, timeoutMs);
}
