import type { MessageFile } from '../../message.ts';
import { about } from './about.ts';
import { api } from './api.ts';
import { appPairs } from './appPairs.ts';
import { badges } from './badges.ts';
import { capabilities } from './capabilities.ts';
import { checks } from './checks.ts';
import { choose } from './choose.ts';
import { chat } from './claim.ts';
import { coming } from './coming.ts';
import { directory } from './directory.ts';
import { failures } from './failures.ts';
import { feeds } from './feeds.ts';
import { history } from './history.ts';
import { historySection } from './historySection.ts';
import { keeping } from './keeping.ts';
import { moderation } from './moderation.ts';
import { newcomer } from './newcomer.ts';
import { operate } from './operate.ts';
import { operators } from './operators.ts';
import { policy } from './policy.ts';
import { providerFile } from './providerFile.ts';
import { roomDetails } from './roomDetails.ts';
import { rooms } from './rooms.ts';
import { runs } from './runs.ts';
import { serverFacts } from './serverFacts.ts';
import { site } from './site.ts';
import { spam } from './spam.ts';
import { standing } from './standing.ts';
import { statistics } from './statistics.ts';
import { status } from './status.ts';
import { submit } from './submit.ts';
import { tell } from './tell.ts';
import { there } from './there.ts';
import { uptime } from './uptime.ts';

/** Every English text that a message id may name. */
export const english: MessageFile = {
  ...failures,
  ...about,
  ...appPairs,
  ...api,
  ...checks,
  ...capabilities,
  ...rooms,
  ...roomDetails,
  ...runs,
  ...history,
  ...historySection,
  ...chat,
  ...choose,
  ...directory,
  ...keeping,
  ...newcomer,
  ...operate,
  ...operators,
  ...policy,
  ...serverFacts,
  ...spam,
  ...uptime,
  ...site,
  ...standing,
  ...there,
  ...statistics,
  ...status,
  ...submit,
  ...badges,
  ...tell,
  ...moderation,
  ...providerFile,
  ...feeds,
  ...coming,
};
