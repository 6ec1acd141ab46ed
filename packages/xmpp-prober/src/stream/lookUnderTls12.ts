import type { StreamBody } from '@signpost/contracts';
import { readStreamFeatures } from '../features/readStreamFeatures.ts';
import type { ProbeContext } from '../probeContext.ts';
import { ascend, type StreamTarget } from './ascend.ts';
import type { Ascent } from './ascent.ts';

/**
 * What a client that is held at TLS 1.2 is offered to log in with, where a client of today gets TLS 1.3: servers differ in
 * their channel bindings by version (XEP-0440). One connection more, and only where it can tell something new.
 */
export async function lookUnderTls12(
  context: ProbeContext,
  target: StreamTarget,
  { details, after }: Ascent,
): Promise<StreamBody['underTls12']> {
  if (target.direction !== 'c2s' || details?.version !== 'TLSv1.3' || !after || context.signal.aborted) return undefined;
  const held = await ascend(context, { ...target, maxVersion: 'TLSv1.2' });
  await held.session?.close();
  if (held.failure?.code === 'tls-failed') return null;
  if (!held.after || !held.details) return undefined;
  const { mechanisms, sasl2, channelBindings } = readStreamFeatures(held.after.element);
  return { version: held.details.version, mechanisms, sasl2Mechanisms: sasl2?.mechanisms ?? [], channelBindings };
}
