// How people go on: through steps in order, from page to page, and whether they come back.

import { html, nothing } from '../vendor/lit-html.js';
import { date, duration, label, number, share } from './format.js';
import { card, select, table } from './parts.js';
import * as questions from './questions.js';
import { bar } from './spark.js';
import { rangeOf } from './state.js';
import { t } from './words.js';

const USUAL = ['page view', 'product 3D view', 'product interaction', 'product cart-add', 'product ordered', 'video view', 'video complete'];
const WINDOWS = ['PT1H', 'P1D', 'P7D', 'P30D'];
const DAYS = [1, 2, 3, 7, 14, 30];

export function journeys(page) {
  const types = page.answers.query(questions.types(page.state), 'types');
  const known = (types.data ?? types.stale)?.rows.map(row => row.key[0]) ?? null;
  return html`${known ? [funnel(page, known), paths(page, known)] : card({ id: 'funnel', title: t('funnel'), entries: [types], retry: page.refresh, body: () => nothing })}${page.config.caller.workspaces.length ? nothing : cohorts(page)}`;
}

const common = page => ({ range: rangeOf(page.state), zone: page.state.zone,
  filter: questions.conditionsOf({ filters: without(page.state.filters) }, page.agents()) });
/** A journey has events of many types and pages. */
const without = filters => Object.fromEntries(Object.entries(filters).filter(([name]) => !['page', 'type', 'source'].includes(name)));

function stepsOf(state, known) {
  const chosen = state.steps.filter(Boolean);
  const usual = USUAL.filter(type => known.includes(type)).slice(0, 4);
  return chosen.length >= 2 ? chosen : usual.length >= 2 ? usual : known.slice(0, 2);
}

function funnel(page, known) {
  const steps = stepsOf(page.state, known);
  const change = (i, type) => page.go({ steps: steps.map((one, at) => (at === i ? type : one)).filter(Boolean) });
  const options = [...new Set([...known, ...steps])].map(type => [type, type]);
  const tools = html`${select(t('funnel.within'), page.state.within, WINDOWS.map(one => [one, t(`within.${one}`)]), within => page.go({ within }))}
    ${select(t('funnel.by'), page.state.breakdown, [['', t('funnel.by.none')], ...['deviceCategory', 'country', 'platform'].map(one => [one, t(`filter.${one}`)])], breakdown => page.go({ breakdown }))}`;
  const body = { ...common(page), window: page.state.within, steps: steps.map((type, i) => ({ name: `${i + 1} ${type}`, filter: [{ attribute: 'type', oneOf: [type] }] })),
    ...(page.state.breakdown ? { breakdown: page.state.breakdown } : {}) };
  const pickers = html`<div class="pickers">${steps.map((type, i) => select(t('funnel.step', { n: i + 1 }), type, i < 2 ? options : [['', t('funnel.drop')], ...options], one => change(i, one)))}
    ${steps.length < 10 && known.length ? html`<button type="button" @click=${() => page.go({ steps: [...steps, known.find(type => !steps.includes(type)) ?? known[0]] })}>${t('funnel.more')}</button>` : nothing}</div>`;
  return card({
    id: 'funnel', title: t('funnel'), tools, before: pickers, retry: page.refresh,
    entries: steps.length < 2 ? [] : [page.answers.ask('../api/analytics/query/funnel', body, 'funnel')],
    body: answer => (answer ? html`${stages(answer)}${groups(page, answer)}` : html`<p class="none">${t('nothing')}</p>`),
  });
}

const stages = answer => html`<ol class="funnel">${answer.steps.map((step, i) => html`<li><span class="step">${step.name.replace(/^\d+ /, '')}</span>
  ${bar(step.count, answer.steps[0].count)}<span class="n"><b>${number(step.count)}</b> ${share(step.share)}</span>
  ${i ? html`<span class="hint">${t('funnel.went', { share: share(step.shareOfPrevious) })}${step.medianTime == null ? '' : ` · ${t('funnel.after', { time: duration(step.medianTime) })}`}</span>` : nothing}</li>`)}</ol>`;

