// What the cards of all views are made of.

import { html, nothing } from '../vendor/lit-html.js';
import { Trouble } from './api.js';
import { change, number } from './format.js';
import { t } from './words.js';

/**
 * A card: its heading, what can be done with it, and what it shows in whichever state its answer is.
 *
 * @param card `entry` or `entries`: what it waits for; `body`: called with their data; `tools`: more buttons;
 *   `before`: what stands above that whatever its state; `onFile`: what makes a file of it; `isEmpty`: whether there is nothing to see in the data
 */
export function card({ id, title, wide = 12, entries = [], body, tools = nothing, before = nothing, onFile, isEmpty = () => false, retry }) {
  const failed = entries.find(entry => entry.error);
  const all = entries.map(entry => entry.data ?? entry.stale);
  const isReady = all.every(Boolean);
  const isBusy = entries.some(entry => entry.isBusy || !entry.data);
  return html`<section class="card w${wide} ${isReady && isBusy ? 'busy' : ''}" id=${id} aria-labelledby="${id}-title" aria-busy=${String(isBusy && !failed)}>
    <div class="head"><h2 id="${id}-title">${title}</h2>${tools}${onFile && isReady ? files(id, title, onFile) : nothing}</div>
    ${before}${failed ? trouble(failed.error, retry) : nothing}
    ${!isReady ? failed ? nothing : skeleton() : isEmpty(...all) ? html`<p class="none">${t('nothing')}</p>` : body(...all)}
  </section>`;
}

const skeleton = () => html`<div class="skeleton" role="status"><span class="hidden">${t('loading')}</span><i></i><i></i><i></i></div>`;

export function trouble(error, retry) {
  if (error.status === 403) {
    return html`<p class="none">${t('forbidden')}</p>`;
  }
  const isOffline = error instanceof Trouble && error.status === 0;
  return html`<div class="trouble" role="alert"><p>${isOffline ? t('trouble.offline') : t('trouble', { message: error.message || error.status })}</p>
    ${retry ? html`<button type="button" @click=${retry}>${t('again')}</button>` : nothing}</div>`;
}

/** For menus: Escape closes them, and does nothing else. */
export function closing(event) {
  const menu = event.currentTarget;
  if (event.key === 'Escape' && menu.open) {
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary').focus();
  }
}

function files(id, title, onFile) {
  const close = event => event.currentTarget.closest('details').removeAttribute('open');
  return html`<details class="menu" @keydown=${closing}>
    <summary aria-label=${t('save.of', { title })}>${t('save')}</summary>
    <div>${['xlsx', 'csv'].map(format => html`<button type="button" @click=${event => { close(event); onFile(format); }}>${t(`save.${format}`)}</button>`)}</div>
  </details>`;
}

/** How a value has changed, for eyes and for ears. */
export function delta(now, before, isCompared = true) {
  if (!isCompared || now == null || before == null || (!before && !now)) {
    return nothing;
  }
  if (!before) {
    return html`<span class="delta flat">${t('change.new')}</span>`;
  }
  const part = (now - before) / before;
  const kind = Math.abs(part) < 0.0005 ? 'flat' : part > 0 ? 'up' : 'down';
  return html`<span class="delta ${kind}"><span aria-hidden="true">${{ up: '▲', down: '▼', flat: '■' }[kind]}</span> ${change(part)}</span>`;
}

/** A table of texts and numbers: `columns` of `{title, isNumber}`. */
export const table = (caption, columns, rows) => html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}>
  <table><caption class="hidden">${caption}</caption>
  <thead><tr>${columns.map(column => html`<th scope="col" class=${column.isNumber ? 'n' : ''}>${column.title}</th>`)}</tr></thead>
  <tbody>${rows.map(row => html`<tr>${row.map((cell, i) => (i
    ? html`<td class=${columns[i].isNumber ? 'n' : ''}>${cell}</td>` : html`<th scope="row">${cell}</th>`))}</tr>`)}</tbody></table></div>`;

/** One of several lists in a card. */
export const tabs = (label, all, chosen, choose) => html`<div class="tabs" role="group" aria-label=${label}>${all.map(([id, text]) => html`
  <button type="button" aria-pressed=${String(id === chosen)} @click=${() => choose(id)}>${text}</button>`)}</div>`;

/** A button that is pressed or not. */
export const toggle = (isOn, text, press) => html`<button type="button" aria-pressed=${String(isOn)} @click=${press}>${text}</button>`;

/** Facts as terms and numbers. */
export const facts = all => html`<dl class="facts">${all.map(([term, value]) => html`<div><dt>${term}</dt><dd>${typeof value === 'number' ? number(value) : value}</dd></div>`)}</dl>`;

export const select = (label, value, options, pick) => html`<label class="pick"><span>${label}</span><select .value=${value} @change=${event => pick(event.target.value)}>
  ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}</select></label>`;
