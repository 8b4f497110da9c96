// What is above every view: whose numbers, of when, compared with what, and for whom it is filtered.

import { html, nothing } from '../vendor/lit-html.js';
import { PERIODS, plusDays, shifted } from './dates.js';
import { label, number, span } from './format.js';
import { closing } from './parts.js';
import * as questions from './questions.js';
import { FILTERS, VIEWS } from './state.js';
import { t } from './words.js';

export function header(page) {
  const { state, config } = page;
  return html`<header class="bar">
    <div class="who"><h1>${config.title}</h1>${live(page)}</div>
    <div class="when" role="group" aria-label=${t('period')}>
      <button type="button" class="icon" aria-label=${t('period.before')} title="${t('period.before')} (←)" @click=${() => page.shift(-1)}>‹</button>
      <select aria-label=${t('period')} .value=${state.period} @change=${event => page.period(event.target.value, event.target)}>
        ${Object.keys(PERIODS).map(period => html`<option value=${period} ?selected=${state.period === period}>${t(`period.${period}`)}</option>`)}
        <option value="custom" ?selected=${state.period === 'custom'}>${state.period === 'custom' ? span(state.from, state.to) : t('period.custom')}</option></select>
      <button type="button" class="icon" aria-label=${t('period.after')} title="${t('period.after')} (→)" ?disabled=${!next(state, 1)} @click=${() => page.shift(1)}>›</button>
      <details class="menu dates" @keydown=${closing}><summary>${t('dates')}</summary><div>${dates(page)}</div></details>
    </div>
    <div class="how">
      <select aria-label=${t('compare')} .value=${state.compare} @change=${event => page.go({ compare: event.target.value })}>
        ${['previous', 'year', 'off'].map(one => html`<option value=${one} ?selected=${state.compare === one}>${t(`compare.${one}`)}</option>`)}</select>
      <button type="button" class="icon" aria-label=${t('refresh')} title="${t('refresh')} (R)" @click=${page.refresh}>↻</button>
      <button type="button" class="icon" aria-label=${t('theme')} title=${t('theme')} @click=${page.theme}>◐</button>
      <button type="button" class="icon" aria-label=${t('settings')} title="${t('settings')} (,)" @click=${() => page.open('settings')}>⚙</button>
      <button type="button" class="icon" aria-label=${t('keys')} title="${t('keys')} (?)" @click=${() => page.open('keys')}>?</button>
    </div></header>
    <nav class="views" aria-label=${t('views')}>${VIEWS.map(view => html`<a href=${page.address({ view })} aria-current=${state.view === view ? 'page' : 'false'}
      @click=${event => page.follow(event, { view })}>${t(`view.${view}`)}</a>`)}</nav>`;
}

function live(page) {
  const entry = page.answers.ask('../api/analytics/query', questions.live(), 'live', 25_000);
  const now = entry.error ? null : entry.data?.rows[0]?.values[0];
  return html`<span class="live" title=${t('live.means')}>${now == null ? nothing : html`<i class=${now ? 'on' : ''}></i> ${t('live', { n: number(now) })}`}</span>`;
}

function dates(page) {
  const { state } = page;
  const apply = event => {
    event.preventDefault();
    const form = new FormData(event.target);
    const [from, to] = [form.get('from'), form.get('to')].sort();
    event.target.closest('details').removeAttribute('open');
    page.go({ period: 'custom', from, to, chosenStep: null });
  };
  return html`<form @submit=${apply}>
    <label>${t('from')} <input type="date" name="from" required .value=${state.from} min=${plusDays(state.now, -3650)} max=${state.now}></label>
    <label>${t('to')} <input type="date" name="to" required .value=${state.to} min=${plusDays(state.now, -3650)} max=${state.now}></label>
    <button class="main">${t('apply')}</button></form>`;
}

/** What everything is filtered by. */
export function chips(page) {
  const all = Object.entries(page.state.filters).flatMap(([name, values]) => values.map(value => [name, value]));
  if (!all.length) {
    return nothing;
  }
  return html`<div class="chips w12" role="group" aria-label=${t('filters')}>${all.map(([name, value]) => html`<button type="button" class="chip"
    aria-label=${t('filter.remove.of', { value: `${t(`filter.${name}`)} ${value}` })} @click=${() => page.filter(name, value)}>
    <span>${t(`filter.${name}`)}</span> ${label(name, value, page.names)} <span aria-hidden="true">×</span></button>`)}
    <button type="button" class="plain" @click=${() => page.go({ filters: {} })}>${t('filters.clear')}</button></div>${ignored(page.state)}`;
}

/** Which filters a view cannot heed, said where they stand. */
function ignored(state) {
  const heeded = { journeys: FILTERS.filter(name => !['page', 'type', 'source'].includes(name)), audience: ['workspace'], system: [] }[state.view] ?? FILTERS;
  const names = Object.keys(state.filters).filter(name => !heeded.includes(name));
  return names.length ? html`<p class="banner w12">${t('filters.ignored', { names: names.map(name => t(`filter.${name}`)).join(', ') })}</p>` : nothing;
}

/** One period further on, but never beyond today. */
export function next(state, direction) {
  const [from, to] = shifted(state.from, state.to, direction);
  return direction > 0 && to > state.now ? null : { period: 'custom', from, to };
}
