// The page: what is shown is a function of the address, of the answers and of what only this window knows.

import { html, nothing, render } from '../vendor/lit-html.js';
import { Answers, api, call, download, json } from './api.js';
import { audience } from './audience.js';
import { cards } from './cards.js';
import { chart } from './chart.js';
import { PERIODS, plusDays } from './dates.js';
import { dialogs, door, welcome } from './dialogs.js';
import { dateTime } from './format.js';
import { chips, header, next } from './header.js';
import { heat } from './heat.js';
import { journeys } from './journeys.js';
import { lists } from './lists.js';
import { card, trouble } from './parts.js';
import * as questions from './questions.js';
import { read, toggled, VIEWS, write } from './state.js';
import { system } from './system.js';
import { video } from './video.js';
import { choose, kept, speak, t } from './words.js';

const THEME = 'footfall.theme';
const KEYS = 'footfall.keys';
const root = document.getElementById('app');

class Page {
  local = { width: 900, isOnline: navigator.onLine, exports: [] };
  config = null;
  #painting = false;
  #shown = '';

  answers = new Answers(() => this.paint(), error => this.#leave(error));

  async start() {
    this.#dress(kept.get(THEME));
    await speak();
    root.replaceChildren();
    this.#takeToken();
    await this.#meet();
    addEventListener('popstate', () => this.config && this.#arrive());
    addEventListener('keydown', event => this.#onKey(event));
    ['online', 'offline'].forEach(name => addEventListener(name, () => this.paint({ isOnline: navigator.onLine })));
    addEventListener('online', () => this.config && this.refresh());
    document.addEventListener('visibilitychange', () => this.#tick());
    setInterval(() => this.#tick(), 30_000);
    new ResizeObserver(([entry]) => this.#measure(entry.contentRect.width)).observe(root);
  }

  /** A token behind # is in nobody's log; it is filled in, but who enters decides that himself. */
  #takeToken() {
    const shown = new URLSearchParams(location.hash.slice(1)).get('token');
    if (shown) {
      this.#shown = shown;
      history.replaceState(null, '', location.pathname + location.search);
    }
  }

  async #meet() {
    try {
      this.config = await json('../api/analytics/dashboard');
      document.title = `${this.config.title} · ${t('title')}`;
      this.#arrive();
    } catch (error) {
      this.#stop(error);
    }
  }

  /** Time goes on: a page that is left open shows the new day, and asks anew for what is old. */
  #tick() {
    if (!document.hidden && this.config) {
      this.state = read(location.search, this.config.zone);
      this.paint();
    }
  }

  /** Whoever is not known any more is at the door again. */
  #leave(error) {
    if (this.config) {
      this.config = null;
      this.answers = new Answers(() => this.paint(), again => this.#leave(again));
      this.#stop(error);
    }
  }

  #stop(error) {
    if ([401, 403].includes(error.status)) {
      render(door({ enter: token => this.#enter(token), error: this.local.doorError, isBusy: this.local.isEntering, token: this.#shown }), root);
    } else {
      render(html`<main id="main" tabindex="-1"><section class="card w12">${trouble(error, () => this.#meet())}</section></main>`, root);
    }
  }

  async #enter(token) {
    this.local.isEntering = true;
    try {
      await call('session', { method: 'POST', body: { token } });
      this.local.doorError = null;
    } catch (error) {
      this.local.doorError = error.status === 401 ? t('door.wrong') : error.message || t('trouble.offline');
    }
    this.local.isEntering = false;
    await this.#meet();
  }

  get names() {
    return this.answers.names;
  }

  signOut = async () => {
    try {
      await call('session', { method: 'DELETE' });
      location.assign('./');
    } catch (error) {
      this.paint({ toast: error.message || t('trouble.offline') });
    }
  };

  #arrive() {
    this.state = read(location.search, this.config.zone);
    this.paint({ cursor: null });
  }

  address = change => `./${write({ ...this.state, ...change })}`;

  go = change => {
    const address = this.address(change);
    if (address !== `./${location.search}`) {
      history.pushState(null, '', address);
    }
    this.#arrive();
  };

  follow = (event, change) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      this.go(change);
      scrollTo(0, 0);
    }
  };

  filter = (name, value) => this.go({ filters: toggled(this.state.filters, name, value) });

  period = (period, list) => {
    if (period === 'custom') {
      list.value = this.state.period;
      document.querySelector('.dates').open = true;
      document.querySelector('.dates input').focus();
    } else {
      this.go({ period, chosenStep: null });
    }
  };

  shift = direction => {
    const change = next(this.state, direction);
    if (change) {
      this.go(change);
    }
  };

  refresh = () => {
    this.#tick();
    this.answers.refresh();
  };

  /** Notes of whoever is limited to workspaces would have to be in one of them. */
  mayWrite = () => this.config.caller.access.includes('write') && !this.config.caller.workspaces.length;

  #agents = () => this.answers.query(questions.userAgents(this.state), 'agents');

  /** All user agents, once somebody filters by browser. */
  agents = () => (this.state.filters.browser ? this.#agents().data?.rows.map(row => row.key[0]).filter(Boolean) ?? [] : []);

  /** The bounds of what is shown as moments, about: annotations of a day too many do no harm. */
  bounds = () => ({ from: `${plusDays(this.state.from, -1)}T00:00:00Z`, to: new Date(Date.parse(this.state.to) + 2 * 864e5).toISOString() });

  say = text => {
    document.getElementById('said').textContent = text;
  };

  save = async (body, format, name) => {
    try {
      await download(body, format, `${name}-${this.state.from}-${this.state.to}`);
      this.say(t('saved'));
    } catch (error) {
      this.paint({ toast: error.message || t('trouble.offline') });
    }
  };

  addNote = async ({ date, time, text, kind }) => {
    try {
      await api('annotations', { method: 'POST', body: { at: this.#moment(date, time), text, kind } });
      this.paint({ noteError: null });
      this.refresh();
      return true;
    } catch (error) {
      this.paint({ noteError: error.message || t('trouble.offline') });
      return false;
    }
  };

  /** A local date and time as a moment: by trial, as browsers know of zones in one direction only. */
  #moment(date, time) {
    const wanted = Date.parse(`${date}T${time}:00Z`);
    const shown = at => Date.parse(`${new Intl.DateTimeFormat('sv', {
      timeZone: this.state.zone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T')}Z`);
    const first = wanted - (shown(wanted) - wanted);
    return new Date(first - (shown(first) - wanted)).toISOString();
  }

  removeNote = async id => {
    await api(`annotations/${encodeURIComponent(id)}`, { method: 'DELETE' }).catch(error => this.paint({ toast: error.message || t('trouble.offline') }));
    this.refresh();
  };

  order = async order => {
    try {
      const { data } = await (await call('export', { method: 'POST', body: order })).json();
      this.paint({ exports: [{ ...order, ...data }, ...this.local.exports] });
      this.#await(data.exportId);
    } catch (error) {
      this.paint({ toast: error.message || t('trouble.offline') });
    }
  };

  async #await(id) {
    const { data } = await json(`export/${encodeURIComponent(id)}`).catch(error => ({ data: { status: 'failed', message: error.message } }));
    const search = data.downloadUrl ? new URL(data.downloadUrl, location.href).search : '';
    this.paint({ exports: this.local.exports.map(one => (one.exportId === id ? { ...one, ...data, message: data.error?.message ?? data.message, search } : one)) });
    if (data.status === 'processing') {
      setTimeout(() => this.#await(id), 700);
    }
  }

  theme = wanted => {
    const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark'
      || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    const theme = typeof wanted === 'string' ? wanted : isDark ? 'light' : 'dark';
    kept.set(THEME, theme);
    this.#dress(theme);
    this.paint();
  };

  hasKeys = () => kept.get(KEYS) !== 'off';

  keys = wanted => {
    kept.set(KEYS, wanted);
    this.paint();
  };

  #dress(theme) {
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    } else {
      delete document.documentElement.dataset.theme;
    }
  }

  language = async wanted => {
    await choose(wanted);
    document.title = `${this.config.title} · ${t('title')}`;
    this.paint();
  };

  open = id => {
    this.paint({ isSetting: id === 'settings' });
    queueMicrotask(() => setTimeout(() => document.getElementById(id)?.showModal()));
  };

  #measure(width) {
    const inner = Math.round(Math.min(1360, width) - (width < 720 ? 50 : 82));
    if (Math.abs(inner - this.local.width) > 1) {
      this.paint({ width: Math.max(260, inner) });
    }
  }

  #onKey(event) {
    if (!this.config || kept.get(KEYS) === 'off' || event.target.closest('input, select, textarea, dialog[open]')
      || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    // Arrows belong to whatever scrolls.
    if (event.key.startsWith('Arrow') && event.target.closest('.scroll, pre, .views')) {
      return;
    }
    const pressed = event.key.toLowerCase();
    const period = Object.keys(PERIODS).find(one => PERIODS[one][0] === pressed);
    const deeds = {
      x: () => this.go({ compare: this.state.compare === 'off' ? 'previous' : 'off' }),
      r: this.refresh,
      v: () => this.paint({ isTable: !this.local.isTable }),
      '?': () => this.open('keys'),
      ',': () => this.open('settings'),
      escape: () => Object.keys(this.state.filters).length && this.go({ filters: {} }),
      arrowleft: () => this.shift(-1),
      arrowright: () => this.shift(1),
    };
    const deed = period ? () => this.period(period) : VIEWS[pressed - 1] ? () => this.go({ view: VIEWS[pressed - 1] }) : deeds[pressed];
    if (deed) {
      event.preventDefault();
      deed();
    }
  }

  /** Shows what is known now, once for whatever changed at the same time. */
  paint = (change = {}) => {
    Object.assign(this.local, change);
    if (!this.#painting && this.config) {
      this.#painting = true;
      queueMicrotask(() => {
        this.#painting = false;
        render(this.#whole(), root);
      });
    }
  };

  #whole() {
    return html`${header(this)}<main id="main" tabindex="-1">
      ${this.local.isOnline ? nothing : html`<p class="banner w12" role="alert">${t('offline')}</p>`}
      ${this.local.toast ? html`<p class="banner w12" role="alert">${this.local.toast} <button type="button" class="plain" @click=${() => this.paint({ toast: null })}>${t('close')}</button></p>` : nothing}
      ${chips(this)}${this.#waiting() ?? (this.#isNew() ? welcome(this) : this.#view())}</main>
      <footer>${this.#foot()}</footer>${dialogs(this)}<div id="said" class="hidden" role="status"></div>`;
  }

  /** What is shown while it is not known yet which user agents a filter by browser means; null: nothing is awaited. */
  #waiting() {
    if (!this.config.apis.includes('query') && this.state.view !== 'system') {
      return html`<section class="card w12"><p class="none">${t('noQuery')}</p></section>`;
    }
    const entry = this.state.filters.browser ? this.#agents() : null;
    return entry && !entry.data ? card({ id: 'waiting', title: t('loading'), entries: [entry], retry: this.refresh, body: () => nothing }) : null;
  }

