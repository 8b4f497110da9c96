// How a chair is made: its parts come in, one after the other, and stay.

import { box, caption, disc, ease, mixed, shape } from './videos-brush.js';

const STEPS = [
  { text: 'Four legs of oak', from: .06, part: legs },
  { text: 'A frame that holds them', from: .24, part: frame },
  { text: 'A seat, filled by hand', from: .42, part: seat },
  { text: 'A back to lean on', from: .6, part: back },
  { text: 'Sit down', from: .8, part: cushion },
];
const OAK = '#a9763f';
const SHADE = '#8a5d30';
const CLOTH = '#bc5e3e';

export function chair(brush, width, height, part) {
  workshop(brush, width, height, part);
  const unit = height / 100;
  brush.save();
  brush.translate(width / 2, height * .8);
  brush.scale(unit, unit);
  for (const { from, part: draw } of STEPS) {
    const there = ease(part, from, from + .1);
    if (there > 0) {
      brush.save();
      brush.globalAlpha = Math.min(1, there * 2);
      draw(brush, 1 - there);
      brush.restore();
    }
  }
  brush.restore();
  for (const { text, from } of STEPS) {
    caption(brush, width, height, text, '#fff6e6', ease(part, from, from + .03) * (1 - ease(part, from + .13, from + .17)));
  }
}

function workshop(brush, width, height, part) {
  const wall = brush.createLinearGradient(0, 0, width, height);
  wall.addColorStop(0, '#efe3cf');
  wall.addColorStop(1, mixed(part, [214, 192, 160], [206, 160, 120]));
  brush.fillStyle = wall;
  brush.fillRect(0, 0, width, height);
  const [x, y, size] = [width * .1, height * .12, height * .3];
  box(brush, x, y, size, size, mixed(part, [206, 228, 236], [246, 190, 130]), size * .03);
  box(brush, x + size * .47, y, size * .05, size, '#f7efe0');
  box(brush, x, y + size * .47, size, size * .05, '#f7efe0');
  tools(brush, width * .72, height * .14, height);
  box(brush, 0, height * .8, width, height * .2, '#6f4c30');
  for (let i = 1; i < 4; i++) {
    box(brush, 0, height * (.8 + i * .05), width, height * .004, 'rgb(40 22 10 / 35%)');
  }
  brush.fillStyle = 'rgb(30 16 8 / 25%)';
  brush.beginPath();
  brush.ellipse(width / 2, height * .82, height * .26, height * .03, 0, 0, 2 * Math.PI);
  brush.fill();
}

function tools(brush, x, y, height) {
  box(brush, x, y, height * .36, height * .018, '#8a6a46', height * .009);
  box(brush, x + height * .05, y, height * .016, height * .16, '#7a5634', height * .008);
  box(brush, x + height * .025, y + height * .15, height * .066, height * .035, '#6d7074', height * .006);
  shape(brush, '#8b9094', [x + height * .14, y + height * .05], [x + height * .19, y + height * .05], [x + height * .165, y + height * .21]);
  box(brush, x + height * .145, y, height * .04, height * .055, '#7a5634', height * .01);
  disc(brush, x + height * .28, y + height * .1, height * .055, '#c9a24a');
  disc(brush, x + height * .28, y + height * .1, height * .028, '#e9dcc4');
}

/** Each part, so far away from its place as `off` says. */
function legs(brush, off) {
  for (const [x, lean, drop] of [[-22, -3, 40], [22, 3, 40], [-15, -1, 55], [15, 1, 55]]) {
    const colour = Math.abs(x) > 20 ? OAK : SHADE;
    const down = off * drop;
    shape(brush, colour, [x - 1.8, -28 - down], [x + 1.8, -28 - down], [x + lean + 1.3, 1 - down], [x + lean - 1.3, 1 - down]);
  }
}

function frame(brush, off) {
  box(brush, -26 - off * 70, -31, 52, 5, OAK, 1.5);
  box(brush, -20 + off * 70, -12, 40, 2.4, SHADE, 1);
}

function seat(brush, off) {
  box(brush, -25, -39 - off * 50, 50, 9, CLOTH, 4);
  box(brush, -25, -33 - off * 50, 50, 2, 'rgb(60 20 8 / 25%)', 1);
}

function back(brush, off) {
  box(brush, -25, -70 - off * 40, 3.4, 40, OAK, 1.7);
  box(brush, 21.6, -70 - off * 40, 3.4, 40, OAK, 1.7);
  box(brush, -22, -69 - off * 40, 44, 27, '#b0543a', 5);
}

function cushion(brush, off) {
  box(brush, -13, -53 - off * 30, 26, 15, '#2f5d50', 5);
  box(brush, -13, -46.5 - off * 30, 26, 1.4, '#f2e6cf');
}
