// Days as the APIs count them: local dates of their zone, weeks from Monday by ISO 8601.

const { today, zone } = document.querySelector('#main').dataset;
const DAY = 86_400_000;

const iso = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

const parse = date => Date.parse(`${date}T00:00:00Z`);
const print = time => new Date(time).toISOString().slice(0, 10);

export const shortDate = date => short.format(parse(date));
export const longDate = date => long.format(parse(date));

/** The local date of a moment that an API tells. */
export const localDate = moment => iso.format(new Date(moment));

/** The last so many days with today, or as many before these. */
export function period(days, before = 0) {
  const end = parse(today) - before * days * DAY;
  return { start: print(end - (days - 1) * DAY), end: print(end) };
}

const monday = date => print(parse(date) - ((new Date(parse(date)).getUTCDay() + 6) % 7) * DAY);

/** The ISO week of a Monday, as 202609. */
function week(date) {
  const thursday = new Date(parse(date) + 3 * DAY);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - first) / (7 * DAY)) + 1;
  return `${thursday.getUTCFullYear()}${String(number).padStart(2, '0')}`;
}

/** Every day, or every week, of a period: its key in grids, its first date, its name. */
export function buckets({ start, end }, weekly) {
  const all = [];
  for (let time = parse(weekly ? monday(start) : start); time <= parse(end); time += weekly ? 7 * DAY : DAY) {
    const date = print(time);
    all.push({ date, key: weekly ? week(date) : date.replaceAll('-', ''), name: (weekly ? 'Week of ' : '') + shortDate(date), label: shortDate(date) });
  }
  return all;
}
