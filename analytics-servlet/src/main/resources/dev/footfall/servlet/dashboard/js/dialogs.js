// What opens above the page: keys, settings, a new note; and the door, for those who have not signed in.

import { html, nothing } from '../vendor/lit-html.js';
import { PERIODS } from './dates.js';
import { select } from './parts.js';
import { VIEWS } from './state.js';
import { languages, spoken, t } from './words.js';

const frame = (id, title, body) => html`<dialog id=${id} aria-labelledby="${id}-title" @click=${event => event.target === event.currentTarget && event.currentTarget.close()}>
  <div class="inside"><div class="head"><h2 id="${id}-title">${title}</h2>
  <button type="button" class="icon" aria-label=${t('close')} @click=${event => event.currentTarget.closest('dialog').close()}>×</button></div>${body}</div></dialog>`;

const key = (name, text) => html`<div><dt><kbd>${name}</kbd></dt><dd>${text}</dd></div>`;

export const dialogs = page => html`${frame('keys', t('keys'), html`<dl class="keys">
    ${Object.entries(PERIODS).map(([period, [letter]]) => key(letter.toUpperCase(), t(`period.${period}`)))}
    ${key('←', t('period.before'))}${key('→', t('period.after'))}${key('X', t('keys.compare'))}
    ${VIEWS.map((view, i) => key(i + 1, t(`view.${view}`)))}${key('R', t('refresh'))}${key('V', t('keys.table'))}
    ${key(',', t('settings'))}${key('Esc', t('keys.clear'))}${key('?', t('keys'))}</dl>`)}
  ${frame('settings', t('settings'), settings(page))}${page.mayWrite() ? frame('note', t('note.add'), note(page)) : nothing}`;

function settings(page) {
  const zones = page.local.isSetting ? [...new Set([page.state.zone, page.config.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])] : [page.state.zone];
  return html`<div class="form">${select(t('zone'), page.state.zone, zones.map(zone => [zone, zone]), zone => page.go({ chosenZone: zone }))}
    ${select(t('language'), spoken(), languages().map(one => [one, new Intl.DisplayNames(one, { type: 'language' }).of(one)]), page.language)}
    ${select(t('theme'), document.documentElement.dataset.theme ?? 'auto', ['auto', 'light', 'dark'].map(one => [one, t(`theme.${one}`)]), page.theme)}
    ${select(t('keys'), page.hasKeys() ? 'on' : 'off', ['on', 'off'].map(one => [one, t(`keys.${one}`)]), page.keys)}
    <p class="hint">${t('signed', { name: page.config.caller.name })}</p>
    ${page.config.signOut ? html`<button type="button" @click=${page.signOut}>${t('signOut')}</button>` : nothing}</div>`;
}

function note(page) {
  const add = async event => {
    event.preventDefault();
    const form = event.target;
    const values = Object.fromEntries(new FormData(form));
    if (await page.addNote(values)) {
      form.reset();
      form.closest('dialog').close();
    }
  };
  return html`<form class="form" @submit=${add}>
    <label>${t('note.text')} <input name="text" required maxlength="200" autocomplete="off"></label>
    <label>${t('note.date')} <input type="date" name="date" required .defaultValue=${page.state.to} max=${page.state.now}></label>
    <label>${t('note.time')} <input type="time" name="time" required .defaultValue=${'12:00'}></label>
    <label class="pick"><span>${t('note.kind')}</span><select name="kind">${['note', 'deploy', 'campaign'].map(kind => html`<option value=${kind}>${t(`kind.${kind}`)}</option>`)}</select></label>
    ${page.local.noteError ? html`<p class="bad" role="alert">${page.local.noteError}</p>` : nothing}
    <button class="main">${t('note.add')}</button></form>`;
}

/** For those whom neither the host nor a token has let in. */
export function door({ enter, error, isBusy, token }) {
  const submit = event => {
    event.preventDefault();
    enter(new FormData(event.target).get('token').trim());
  };
  return html`<main id="main" class="door" tabindex="-1"><form class="card form" @submit=${submit}>
    <h1>${t('door')}</h1><p>${t('door.means')}</p>
    <label>${t('door.token')} <input type="password" name="token" required .defaultValue=${token} autocomplete="current-password" spellcheck="false" aria-invalid=${String(Boolean(error))}></label>
    ${error ? html`<p class="bad" role="alert">${error}</p>` : nothing}
    <button class="main" ?disabled=${isBusy}>${t('door.enter')}</button></form></main>`;
}

/** Where nothing has ever come in. */
export function welcome(page) {
  const script = `<script defer src="${new URL('tracker.js', location.href).pathname}" data-token="a browser token"></script>`;
  const curl = `curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d '{"eventType":"page view","sessionId":"s-1"}' ${new URL('../api/analytics/events', location.href).href}`;
  const java = 'analytics.track(EventDraft.of("product ordered").asset("sku-42").session(sessionId));';
  return html`<section class="card w12 welcome"><h2>${t('welcome')}</h2><p>${t('welcome.means')}</p>
    ${[['page', script], ['java', java], ['curl', curl]].map(([name, code]) => html`<h3>${t(`welcome.${name}`)}</h3><pre tabindex="0"><code>${code}</code></pre>`)}
    <button type="button" class="main" @click=${page.refresh}>${t('welcome.again')}</button></section>`;
}
