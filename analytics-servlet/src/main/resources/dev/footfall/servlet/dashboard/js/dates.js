// Local dates as text, yyyy-mm-dd: no clock and no zone can turn them into another day.

const DAY = 864e5;

const utc = date => Date.parse(`${date}T00:00:00Z`);

export const isDate = text => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(utc(text))
  && new Date(utc(text)).toISOString().startsWith(text);

export const plusDays = (date, days) => new Date(utc(date) + days * DAY).toISOString().slice(0, 10);

/** How many days there are from one date to another, both counted. */
export const length = (from, to) => Math.round((utc(to) - utc(from)) / DAY) + 1;

export function today(zone, now = Date.now()) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-u-ca-gregory', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit',
  }).formatToParts(now).map(part => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

const firstOfMonth = date => `${date.slice(0, 7)}-01`;
const lastMonth = date => plusDays(firstOfMonth(date), -1);

/** Each period: its key on the keyboard, and what it is on a day, as [from, to], both counted. */
export const PERIODS = {
  today: ['d', now => [now, now]],
  yesterday: ['e', now => [plusDays(now, -1), plusDays(now, -1)]],
  '7d': ['w', now => [plusDays(now, -6), now]],
  '28d': ['t', now => [plusDays(now, -27), now]],
  '91d': ['q', now => [plusDays(now, -90), now]],
  month: ['m', now => [firstOfMonth(now), now]],
  lastMonth: ['l', now => [firstOfMonth(lastMonth(now)), lastMonth(now)]],
  year: ['y', now => [`${now.slice(0, 4)}-01-01`, now]],
  '12m': ['a', now => [plusDays(now, -363), now]],
};

/** What lies before or behind, of the same length. */
export function shifted(from, to, direction) {
  const days = length(from, to) * direction;
  return [plusDays(from, days), plusDays(to, days)];
}

/** How finely a chart of so many days is drawn, unless somebody wants it otherwise. */
export const stepOf = days => (days <= 2 ? 'hour' : days <= 120 ? 'day' : days <= 800 ? 'week' : 'month');

/** Steps that make between two and some hundred points of so many days. */
export const stepsOf = days => [['hour', 1, 14], ['day', 2, 400], ['week', 14, 4000], ['month', 40, 40000]]
  .filter(([, least, most]) => days >= least && days <= most).map(([step]) => step);
