export * from './lab/index.ts';
export * from './postgres/index.ts';
export * from './prisma/index.ts';
export * from './redis/index.ts';
export * from './web/index.ts';
