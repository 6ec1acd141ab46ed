import { Knowledge } from '../knowledge/knowledge.ts';
import { learn } from '../knowledge/learn.ts';
import { FastPlanner } from '../plan/fastPlanner.ts';
import type { PlannedHello } from '../plan/plannedHello.ts';
import { PolitePlanner } from '../plan/politePlanner.ts';
import { answerHello, type ModelServer } from './modelServer.ts';

const target = { serverName: 'model.example', alpn: [] };

export interface Simulation {
  knowledge: Knowledge;
  hellos: number;
  /** How many hellos had been made when `settled` first held. */
  settledAfter: number;
}

/** A whole sweep of a model server without a network. `pick` says which of the hellos under way ends next. */
export function simulateSweep(
  server: ModelServer,
  mode: 'fast' | 'polite',
  { settled = () => false, pick = () => 0, knowledge = new Knowledge(), budget = 3000 }: SimulationOptions = {},
): Simulation {
  const lanes = mode === 'fast' ? 8 : 1;
  const planner = mode === 'fast' ? new FastPlanner(knowledge, target, lanes) : new PolitePlanner(knowledge, target);
  const underWay: PlannedHello[] = [];
  let hellos = 0;
  let settledAfter = Number.POSITIVE_INFINITY;
  for (;;) {
    for (let next = hellos < budget ? planner.next() : null; next !== null; ) {
      underWay.push(next);
      next = ++hellos < budget && underWay.length < lanes ? planner.next() : null;
    }
    const [hello] = underWay.splice(pick(underWay.length), 1);
    if (hello === undefined) return { knowledge, hellos, settledAfter };
    learn(knowledge, hello, answerHello(server, hello.spec));
    planner.ended(hello);
    if (settled(knowledge)) settledAfter = Math.min(settledAfter, hellos);
  }
}

export interface SimulationOptions {
  settled?: (knowledge: Knowledge) => boolean;
  pick?: (underWay: number) => number;
  knowledge?: Knowledge;
  budget?: number;
}
