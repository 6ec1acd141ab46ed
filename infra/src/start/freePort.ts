import net from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The wanted port, or the next free one; says so in one line if it had to move. */
export async function freePort(wanted: number, what: string, say: (line: string) => void): Promise<number> {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== wanted) say(`Port ${wanted} is taken, so ${what} is on ${port}.`);
    return port;
  }
  throw new Error(`No free port for ${what} between ${wanted} and ${wanted + 99}.`);
}
