// From what is shown to what is asked: bodies of POST query, and which of them cannot be put under the filters.

import { familyOf } from './browsers.js';
import { plusDays } from './dates.js';
import { measuresOf, METRICS } from './metrics.js';
import { rangeOf } from './state.js';

const IN_SESSIONS = ['source', 'deviceCategory', 'workspace', 'user'];

/** Events unless somebody filters by what only sessions know. */
export const datasetOf = state => (state.filters.source ? 'session' : 'event');

/** Whether the filters let something be asked of a dataset. */
export const isAskable = (state, dataset) => (dataset === 'session'
  ? Object.keys(state.filters).every(name => IN_SESSIONS.includes(name))
  : !state.filters.source);

/** What can be counted under the present filters. */
export const metricsOf = state => Object.keys(METRICS).filter(name => METRICS[name][datasetOf(state)]);

/**
 * The filters as conditions.
 *
 * @param agents all user agents that are known, for filters by browser
 */
export function conditionsOf(state, agents = []) {
  return Object.entries(state.filters).flatMap(([name, values]) => {
    if (name === 'page') {
      return [{ attribute: 'type', oneOf: ['page view'] }, { attribute: 'detail', oneOf: values }];
    }
    if (name === 'browser') {
      return [{ attribute: 'userAgent', oneOf: agents.filter(agent => values.includes(familyOf(agent) ?? '')).slice(0, 900) }];
    }
    return [{ attribute: name, oneOf: values }];
  });
}

function question(state, agents, dataset, more) {
  return {
    dataset,
    range: rangeOf(state),
    zone: state.zone,
    filter: conditionsOf(state, agents),
    ...(state.compare === 'off' ? {} : { compare: state.compare }),
    ...more,
  };
}

export const totals = (state, agents) => question(state, agents, datasetOf(state),
  { measures: measuresOf(metricsOf(state), datasetOf(state)) });

export const series = (state, agents) => question(state, agents, datasetOf(state),
  { measures: measuresOf(metricsOf(state), datasetOf(state)), dimensions: [state.step], fill: true });

/** The greatest of a dimension. */
export function top(state, agents, { dimension, dataset, metric, filter = [], limit = 10 }) {
  const asked = question(state, agents, dataset, {
    measures: measuresOf([metric], dataset),
    dimensions: [dimension],
    order: [{ by: METRICS[metric].by ?? measuresOf([metric], dataset)[0].name, descending: true }],
    ...(limit ? { limit } : {}),
    names: ['asset', 'user', 'device'].includes(dimension),
  });
  return { ...asked, filter: [...asked.filter, ...filter] };
}

export const heat = (state, agents) => {
  const { compare, ...asked } = question(state, agents, datasetOf(state),
    { measures: measuresOf([state.metric], datasetOf(state)), dimensions: ['dayOfWeek', 'hourOfDay'], limit: 200 });
  return asked;
};

/** All user agents of the period and of the one that it is compared with, which a filter by browser stands for. */
export const userAgents = state => ({
  dataset: 'event', range: { ...rangeOf(state), from: plusDays(state.from, -{ off: 0, previous: Math.ceil(state.days / 7) * 7 + 31, year: 396 }[state.compare]) }, zone: state.zone, dimensions: ['userAgent'],
  measures: [{ name: 'events', aggregation: 'count' }], order: [{ by: 'events', descending: true }], limit: 900,
});

export const live = () => ({ dataset: 'event', range: { last: 'PT5M' }, measures: measuresOf(['visitors'], 'event') });

export const everything = () => ({ dataset: 'event', measures: [{ name: 'events', aggregation: 'count' }] });

/** Which types of events there are, the most frequent first. */
export const types = state => ({
  dataset: 'event', range: rangeOf(state), zone: state.zone, dimensions: ['type'],
  measures: [{ name: 'events', aggregation: 'count' }], order: [{ by: 'events', descending: true }], limit: 100,
});
