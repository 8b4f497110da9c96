// Oiling a table: a cloth goes over the wood, row by row, and what it has passed is darker.

import { box, caption, disc, ease } from './videos-brush.js';

const ROWS = 5;
const FROM = .1;
const TO = .86;

export function table(brush, width, height, part) {
  box(brush, 0, 0, width, height, '#dcd6ca');
  for (let i = 0; i < 9; i++) {
    box(brush, width * i / 8, 0, height * .004, height, 'rgb(90 80 60 / 14%)');
  }
  const top = { x: width * .12, y: height * .14, w: width * .76, h: height * .6 };
  box(brush, top.x + height * .015, top.y + height * .03, top.w, top.h, 'rgb(50 36 20 / 25%)', height * .05);
  wood(brush, top, height, '#d9b98a', 'rgb(140 96 50 / 30%)');
  const done = Math.max(0, Math.min(1, (part - FROM) / (TO - FROM))) * ROWS;
  brush.save();
  brush.beginPath();
  for (let row = 0; row < Math.min(ROWS, Math.ceil(done)); row++) {
    const share = Math.min(1, done - row);
    const wide = top.w * share;
    brush.rect(row % 2 ? top.x + top.w - wide : top.x, top.y + top.h * row / ROWS, wide, top.h / ROWS + 1);
  }
  brush.clip();
  wood(brush, top, height, '#a5713c', 'rgb(74 40 14 / 45%)');
  brush.restore();
  cloth(brush, top, height, done, part);
  bottle(brush, width * .93, height * .2, height);
  caption(brush, width, height, 'Thin, and along the grain', '#3a2f22', ease(part, .03, .07) * (1 - ease(part, .3, .36)));
  caption(brush, width, height, 'Wait an hour, wipe it dry', '#3a2f22', ease(part, .88, .93));
}

function wood(brush, { x, y, w, h }, height, colour, grain) {
  box(brush, x, y, w, h, colour, height * .05);
  brush.strokeStyle = grain;
  brush.lineWidth = height * .004;
  for (let i = 1; i < 16; i++) {
    const at = y + h * i / 16;
    brush.beginPath();
    brush.moveTo(x + h * .03, at);
    brush.bezierCurveTo(x + w * .3, at - h * .03 * Math.sin(i * 2.1), x + w * .6, at + h * .035 * Math.cos(i * 1.3), x + w - h * .03, at);
    brush.stroke();
  }
}

function cloth(brush, top, height, done, part) {
  const row = Math.min(ROWS - 1, Math.floor(done));
  const share = done - row;
  const leaves = ease(part, TO, TO + .06);
  const x = (row % 2 ? top.x + top.w * (1 - share) : top.x + top.w * share) + leaves * top.w * .2;
  const y = top.y + top.h * (row + .5) / ROWS + leaves * top.h * .6 + Math.sin(part * 260) * height * .006;
  const arrives = 1 - ease(part, .04, FROM);
  brush.save();
  brush.translate(x - arrives * top.w * .3, y - arrives * top.h * .5);
  brush.rotate(.12 * Math.sin(part * 130));
  box(brush, -height * .085, -height * .06, height * .17, height * .12, '#f4efe4', height * .035);
  box(brush, -height * .05, -height * .015, height * .1, height * .012, 'rgb(120 90 50 / 30%)', height * .006);
  brush.restore();
}

function bottle(brush, x, y, height) {
  disc(brush, x, y, height * .055, '#7a4a1e');
  disc(brush, x, y, height * .03, '#c98b3c');
  disc(brush, x, y, height * .016, '#3a2410');
}
