// What can be counted, each as measures of the query model. Values come back by the measures' names.

const count = (name, ...types) => ({ name, aggregation: 'count', filter: typed(types) });
const distinct = (name, attribute, ...types) => ({ name, aggregation: 'countDistinct', of: [attribute], filter: typed(types) });
const sum = (name, attribute, ...types) => ({ name, aggregation: 'sum', of: [attribute], filter: typed(types) });
const typed = types => (types.length ? [{ attribute: 'type', oneOf: types }] : []);
const one = name => values => values[name];
const ratio = (above, below) => values => (values[below] ? values[above] / values[below] : null);

const ACTS = ['product interaction', 'product configuration set', 'product configuration attribute set', 'product cart-add',
  'product ordered', 'product social share', 'product download', 'video complete', 'video like', 'video comment', 'video share'];

/**
 * `event` and `session`: its measures in that dataset; none: it cannot be asked there. `by`: the measure that rows are
 * put in order by. `adds`: whether the parts add up to the whole.
 */
export const METRICS = {
  visitors: { event: [distinct('visitors', 'viewer')], session: [distinct('visitors', 'visitor')], value: one('visitors') },
  sessions: { event: [distinct('sessions', 'sessionId')], session: [count('sessions')], value: one('sessions') },
  pageViews: { event: [count('pageViews', 'page view')], session: [sum('pageViews', 'pageViews')], value: one('pageViews'), adds: true },
  views3d: { event: [count('views3d', 'product 3D view')], value: one('views3d'), adds: true },
  viewsAr: { event: [count('viewsAr', 'product AR view')], value: one('viewsAr'), adds: true },
  interactions: { event: [count('interactions', 'product interaction')], value: one('interactions'), adds: true },
  engagement: {
    event: [distinct('engaged', 'sessionId', ...ACTS), distinct('sessions', 'sessionId')],
    value: ratio('engaged', 'sessions'), by: 'engaged', form: 'share',
  },
  videoViews: { event: [count('videoViews', 'video view')], value: one('videoViews'), adds: true },
  watchTime: { event: [sum('watchTime', 'metric', 'video watch')], value: one('watchTime'), adds: true, form: 'seconds' },
};

/** The measures of some metrics in a dataset, each once. */
export const measuresOf = (names, dataset) => Object.values(Object.fromEntries(names
  .flatMap(name => METRICS[name][dataset] ?? []).map(measure => [measure.name, measure])));

/** A row's values by their measures' names. */
export const valuesOf = (answer, row) => Object.fromEntries(answer.measures.map((name, i) => [name, row.values[i]]));

/** What a metric is in a row; null: nothing can be said. */
export const valueOf = (metric, answer, row) => (row ? METRICS[metric].value(valuesOf(answer, row)) ?? null : null);
