// The shop's owner looks at its numbers.

import { Api, Refusal } from './numbers-api.js';
import { bars, columns, grid, make, shown } from './numbers-charts.js';
import * as owner from './owner.js';
import { buckets, localDate, longDate, period } from './numbers-days.js';

const DEVICES = ['desktop', 'mobile', 'tablet'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const find = selector => document.querySelector(selector);
const filters = find('#filters');
const fault = find('#fault');
let running = new AbortController();

function chosen() {
  const { days, showroom, site, kind, channel } = Object.fromEntries(
    [...filters.elements].filter(field => field.name && (field.type !== 'radio' || field.checked)).map(field => [field.name, field.value]));
  return { days: Number(days), weekly: Number(days) > 31, showroom, site, kind, channel };
}

function selection({ showroom, site }, { start, end }) {
  return { startDate: start, endDate: end, clientUuids: showroom ? [showroom] : null, domain: site || null };
}

async function load() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const token = owner.token();
  if (!token) {
    return ask([]);
  }
  const wanted = chosen();
  const now = period(wanted.days);
  show(now);
  const api = new Api(token, signal);
  const desk = { channel_id: wanted.channel, start_date: now.start, end_date: now.end };
  try {
    await totals(api, wanted, now);
    await Promise.all([
      panel('#views', () => views(api, wanted, now)),
      panel('#filed', () => filed(api, wanted, now, desk)),
      panel('#states', () => states(api, desk)),
      panel('#weekdays', () => weekdays(api, desk)),
      panel('#awareness', () => awareness(api, desk)),
    ]);
    find('#numbers').setAttribute('aria-busy', 'false');
  } catch (error) {
    if (error.name !== 'AbortError') {
      refuse(error);
    }
  }
}

/** Makes room for the numbers; those of before stay, faint, until the new ones are there. */
function show({ start, end }) {
  find('#key').hidden = true;
  fault.hidden = true;
  filters.hidden = false;
  find('#download').hidden = false;
  find('#numbers').hidden = false;
  find('#numbers').setAttribute('aria-busy', 'true');
  find('#dates').textContent = `${longDate(start)} to ${longDate(end)}`;
  for (const body of document.querySelectorAll('#numbers .body:empty')) {
    body.append(make('p', { class: 'soft' }, 'Loading…'));
  }
}

function ask(messages) {
  for (const id of ['#numbers', '#filters', '#download']) {
    find(id).hidden = true;
  }
  find('#dates').textContent = '';
  find('#key').hidden = false;
  tell(messages);
  find('#token').focus();
}

function tell(messages) {
  fault.replaceChildren(...messages.map(message => make('p', {}, message)));
  fault.hidden = messages.length === 0;
}

function refuse(error) {
  const messages = error instanceof Refusal ? error.messages : [`This page failed: ${error.message}`];
  if (error.status === 401 || error.status === 403) {
    owner.forget();
    return ask(messages);
  }
  find('#numbers').hidden = true;
  tell(messages);
  const again = make('button', { type: 'button', class: 'button quiet' }, 'Ask again');
  again.addEventListener('click', load);
  fault.append(again);
}

/** What fails in one panel is told there; the others are not affected. */
async function panel(id, fill) {
  const body = find(`${id} .body`);
  try {
    const content = await fill();
    body.replaceChildren(...(content.length ? content : [make('p', { class: 'soft empty' }, 'Nothing in these days.')]));
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    body.replaceChildren(make('p', { class: 'fault', role: 'alert' }, error.message));
  }
}

async function totals(api, wanted, now) {
  const [these, those] = await Promise.all([
    api.metrics('dashboard', selection(wanted, now)), api.metrics('dashboard', selection(wanted, period(wanted.days, 1)))]);
  for (const element of document.querySelectorAll('[data-total]')) {
    element.textContent = shown(these[element.dataset.total]);
  }
  for (const element of document.querySelectorAll('[data-change]')) {
    change(element, these[element.dataset.change], those[element.dataset.change], wanted.days);
  }
  find('#best .body').replaceChildren(...best(these.mostViewedProduct));
}

function change(element, now, before, days) {
  const percent = Math.round((now / before - 1) * 100);
  element.textContent = !before ? `none in the ${days} days before` : percent === 0 ? `as in the ${days} days before`
    : `${Math.abs(percent)} % ${percent > 0 ? 'more' : 'less'} than in the ${days} days before`;
  element.dataset.way = !before || percent === 0 ? 'same' : percent > 0 ? 'up' : 'down';
}

