import { endSession } from '@signpost/db';
import {
  answerFinding,
  chooseLevels,
  chooseListing,
  chooseLooks,
  chooseRoom,
  deleteEverything,
  giveAccount,
  lookAgain,
  type Operator,
  rotate,
  type Submitted,
  sayFacts,
  takeAccountAway,
  tellNoMore,
  tellOf,
  testAgain,
  tryAccount,
} from '@signpost/directory';
import type { FastifyReply } from 'fastify';
import type { ApiServer } from '../server.ts';
import type { ClaimMeans } from './ClaimMeans.ts';
import { backTo, base, hidden } from './claimRoutes.ts';
import { giveSecret, takeSecret } from './cookies.ts';
import { type Form, readAccount, readAnswer, readFacts, readFinding, readLevels, readRoom } from './forms.ts';
import { senderOf } from './guard.ts';

/** What a form came to: a note on the page, a problem, or a test to watch. */
type Outcome = { done: string } | { problem: string } | { test: string };
type Handler = (operator: Operator, form: Form, means: ClaimMeans, reply: FastifyReply) => Promise<Outcome>;

/** It goes with the answer alone and into no address; long enough to be copied. */
const secretShownSeconds = 120;

const problem = { problem: 'not-readable' } as const;

const handlers: Record<string, Handler> = {
  async listing(operator, { listed }, means) {
    await chooseListing(means, operator, listed === 'yes');
    return { done: 'listing' };
  },
  async looks(operator, { often }, means) {
    await chooseLooks(means, operator, often === 'yes');
    return { done: 'looks' };
  },
  async levels(operator, form, means) {
    const levels = readLevels(form);
    if (!levels) return problem;
    await chooseLevels(means, operator, levels);
    return { done: 'levels' };
  },
  async room(operator, form, means) {
    const address = readRoom(form, operator.domain);
    if (!address) return problem;
    await chooseRoom(means, operator, address, form.listed === 'yes');
    return { done: 'room' };
  },
  async account(operator, form, means) {
    const account = readAccount(form, operator.domain);
    if (!account) return { problem: 'account' };
    if (!means.keys) return { problem: 'no-accounts' };
    await giveAccount({ ...means, vault: { ...means, keys: means.keys } }, operator, account);
    return testOutcome(await tryAccount(means.submit, operator));
  },
  async 'account-remove'(operator, _form, means) {
    await takeAccountAway(means, operator);
    return { done: 'account-removed' };
  },
  async facts(operator, form, means) {
    const facts = readFacts(form);
    if (!facts) return problem;
    await sayFacts(means, operator, facts);
    return { done: 'facts' };
  },
  async answer(operator, form, means) {
    const [finding, text] = [readFinding(form), readAnswer(form)];
    if (!finding || text === null) return problem;
    await answerFinding(means, operator, { ...finding, text });
    return { done: 'answer' };
  },
  async 'look-again'(operator, form, means) {
    const finding = readFinding(form);
    return finding ? testOutcome(await lookAgain(means.submit, operator, finding.check, finding.direction)) : problem;
  },
  async test(operator, _form, means) {
    return testOutcome(await testAgain(means.submit, operator));
  },
  async tell(operator, { kind, target }, means, reply) {
    if ((kind !== 'webhook' && kind !== 'xmpp') || typeof target !== 'string') return problem;
    const told = await tellOf(means, operator, kind, target);
    if (!told.ok) return { problem: `tell-${told.problem}` };
    const { secure } = means;
    if (told.secret) giveSecret(reply, 'webhook', operator.domain, told.secret, { secure, maxAge: secretShownSeconds });
    return { done: 'tell' };
  },
  async 'tell-no-more'(operator, { id }, means) {
    return typeof id === 'string' && (await tellNoMore(means, operator, id)) ? { done: 'tell-no-more' } : problem;
  },
  async rotate(operator, _form, means) {
    await rotate(means, operator);
    return { done: 'rotate' };
  },
  async leave(operator, _form, means, reply) {
    takeSecret(reply, 'operator', operator.domain, means);
    await endSession(means.database, operator.hash);
    return { done: 'left' };
  },
  async delete(operator, { confirm }, means, reply) {
    if (confirm !== operator.domain) return { problem: 'confirm' };
    await deleteEverything(means, operator);
    takeSecret(reply, 'operator', operator.domain, means);
    return { done: 'deleted' };
  },
};

function testOutcome(submitted: Submitted): Outcome {
  if (submitted.kind === 'taken') return { test: submitted.ticket.run.id };
  return { problem: submitted.kind === 'full' ? 'error.queue-full' : submitted.code };
}

/** What begins a test each time may be asked less often. */
const perMinute = (name: string): number => (name === 'account' ? 3 : 60);

/** Everything that an operator decides, each by a form of the site. Who is not the operator gets nowhere. */
export function operatorRoutes(app: ApiServer, means: ClaimMeans): void {
  for (const [name, handle] of Object.entries(handlers)) {
    app.post(
      `${base}/${name}`,
      { config: { rateLimit: { max: perMinute(name), timeWindow: 60_000 } }, schema: hidden },
      async (request, reply) => {
        const { domain } = request.params;
        const operator = await senderOf(request, domain, means);
        const outcome = await handle(operator, request.body as Form, means, reply);
        if ('test' in outcome) return reply.code(303).header('location', `/tests/${outcome.test}`).send();
        return backTo(reply, domain, outcome);
      },
    );
  }
}
