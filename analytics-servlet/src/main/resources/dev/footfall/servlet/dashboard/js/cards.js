// The figures on top; whichever is pressed is what the rest of the page is about.

import { html, nothing } from '../vendor/lit-html.js';
import { formOf } from './format.js';
import { METRICS, valueOf } from './metrics.js';
import { delta, trouble } from './parts.js';
import * as questions from './questions.js';
import { spark } from './spark.js';
import { t } from './words.js';

/** Those that the tenant's data has anything for, and the two that every site has. */
function shownOf(page, total, only) {
  return only ?? questions.metricsOf(page.state).filter(metric => ['visitors', 'sessions', page.state.metric].includes(metric)
    || valueOf(metric, total, total.rows[0]) || valueOf(metric, total, total.compared?.rows[0]));
}

/** @param only which metrics there are, for a view that is about some of them */
export function cards(page, only) {
  const entry = page.answers.query(questions.totals(page.state, page.agents()), 'totals');
  const course = page.answers.query(questions.series(page.state, page.agents()), 'series');
  const total = entry.data ?? entry.stale;
  if (entry.error) {
    return html`<section class="card w12">${trouble(entry.error, page.refresh)}</section>`;
  }
  if (!total) {
    return html`<div class="stats w12" aria-busy="true">${[1, 2, 3, 4, 5].map(() => html`<div class="stat skeleton"><i></i><i></i></div>`)}</div>`;
  }
  return html`<section class="stats w12 ${entry.isBusy ? 'busy' : ''}" aria-label=${t('figures')}>${shownOf(page, total, only)
    .map(metric => stat(page, metric, total, course.data ?? course.stale))}</section>`;
}

function stat(page, metric, total, course) {
  const [, short] = formOf(METRICS[metric].form);
  const [long] = formOf(METRICS[metric].form);
  const now = valueOf(metric, total, total.rows[0]);
  const before = valueOf(metric, total, total.compared?.rows[0]);
  return html`<button type="button" class="stat" aria-pressed=${String(page.state.metric === metric)} title=${t(`metric.${metric}.means`)}
      @click=${() => page.go({ metric })}><span class="name">${t(`metric.${metric}`)}</span>
    <span class="reads"><span class="value" title=${long(now)}>${short(now)}</span> ${delta(now, before, Boolean(total.compared))}</span>
    ${course ? spark(course.rows.map(row => valueOf(metric, course, row))) : nothing}</button>`;
}
