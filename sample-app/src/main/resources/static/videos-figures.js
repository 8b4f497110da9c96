// What the video API says of the film, as texts and bars.

import { columns, shown } from './numbers-charts.js';

const GROUPS = { '24h': 'hour', '7d': 'day', '90d': 'week' };
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

let drawn = '';

/** What the API is asked for in that period. */
export function question(period) {
  return { period, groupBy: GROUPS[period], compare: 'none' };
}

/** Shows the API's answer; what has not changed stays as it is. */
export function showFigures({ views, engagement, performance }, period) {
  const figures = {
    views: shown(views.total),
    viewers: shown(views.unique),
    watched: time(engagement.timeline.reduce((sum, { watchTime }) => sum + watchTime, 0)),
    mean: engagement.averageWatchTime === null ? '–' : `${shown(engagement.averageWatchTime)} s`,
    completion: share(engagement.completionRate),
    buffering: share(performance.bufferingRate),
    likes: shown(engagement.likes),
    comments: shown(engagement.comments),
    shares: shown(engagement.shares),
  };
  for (const element of document.querySelectorAll('[data-figure]')) {
    const text = figures[element.dataset.figure];
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }
  const now = JSON.stringify([period, views.timeline]);
  if (now !== drawn) {
    drawn = now;
    document.querySelector('#timeline').replaceChildren(...columns('Views', 'views', ['Views'], views.timeline.map(row)));
  }
}

function row({ date, views }) {
  const [day, hour] = date.split('T');
  const name = hour ? `${day} ${hour}` : day;
  return { name, label: hour ?? day.slice(5), values: [views] };
}

function share(value) {
  return value === null ? '–' : percent.format(value);
}

function time(seconds) {
  const minutes = Math.floor(seconds / 60);
  return seconds < 60 ? `${shown(seconds)} s` : minutes < 60 ? `${minutes} min` : `${shown(minutes / 60)} h`;
}
