import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { CourtesyStore } from '@signpost/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryCourtesyStore } from '../courtesy/createMemoryCourtesyStore.ts';
import { hastyLimits, loopbackNet } from '../fakes/loopbackNet.ts';
import { type LoopbackServer, listen, plainServer } from '../fakes/loopbackServer.ts';
import { systemClock } from '../systemClock.ts';
import type { Connection } from '../types.ts';

const servers: LoopbackServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
async function serve(handle?: (socket: Socket) => void): Promise<LoopbackServer> {
  const server = await listen(plainServer(handle));
  servers.push(server);
  return server;
}
const target = (port: number) => ({ domain: 'chat.example', address: '127.0.0.1', port });

/** Counts what is taken and given back. */
function countingStore(): CourtesyStore & { taken: number; given: number } {
  const store = createMemoryCourtesyStore(systemClock);
  const counting = {
    taken: 0,
    given: 0,
    tryAcquire: async (...args: Parameters<CourtesyStore['tryAcquire']>) => {
      counting.taken += 1;
      return store.tryAcquire(...args);
    },
    release: async (...args: Parameters<CourtesyStore['release']>) => {
      counting.given += 1;
      return store.release(...args);
    },
  };
  return counting;
}

describe('a connection', () => {
  it('counts its bytes and gives its lease back once', async () => {
    const server = await serve((socket) => socket.pipe(socket));
    const courtesy = countingStore();
    const dialled = await loopbackNet({ courtesy }, [server.port]).dial(target(server.port));
    if (!dialled.ok) throw new Error(dialled.failure.code);
    const { socket, ...connection } = dialled.value;
    expect(connection).toMatchObject({ address: '127.0.0.1', port: server.port, secure: false });
    socket.write('hello');
    await once(socket, 'data');
    expect([connection.bytesWritten(), connection.bytesRead()]).toEqual([5, 5]);
    await Promise.all([connection.close(), connection.close()]);
    await delay(20);
    expect([courtesy.taken, courtesy.given]).toEqual([1, 1]);
  });

  it('gives its lease back when the other side ends it, in peace or by reset', async () => {
    const courtesy = countingStore();
    const peaceful = await serve((socket) => socket.end());
    const rude = await serve((socket) => setImmediate(() => socket.resetAndDestroy()));
    const net = loopbackNet({ courtesy }, [peaceful.port, rude.port]);
    for (const { port } of [peaceful, rude]) {
      const dialled = await net.dial(target(port));
      if (!dialled.ok) throw new Error(dialled.failure.code);
      dialled.value.socket.resume();
      if (!dialled.value.socket.closed) await once(dialled.value.socket, 'close').catch(() => undefined);
    }
    await delay(20);
    expect([courtesy.taken, courtesy.given]).toEqual([2, 2]);
  });

  it('follows the port map and keeps the port that was asked for', async () => {
    const server = await serve();
    const dialled = await loopbackNet({ portMap: new Map([[443, server.port]]) }).dial(target(443));
    expect(dialled).toMatchObject({ ok: true, value: { port: 443 } });
    expect(server.counts.accepted).toBe(1);
    if (dialled.ok) await dialled.value.close();
  });
});

describe('refusals', () => {
  it.each([
    ['localhost', 'address-forbidden'],
    ['chat.example', 'address-forbidden'],
    ['127.1', 'address-forbidden'],
    ['0x7f000001', 'address-forbidden'],
    ['2130706433', 'address-forbidden'],
    ['::ffff:127.0.0.1', 'address-forbidden'],
    ['127.0.0.2', 'address-forbidden'],
    ['10.0.0.1', 'address-forbidden'],
    ['', 'address-forbidden'],
  ])('dials no %j, and takes no lease for it', async (address, code) => {
    const courtesy = countingStore();
    const dialled = await loopbackNet({ courtesy }).dial({ domain: 'chat.example', address, port: 5222 });
    expect(dialled).toMatchObject({ ok: false, failure: { code } });
    expect(courtesy.taken).toBe(0);
  });

  it('dials no port that is not for XMPP or the web', async () => {
    const trap = await serve();
    expect(await loopbackNet().dial(target(trap.port))).toEqual({
      ok: false,
      failure: { code: 'port-forbidden', detail: String(trap.port) },
    });
    expect(trap.counts.accepted).toBe(0);
  });
});

describe('failures', () => {
  it('says refused, and gives the lease back', async () => {
    const server = await serve();
    await servers.pop()?.stop();
    const courtesy = countingStore();
    const dialled = await loopbackNet({ courtesy }, [server.port]).dial(target(server.port));
    expect(dialled).toEqual({ ok: false, failure: { code: 'connect-refused', detail: 'ECONNREFUSED' } });
    expect(courtesy.given).toBe(1);
  });

  it('says timeout when nobody takes the connection', async () => {
    const { port, stop } = await startDeafServer();
    try {
      const startedAt = performance.now();
      const dialled = await loopbackNet({}, [port]).dial({ ...target(port), connectTimeoutMs: 150 });
      expect(dialled).toEqual({ ok: false, failure: { code: 'connect-timeout' } });
      expect(performance.now() - startedAt).toBeLessThan(2_000);
    } finally {
      stop();
    }
  });

  it('stops when it is cancelled', async () => {
    const { port, stop } = await startDeafServer();
    try {
      const signal = AbortSignal.timeout(50);
      expect(await loopbackNet({}, [port]).dial({ ...target(port), signal })).toMatchObject({
        failure: { code: 'budget-exhausted' },
      });
    } finally {
      stop();
    }
  });
});

describe('courtesy', () => {
  it('never has more than the limit open to one address among 50 dials', async () => {
    const server = await serve();
    const limits = { ...hastyLimits, perAddress: 2, restMs: 1, patienceMs: 20_000 };
    const net = loopbackNet({ limits }, [server.port]);
    let open = 0;
    let most = 0;
    const use = async (connection: Connection) => {
      open += 1;
      most = Math.max(most, open);
      await delay(3);
      open -= 1;
      await connection.close();
    };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const dialled = await net.dial({ ...target(server.port), domain: `d${index}.example` });
        if (dialled.ok) await use(dialled.value);
        return dialled.ok;
      }),
    );
    expect(outcomes.every(Boolean)).toBe(true);
    expect(server.counts.accepted).toBe(50);
    expect(most).toBe(2);
  });

  it('fails with courtesy when it is not its turn in time', async () => {
    const server = await serve();
    const net = loopbackNet({ limits: { ...hastyLimits, perDomain: 1, patienceMs: 80 } }, [server.port]);
    const first = await net.dial(target(server.port));
    expect(await net.dial(target(server.port))).toEqual({ ok: false, failure: { code: 'courtesy' } });
    if (first.ok) await first.value.close();
    expect((await net.dial(target(server.port))).ok).toBe(true);
  });
});

/** A process that listens and is then stopped: once its backlog is full, the kernel drops every further SYN. */
async function startDeafServer(): Promise<{ port: number; stop: () => void }> {
  const script = `const s = require('node:net').createServer(); s.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => console.log(s.address().port));`;
  const child: ChildProcess = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const port = Number(output.toString());
  child.kill('SIGSTOP');
  const fillers = Array.from({ length: 4 }, () => connect({ host: '127.0.0.1', port }).on('error', () => undefined));
  await delay(100);
  return {
    port,
    stop: () => {
      for (const filler of fillers) filler.destroy();
      child.kill('SIGKILL');
    },
  };
}
