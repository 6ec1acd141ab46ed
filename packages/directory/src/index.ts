export * from './assess-observations.ts';
export * from './assess-provider.ts';
export * from './perform-run.ts';
export * from './probe-once.ts';
export * from './probe-provider.ts';
export * from './reconcile-runs.ts';
export * from './schedule-due.ts';
export * from './slot.ts';
