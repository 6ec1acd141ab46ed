import type { GetServerSideProps } from 'next';
import { apiClient } from '../data/apiClient.ts';
import { processEnv } from '../env.ts';

/** Written by `getServerSideProps`; nothing is drawn. */
export default function Robots() {
  return null;
}

/** Test servers and installations that we can't ask stay out of search engines. */
export const getServerSideProps: GetServerSideProps = async ({ res }) => {
  const service = await apiClient().service();
  const open = service.kind === 'found' && service.value.mode === 'public';
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('Cache-Control', open ? 'public, s-maxage=3600' : 'no-store');
  const rules = open ? ['/lookup', '/*/lookup', '/api/'] : ['/'];
  const lines = ['User-agent: *', ...rules.map((path) => `Disallow: ${path}`)];
  res.end(`${[...lines, ...(open ? [`Sitemap: ${processEnv().SITE_ORIGIN}/sitemap.xml`] : [])].join('\n')}\n`);
  return { props: {} };
};
