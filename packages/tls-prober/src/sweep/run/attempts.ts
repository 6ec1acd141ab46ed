import { type Failure, failure } from '@signpost/contracts';
import type { HelloOutcome } from '../handshake/helloOutcome.ts';
import { performHello } from '../handshake/performHello.ts';
import type { PlannedHello } from '../plan/plannedHello.ts';
import type { RunCost } from '../report/sweepBody.ts';
import { type OpenTlsReady, type SweepOptions, sweepDefaults } from './sweepOptions.ts';

/** Opens connections and sends hellos on them within the limits of a run, and counts what it costs. */
export class Attempts {
  readonly cost: RunCost = { connections: 0, bytesRead: 0, bytesWritten: 0, pausedMs: 0 };
  /** Why the run is over before all was asked. */
  stopped: Failure | null = null;
  lastOpenFailed = false;
  private openFailures = 0;
  private readonly endsAt: number;

  constructor(
    private readonly open: OpenTlsReady,
    private readonly options: SweepOptions,
  ) {
    this.endsAt = this.now() + options.deadlineMs;
  }

  async attempt(hello: PlannedHello): Promise<HelloOutcome> {
    await this.pause();
    if (this.shouldStop()) return { kind: 'inconclusive', failure: this.stopped ?? failure('cancelled') };
    this.cost.connections++;
    const opened = await this.open();
    this.countOpening(opened.ok ? null : opened.failure);
    if (!opened.ok) return { kind: 'inconclusive', failure: opened.failure };
    const { clock, signal, handshakeTimeoutMs = sweepDefaults.handshakeTimeoutMs } = this.options;
    const timeoutMs = Math.max(1, Math.min(handshakeTimeoutMs, this.endsAt - this.now()));
    const outcome = await performHello(opened.value, {
      spec: hello.spec,
      finish: hello.finish,
      timeoutMs,
      clock,
      ...(signal ? { signal } : {}),
    });
    this.cost.bytesRead += opened.value.bytesRead();
    this.cost.bytesWritten += opened.value.bytesWritten();
    if (outcome.kind === 'inconclusive') this.shouldStop();
    return outcome;
  }

  private countOpening(trouble: Failure | null): void {
    this.lastOpenFailed = trouble !== null;
    this.openFailures = trouble === null ? 0 : this.openFailures + 1;
    if (trouble !== null && this.openFailures >= sweepDefaults.mostOpenFailures) this.stopped ??= trouble;
  }

  private shouldStop(): boolean {
    const { mode, signal, budgetHandshakes = sweepDefaults[mode].budgetHandshakes } = this.options;
    if (signal?.aborted) this.stopped ??= failure('cancelled');
    else if (this.now() >= this.endsAt) this.stopped ??= failure('budget-exhausted', 'the time for this sweep is over');
    else if (this.cost.connections >= budgetHandshakes)
      this.stopped ??= failure('budget-exhausted', 'the handshakes of this sweep are spent');
    return this.stopped !== null;
  }

  /** Courtesy between two handshakes; none before the first. */
  private async pause(): Promise<void> {
    const { mode, clock, signal, spacingMs = sweepDefaults[mode].spacingMs } = this.options;
    if (spacingMs === 0 || this.cost.connections === 0) return;
    const startedAt = this.now();
    await clock.sleep(Math.min(spacingMs, Math.max(0, this.endsAt - startedAt)), signal).catch(() => undefined);
    this.cost.pausedMs += this.now() - startedAt;
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}
