import type { ApiServer } from '../server.ts';

const everyMs = 100;

/** While we stop, connections that fall idle after their last answer are closed too, so that none holds us up. */
export function closeIdleConnections(app: ApiServer): void {
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    const timer = setInterval(() => app.server.closeIdleConnections(), everyMs);
    app.server.once('close', () => clearInterval(timer));
  });
}
