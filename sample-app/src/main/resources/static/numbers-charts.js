// Bars, drawn by hand. What they show stands below them as a table.

const SVG = 'http://www.w3.org/2000/svg';
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export const shown = value => number.format(value);

/** An element with attributes and children; text is only ever text. */
export function make(name, attributes = {}, ...children) {
  const element = ['svg', 'rect', 'g', 'title', 'line'].includes(name)
    ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** The next round number, for the top of a scale. */
function ceiling(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  return [1, 2, 4, 5, 10].map(step => step * power).find(top => top >= most);
}

/**
 * Columns, one for each bucket, with a part for each series.
 * @param rows {name, label, values}: as many values as there are series
 */
export function columns(title, unit, series, rows) {
  const sums = rows.map(row => row.values.reduce((a, b) => a + b, 0));
  const top = Math.max(ceiling(Math.max(...sums)), 4);
  const step = 100 / rows.length;
  const svg = make('svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none', 'aria-hidden': 'true', class: 'columns' });
  for (const at of [0, 50]) {
    svg.append(make('line', { x1: 0, x2: 100, y1: at, y2: at, class: 'rule' }));
  }
  rows.forEach((row, i) => {
    const group = make('g', { class: 'column' }, make('title', {}, words(row, sums[i], unit, series)));
    group.append(make('rect', { x: i * step, y: 0, width: step, height: 100, class: 'reach' }));
    let y = 100;
    row.values.forEach((value, s) => {
      const height = value / top * 100;
      y -= height;
      if (value) {
        group.append(make('rect', { x: i * step + step * .14, y, width: step * .72, height, class: `series-${s}` }));
      }
    });
    svg.append(group);
  });
  const scale = make('div', { class: 'scale', 'aria-hidden': 'true' },
    make('span', {}, shown(top)), make('span', {}, shown(top / 2)), make('span', {}, '0'));
  return [
    ...(series.length > 1 ? [legend(series)] : []),
    make('div', { class: 'plot' }, scale, svg, labels(rows)),
    table(title, series.length > 1 ? [...series, 'All'] : series,
      rows.map((row, i) => [row.name, ...row.values, ...(series.length > 1 ? [sums[i]] : [])])),
  ];
}

function words(row, sum, unit, series) {
  const parts = series.length > 1 ? ` (${series.map((name, s) => `${name} ${shown(row.values[s])}`).join(', ')})` : '';
  return `${row.name}: ${shown(sum)} ${unit}${parts}`;
}

function legend(series) {
  return make('ul', { class: 'legend' }, ...series.map((name, s) => make('li', {},
    make('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, make('rect', { width: 10, height: 10, rx: 2, class: `series-${s}` })), name)));
}

function labels(rows) {
  const last = rows.length - 1;
  const some = rows.length < 8 ? rows : [0, .25, .5, .75, 1].map(part => rows[Math.round(part * last)]);
  return make('div', { class: `labels ${rows.length < 8 ? 'each' : ''}`, 'aria-hidden': 'true' }, ...some.map(row => make('span', {}, row.label)));
}

/** A bar and a number for each row: {name, value}. */
export function bars(rows) {
  const most = Math.max(...rows.map(row => row.value), 1);
  return make('dl', { class: 'bars' }, ...rows.map(row => make('div', {},
    make('dt', {}, row.name),
    make('dd', {},
      make('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        make('rect', { width: 100, height: 10, class: 'reach-shown' }), make('rect', { width: row.value / most * 100, height: 10, class: 'series-0' })),
      make('span', {}, shown(row.value))))));
}

function table(title, heads, rows) {
  return make('details', { class: 'as-table' }, make('summary', {}, 'As a table'), grid(title, ['When', ...heads], rows));
}

/** A table whose first column names its rows; the others are numbers. */
export function grid(title, heads, rows) {
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title },
    make('table', {}, make('caption', { class: 'hidden' }, title),
      make('thead', {}, make('tr', {}, ...heads.map(head => make('th', { scope: 'col' }, head)))),
      make('tbody', {}, ...rows.map(([name, ...values]) => make('tr', {},
        make('th', { scope: 'row' }, name), ...values.map(value => make('td', {}, shown(value))))))));
}
