import { createHash } from 'node:crypto';
import { english, formatMessage, type Message, message, type Run, type RunEvent } from '@signpost/contracts';
import type { ModeratedRun, ModerationAct, ProviderStanding, WaitingReport } from '@signpost/db';
import { domainActions, type ModerationAction, roomActions } from '@signpost/directory';
import { Html, html } from './html.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem}table{border-collapse:collapse;width:100%}td,th{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8886;overflow-wrap:anywhere}form.inline{display:inline}button,input{font:inherit;padding:.25rem .5rem}:root{color-scheme:light dark}pre{white-space:pre-wrap;overflow-wrap:anywhere}';

/** For pages that are ours whole: one style, no script, forms to ourselves. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const t = (id: string, params: Message['params'] = {}): string => formatMessage(english, message(`moderation.${id}`, params));
const time = (at: Date | string | null): string =>
  at === null ? '' : (typeof at === 'string' ? at : at.toISOString()).replace('T', ' ').slice(0, 19);

function page(title: string, body: Html, formToken: string | null): string {
  const bar = formToken
    ? html`<p><a href="/moderation">${t('title')}</a> · <a href="/moderation/queues">${t('queues')}</a> ${button('/moderation/logout', t('log-out'), { form: formToken })}</p>`
    : html``;
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${new Html(style)}</style></head><body>${bar}<h1>${title}</h1>${body}</body></html>`
    .markup;
}

const button = (action: string, words: string, fields: Record<string, string>): Html =>
  html`<form class="inline" method="post" action="${action}">${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button>${words}</button></form> `;

const act = (action: ModerationAction, subject: string, form: string): Html =>
  button('/moderation/actions', t(`do.${action}`), { action, subject, form });

export const loginPage = (problem: boolean): string =>
  page(
    t('title'),
    html`${problem ? html`<p role="alert">${t('wrong-token')}</p>` : null}<form method="post" action="/moderation/login"><label>${t('token')} <input type="password" name="token" autocomplete="current-password" required></label> <button>${t('log-in')}</button></form>`,
    null,
  );

function table(head: readonly string[], rows: readonly (readonly (Html | string | number | null)[])[]): Html {
  if (rows.length === 0) return html`<p>${t('none')}</p>`;
  const cells = rows.map((row) => html`<tr>${row.map((cell) => html`<td><bdi>${cell}</bdi></td>`)}</tr>`);
  return html`<table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${cells}</tbody></table>`;
}

const domainLink = (domain: string): Html => html`<a href="/moderation/domains/${encodeURIComponent(domain)}">${domain}</a>`;
const runLink = (id: string): Html => html`<a href="/moderation/runs/${encodeURIComponent(id)}">${id}</a>`;

const runTable = (runs: readonly ModeratedRun[]): Html =>
  table(
    [t('test'), t('domain'), t('reason'), t('status'), t('listing'), t('at')],
    runs.map((run) => [runLink(run.id), domainLink(run.domain), run.reason, run.status, run.listing, time(run.createdAt)]),
  );

export interface Overview {
  reports: readonly WaitingReport[];
  asked: readonly ModeratedRun[];
  failed: readonly ModeratedRun[];
  acts: readonly ModerationAct[];
}

export const overviewPage = ({ reports, asked, failed, acts }: Overview, form: string, said: string | null): string =>
  page(
    t('title'),
    html`${said ? html`<p role="status">${said}</p>` : null}
<form method="get" action="/moderation/domains"><label>${t('look-up')} <input name="domain" required></label> <button>${t('show')}</button></form>
<h2>${t('reports')}</h2>${table(
      [t('at'), t('address'), t('reason'), t('text'), ''],
      reports.map((one) => [
        time(one.at),
        one.address,
        one.reason,
        one.text,
        html`${roomActions.map((action) => act(action, one.address, form))}`,
      ]),
    )}
<h2>${t('asked')}</h2>${runTable(asked)}
<h2>${t('failed')}</h2>${runTable(failed)}
<h2>${t('acts')}</h2>${table(
      [t('at'), '', ''],
      acts.map((one) => [time(one.at), one.action, one.subject]),
    )}`,
    form,
  );

export const domainPage = (
  standing: ProviderStanding,
  runs: readonly ModeratedRun[],
  { form, siteOrigin, said }: { form: string; siteOrigin: string; said: string | null },
): string =>
  page(
    standing.domain,
    html`${said ? html`<p role="status">${said}</p>` : null}
${table(
  [t('listing'), t('origin'), t('next-probe'), t('delisted')],
  [
    [
      standing.listing ?? t('unknown'),
      standing.origin ?? '',
      standing.nextProbeAt ? time(standing.nextProbeAt) : t('never'),
      time(standing.delistedAt),
    ],
  ],
)}
<p>${domainActions.map((action) => act(action, standing.domain, form))}</p>
<p><a href="${siteOrigin}/providers/${encodeURIComponent(standing.domain)}" rel="noreferrer">${t('report')}</a></p>
<h2>${t('opt-outs')}</h2>${table(
      [t('at'), '', '', '', ''],
      standing.optOuts.map((one) => [time(one.at), one.action, one.level, one.scope ?? '', one.via]),
    )}
<h2>${t('runs')}</h2>${runTable(runs)}`,
    form,
  );

/** A job as the queue has it. */
export interface JobStory {
  queue: string;
  state: string;
  attempts: number;
  failure: string;
}

/** The whole story of a run: what the queue has, each step, each event. */
export const runPage = (run: Run, events: readonly RunEvent[], jobs: readonly JobStory[], form: string): string =>
  page(
    `${t('test')} ${run.id}`,
    html`${table(
      [t('domain'), t('reason'), t('status'), t('at'), '', ''],
      [[domainLink(run.domain), run.reason, run.status, time(run.createdAt), time(run.startedAt), time(run.finishedAt)]],
    )}
<h2>${t('jobs')}</h2>${
      jobs.length === 0
        ? html`<p>${t('no-job')}</p>`
        : table(
            ['', '', '', ''],
            jobs.map((job) => [job.queue, job.state, job.attempts, job.failure]),
          )
    }
<h2>${t('steps')}</h2>${table(
      ['', t('status'), '', '', ''],
      run.steps.map((step) => [step.name, step.status, time(step.startedAt), time(step.finishedAt), wordsOf(step.summary)]),
    )}
<h2>${t('events')}</h2>${table(
      ['', t('at'), '', '', ''],
      events.map((event) => [event.sequence, time(event.at), event.type, event.step ?? '', wordsOf(event.message)]),
    )}`,
    form,
  );

const wordsOf = (said: Message | null): string => (said ? formatMessage(english, said) : '');
export const doneWords = (action: ModerationAction): string => t('done', { what: t(`do.${action}`) });
export const notDoneWords = (why: string): string => t('not-done', { why: english[why] ?? why });
