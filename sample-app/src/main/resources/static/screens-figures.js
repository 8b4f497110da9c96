// What the audience API says of the screens, as texts and bars.

import { bars, shown } from './numbers-charts.js';

const FACES = { happy: 'Happy', surprise: 'Surprised', neutral: 'Calm', angry: 'Angry', undefined: 'Unclear' };
const GENDERS = { female: 'Women', male: 'Men', undefined: 'Unclear' };

const STATES = { online: 'Online', offline: 'Offline', frozen: 'Out of service' };

/** The parameters of the time that is asked about. */
export function period(name, zone) {
  if (name === 'week') {
    return { last_week: 1, tzo: zone };
  }
  const today = local(new Date(), zone);
  const begin = name === 'today' ? today : local(new Date(Date.now() - 89 * 86_400_000), zone);
  return { b: `${begin} 00:00:00`, e: `${today} 23:59:59`, tzo: zone };
}

function local(moment, zone) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(moment).replaceAll('-', '/');
}

export function showCounters(counters) {
  for (const element of document.querySelectorAll('[data-counter]')) {
    element.textContent = shown(counters[element.dataset.counter]);
  }
}

/** @param devices the answer that lists them by their state */
export function showStates(devices) {
  for (const state of Object.keys(STATES)) {
    for (const { d } of devices[state]) {
      const element = document.querySelector(`#screen-${CSS.escape(d)} .state`);
      if (element && element.dataset.state !== state) {
        element.dataset.state = state;
        element.textContent = STATES[state];
      }
    }
  }
}

/** @param tree by devices, genders and emotions, as objects */
export function showTree(tree) {
  for (const place of document.querySelectorAll('.screen')) {
    const node = tree.data.o[place.dataset.screen] ?? { ots: 0, v: 0, vd: 0, o: {} };
    const figures = { ots: shown(node.ots), v: shown(node.v), mean: node.v ? `${shown(node.vd / node.v / 1000)} s` : '–' };
    for (const element of place.querySelectorAll('[data-figure]')) {
      element.textContent = figures[element.dataset.figure];
    }
    const genders = Object.entries(GENDERS).map(([key, name]) => ({ name, value: node.o[key]?.v ?? 0 }));
    const faces = Object.entries(FACES).map(([key, name]) => (
      { name, value: Object.values(node.o).reduce((sum, gender) => sum + (gender.o[key]?.v ?? 0), 0) }));
    place.querySelector('.genders').replaceChildren(bars(genders));
    place.querySelector('.faces').replaceChildren(bars(faces));
  }
}
