export { runningLab } from './control.ts';
export { setLabRecord, unsetLabRecord } from './dns/labRecords.ts';
export { ensureLab } from './ensureLab.ts';
export { fetchServers } from './fetch/fetchServers.ts';
export { labPaths } from './paths.ts';
export { serverTree } from './serverTree.ts';
export { type LabHandle, type StartLabOptions, startLab } from './startLab.ts';
