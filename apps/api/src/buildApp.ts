import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { addClaims } from './claims/addClaims.ts';
import type { ApiDeps } from './deps.ts';
import { handleErrors } from './errors/handleErrors.ts';
import { compatRoute } from './files/compatRoute.ts';
import { dumpsRoute } from './files/dumpsRoute.ts';
import { addModeration } from './moderation/addModeration.ts';
import { limitClients, limitLoad } from './plugins/clientLimits.ts';
import { closeIdleConnections } from './plugins/closeIdleConnections.ts';
import { conditionalRequests } from './plugins/conditionalRequests.ts';
import { openApi } from './plugins/openApi.ts';
import { refuseWrites } from './plugins/refuseWrites.ts';
import { requestLog } from './plugins/requestLog.ts';
import { requestMetrics } from './plugins/requestMetrics.ts';
import { securityHeaders } from './plugins/securityHeaders.ts';
import { probeRoutes } from './probes/probeRoutes.ts';
import { appRoutes } from './rooms/appRoutes.ts';
import { dumpRoute } from './rooms/dumpRoute.ts';
import { pictureRoute } from './rooms/pictureRoute.ts';
import { roomRoutes } from './rooms/roomRoutes.ts';
import { addressInsteadOfDomainRoutes } from './routes/addressInsteadOfDomain.ts';
import { allEventsRoute } from './routes/allEvents.ts';
import { allEventsFeedRoute } from './routes/allEventsFeed.ts';
import { badgeRoutes } from './routes/badge.ts';
import { cardRoute } from './routes/card.ts';
import { checksRoute } from './routes/checks.ts';
import { chooseRoute } from './routes/choose.ts';
import { eventFeedRoute } from './routes/eventFeed.ts';
import { eventsRoute } from './routes/events.ts';
import { evidenceRoute } from './routes/evidence.ts';
import { facetsRoute } from './routes/facets.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoute } from './routes/history.ts';
import { messagesRoute } from './routes/messages.ts';
import { metricsRoute } from './routes/metrics.ts';
import { observationsRoute } from './routes/observations.ts';
import { openApiDocumentRoute } from './routes/openApiDocument.ts';
import { policyRoutes } from './routes/policy.ts';
import { preflightRoutes } from './routes/preflight.ts';
import { providerRoute } from './routes/provider.ts';
import { providersRoute } from './routes/providers.ts';
import { providerWholeRoute } from './routes/providerWhole.ts';
import { roomsThereRoute } from './routes/roomsThere.ts';
import { runRoute } from './routes/run.ts';
import { runEventsRoute } from './routes/runEvents.ts';
import { serviceRoute } from './routes/service.ts';
import { statisticsRoute } from './routes/statistics.ts';
import { statusRoute } from './routes/status.ts';
import { uptimeRoute } from './routes/uptime.ts';
import { xepsRoute } from './routes/xeps.ts';
import { type ApiServer, createServer } from './server.ts';
import { sitemapRoutes } from './sitemap/sitemapRoutes.ts';

/** Refused while we are overloaded. */
const dataRoutes = [
  providersRoute,
  facetsRoute,
  chooseRoute,
  providerRoute,
  providerWholeRoute,
  policyRoutes,
  dumpRoute,
  dumpsRoute,
  compatRoute,
  pictureRoute,
  roomRoutes,
  appRoutes,
  historyRoute,
  uptimeRoute,
  roomsThereRoute,
  statisticsRoute,
  eventsRoute,
  eventFeedRoute,
  allEventsRoute,
  allEventsFeedRoute,
  observationsRoute,
  evidenceRoute,
  runRoute,
  runEventsRoute,
  probeRoutes,
  serviceRoute,
  statusRoute,
  checksRoute,
  xepsRoute,
  messagesRoute,
  cardRoute,
  sitemapRoutes,
  openApiDocumentRoute,
];
/** Answered even then: they cost next to nothing, or tell how we are. */
const steadyRoutes = [badgeRoutes, healthRoutes, metricsRoute, preflightRoutes, addressInsteadOfDomainRoutes];

/** The whole API over what it is given; listens nowhere yet. */
export async function buildApp(deps: ApiDeps): Promise<ApiServer> {
  const app = createServer(deps);
  closeIdleConnections(app);
  requestMetrics(app, deps.registry);
  requestLog(app);
  await securityHeaders(app);
  await limitClients(app, deps);
  handleErrors(app);
  if (deps.readOnly) refuseWrites(app);
  conditionalRequests(app);
  await openApi(app);
  await app.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    await limitLoad(scope);
    for (const add of dataRoutes) add(scope, deps);
    if (deps.claims) await addClaims(scope, deps.claims);
    if (deps.moderation) await addModeration(scope, deps.moderation);
  });
  for (const add of steadyRoutes) add(app, deps);
  return app;
}
