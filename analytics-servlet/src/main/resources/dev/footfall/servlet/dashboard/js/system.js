// How the application fares, what came in and what did not, and files that are being written.

import { html, nothing } from '../vendor/lit-html.js';
import { dateTime, number, share } from './format.js';
import { card, facts, select, table } from './parts.js';
import { bar } from './spark.js';
import { t } from './words.js';

const PERIODS = ['1h', '24h', '7d', '30d', '90d'];
const TYPES = ['event', 'video', 'user', 'report', 'audience', 'system'];
const ms = value => (value == null ? '–' : t('ms', { n: number(value) }));

export function system(page) {
  const { config } = page;
  const isWhole = !config.caller.workspaces.length;
  const has = api => config.apis.includes(api);
  return html`${ingest(page)}${has('video') && isWhole ? [health(page), endpoints(page)] : nothing}${has('video') ? files(page) : nothing}`;
}

function ingest(page) {
  const entry = page.answers.ask('../api/analytics/dashboard', null, 'dashboard', 10_000);
  return card({
    id: 'ingest', title: t('ingest'), wide: 6, entries: [entry], retry: page.refresh,
    body: ({ ingest: stats }) => (stats ? counts(page, stats) : html`<p class="none">${t('ingest.hidden')}</p>`),
  });
}

function counts(page, stats) {
  const lost = (kind, all) => Object.entries(all ?? {}).filter(([, n]) => n).map(([reason, n]) => [t(`ingest.${kind}`), t(`reason.${reason}`, {}, reason), number(n)]);
  const rows = [...lost('refused', stats.refused), ...lost('dropped', stats.dropped)];
  if (stats.scope === 'tenant') {
    return html`${last(page, stats)}<p class="hint">${t('ingest.tenant')}</p>`;
  }
  return html`${facts([[t('ingest.offered'), stats.offered], [t('ingest.stored'), stats.stored], [t('ingest.known'), stats.known], [t('ingest.pending'), stats.pending]])}
    ${rows.length ? table(t('ingest.lost'), [{ title: t('ingest.fate') }, { title: t('ingest.reason') }, { title: t('ingest.events'), isNumber: true }], rows) : html`<p class="good">${t('ingest.none')}</p>`}
    ${last(page, stats)}<p class="hint">${t('ingest.node')}</p>`;
}

const last = (page, { lastRefused: one }) => (one ? html`<p>${t('ingest.last', { at: dateTime(one.at, page.state.zone),
  reason: t(`reason.${one.reason}`, {}, one.reason), type: one.type ?? '–', message: one.message })}</p>` : html`<p class="good">${t('ingest.noLast')}</p>`);

function health(page) {
  const period = page.local.health ?? '24h';
  return card({
    id: 'health', title: t('health'), wide: 6, retry: page.refresh,
    tools: select(t('period'), period, PERIODS.map(one => [one, t(`last.${one}`)]), one => page.paint({ health: one })),
    entries: [page.answers.ask(`system/health?period=${period}`, null, 'health', 15_000),
      page.answers.ask(`system/performance?period=${period}`, null, 'performance', 15_000)],
    body: ({ data }, performance) => html`${facts([[t('requests'), number(performance.data.api.requests.total)], [t('health.uptime'), share(data.uptime)], [t('health.average'), ms(data.responseTime.average)],
      ['p95', ms(data.responseTime.p95)], ['p99', ms(data.responseTime.p99)], [t('health.errors'), share(data.errors.rate)]])}
      <ul class="rooms">${[['cpu', data.resources.cpu.usage], ['memory', data.resources.memory.usage], ['storage', data.resources.storage.usage]]
        .map(([name, usage]) => html`<li><span>${t(`health.${name}`)}</span>${bar(usage ?? 0, 1)}<span class="n">${share(usage)}</span></li>`)}</ul>`,
  });
}

function endpoints(page) {
  const period = page.local.health ?? '24h';
  return card({
    id: 'endpoints', title: t('endpoints'), retry: page.refresh,
    entries: [page.answers.ask(`system/performance?period=${period}`, null, 'performance', 15_000)],
    isEmpty: ({ data }) => !Object.keys(data.api.requests.byEndpoint ?? {}).length,
    body: ({ data }) => {
      const times = data.api.responseTime.byEndpoint ?? {};
      const all = Object.entries(data.api.requests.byEndpoint).sort((a, b) => b[1] - a[1]).slice(0, 20);
      return table(t('endpoints'), [{ title: t('endpoint') }, { title: t('size') }, { title: t('requests'), isNumber: true }, { title: t('health.average'), isNumber: true }],
        all.map(([name, n]) => [name, bar(n, all[0][1]), number(n), ms(times[name])]));
    },
  });
}

function files(page) {
  const order = event => {
    event.preventDefault();
    const form = new FormData(event.target);
    page.order({ type: form.get('type'), period: form.get('period'), format: form.get('format') });
  };
  const types = page.config.caller.workspaces.length ? TYPES.filter(type => !['user', 'system'].includes(type)) : TYPES;
  return card({
    id: 'exports', title: t('exports'), entries: [],
    body: () => html`<p class="hint">${t('exports.means')}</p><form class="line" @submit=${order}>
      ${[['type', types.map(type => [type, t(`export.${type}`)])], ['period', PERIODS.slice(1).map(one => [one, t(`last.${one}`)])], ['format', [['xlsx', 'Excel'], ['csv', 'CSV'], ['json', 'JSON']]]]
        .map(([name, options]) => html`<label class="pick"><span>${t(`export.${name}`)}</span><select name=${name}>${options.map(([id, text]) => html`<option value=${id}>${text}</option>`)}</select></label>`)}
      <button class="main">${t('export.begin')}</button></form>
      ${page.local.exports?.length ? html`<ul class="exports">${page.local.exports.map(one => file(one))}</ul>` : nothing}`,
  });
}

const file = one => html`<li><b>${t(`export.${one.type}`)}</b> ${one.format} · ${t(`last.${one.period}`)}
  ${one.status === 'processing' ? html`<progress aria-label=${t('export.progress')} max=${one.totalRows ?? 1} value=${one.totalRows ? one.processedRows ?? 0 : nothing}></progress> ${t('export.rows', { n: number(one.processedRows ?? 0) })}`
    : one.status === 'ready' ? html`<a href=${`../analytics/export/${encodeURIComponent(one.exportId)}/download${one.search ?? ''}`} download>${t('export.fetch')}</a>`
      : html`<span class="bad">${t('export.failed', { message: one.message ?? '' })}</span>`}</li>`;