const groups = (page, answer) => (page.state.breakdown && answer.groups?.length ? table(t('funnel.by'), [{ title: t(`filter.${page.state.breakdown}`) },
  ...answer.steps.map(step => ({ title: step.name, isNumber: true }))],
answer.groups.slice(0, 12).map(group => [label(page.state.breakdown, group.key), ...group.counts.map(count => `${number(count)} · ${share(group.counts[0] ? count / group.counts[0] : null)}`)])) : nothing);

function paths(page, known) {
  const { state } = page;
  const start = state.start ?? (known.includes('page view') ? 'page view' : known[0]);
  const tools = html`${select(t('paths.start'), start, known.map(type => [type, type]), one => page.go({ start: one }))}
    ${select(t('paths.direction'), state.direction, ['next', 'previous'].map(one => [one, t(`paths.${one}`)]), direction => page.go({ direction }))}
    ${select(t('paths.of'), state.of, ['detail', 'type', 'asset'].map(one => [one, t(`paths.of.${one}`)]), of => page.go({ of }))}`;
  const body = { ...common(page), start: [{ attribute: 'type', oneOf: [start] }], direction: state.direction, of: state.of, steps: 3, top: 5 };
  return card({
    id: 'paths', title: t('paths'), wide: 7, tools, retry: page.refresh,
    entries: start ? [page.answers.ask('../api/analytics/query/paths', body, 'paths')] : [],
    isEmpty: answer => !answer?.count,
    body: answer => html`<p class="hint">${t('paths.says', { n: number(answer.count), ended: share(answer.count ? answer.ended / answer.count : null) })}</p>${tree(answer, answer.count)}`,
  });
}

const tree = (node, whole) => html`<ul class="tree">${node.next.map(one => html`<li>${one.next?.length
  ? html`<details ?open=${one.count > whole / 5}><summary>${branch(one, whole)}</summary>${tree(one, whole)}</details>` : branch(one, whole)}</li>`)}
  ${node.others ? html`<li class="mute">${t('paths.others', { n: number(node.others) })}</li>` : nothing}</ul>`;
const branch = (node, whole) => html`<span class="step">${node.value ?? t('unknown')}</span>${bar(node.count, whole)}<span class="n">${number(node.count)} · ${share(node.count / whole)}</span>`;

function cohorts(page) {
  const body = { range: rangeOf(page.state), zone: page.state.zone, days: DAYS };
  return card({
    id: 'cohorts', title: t('cohorts'), wide: 5, retry: page.refresh,
    entries: [page.answers.ask('../api/analytics/query/retention', body, 'cohorts')],
    isEmpty: answer => !answer.cohorts.length,
    body: answer => html`<p class="hint">${t('cohorts.means')}</p>${cohortTable(answer)}`,
  });
}

function cohortTable(answer) {
  const shade = value => (value == null ? '' : `h${value ? Math.max(1, Math.ceil(value * 6)) : 0}`);
  const cells = values => values.map(value => html`<td class="n ${shade(value)}">${value == null ? html`<span class="mute">·</span>` : share(value)}</td>`);
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t('cohorts')}><table class="cohorts"><caption class="hidden">${t('cohorts')}</caption>
    <thead><tr><th scope="col">${t('cohorts.day')}</th><th scope="col" class="n">${t('cohorts.users')}</th>${answer.days.map(day => html`<th scope="col" class="n">${t('cohorts.after', { n: day })}</th>`)}</tr></thead>
    <tbody><tr class="sum"><th scope="row">${t('cohorts.all')}</th><td class="n">${number(answer.cohorts.reduce((sum, one) => sum + one.size, 0))}</td>${cells(answer.shares)}</tr>
    ${answer.cohorts.slice(-28).reverse().map(one => html`<tr><th scope="row">${date(`${one.day}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'short' })}</th><td class="n">${number(one.size)}</td>
      ${cells(one.returned.map(value => (value == null ? null : value / one.size)))}</tr>`)}</tbody></table></div>`;
}
