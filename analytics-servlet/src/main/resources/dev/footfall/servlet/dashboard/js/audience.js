// Devices in shops: who stood in front of them, and for how long.

import { html } from '../vendor/lit-html.js';
import { duration, label, number, share } from './format.js';
import { valuesOf } from './metrics.js';
import { card, delta, facts, table } from './parts.js';
import { bar } from './spark.js';
import { rangeOf } from './state.js';
import { t } from './words.js';

const LOOKED = [{ attribute: 'attention', oneOf: ['view'] }];
const MEASURES = [{ name: 'viewers', aggregation: 'count' }, { name: 'looked', aggregation: 'count', filter: LOOKED },
  { name: 'length', aggregation: 'average', of: ['duration'], filter: LOOKED }];

const ask = (page, key, dimensions, more = {}) => {
  const body = {
    dataset: 'viewing', range: rangeOf(page.state), zone: page.state.zone, dimensions,
    filter: [{ attribute: 'partKind', oneOf: ['session'] },
      ...(page.state.filters.workspace ? [{ attribute: 'workspace', oneOf: page.state.filters.workspace }] : [])],
    measures: MEASURES, names: true, ...(page.state.compare === 'off' ? {} : { compare: page.state.compare }), ...more,
  };
  return [page.answers.query(body, key), body];
};
const ordered = { order: [{ by: 'viewers', descending: true }], limit: 20 };

export function audience(page) {
  const [total, of] = ask(page, 'viewing-total', []);
  return html`${card({
    id: 'watched', title: t('audience'), entries: [total], retry: page.refresh, onFile: format => page.save(of, format, 'audience'),
    isEmpty: answer => !answer.rows[0]?.values[0],
    body: answer => sums(answer),
  })}${parts(page, 'device', 12)}${parts(page, 'age', 4)}${parts(page, 'gender', 4)}${parts(page, 'emotion', 4)}`;
}

function sums(answer) {
  const now = valuesOf(answer, answer.rows[0]);
  const before = answer.compared && valuesOf(answer, answer.compared.rows[0]);
  return facts([[t('audience.viewers'), html`${number(now.viewers)} ${delta(now.viewers, before?.viewers)}`],
    [t('audience.looked'), html`${number(now.looked)} ${delta(now.looked, before?.looked)}`],
    [t('audience.attention'), share(now.viewers ? now.looked / now.viewers : null)],
    [t('audience.length'), duration(now.length)]]);
}

function parts(page, dimension, wide) {
  const [entry, body] = ask(page, `viewing-${dimension}`, [dimension], ordered);
  return card({
    id: `audience-${dimension}`, title: t(`audience.${dimension}`), wide, entries: [entry], retry: page.refresh,
    onFile: format => page.save(body, format, dimension),
    isEmpty: answer => !answer.rows.length,
    body: answer => table(t(`audience.${dimension}`), [{ title: t(`audience.${dimension}`) }, { title: t('size') },
      { title: t('audience.viewers'), isNumber: true }, { title: t('audience.attention'), isNumber: true },
      ...(wide > 6 ? [{ title: t('audience.length'), isNumber: true }] : [])],
    rows(answer, dimension, wide)),
  });
}

const rows = (answer, dimension, wide) => answer.rows.map(row => {
  const now = valuesOf(answer, row);
  return [t(`${dimension}.${row.key[0]}`, {}, label(dimension, row.key[0], answer.names)), bar(now.viewers, valuesOf(answer, answer.rows[0]).viewers),
    number(now.viewers), share(now.viewers ? now.looked / now.viewers : null), ...(wide > 6 ? [duration(now.length)] : [])];
});
