import { type ServiceInfo, serviceInfoSchema } from '@signpost/contracts';

async function readService(apiOrigin: string): Promise<ServiceInfo | null> {
  try {
    const answer = await fetch(`${apiOrigin}/api/v1/service`, { signal: AbortSignal.timeout(3000) });
    return answer.ok ? serviceInfoSchema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}

const patienceMs = 30_000;

/** One line of progress, told again only when it changed; ends when every listed provider has been probed once. */
export async function showProgress(
  apiOrigin: string,
  workerLog: string,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const started = Date.now();
  let last = '';
  let hinted = false;
  while (!signal.aborted) {
    const info = await readService(apiOrigin);
    const { listed = 0, probed = 0 } = info?.providers ?? {};
    const line = `Probed ${probed} of ${listed} servers`;
    if (info && line !== last) say(`${line} (${Math.round((Date.now() - started) / 1000)} s)`);
    last = line;
    if (!hinted && probed === 0 && Date.now() - started > patienceMs) {
      say(
        `Nothing could be tested yet: does this machine reach the network, and its DNS? The worker's log tells more: ${workerLog}`,
      );
      hinted = true;
    }
    if (info && listed > 0 && probed >= listed)
      return say('Every server has been probed once. Probing goes on in the background.');
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}
