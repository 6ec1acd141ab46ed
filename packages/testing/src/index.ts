export { type FreshDatabase, freshDatabase } from '@signpost/infra';
export { buildAssessment, buildGrade } from './builders/buildAssessment.ts';
export { buildDnsBody, buildFeatures, buildStreamBody, buildTlsSession } from './builders/buildBody.ts';
export { buildObservation, type ObservationParts } from './builders/buildObservation.ts';
export { bestAssessment, bestFile, buildPublished } from './builders/buildPublished.ts';
export { buildRoom } from './builders/buildRoom.ts';
export {
  type Authority,
  createAuthority,
  createSelfSigned,
  type Issued,
  type IssueOptions,
} from './certificates/createAuthority.ts';
export { testCourtesyStore } from './courtesyContract.ts';
export { listenTo, type Script, ScriptedServers, secureSocket } from './loopback/ScriptedServers.ts';
export { type HookServer, startHookServer } from './loopback/startHookServer.ts';
export { type LoopbackServer, startRawServer, startTlsServer } from './loopback/startTlsServer.ts';
export { ManualClock } from './ManualClock.ts';
export { badRounds, buildCertificate, type SeenRound, slotOfRound, storeRound } from './storeRound.ts';
export { useDatabase } from './useDatabase.ts';
