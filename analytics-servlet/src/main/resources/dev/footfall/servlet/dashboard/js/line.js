// A line chart that is read with a pointer, with arrow keys and by screen readers.

import { html, nothing, svg } from '../vendor/lit-html.js';
import { path } from './spark.js';

const MARGIN = { left: 52, right: 14, top: 22, bottom: 26 };

/** Round numbers from 0 to at least that. */
export function ticks(top, wanted = 4) {
  if (!(top > 0)) {
    return [0, 1];
  }
  const raw = top / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find(factor => factor * power >= raw) * power;
  return Array.from({ length: Math.ceil(top / step - 1e-9) + 1 }, (_, i) => i * step);
}

/**
 * @param chart `labels`: what each point is called in short; `now` and `before`: values, the latter may be null;
 *   `openAt`: the point that is incomplete, nothing comes after it; null: none is; `notes`: `{at, text}` by index; `cursor`: the point that is read;
 *   `form`: values in short; `tip`: what is told of a point, line by line
 */
export function line(chart) {
  const { width, height = 280, labels, now, before, openAt, notes = [], cursor } = chart;
  const last = now.length - 1;
  const marks = ticks(Math.max(...now.map(v => v ?? 0), ...(before ?? []).map(v => v ?? 0)));
  const top = marks.at(-1);
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const x = i => MARGIN.left + (last < 1 ? inner.width / 2 : i * inner.width / last);
  const y = value => MARGIN.top + inner.height - value / top * inner.height;
  const nearest = event => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = ((event.clientX - box.left) * width / box.width - MARGIN.left) / inner.width;
    return Math.max(0, Math.min(last, Math.round(part * last)));
  };
  const end = openAt ?? last;
  const area = `${path(now.slice(0, end + 1).map(v => v ?? 0), x, y)}L${x(end)} ${y(0)}L${x(0)} ${y(0)}Z`;
  const solid = openAt ? now.slice(0, openAt) : now;
  const every = Math.max(1, Math.ceil(labels.length / Math.max(2, Math.floor(inner.width / 88))));
  return html`<svg class="line" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="application" tabindex="0"
      aria-roledescription=${chart.role} aria-label=${chart.label}
      @pointermove=${event => chart.onMove(nearest(event))} @pointerleave=${() => chart.onMove(null)}
      @pointerdown=${event => { event.currentTarget.setPointerCapture(event.pointerId); chart.onPress(nearest(event)); }}
      @pointercancel=${() => chart.onPress(null)} @pointerup=${event => chart.onRelease(nearest(event))}
      @blur=${() => chart.onMove(null)} @keydown=${event => onKey(event, cursor, last, chart)}>
    ${marks.map(mark => svg`<line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(mark)} y2=${y(mark)}></line>
      <text x=${MARGIN.left - 8} y=${y(mark) + 4} text-anchor="end">${chart.form(mark)}</text>`)}
    ${labels.map((label, i) => (i % every ? nothing : svg`<text x=${x(i)} y=${height - 6}
      text-anchor=${i === 0 ? 'start' : x(i) > width - 50 ? 'end' : 'middle'}>${label}</text>`))}
    ${chart.selection ? svg`<rect class="selection" x=${Math.min(...chart.selection.map(x))} y=${MARGIN.top}
      width=${Math.abs(x(chart.selection[0]) - x(chart.selection[1]))} height=${inner.height}></rect>` : nothing}
    ${before ? svg`<path class="before" d=${path(before, x, y)}></path>` : nothing}
    ${svg`<path class="area" d=${area}></path><path class="now" d=${path(solid, x, y)}></path>`}
    ${openAt ? svg`<path class="now open" d=${path([now[openAt - 1] ?? 0, now[openAt] ?? 0], i => x(openAt - 1 + i), y)}></path>` : nothing}
    ${last === 0 && now[0] != null ? svg`<circle class="dot" r="4" cx=${x(0)} cy=${y(now[0])}></circle>` : nothing}
    ${notes.map((note, i) => noteMark(note, x, inner, i && x(note.at) - x(notes[i - 1].at)))}
    ${cursor == null ? nothing : reading(chart, x, y, width, inner)}
  </svg>`;
}

const noteMark = (note, x, inner, room) => svg`<g class="note"><title>${note.text}</title>
  <line x1=${x(note.at)} x2=${x(note.at)} y1=${MARGIN.top - 6} y2=${MARGIN.top + inner.height}></line>
  <text x=${x(note.at) - 4} y=${MARGIN.top - 8} text-anchor="end">${(room || x(note.at) - MARGIN.left) > 7 * note.text.length + 24
    ? `⚑ ${note.text}` : '⚑'}</text></g>`;

function reading(chart, x, y, width, inner) {
  const { cursor, now, before } = chart;
  const lines = chart.tip(cursor);
  const wide = Math.min(inner.width, 34 + 7 * Math.max(...lines.map(one => one.length)));
  const left = Math.max(4, x(cursor) + wide + 24 > width ? x(cursor) - wide - 12 : x(cursor) + 12);
  return svg`<g class="reading"><line x1=${x(cursor)} x2=${x(cursor)} y1=${MARGIN.top} y2=${MARGIN.top + inner.height}></line>
    ${now[cursor] == null ? nothing : svg`<circle class="dot" r="4" cx=${x(cursor)} cy=${y(now[cursor])}></circle>`}
    ${before?.[cursor] == null ? nothing : svg`<circle class="dot was" r="3.5" cx=${x(cursor)} cy=${y(before[cursor])}></circle>`}
    <rect class="tip" x=${left} y=${MARGIN.top + 6} width=${wide} height=${lines.length * 18 + 12} rx="6"></rect>
    ${lines.map((text, i) => svg`<text class="tip" x=${left + 10} y=${MARGIN.top + 26 + i * 18}>${text}</text>`)}</g>`;
}

function onKey(event, cursor, last, chart) {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const at = Math.max(0, Math.min(last, (cursor ?? (step > 0 ? -1 : last + 1)) + step));
  chart.onMove(at);
  chart.say(chart.tip(at).join(', '));
}
