// When it happens: hours of the day by days of the week, as a table that is coloured.

import { html } from '../vendor/lit-html.js';
import { formOf, weekday } from './format.js';
import { METRICS, valueOf } from './metrics.js';
import { card } from './parts.js';
import * as questions from './questions.js';
import { t } from './words.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const SHADES = 6;

export function heat(page, wide) {
  const body = questions.heat(page.state, page.agents());
  return card({
    id: 'hours', title: t('hours.title', { metric: t(`metric.${page.state.metric}`) }), wide,
    entries: [page.answers.query(body, 'heat')],
    retry: page.refresh,
    onFile: format => page.save(body, format, 'hours'),
    isEmpty: answer => !answer.rows.length,
    body: answer => grid(page, answer),
  });
}

function grid(page, answer) {
  const [long] = formOf(METRICS[page.state.metric].form);
  const values = new Map(answer.rows.map(row => [row.key.join('-'), valueOf(page.state.metric, answer, row) ?? 0]));
  const top = Math.max(...values.values());
  const shade = value => (value ? Math.max(1, Math.ceil(value / top * SHADES)) : 0);
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t('hours.title', { metric: t(`metric.${page.state.metric}`) })}><table class="heat">
    <caption class="hidden">${t('hours.caption', { zone: page.state.zone })}</caption>
    <thead><tr><th scope="col"><span class="hidden">${t('weekday')}</span></th>${HOURS.map(hour => html`<th scope="col"><span class=${hour % 3 ? 'hidden' : ''}>${String(hour).padStart(2, '0')}</span></th>`)}</tr></thead>
    <tbody>${DAYS.map(day => html`<tr><th scope="row"><abbr title=${weekday(day, 'long')}>${weekday(day, 'short')}</abbr></th>${HOURS.map(hour => {
      const value = values.get(`${day}-${hour}`) ?? 0;
      return html`<td class="h${shade(value)}" title="${weekday(day, 'long')} ${hour}:00 · ${long(value)}"><span class="hidden">${long(value)}</span></td>`;
    })}</tr>`)}</tbody></table></div>
    <p class="legend">${t('fewer')} ${[0, 1, 2, 3, 4, 5, 6].map(i => html`<span class="swatch h${i}"></span>`)} ${t('more')} · ${page.state.zone}</p>`;
}
