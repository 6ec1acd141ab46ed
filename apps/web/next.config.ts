import { fileURLToPath } from 'node:url';
import { defaultLocale, locales } from '@signpost/contracts';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import { homeHeaders, pageHeaders } from './src/page/pageHeaders.ts';

/** Nothing of a running installation is fixed here: the API's origin and the rest are read at run time (src/env.ts). */
const config = (phase: string): NextConfig => ({
  output: 'standalone',
  outputFileTracingRoot: fileURLToPath(new URL('../..', import.meta.url)),
  transpilePackages: ['@signpost/contracts'],
  poweredByHeader: false,
  // The front marks pages itself, in a quicker way.
  generateEtags: false,
  i18n: { locales: [...locales], defaultLocale, localeDetection: false },
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  headers: async () => (phase === PHASE_DEVELOPMENT_SERVER ? [] : [pageHeaders, homeHeaders]),
});

export default config;