  /** Whether nothing has ever come in; asked only where the chosen days are empty. */
  #isNew() {
    if (!['overview', 'journeys', 'video'].includes(this.state.view)) {
      return false;
    }
    const known = this.answers.query(questions.totals(this.state, this.agents()), 'totals').data;
    if (!known || Object.keys(this.state.filters).length || [...known.rows, ...known.compared?.rows ?? []].some(row => row.values.some(Boolean))) {
      return false;
    }
    const all = this.answers.query(questions.everything(), 'everything').data;
    return Boolean(all) && !all.rows[0].values[0];
  }

  #view() {
    return {
      overview: () => html`${cards(this)}${chart(this)}${lists(this, 'what', 7)}${lists(this, 'where', 5)}${heat(this, 7)}${lists(this, 'with', 5)}`,
      journeys: () => journeys(this),
      video: () => video(this),
      audience: () => audience(this),
      system: () => system(this),
    }[this.state.view]();
  }

  #foot() {
    if (!['overview', 'video'].includes(this.state.view) || this.#waiting()) {
      return nothing;
    }
    const known = this.answers.query(questions.totals(this.state, this.agents()), 'totals').data;
    return known ? [t('foot', { at: dateTime(known.dataUpTo, this.state.zone), zone: this.state.zone }),
      t(`foot.bots.${known.bots}`, {}, known.bots), t(`foot.sampling.${known.sampling}`, {}, known.sampling)].join(' · ') : nothing;
  }
}

new Page().start();
