export { createObserver, type Observer, type ObserverOptions } from './observer/createObserver.ts';
export type { OwnIdentity, ProbeContext } from './probeContext.ts';
export { probeDns } from './probeDns.ts';
export { type DoorUrls, probeDoors } from './probeDoors.ts';
export { probeSignUp, type SignUpTarget } from './probeSignUp.ts';
export { probeStream, type StreamProbeTarget } from './probeStream.ts';
export { probeTlsSweep, type SweepPlan } from './probeTlsSweep.ts';
export { probeVersion } from './probeVersion.ts';
export { probeWeb } from './probeWeb.ts';
