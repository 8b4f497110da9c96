// A film's page: the film, what one may say to it, and what the API makes of that. The tracker sees the player by
// itself; only likes, comments and shares are told from here.

import { Api, Refusal } from './numbers-api.js';
import { make } from './numbers-charts.js';
import * as owner from './owner.js';
import { question, showFigures } from './videos-figures.js';
import { openPlayer } from './videos-player.js';

const ASK = 3_000;
const find = selector => document.querySelector(selector);
const { film, seconds } = find('#main').dataset;
const filters = find('#filters');
let asking = new AbortController();

const tell = (what, fields) => window.footfall?.video(film, what, fields);

function offerWays() {
  find('#ways').hidden = find('#comment').hidden = false;
  find('#like').addEventListener('click', ({ currentTarget: like }) => {
    if (like.getAttribute('aria-pressed') !== 'true') {
      like.setAttribute('aria-pressed', 'true');
      tell('like');
    }
  });
  find('#share').addEventListener('click', async () => {
    tell('share', { eventMetadata: { network: 'link' } });
    const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    find('#shared').textContent = copied ? 'The link is in your clipboard.' : location.href;
  });
  find('#comment').addEventListener('submit', event => {
    event.preventDefault();
    const words = find('#words').value.trim();
    if (words) {
      find('#said').append(make('li', {}, words));
      find('#words').value = '';
      tell('comment', { eventMetadata: { length: words.length } });
    }
  });
}

async function show() {
  const token = owner.token();
  find('#key').hidden = Boolean(token);
  find('#figures').hidden = !token;
  if (!token) {
    return;
  }
  asking.abort();
  asking = new AbortController();
  const period = new FormData(filters).get('period');
  try {
    showFigures(await new Api(token, asking.signal).video(`videos/${film}`, question(period)), period);
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
  find('#fault').hidden = messages.length === 0;
  find('#fault').replaceChildren(...messages.map(message => make('p', {}, message)));
}

async function keepAsking() {
  if (!document.hidden) {
    await show();
  }
  setTimeout(keepAsking, ASK);
}

openPlayer(film, Number(seconds));
offerWays();
filters.addEventListener('submit', event => event.preventDefault());
filters.addEventListener('change', show);
owner.onChange(show);
keepAsking();
