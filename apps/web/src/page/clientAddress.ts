import type { GetServerSidePropsContext } from 'next';

/**
 * The way that a request came, for `X-Forwarded-For`: what it said of itself, then who handed it to us. The API believes
 * the nearest that is not a proxy of ours, so that nobody passes for somebody else.
 */
export function clientAddress({ headers, socket }: Pick<GetServerSidePropsContext['req'], 'headers' | 'socket'>): string {
  const told = [headers['x-forwarded-for']].flat().filter((one): one is string => typeof one === 'string');
  return [...told, socket.remoteAddress ?? '']
    .join(', ')
    .replace(/[^0-9a-fA-F.:, ]/g, '')
    .slice(-500);
}
