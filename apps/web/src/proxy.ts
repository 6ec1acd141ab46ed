import { type NextRequest, NextResponse } from 'next/server';
import { processEnv } from './env.ts';

/** Passes on what belongs to the API. Its origin is read at each request, so one build serves every installation. */
export function proxy({ nextUrl }: NextRequest): NextResponse {
  return NextResponse.rewrite(new URL(nextUrl.pathname + nextUrl.search, processEnv().API_ORIGIN));
}

export const config = {
  matcher: [
    '/api/:path*',
    '/badge/:path*',
    '/docs/:path*',
    '/openapi.json',
    '/dumps/:path*',
    '/compat/:path*',
    '/moderation/:path*',
    '/sitemap.xml',
    '/sitemaps/:path*',
  ],
};
