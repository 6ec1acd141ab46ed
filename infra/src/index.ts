export * from './postgres/index.ts';
export * from './prisma/index.ts';
