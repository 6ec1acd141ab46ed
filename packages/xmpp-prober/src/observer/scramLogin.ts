import { Fault } from '@signpost/contracts';
import type { LibraryClient, LibraryCredentials, LibraryElement, LibraryMechanism } from '@xmpp/client';
import { ns } from '../stream/namespaces.ts';
import { ScramExchange } from './ScramExchange.ts';

export interface HomeAccount {
  username: string;
  password: string;
}

/** What the login under way has seen. */
interface Attempt {
  exchange: ScramExchange | null;
  /** The last word of the server, which has to prove it (RFC 5802 §5). */
  serverFinal: string | null;
  bindings: string[];
}

/** Takes the place of the library's mechanisms: SCRAM-SHA-256 with or without channel binding, never anything less. */
export function createScramLogin({ username, password }: HomeAccount): {
  credentials: LibraryCredentials;
  install(client: LibraryClient): void;
} {
  const attempt: Attempt = { exchange: null, serverFinal: null, bindings: [] };
  return {
    install(client) {
      client.saslFactory._mechs.length = 0;
      for (const plus of [true, false]) client.saslFactory.use(nameOf(plus), createMechanism(client, attempt, plus));
      client.on('element', (element: LibraryElement) => remember(attempt, element));
    },
    async credentials(authenticate, mechanisms, _fast, client) {
      if (!client.isSecure()) throw new Fault('home-not-secure', 'Our home server offered no TLS, so we did not log in.');
      attempt.exchange = null;
      await authenticate({ username, password }, chooseMechanism(mechanisms, attempt, client));
      const { exchange, serverFinal } = attempt as Attempt;
      if (!exchange) throw new Fault('home-not-proved', 'Our home server let us in without proof.');
      exchange.verify(serverFinal ?? '');
    },
  };
}

const nameOf = (plus: boolean): string => (plus ? 'SCRAM-SHA-256-PLUS' : 'SCRAM-SHA-256');

/** Channel binding by `tls-exporter` is sure only under TLS 1.3 (RFC 9266 §3) and where the server names it (XEP-0440). */
function chooseMechanism(offered: readonly string[], { bindings }: Attempt, client: LibraryClient): string {
  const canBind = client.socket?.socket?.getProtocol() === 'TLSv1.3' && bindings.includes('tls-exporter');
  const choices = canBind ? [nameOf(true), nameOf(false)] : [nameOf(false)];
  const choice = choices.find((name) => offered.includes(name));
  if (!choice) throw new Fault('home-login-unsafe', 'Our home server offers no SCRAM-SHA-256, so we did not log in.');
  return choice;
}

function createMechanism(client: LibraryClient, attempt: Attempt, plus: boolean): new () => LibraryMechanism {
  return class implements LibraryMechanism {
    readonly name = nameOf(plus);
    readonly clientFirst = true;
    private exchange: ScramExchange | null = null;
    private challenged = '';

    async response(account: HomeAccount): Promise<string> {
      if (this.exchange) return asBytes(await this.exchange.answer(this.challenged));
      this.exchange = new ScramExchange({ ...account, channelBinding: plus ? exportBinding(client) : null });
      attempt.exchange = this.exchange;
      return asBytes(this.exchange.first());
    }

    challenge(text: string): void {
      this.challenged = Buffer.from(text, 'latin1').toString('utf8');
    }
  };
}

/** The library encodes one byte per character. */
const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

function exportBinding(client: LibraryClient): Uint8Array {
  const socket = client.socket?.socket;
  if (!socket) throw new Fault('home-not-secure', 'There is no TLS session to bind our login to.');
  return socket.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0));
}

function remember(attempt: Attempt, element: LibraryElement): void {
  if (element.is('features', ns.stream)) {
    const bindings = element.getChild('sasl-channel-binding', ns.channelBinding)?.getChildren('channel-binding') ?? [];
    attempt.bindings = bindings.map((binding) => binding.attrs.type ?? '');
  }
  if (!element.is('success')) return;
  const text = element.getChild('additional-data')?.text() ?? element.text();
  attempt.serverFinal = Buffer.from(text, 'base64').toString('utf8');
}
