/** No inline script and no inline style anywhere, so that pages need no nonce and every cache may keep them. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of everything that is ours; what is passed on to the API brings its own. */
export const pageHeaders = {
  source: '/((?!api/|badge/|docs/|docs$|openapi\\.json|dumps/|compat/|moderation/|moderation$|sitemap\\.xml|sitemaps/).*)',
  headers: [
    { key: 'Content-Security-Policy', value: contentSecurityPolicy },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'no-referrer' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  ],
};

/** With languages in addresses the pattern above needs something after the language, which the home page has not. */
export const homeHeaders = { ...pageHeaders, source: '/' };
