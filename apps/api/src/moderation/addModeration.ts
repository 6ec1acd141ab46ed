import formbody from '@fastify/formbody';
import { parseDomain } from '@signpost/contracts';
import {
  askedRuns,
  failedRuns,
  getRun,
  listEvents,
  listModerationActs,
  providerStanding,
  runsOfProvider,
  waitingReports,
} from '@signpost/db';
import { type ModerationAction, moderate, moderationActions } from '@signpost/directory';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { found, Refusal } from '../errors/Refusal.ts';
import type { ApiServer } from '../server.ts';
import { addBoard } from './addBoard.ts';
import { jobsOf } from './jobsOf.ts';
import type { ModerationMeans } from './ModerationMeans.ts';
import { domainPage, doneWords, loginPage, notDoneWords, overviewPage, pagePolicy, runPage } from './pages.ts';
import { cookieFor, moderationSessions, sessionOf } from './session.ts';

const shown = 50;
const bodyBytes = 8192;
const wrongLoginsPerMinute = 10;

type Form = Record<string, string | undefined>;
const fieldsOf = (request: FastifyRequest): Form => (request.body ?? {}) as Form;

/** Pages for those who run this installation, behind a token of their own. */
export async function addModeration(app: ApiServer, means: ModerationMeans): Promise<void> {
  const sessions = moderationSessions(means.token, means.clock);
  const secure = means.siteOrigin.startsWith('https:');
  await app.register(async (scope) => {
    await scope.register(formbody, { bodyLimit: bodyBytes });
    scope.addHook('onRequest', async (request, reply) => {
      reply
        .header('cache-control', 'no-store')
        .header('referrer-policy', 'same-origin')
        .removeHeader('access-control-allow-origin');
      assertSameSite(request, new URL(means.siteOrigin).host);
      if (request.routeOptions.url !== '/moderation/login' && !sessions.isOpen(sessionOf(request.headers.cookie)))
        return request.method === 'GET' && request.routeOptions.url === '/moderation'
          ? sendPage(reply.code(401), loginPage(false))
          : Promise.reject(new Refusal(401, 'error.not-found'));
    });
    addLogin(scope as ApiServer, sessions, secure);
    addPages(scope as ApiServer, means, sessions);
    await addBoard(scope as ApiServer, means.queue);
  });
}

/** A request that another site made a browser send is none of ours, whatever cookies it has. */
function assertSameSite(request: FastifyRequest, siteHost: string): void {
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const foreign =
    origin !== undefined && origin !== 'null' && URL.canParse(origin) && ![host, siteHost].includes(new URL(origin).host);
  if (request.method !== 'GET' && request.method !== 'HEAD' && (foreign || (site !== undefined && site !== 'same-origin')))
    throw new Refusal(403, 'error.not-your-form');
}

const sendPage = (reply: FastifyReply, page: string) =>
  reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8').send(page);

type Sessions = ReturnType<typeof moderationSessions>;

function addLogin(app: ApiServer, sessions: Sessions, secure: boolean): void {
  const count = app.createRateLimit({ max: wrongLoginsPerMinute, timeWindow: 60_000 });
  app.post('/moderation/login', { schema: { hide: true } }, async (request, reply) => {
    const session = sessions.logIn(fieldsOf(request).token ?? '');
    if (session !== null) return reply.header('set-cookie', cookieFor(session, secure)).redirect('/moderation', 303);
    const verdict = await count(request);
    if (!verdict.isAllowed && verdict.isExceeded) throw new Refusal(429, 'error.rate-limited', verdict.ttlInSeconds);
    return sendPage(reply.code(401), loginPage(true));
  });
}

function addPages(app: ApiServer, means: ModerationMeans, sessions: Sessions): void {
  const { database, siteOrigin } = means;
  const formOf = (request: FastifyRequest): string => sessions.formToken(sessionOf(request.headers.cookie));
  const options = { schema: { hide: true } } as const;
  const overview = async () => {
    const [reports, asked, failed, acts] = await Promise.all([
      waitingReports(database, shown),
      askedRuns(database, shown),
      failedRuns(database, shown),
      listModerationActs(database, shown),
    ]);
    return { reports, asked, failed, acts };
  };
  const showDomain = async (domain: string, request: FastifyRequest, reply: FastifyReply, said: string | null) => {
    const [standing, runs] = await Promise.all([providerStanding(database, domain), runsOfProvider(database, domain, shown)]);
    return sendPage(reply, domainPage(standing, runs, { form: formOf(request), siteOrigin, said }));
  };

  app.get('/moderation', options, async (request, reply) =>
    sendPage(reply, overviewPage(await overview(), formOf(request), null)),
  );
  app.get('/moderation/domains', options, async (request, reply) => {
    const parsed = parseDomain(String((request.query as Form).domain ?? ''));
    if (!parsed.ok) throw new Refusal(400, `domain.${parsed.problem}`);
    return reply.redirect(`/moderation/domains/${encodeURIComponent(parsed.domain)}`, 303);
  });
  app.get('/moderation/domains/:domain', options, (request, reply) => {
    const parsed = parseDomain((request.params as { domain: string }).domain);
    if (!parsed.ok) throw new Refusal(400, `domain.${parsed.problem}`);
    return showDomain(parsed.domain, request, reply, null);
  });
  app.get('/moderation/runs/:id', options, async (request, reply) => {
    const { id } = request.params as { id: string };
    const run = found(await getRun(database, id), 'error.unknown-run');
    const [events, jobs] = await Promise.all([listEvents(database, id, 0), jobsOf(means.queue, id)]);
    return sendPage(reply, runPage(run, events, jobs, formOf(request)));
  });
  app.post('/moderation/actions', options, async (request, reply) => {
    const { action, subject = '', form } = fieldsOf(request);
    if (!sessions.isOwnForm(sessionOf(request.headers.cookie), form)) throw new Refusal(403, 'error.not-your-form');
    const known = moderationActions.find((one): one is ModerationAction => one === action);
    if (!known) throw new Refusal(400, 'error.bad-request');
    const why = await moderate(means, known, subject.slice(0, 500));
    request.log.info({ action: known, subject: subject.slice(0, 500), why }, 'moderation');
    const said = why === null ? doneWords(known) : notDoneWords(why);
    const parsed = parseDomain(subject);
    if (parsed.ok) return showDomain(parsed.domain, request, reply.code(why === null ? 200 : 409), said);
    return sendPage(reply.code(why === null ? 200 : 409), overviewPage(await overview(), formOf(request), said));
  });
  app.post('/moderation/logout', options, async (request, reply) => {
    if (!sessions.isOwnForm(sessionOf(request.headers.cookie), fieldsOf(request).form))
      throw new Refusal(403, 'error.not-your-form');
    return reply.header('set-cookie', cookieFor('', siteOrigin.startsWith('https:'))).redirect('/moderation', 303);
  });
}
