export * from './declaredFacts.ts';
export * from './directoryFilters.ts';
export * from './droppedBy.ts';
export * from './facets.ts';
export * from './filterFacts.ts';
export * from './keepingFilters.ts';
export * from './listOf.ts';
export * from './standingFilters.ts';
