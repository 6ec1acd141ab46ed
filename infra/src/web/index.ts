export { type BuiltSite, ensureSiteBuilt } from './ensureSiteBuilt.ts';
export { type RunningSite, type SiteOptions, startSite } from './startSite.ts';
