import net from 'node:net';

export interface LoadClientOptions {
  port: number;
  /** Gives the next path to ask for. */
  nextPath(): string;
  /** Told of every answer: how long it took and whether it was as it should be. */
  onAnswer(ms: number, good: boolean): void;
}

const headEnd = '\r\n\r\n';

/**
 * One keep-alive connection that asks again as soon as it was answered. A thin reader of HTTP/1.1 with Content-Length,
 * so that the generator costs less than what it measures. Resolves when `signal` is aborted.
 */
export function runLoadClient({ port, nextPath, onAnswer }: LoadClientOptions, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let [received, sentAt] = ['', 0];
    const ask = () => {
      received = '';
      sentAt = performance.now();
      socket.write(`GET ${nextPath()} HTTP/1.1\r\nHost: bench\r\n\r\n`);
    };
    socket.setEncoding('latin1');
    socket.on('connect', ask);
    socket.on('data', (chunk: string) => {
      received += chunk;
      if (!isWhole(received)) return;
      onAnswer(performance.now() - sentAt, received.startsWith('HTTP/1.1 200 ') && received.endsWith('</svg>'));
      if (signal.aborted) socket.destroy();
      else ask();
    });
    socket.on('error', () => onAnswer(0, false));
    socket.on('close', () => resolve());
  });
}

function isWhole(received: string): boolean {
  const end = received.indexOf(headEnd);
  if (end < 0) return false;
  const at = received.search(/\r\ncontent-length: /i);
  return received.length >= end + headEnd.length + Number.parseInt(received.slice(at + 18, at + 30), 10);
}
