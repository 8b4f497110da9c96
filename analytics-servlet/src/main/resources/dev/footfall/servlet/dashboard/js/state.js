// What is shown, as the address has it: whoever has the address sees the same, and the browser's Back goes back.

import { isDate, length, PERIODS, plusDays, stepOf, stepsOf, today } from './dates.js';
import { METRICS } from './metrics.js';

export const VIEWS = ['overview', 'journeys', 'video', 'audience', 'system'];
export const FILTERS = ['asset', 'page', 'type', 'source', 'country', 'deviceCategory', 'platform', 'browser', 'domain',
  'workspace', 'user'];
const COMPARISONS = ['previous', 'year', 'off'];

const oneOf = (value, known, other) => (known.includes(value) ? value : other);

function zoneOf(value, other) {
  try {
    return value ? new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone : other;
  } catch {
    return other;
  }
}

/** Reads an address. Whatever it says that makes no sense is as if it were not there. */
export function read(search, defaultZone) {
  const query = new URLSearchParams(search);
  // Java calls it Z, browsers do not know that name.
  const zone = zoneOf(query.get('zone'), zoneOf(defaultZone, 'UTC'));
  const now = today(zone);
  const isCustom = isDate(query.get('from')) && isDate(query.get('to')) && query.get('from') <= query.get('to')
    && length(query.get('from'), query.get('to')) <= 3660;
  const period = isCustom ? 'custom' : oneOf(query.get('period'), Object.keys(PERIODS), '28d');
  const [from, to] = isCustom ? [query.get('from'), query.get('to')] : PERIODS[period][1](now);
  const days = length(from, to);
  const filters = Object.fromEntries(FILTERS
    .map(name => [name, query.getAll(`f.${name}`).filter(Boolean)]).filter(([, values]) => values.length));
  return {
    view: oneOf(query.get('view'), VIEWS, 'overview'),
    period, from, to, days, zone, now, filters,
    step: oneOf(query.get('by'), stepsOf(days), stepOf(days)),
    chosenStep: query.get('by'),
    chosenZone: query.get('zone'),
    compare: oneOf(query.get('compare'), COMPARISONS, 'previous'),
    // Sessions, which alone know their source, do not know everything.
    metric: oneOf(query.get('metric'), Object.keys(METRICS).filter(name => !filters.source || METRICS[name].session), 'visitors'),
    lists: Object.fromEntries(['what', 'where', 'with'].map(card => [card, query.get(card)])),
    steps: query.getAll('step'),
    within: query.get('within') ?? 'P7D',
    breakdown: query.get('breakdown') ?? '',
    start: query.get('start'),
    direction: oneOf(query.get('direction'), ['next', 'previous'], 'next'),
    of: oneOf(query.get('of'), ['detail', 'type', 'asset'], 'detail'),
  };
}

/** The address of a state, which says nothing that goes without saying. */
export function write(state) {
  const query = new URLSearchParams();
  const say = (name, value, usual) => value && value !== usual && query.set(name, value);
  say('view', state.view, 'overview');
  if (state.period === 'custom') {
    query.set('from', state.from);
    query.set('to', state.to);
  } else {
    say('period', state.period, '28d');
  }
  say('compare', state.compare, 'previous');
  say('metric', state.metric, 'visitors');
  say('by', state.chosenStep);
  say('zone', state.chosenZone);
  Object.entries(state.lists).forEach(([card, list]) => say(card, list));
  Object.entries(state.filters).forEach(([name, values]) => values.forEach(value => query.append(`f.${name}`, value)));
  state.steps.forEach(step => query.append('step', step));
  say('within', state.within, 'P7D');
  say('breakdown', state.breakdown);
  say('start', state.start);
  say('direction', state.direction, 'next');
  say('of', state.of, 'detail');
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** The range of a question: half-open. */
export const rangeOf = state => ({ from: state.from, to: plusDays(state.to, 1) });

/** The same filters, with or without that value. */
export function toggled(filters, name, value) {
  const others = (filters[name] ?? []).filter(one => one !== value);
  const isNew = others.length === (filters[name] ?? []).length;
  const all = { ...filters, [name]: isNew ? [...others, value] : others };
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length));
}
