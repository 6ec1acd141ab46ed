export * from './disco.ts';
export * from './dns.ts';
export * from './observation.ts';
export * from './signUp.ts';
export * from './stream.ts';
export * from './tls.ts';
export * from './tlsSweep.ts';
export * from './web.ts';
