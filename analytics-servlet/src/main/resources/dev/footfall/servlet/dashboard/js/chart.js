// The main chart: the chosen figure over time, beside what it was before.

import { html, nothing } from '../vendor/lit-html.js';
import { isDate, stepsOf } from './dates.js';
import { dateTime, formOf, moment, span } from './format.js';
import { line } from './line.js';
import { METRICS, valueOf } from './metrics.js';
import { card, select, table, toggle } from './parts.js';
import * as questions from './questions.js';
import { t } from './words.js';

export function chart(page) {
  const body = questions.series(page.state, page.agents());
  const notes = page.answers.ask(`../api/analytics/annotations?${new URLSearchParams({
    from: page.bounds().from, to: page.bounds().to })}`, null, 'notes');
  return card({
    id: 'course',
    title: t('course.title', { metric: t(`metric.${page.state.metric}`), step: t(`step.${page.state.step}`) }),
    entries: [page.answers.query(body, 'series')],
    retry: page.refresh,
    onFile: format => page.save(body, format, 'course'),
    tools: html`${stepsOf(page.state.days).length > 1 ? select(t('by'), page.state.step,
      stepsOf(page.state.days).map(step => [step, t(`by.${step}`)]), by => page.go({ chosenStep: by })) : nothing}
      ${page.mayWrite() ? html`<button type="button" @click=${() => page.open('note')}>${t('note.add')}</button>` : nothing}
      ${toggle(page.local.isTable, t('table'), () => page.paint({ isTable: !page.local.isTable }))}`,
    body: answer => shown(page, answer, (notes.data ?? notes.stale)?.annotations ?? []),
  });
}

function shown(page, answer, annotations) {
  const { state, local } = page;
  const step = answer.dimensions[0];
  const [long, short] = formOf(METRICS[state.metric].form);
  const starts = answer.rows.map(row => row.key[0]);
  const was = answer.compared?.rows.map(row => row.key[0]);
  const now = answer.rows.map(row => valueOf(state.metric, answer, row));
  const before = answer.compared ? answer.compared.rows.map(row => (row.key[0] ? valueOf(state.metric, answer, row) : null)) : null;
  const isOpen = Date.parse(answer.dataUpTo) < Date.parse(answer.range.to) - 1;
  const reached = isOpen ? now.filter((_, i) => Date.parse(starts[i]) <= Date.parse(answer.dataUpTo)) : now;
  const name = (iso, isLong) => moment(iso, state.zone, step, isLong);
  const shown = annotations.filter(note => isWithin(note, answer.range));
  const notes = marksOf(shown, starts);
  const tip = i => [`${name(starts[i], true)}${isOpen && i === reached.length - 1 ? ` (${t('incomplete')})` : ''}`,
    `${t(`metric.${state.metric}`)}: ${long(now[i])}`,
    ...(before && was[i] ? [`${name(was[i], true)}: ${long(before[i])}`] : []),
    ...notes.filter(note => note.at === i).map(note => `⚑ ${note.text}`)];
  return html`${local.isTable ? numbers(page, { starts, was, now: reached, before, long, name, isOpen })
    : line({
      width: local.width, role: t('chart.role'), label: `${summary(page, answer, { starts, now: reached, long, name })} ${t('chart.keys')}`,
      labels: starts.map(start => name(start, false)), now: [...reached, ...Array(now.length - reached.length).fill(null)],
      before, openAt: isOpen ? reached.length - 1 : null, notes, cursor: local.cursor ?? null, selection: local.selection ?? null,
      form: short, tip, say: page.say, onMove: at => page.paint(moved(local, at)),
      onPress: at => page.paint({ pressed: at }), onRelease: at => release(page, starts, at, step),
    })}
    ${legend(page, answer, { isOpen, before })}${noteList(page, shown)}`;
}

const moved = (local, at) => ({ cursor: at, selection: local.pressed != null && at != null && at !== local.pressed ? [local.pressed, at] : null });

/** Whoever draws over some of it looks into these days. */
function release(page, starts, at, step) {
  const pressed = page.local.pressed;
  page.paint({ pressed: null, selection: null });
  const [from, to] = [Math.min(pressed, at), Math.max(pressed, at)].map(i => starts[i]?.slice(0, 10));
  if (pressed != null && pressed !== at && step === 'day' && isDate(from) && isDate(to)) {
    page.go({ period: 'custom', from, to, chosenStep: null });
  }
}

const isWithin = (note, range) => Date.parse(note.at) >= Date.parse(range.from) && Date.parse(note.at) < Date.parse(range.to);

function marksOf(notes, starts) {
  const begins = starts.map(start => Date.parse(start));
  return notes.map(note => ({ ...note, at: Math.max(0, begins.findLastIndex(begin => begin <= Date.parse(note.at))) })).sort((a, b) => a.at - b.at);
}

/** The chart in a sentence. */
function summary(page, answer, { starts, now, long, name }) {
  const highest = now.reduce((best, value, i) => ((value ?? 0) > (now[best] ?? 0) ? i : best), 0);
  return t('chart.says', {
    metric: t(`metric.${page.state.metric}`), span: span(page.state.from, page.state.to),
    most: long(now[highest] ?? 0), when: starts[highest] ? name(starts[highest], true) : '–',
  });
}

const numbers = (page, { starts, was, now, before, long, name, isOpen }) => table(t(`metric.${page.state.metric}`),
  [{ title: t('when') }, { title: t(`metric.${page.state.metric}`), isNumber: true },
    ...(before ? [{ title: t('when.before') }, { title: t('before'), isNumber: true }] : [])],
  now.map((value, i) => [`${name(starts[i], true)}${isOpen && i === now.length - 1 ? ` (${t('incomplete')})` : ''}`, long(value),
    ...(before ? [was[i] ? name(was[i], true) : '–', long(before[i])] : [])]));

function legend(page, answer, { isOpen, before }) {
  const last = new Date(Date.parse(answer.compared?.range.to ?? 0) - 1).toISOString();
  const day = iso => moment(iso, page.state.zone, 'day', true);
  return html`<p class="legend"><span class="now">${span(page.state.from, page.state.to)}</span>
    ${before ? html`<span class="before">${t('legend.before', { from: day(answer.compared.range.from), to: day(last) })}</span>` : nothing}
    ${isOpen ? html`<span class="open">${t('legend.open')}</span>` : nothing}</p>`;
}

const noteList = (page, annotations) => (annotations.length ? html`<details class="notes"><summary>${t('notes', { n: annotations.length })}</summary>
  <ul>${annotations.map(note => html`<li><time datetime=${note.at}>${dateTime(note.at, page.state.zone)}</time> <b>${t(`kind.${note.kind}`)}</b> ${note.text}
    ${page.mayWrite() ? html`<button type="button" class="plain" aria-label=${t('note.remove.of', { text: note.text })} @click=${() => page.removeNote(note.id)}>${t('note.remove')}</button>` : nothing}</li>`)}</ul></details>` : nothing);
