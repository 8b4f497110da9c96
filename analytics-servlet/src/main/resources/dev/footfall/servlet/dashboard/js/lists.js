// The greatest of this and that: pages, countries, devices … Whatever is pressed filters everything.

import { html, nothing } from '../vendor/lit-html.js';
import { familyOf } from './browsers.js';
import { formOf, label, share } from './format.js';
import { METRICS, valueOf } from './metrics.js';
import { card, delta, tabs } from './parts.js';
import * as questions from './questions.js';
import { bar } from './spark.js';
import { t } from './words.js';

const PAGES = [{ attribute: 'type', oneOf: ['page view'] }];

/** `filter`: the name of the filter that a row sets; without one, rows are not pressed. */
const LISTS = {
  assets: { dimension: 'asset', filter: 'asset', only: [{ attribute: 'asset', known: true }] },
  pages: { dimension: 'detail', filter: 'page', only: PAGES, metric: 'pageViews' },
  types: { dimension: 'type', filter: 'type', metric: 'visitors' },
  sources: { dimension: 'source', filter: 'source', dataset: 'session', metric: 'sessions' },
  countries: { dimension: 'country', filter: 'country' },
  sites: { dimension: 'domain', filter: 'domain' },
  devices: { dimension: 'deviceCategory', filter: 'deviceCategory', both: true },
  systems: { dimension: 'platform', filter: 'platform' },
  browsers: { dimension: 'userAgent', filter: 'browser', limit: null },
};

export const CARDS = { what: ['assets', 'pages', 'types'], where: ['sources', 'countries', 'sites'], with: ['devices', 'systems', 'browsers'] };

export function lists(page, name, wide) {
  const chosen = CARDS[name].includes(page.state.lists[name]) ? page.state.lists[name] : CARDS[name][0];
  const list = LISTS[chosen];
  const dataset = list.both ? questions.datasetOf(page.state) : list.dataset ?? 'event';
  const metric = METRICS[page.state.metric][dataset] && !(list.metric && (list.only || dataset === 'session')) ? page.state.metric : list.metric ?? 'visitors';
  const choice = tabs(t(`card.${name}`), CARDS[name].map(one => [one, t(`list.${one}`)]), chosen,
    one => page.go({ lists: { ...page.state.lists, [name]: one } }));
  const common = { id: `list-${name}`, title: t(`card.${name}`), wide };
  if (!questions.isAskable(page.state, dataset)) {
    return card({ ...common, tools: choice, body: () => html`<p class="none">${t(dataset === 'session' ? 'notOfSessions' : 'notBySource')}</p>` });
  }
  const body = questions.top(page.state, page.agents(), { ...list, dataset, metric, filter: list.only });
  return card({
    ...common,
    tools: choice,
    entries: [page.answers.query(body, `list-${name}-${chosen}`), page.answers.query(questions.totals(page.state, page.agents()), 'totals')],
    retry: page.refresh,
    onFile: format => page.save(body, format, chosen),
    isEmpty: answer => !answer.rows?.length,
    body: (answer, total) => rows(page, { chosen, list, metric }, answer, total),
  });
}

function rows(page, { chosen, list, metric }, answer, total) {
  const [long, short] = formOf(METRICS[metric].form);
  const all = chosen === 'browsers' ? families(metric, answer) : answer.rows.map(row => ({
    key: row.key[0], now: valueOf(metric, answer, row),
    before: answer.compared && valueOf(metric, answer, answer.compared.rows.find(other => other.key[0] === row.key[0])),
  }));
  const top = Math.max(...all.map(row => row.now ?? 0));
  const whole = total.measures.includes(answer.measures[0]) ? valueOf(metric, total, total.rows[0]) : null;
  const isCompared = Boolean(answer.compared);
  return html`<table class="list"><caption class="hidden">${t(`list.${chosen}`)}</caption>
    <thead><tr><th scope="col">${t(`list.${chosen}`)}</th><th scope="col" class="wide"><span class="hidden">${t('size')}</span></th>
      <th scope="col" class="n">${t(`metric.${metric}`)}</th>${METRICS[metric].form === 'share' ? nothing : html`<th scope="col" class="n wide">${t('share')}</th>`}
      ${isCompared ? html`<th scope="col" class="n">${t('change')}</th>` : nothing}</tr></thead>
    <tbody>${all.map(row => html`<tr><th scope="row">${name(page, list, row, answer)}</th><td class="wide">${bar(row.now, top)}</td>
      <td class="n" title=${long(row.now)}>${short(row.now)}</td>${METRICS[metric].form === 'share' ? nothing : html`<td class="n wide">${share(whole ? row.now / whole : null)}</td>`}
      ${isCompared ? html`<td class="n">${delta(row.now, row.before ?? 0)}</td>` : nothing}</tr>`)}</tbody></table>
    ${chosen === 'browsers' && !METRICS[metric].adds ? html`<p class="hint">${t('browsers.hint')}</p>` : nothing}`;
}

function name(page, list, row, answer) {
  const text = list.filter === 'browser' ? row.key ?? t('other') : label(list.dimension, row.key, answer.names);
  if (row.key == null) {
    return html`<span class="mute">${text}</span>`;
  }
  const isOn = page.state.filters[list.filter]?.includes(row.key) ?? false;
  return html`<button type="button" class="row" aria-pressed=${String(isOn)} title=${isOn ? t('filter.remove') : t('filter.by', { value: text })}
    @click=${() => page.filter(list.filter, row.key)}>${text}</button>`;
}

/** Rows of user agents as rows of families. Those of ratios are left to the greatest agent of each. */
function families(metric, answer) {
  const made = new Map();
  const isRatio = METRICS[metric].form === 'share';
  const add = (rows, part) => rows.forEach(row => {
    const key = familyOf(row.key[0]);
    const sum = made.get(key) ?? { key, now: 0, before: 0 };
    const value = valueOf(metric, answer, row) ?? 0;
    made.set(key, { ...sum, [part]: isRatio && sum[part] ? sum[part] : sum[part] + value });
  });
  add(answer.rows, 'now');
  add(answer.compared?.rows ?? [], 'before');
  return [...made.values()].sort((a, b) => b.now - a.now).slice(0, 10);
}
