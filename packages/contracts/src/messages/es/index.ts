import type { MessageFile } from '../../message.ts';
import { about } from './about.ts';
import { api } from './api.ts';
import { appPairs } from './appPairs.ts';
import { capabilities } from './capabilities.ts';
import { choose } from './choose.ts';
import { coming } from './coming.ts';
import { directory } from './directory.ts';
import { failures } from './failures.ts';
import { feeds } from './feeds.ts';
import { history } from './history.ts';
import { historySection } from './historySection.ts';
import { keeping } from './keeping.ts';
import { newcomer } from './newcomer.ts';
import { operatorWords } from './operatorWords.ts';
import { policy } from './policy.ts';
import { roomDetails } from './roomDetails.ts';
import { rooms } from './rooms.ts';
import { runs } from './runs.ts';
import { serverFacts } from './serverFacts.ts';
import { site } from './site.ts';
import { spam } from './spam.ts';
import { standing } from './standing.ts';
import { submit } from './submit.ts';
import { there } from './there.ts';
import { uptime } from './uptime.ts';

export const spanish: MessageFile = {
  ...failures,
  ...about,
  ...appPairs,
  ...api,
  ...capabilities,
  ...rooms,
  ...roomDetails,
  ...runs,
  ...history,
  ...historySection,
  ...choose,
  ...directory,
  ...newcomer,
  ...keeping,
  ...uptime,
  ...spam,
  ...serverFacts,
  ...submit,
  ...feeds,
  ...coming,
  ...operatorWords,
  ...policy,
  ...site,
  ...standing,
  ...there,
};