function best(product) {
  if (!product) {
    return [make('p', { class: 'soft empty' }, 'Nothing in these days.')];
  }
  const picture = product.formats.find(({ type }) => type.startsWith('image/'));
  const facts = [['3D views', 'total3DViews'], ['AR views', 'totalARViews'], ['Visits with interaction', 'userEngagement'],
    ['Interactions in each', 'avgNumberInteractions']];
  return [
    ...(picture ? [make('img', { src: new URL(picture.url, location).pathname, alt: '', width: 400, height: 340 })] : []),
    make('p', { class: 'best-name' }, make('strong', {}, product.name ?? product.uuid), ` ${product.metadata.line ?? ''}`),
    make('dl', { class: 'facts' }, ...facts.map(([name, key]) => make('div', {}, make('dt', {}, name), make('dd', {}, shown(product[key]))))),
  ];
}

async function views(api, wanted, now) {
  const { count, grid: cells } = await api.metrics('views-data', {
    ...selection(wanted, now), viewType: wanted.kind, returnFields: ['device'], dateInterval: wanted.weekly ? 'WEEK' : 'DAY',
  });
  const name = `${wanted.kind.slice(0, 2)} views`;
  find('#views-title').textContent = `${name} by ${wanted.weekly ? 'week' : 'day'}`;
  const counts = new Map(cells.map(cell => [`${cell.dateInterval} ${cell.deviceCategory}`, cell.count]));
  const rows = buckets(now, wanted.weekly).map(bucket => (
    { ...bucket, values: DEVICES.map(device => counts.get(`${bucket.key} ${device}`) ?? 0) }));
  return count ? columns(name, name, ['Desktop', 'Mobile', 'Tablet'], rows) : [];
}

async function filed(api, wanted, now, desk) {
  const answer = await api.reports('reports_over_time', { ...desk, datetime_range_width: wanted.weekly ? 'week' : 'day' });
  find('#filed-title').textContent = `Reports filed by ${wanted.weekly ? 'week' : 'day'}`;
  const counts = new Map(answer.map(row => [localDate(row.datetime_range_start), row.report_count]));
  const rows = buckets(now, wanted.weekly).map(bucket => ({ ...bucket, values: [counts.get(bucket.date) ?? 0] }));
  return answer.length ? columns('Reports filed', 'reports', ['Reports'], rows) : [];
}

async function states(api, desk) {
  const answer = await api.reports('reports_per_state', desk);
  const rows = answer.sort((a, b) => a.id - b.id).map(row => ({ name: row.name ?? String(row.id), value: row.report_count }));
  return rows.length ? [bars(rows)] : [];
}

async function weekdays(api, desk) {
  const answer = await api.reports('reports_per_week_day', desk);
  const counts = new Map(answer.map(row => [row.dow, row.report_count]));
  const rows = [1, 2, 3, 4, 5, 6, 0].map(day => ({ name: WEEKDAYS[day], value: counts.get(day) ?? 0 }));
  return answer.length ? [bars(rows)] : [];
}

async function awareness(api, desk) {
  const answer = await api.reports('user_awareness', { ...desk, fields: 'total_alerts,unique_alerts,alerts_opened' });
  const rows = answer.map(row => [
    [row.first_name, row.last_name].filter(Boolean).join(' ') || String(row.user_id), row.total_alerts, row.unique_alerts, row.alerts_opened]);
  return rows.length ? [grid('Alerts by person', ['Person', 'Sent', 'Different', 'Opened'], rows)] : [];
}

async function download() {
  const button = find('#download');
  const wanted = chosen();
  const now = period(wanted.days);
  button.disabled = true;
  try {
    const { document: base64, contentType } = await new Api(owner.token()).metrics('summary-report', selection(wanted, now));
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const href = URL.createObjectURL(new Blob([bytes], { type: contentType }));
    make('a', { href, download: `products ${now.start} to ${now.end}.xlsx` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  } catch (error) {
    refuse(error);
  } finally {
    button.disabled = false;
  }
}

find('#download').addEventListener('click', download);
filters.addEventListener('submit', event => event.preventDefault());
document.addEventListener('change', ({ target }) => {
  if (target.form === filters) {
    load();
  }
});
owner.onChange(load);
load();
