// Videos: how much of them is seen.

import { html } from '../vendor/lit-html.js';
import { cards } from './cards.js';
import { chart } from './chart.js';
import { duration, label, number, share } from './format.js';
import { valuesOf } from './metrics.js';
import { card, delta, table } from './parts.js';
import * as questions from './questions.js';
import { bar } from './spark.js';
import { rangeOf } from './state.js';
import { t } from './words.js';

const VIDEO = ['videoViews', 'watchTime'];
const ofType = type => [{ attribute: 'type', oneOf: [type] }];

/** The same page about videos, whatever is chosen elsewhere. */
const ofVideos = page => (VIDEO.includes(page.state.metric) ? page
  : Object.create(page, { state: { value: { ...page.state, metric: 'videoViews' } } }));

export function video(page) {
  const body = {
    dataset: 'event', range: rangeOf(page.state), zone: page.state.zone, dimensions: ['asset'], limit: 25, names: true,
    filter: [...questions.conditionsOf(page.state, page.agents()), { attribute: 'type', oneOf: ['video view', 'video watch', 'video complete', 'video error'] }],
    measures: [{ name: 'views', aggregation: 'count', filter: ofType('video view') },
      { name: 'viewers', aggregation: 'countDistinct', of: ['viewer'], filter: ofType('video view') },
      { name: 'watched', aggregation: 'sum', of: ['metric'], filter: ofType('video watch') },
      { name: 'completed', aggregation: 'count', filter: ofType('video complete') },
      { name: 'errors', aggregation: 'count', filter: ofType('video error') }],
    order: [{ by: 'views', descending: true }],
    ...(page.state.compare === 'off' ? {} : { compare: page.state.compare }),
  };
  if (page.state.filters.source) {
    return card({ id: 'videos', title: t('videos'), body: () => html`<p class="none">${t('notBySource')}</p>` });
  }
  return html`${cards(ofVideos(page), VIDEO)}${chart(ofVideos(page))}${card({
    id: 'videos', title: t('videos'), retry: page.refresh,
    entries: [page.answers.query(body, 'videos')],
    onFile: format => page.save(body, format, 'videos'),
    isEmpty: answer => !answer.rows.length,
    body: answer => list(page, answer),
  })}`;
}

function list(page, answer) {
  const isOn = id => page.state.filters.asset?.includes(id) ?? false;
  return html`<p class="hint">${t('videos.means')}</p>${table(t('videos'), [{ title: t('video') },
    ...['videos.views', 'change', 'videos.viewers', 'videos.watched', 'videos.average', 'videos.completed', 'videos.errors'].map(key => ({ title: t(key), isNumber: true }))],
  answer.rows.map(row => {
    const now = valuesOf(answer, row);
    const other = answer.compared?.rows.find(one => one.key[0] === row.key[0]);
    const completed = now.views ? now.completed / now.views : null;
    return [row.key[0] == null ? t('unknown') : html`<button type="button" class="row" aria-pressed=${String(isOn(row.key[0]))} @click=${() => page.filter('asset', row.key[0])}>${label('asset', row.key[0], answer.names)}</button>`,
      number(now.views), answer.compared ? delta(now.views, other ? valuesOf(answer, other).views : 0) : '–', number(now.viewers),
      duration(1000 * (now.watched ?? 0)), now.views ? duration(1000 * now.watched / now.views) : '–',
      html`<span class="both">${bar(Math.min(1, completed ?? 0), 1)} ${share(completed)}</span>`, share(now.views ? now.errors / now.views : null)];
  }))}`;
}
