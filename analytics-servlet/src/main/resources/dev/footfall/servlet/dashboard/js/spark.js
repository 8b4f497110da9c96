import { nothing, svg, html } from '../vendor/lit-html.js';

/** The points of a line as the data of a path; gaps where there is no value. */
export const path = (values, x, y) => values.map((value, i) => {
  const isGap = value == null;
  const begins = i === 0 || values[i - 1] == null;
  return isGap ? '' : `${begins ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
}).join('');

/** A line without axes; whoever reads the number beside it misses nothing. */
export function spark(values, width = 120, height = 28) {
  const top = Math.max(0, ...values.map(value => value ?? 0));
  if (values.length < 2 || !top) {
    return nothing;
  }
  const x = i => 1 + i * (width - 2) / (values.length - 1);
  const y = value => height - 2 - value / top * (height - 4);
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
    <path d=${path(values, x, y)}></path></svg>`;
}

/** A share of the widest, as a bar. */
export const bar = (value, top) => html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
  ${svg`<rect class="rail" width="100" height="8" rx="2"></rect><rect class="fill" width=${top ? Math.max(0, 100 * value / top) : 0} height="8" rx="2"></rect>`}</svg>`;
