export * from './session/index.ts';
export * from './sweep/index.ts';
