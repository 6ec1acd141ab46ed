import type { Failure } from '@signpost/contracts';
import type { HelloOutcome } from '../handshake/helloOutcome.ts';
import { readCursor, writeCursor } from '../knowledge/cursor.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { learn } from '../knowledge/learn.ts';
import { noApplicationProtocolAlert, unrecognizedNameAlert } from '../names/alerts.ts';
import { controlHello } from '../plan/controlHello.ts';
import { FastPlanner } from '../plan/fastPlanner.ts';
import type { PlannedHello } from '../plan/plannedHello.ts';
import type { Planner } from '../plan/planner.ts';
import { PolitePlanner } from '../plan/politePlanner.ts';
import type { SweepTarget } from '../plan/specs.ts';
import { Attempts } from './attempts.ts';
import { stepOf } from './stepOf.ts';
import { type OpenTlsReady, type SweepOptions, sweepDefaults } from './sweepOptions.ts';

const mostTrouble = 20;

/** One run of a sweep: asks what the planner plans, in one lane or several, until all is known or it has to stop. */
export class SweepRun {
  private readonly attempts: Attempts;
  private readonly target: SweepTarget;
  private readonly planner: Planner;
  private lanes: number;
  /** What was known before a server first ended a connection without a word, until a later answer shows that it still talks to us. */
  private beforeSilence: string | null = null;
  private silenceRefuses = false;
  private wake: () => void = () => undefined;
  private change = this.nextChange();
  private underWay = 0;

  constructor(
    open: OpenTlsReady,
    private readonly options: SweepOptions,
    public knowledge: Knowledge,
  ) {
    const { mode, serverName, alpn = [], lanes = sweepDefaults.lanes } = options;
    this.target = { serverName, alpn };
    this.lanes = mode === 'polite' ? 1 : Math.min(lanes, sweepDefaults.lanes);
    this.attempts = new Attempts(open, options);
    this.planner =
      mode === 'polite' ? new PolitePlanner(knowledge, this.target) : new FastPlanner(knowledge, this.target, this.lanes);
  }

  get cost() {
    return this.attempts.cost;
  }

  async run(): Promise<void> {
    await Promise.all(Array.from({ length: this.lanes }, (_, lane) => this.runLane(lane)));
    if (this.beforeSilence !== null) await this.confirmSilence();
    if (this.attempts.stopped !== null) this.note(this.attempts.stopped);
  }

  private async runLane(lane: number): Promise<void> {
    while (this.attempts.stopped === null && lane < this.lanes) {
      const hello = this.planner.next();
      if (hello !== null) await this.ask(hello);
      else if (this.underWay === 0) return this.wake();
      else await this.change;
    }
    this.wake();
  }

  private async ask(hello: PlannedHello): Promise<void> {
    this.underWay++;
    const outcome = await this.insist(hello);
    this.underWay--;
    if (outcome !== null) this.take(hello, outcome);
    this.planner.ended(hello);
    this.wake();
    this.change = this.nextChange();
  }

  /** Trouble is no refusal, so it gets a second chance; `null` when the run had to stop. */
  private async insist(hello: PlannedHello): Promise<HelloOutcome | null> {
    const first = await this.attempts.attempt(hello);
    if (first.kind === 'answer' || this.attempts.stopped !== null) return first.kind === 'answer' ? first : null;
    if (first.kind === 'refused') return this.refuses(first.alert) ? first : this.insist(this.plain(hello));
    if (first.kind === 'silent' && this.silenceRefuses) return first;
    if (this.attempts.lastOpenFailed) this.lanes = 1;
    const second = await this.attempts.attempt(hello);
    return this.attempts.stopped === null || second.kind === 'answer' ? second : null;
  }

  /** Whether an alert speaks of versions, suites or groups, or of what merely goes with them. */
  private refuses(alert: number): boolean {
    if (alert === noApplicationProtocolAlert && this.target.alpn.length > 0) this.target.alpn = [];
    else if (alert === unrecognizedNameAlert && this.target.serverName !== null) this.target.serverName = null;
    else return true;
    this.note({
      code: 'tls-failed',
      detail: alert === unrecognizedNameAlert ? 'the server refuses the name' : 'the server refuses ALPN',
    });
    return false;
  }

  private plain(hello: PlannedHello): PlannedHello {
    return { ...hello, spec: { ...hello.spec, ...this.target } };
  }

  private take(hello: PlannedHello, outcome: HelloOutcome): void {
    if (outcome.kind === 'silent') this.beforeSilence ??= writeCursor(this.knowledge, this.options.clock.now().toISOString());
    if (outcome.kind === 'answer' && this.beforeSilence !== null) {
      this.beforeSilence = null;
      this.silenceRefuses = true;
    }
    this.options.onHandshake?.(stepOf(hello, outcome));
    const trouble = learn(this.knowledge, hello, outcome);
    if (trouble !== null) this.note(trouble);
  }

  /** Silence at the end may be a server that has had enough of us: a hello that it took before tells. */
  private async confirmSilence(): Promise<void> {
    const control = controlHello(this.knowledge, this.target);
    const outcome = control === null || this.attempts.stopped !== null ? null : await this.insist(control);
    if (control !== null && outcome?.kind === 'answer') return this.take(control, outcome);
    const earlier = readCursor(this.beforeSilence ?? '', this.options.clock.now());
    if (earlier !== null) this.knowledge = earlier.knowledge;
    this.note({ code: 'connection-lost', detail: 'the server ends connections without an alert' });
  }

  private note(trouble: Failure): void {
    const { trouble: known } = this.knowledge;
    const repeated = known.some(({ code, detail }) => code === trouble.code && detail === trouble.detail);
    if (!repeated && known.length < mostTrouble) known.push(trouble);
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
