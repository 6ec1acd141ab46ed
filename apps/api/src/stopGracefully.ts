import type { Logger } from 'pino';

const patienceMs = 15_000;

/** Finishes what is under way and exits when asked to, or when the process that started us is gone. */
export function stopGracefully(logger: Logger, close: () => Promise<void>): void {
  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), patienceMs).unref();
    await close().catch((err: unknown) => logger.error({ err }, 'could not stop cleanly'));
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  process.on('disconnect', () => void stop('parent ended'));
}
