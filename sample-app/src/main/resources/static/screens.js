// Plays the shop's screens, lets them tell what they see, and shows what the APIs make of it.

import { Api, Refusal } from './numbers-api.js';
import { make } from './numbers-charts.js';
import * as owner from './owner.js';
import { period, showCounters, showStates, showTree } from './screens-figures.js';
import { Player } from './screens-player.js';
import { Teller } from './screens-teller.js';

const HEARTBEAT = 60_000;
const TELL = 2_000;
const ASK = 3_000;
const MOODS = { 0: 'calm', 1: 'happy', 2: 'angry', 3: 'surprised', [-1]: 'a face that could not be read' };

const find = selector => document.querySelector(selector);
const { events = '', user, zone } = find('#main').dataset;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const filters = find('#filters');
const fault = find('#fault');
let paused = false;
let asking = new AbortController();

const movies = [...document.querySelectorAll('#movies li')].map(({ dataset, textContent }) => (
  { id: Number(dataset.movie), ms: dataset.seconds * 1000, title: textContent }));

const screens = [...document.querySelectorAll('.screen')].map(place => {
  const { screen: id, workspace, key } = place.dataset;
  const teller = key ? new Teller(events, { id, workspace, key }) : null;
  const told = place.querySelector('.told');
  if (!teller) {
    told.textContent = 'Not registered yet, so it tells nothing. The demo data registers it: reload in a moment.';
  }
  return { teller, told, player: new Player(place, movies, still, session => teller?.session(session)) };
});

function play() {
  let last = performance.now();
  const frame = now => {
    if (!paused) {
      for (const { player } of screens) {
        const isNew = player.live(now - last);
        if (!still.matches || isNew) {
          player.draw();
        }
      }
    }
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** A screen that cannot tell goes on playing, and tells later. */
async function tell({ teller, told }) {
  try {
    const sent = await teller.tell();
    if (sent) {
      told.textContent = words(sent.at(-1).eventMetadata);
    }
  } catch (error) {
    told.textContent = `Cannot tell now: ${error.message}.`;
  }
}

function words({ attention, emotions }) {
  const seconds = list => (list.reduce((sum, { d }) => sum + d, 0) / 1000).toFixed(1);
  const looks = attention.filter(({ a }) => a === 1);
  const faces = emotions.toSorted((one, other) => other.d - one.d);
  return `Told last: somebody was there for ${seconds(attention)} s, ${looks.length
    ? `looked for ${seconds(looks)} s, longest with ${faces[0].e < 0 ? MOODS[-1] : `a ${MOODS[faces[0].e]} face`}` : 'and did not look'}.`;
}

function every(ms, call) {
  const again = async () => {
    if (!document.hidden) {
      await call();
    }
    setTimeout(again, ms);
  };
  return again();
}

async function show() {
  const token = owner.token();
  find('#key').hidden = Boolean(token);
  for (const element of [filters, find('#counters'), ...document.querySelectorAll('.screen-figures')]) {
    element.hidden = !token;
  }
  if (!token) {
    return;
  }
  asking.abort();
  asking = new AbortController();
  const api = new Api(token, asking.signal);
  const times = period(new FormData(filters).get('period'), zone);
  try {
    const [devices, counters, tree] = await Promise.all([
      api.audience(`user/${user}/devices/`), api.audience(`user/${user}/counters`),
      api.audience(`v2/statistics/user/${user}/devices/genders/emotions/`, { ...times, to_object: 1, obj_in_page: 100 })]);
    showStates(devices);
    showCounters(counters);
    showTree(tree);
    find('#asked').textContent = `As of ${new Date().toLocaleTimeString('en-GB')}`;
    find('#main').dataset.state = 'shown';
    say([]);
  } catch (error) {
    if (error.name !== 'AbortError') {
      refuse(error);
    }
  }
}

function refuse(error) {
  if (error.status === 401 || error.status === 403) {
    owner.forget();
    show();
  }
  say(error instanceof Refusal ? error.messages : [`This page failed: ${error.message}`]);
}

function say(messages) {
  fault.hidden = messages.length === 0;
  if (fault.textContent !== messages.join('')) {
    fault.replaceChildren(...messages.map(message => make('p', {}, message)));
  }
}

find('#pause').hidden = false;
find('#pause').addEventListener('click', ({ target }) => {
  paused = !paused;
  target.textContent = paused ? 'Go on' : 'Pause';
});
filters.addEventListener('submit', event => event.preventDefault());
filters.addEventListener('change', show);
owner.onChange(show);

play();
const tellers = screens.filter(({ teller }) => teller);
every(HEARTBEAT, () => Promise.all(tellers.map(({ teller }) => teller.heartbeat().catch(() => null))));
every(TELL, () => Promise.all(tellers.map(tell)));
every(ASK, show);
