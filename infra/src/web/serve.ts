import { pathToFileURL } from 'node:url';
import { ensureSiteBuilt } from './ensureSiteBuilt.ts';

/** Builds the site where that is not done yet; with `--build` that is all, otherwise it serves it here. */
const { server } = await ensureSiteBuilt();
if (!process.argv.includes('--build')) await import(pathToFileURL(server).href);
