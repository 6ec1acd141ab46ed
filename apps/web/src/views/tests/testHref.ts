export const testHref = (id: string): string => `/tests/${encodeURIComponent(id)}`;
