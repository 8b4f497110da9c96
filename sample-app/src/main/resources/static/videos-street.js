// A day in Linden Row: the sun comes up over five houses, and the lamps come on.

import { box, caption, disc, ease, mixed, shape } from './videos-brush.js';

const HOUSES = [
  { x: .02, wide: .17, high: .3, colour: [196, 120, 84], roof: [104, 62, 48] },
  { x: .2, wide: .15, high: .38, colour: [222, 196, 150], roof: [92, 74, 62] },
  { x: .36, wide: .26, high: .33, colour: [86, 130, 116], roof: [58, 76, 70], shop: true },
  { x: .63, wide: .15, high: .4, colour: [210, 160, 120], roof: [98, 66, 54] },
  { x: .79, wide: .19, high: .29, colour: [170, 176, 184], roof: [80, 84, 96] },
];
const TREES = [.1, .29, .495, .7, .9];
const NIGHT = [22, 26, 48];

export function street(brush, width, height, part) {
  const noon = Math.sin(Math.PI * Math.min(1, part / .86));
  const dark = Math.max(1 - ease(part, 0, .16), ease(part, .72, .95));
  sky(brush, width, height, part, noon, dark);
  for (const house of HOUSES) {
    build(brush, width, height, house, dark);
  }
  box(brush, 0, height * .78, width, height * .05, mixed(dark * .7, [206, 198, 184], NIGHT));
  box(brush, 0, height * .83, width, height * .17, mixed(dark * .7, [122, 120, 122], NIGHT));
  for (const [i, x] of TREES.entries()) {
    linden(brush, width * x, height, part * 40 + i, dark);
  }
  van(brush, width, height, ease(part, .24, .38) * .62 + ease(part, .55, .7) * .6 - .18, dark);
  caption(brush, width, height, 'Linden Row', '#fff', ease(part, .02, .06) * (1 - ease(part, .16, .2)));
  caption(brush, width, height, 'Good night', '#ffe9c4', ease(part, .9, .95));
}

function sky(brush, width, height, part, noon, dark) {
  const air = brush.createLinearGradient(0, 0, 0, height * .8);
  air.addColorStop(0, mixed(noon, [34, 36, 74], [120, 150, 196], [126, 186, 226]));
  air.addColorStop(1, mixed(noon, [196, 106, 92], [244, 200, 150], [232, 238, 232]));
  brush.fillStyle = air;
  brush.fillRect(0, 0, width, height);
  const at = Math.min(1.1, part / .86);
  disc(brush, width * (.06 + .88 * at), height * (.66 - .52 * noon), height * .055, mixed(noon, [250, 140, 90], [255, 232, 160]));
  if (dark > .5 && part > .5) {
    for (let i = 0; i < 24; i++) {
      disc(brush, width * ((i * 37 % 97) / 97), height * ((i * 53 % 31) / 80), height * .004, `rgb(255 250 230 / ${(dark - .5) * 1.6})`);
    }
  }
}

function build(brush, width, height, { x, wide, high, colour, roof, shop }, dark) {
  const [left, w, top, h] = [width * x, width * wide, height * (.8 - high), height * high];
  const edge = w * .06;
  shape(brush, mixed(dark * .75, roof, NIGHT), [left - edge, top], [left + w / 2, top - height * .13], [left + w + edge, top]);
  box(brush, left, top, w, h, mixed(dark * .7, colour, NIGHT));
  const pane = dark > .35 ? mixed(Math.min(1, dark), [170, 190, 196], [255, 208, 120]) : mixed(dark, [206, 226, 234], [150, 160, 180]);
  for (const row of [.12, .45]) {
    for (const column of [.14, .58]) {
      const lit = (column + row * 7 + x * 10) % 1 > .25;
      box(brush, left + w * column, top + h * row, w * .27, h * .22, lit ? pane : mixed(dark, [206, 226, 234], [48, 52, 76]), w * .02);
    }
  }
  if (shop) {
    box(brush, left + w * .08, top + h * .76, w * .56, h * .24, pane, w * .01);
    box(brush, left + w * .05, top + h * .69, w * .9, h * .09, mixed(dark * .4, [244, 236, 220], NIGHT), w * .01);
    brush.fillStyle = '#2f5d50';
    brush.font = `600 ${Math.round(h * .075)}px Georgia, serif`;
    brush.fillText('Linden Row', left + w * .1, top + h * .76);
  }
  box(brush, left + w * .72, top + h * .74, w * .19, h * .26, mixed(dark * .6, roof, NIGHT), w * .01);
}

function linden(brush, x, height, wind, dark) {
  const sway = Math.sin(wind) * height * .006;
  box(brush, x - height * .009, height * .6, height * .018, height * .22, mixed(dark * .6, [110, 82, 58], NIGHT));
  for (const [dx, dy, size] of [[-.045, .02, .07], [.045, .02, .07], [0, -.05, .085], [0, .03, .075]]) {
    disc(brush, x + dx * height + sway * (1 - dy * 8), height * (.57 + dy), height * size,
      mixed(dark * .75, dy < 0 ? [112, 156, 84] : [96, 140, 76], NIGHT));
  }
}

function van(brush, width, height, at, dark) {
  const x = width * at;
  const size = height * .13;
  box(brush, x, height * .78, size * 1.7, size * .8, mixed(dark * .5, [47, 93, 80], NIGHT), size * .08);
  box(brush, x + size * 1.5, height * .78 + size * .28, size * .6, size * .52, mixed(dark * .5, [63, 116, 100], NIGHT), size * .1);
  box(brush, x + size * 1.72, height * .78 + size * .34, size * .26, size * .2, mixed(dark, [214, 232, 238], [255, 220, 150]));
  for (const wheel of [.4, 1.65]) {
    disc(brush, x + size * wheel, height * .78 + size * .82, size * .17, '#26262a');
    disc(brush, x + size * wheel, height * .78 + size * .82, size * .07, '#b9b6ae');
  }
}
