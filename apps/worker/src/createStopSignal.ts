import { setMaxListeners } from 'node:events';

/** Tells all that is under way to stop. Hundreds of connections may listen to it at once. */
export function createStopSignal(): AbortController {
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  return stopping;
}
