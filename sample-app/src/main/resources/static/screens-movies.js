// What the screens play: two short movies of the shop's own making, drawn for any moment of theirs.

const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif';

/** The movies by their ids: each draws itself as it is at a part of its time (0 to 1) into a rectangle from 0, 0. */
export const MOVIES = { 8482: halden, 9457: wick };

/** A lounge chair: boxes of wood and cloth, from left to right, from below to above, from front to back. */
const CHAIR = [
  ...[-30, 26].flatMap(x => [-28, 24].map(z => ({ x: [x, x + 4], y: [0, 20], z: [z, z + 4], colour: [122, 84, 48] }))),
  { x: [-31, 31], y: [20, 24], z: [-29, 29], colour: [122, 84, 48] },
  { x: [-26, 26], y: [24, 37], z: [-29, 20], colour: [188, 94, 62] },
  { x: [-26, 26], y: [24, 78], z: [20, 31], colour: [176, 84, 55] },
  { x: [-33, -27], y: [24, 50], z: [-29, 31], colour: [134, 94, 56] },
  { x: [27, 33], y: [24, 50], z: [-29, 31], colour: [134, 94, 56] },
];
const SIDES = [[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]];
const TILT = .32;

function halden(brush, width, height, part) {
  const ground = brush.createLinearGradient(0, 0, 0, height);
  ground.addColorStop(0, '#f3ede2');
  ground.addColorStop(1, '#d9cdb9');
  brush.fillStyle = ground;
  brush.fillRect(0, 0, width, height);
  const size = Math.min(width / 105, height / 118);
  const place = ([x, y, z]) => [width / 2 + x * size, height * .76 - (y * Math.cos(TILT) - z * Math.sin(TILT) * -1) * size];
  brush.fillStyle = 'rgb(60 40 20 / 14%)';
  brush.beginPath();
  brush.ellipse(width / 2, height * .76, 44 * size, 15 * size, 0, 0, 2 * Math.PI);
  brush.fill();
  const angle = part * 2 * Math.PI - .6;
  CHAIR.flatMap(box => faces(box, angle)).sort((a, b) => b.depth - a.depth).forEach(face => polygon(brush, face, place));
  caption(brush, width, height, 'Halden', '#3a2f22', fade(part, .12, .9));
}

/** The sides of a box that can be seen, turned around the middle. */
function faces({ x, y, z, colour }, angle) {
  return SIDES.map(side => {
    const points = corners(x, y, z, side).map(point => turned(point, angle));
    const normal = turned(side, angle);
    const light = .62 + .3 * Math.max(0, normal[1]) + .34 * Math.max(0, -normal[2] * .7 - normal[0] * .5);
    const middle = [(x[0] + x[1]) / 2 + side[0] * (x[1] - x[0]) / 2, (y[0] + y[1]) / 2 + side[1] * (y[1] - y[0]) / 2,
      (z[0] + z[1]) / 2 + side[2] * (z[1] - z[0]) / 2];
    const [, h, d] = turned(middle, angle);
    const facing = normal[2] * Math.cos(TILT) - normal[1] * Math.sin(TILT);
    return { points, facing, depth: d * Math.cos(TILT) - h * Math.sin(TILT), fill: `rgb(${colour.map(c => Math.min(255, c * light | 0)).join(' ')})` };
  }).filter(({ facing }) => facing < 0);
}

function corners(x, y, z, side) {
  const axis = side.findIndex(Boolean);
  const ends = [x, y, z];
  const [one, other] = [0, 1, 2].filter(i => i !== axis);
  return [[0, 0], [1, 0], [1, 1], [0, 1]].map(([a, b]) => {
    const point = [];
    point[axis] = ends[axis][side[axis] > 0 ? 1 : 0];
    point[one] = ends[one][a];
    point[other] = ends[other][b];
    return point;
  });
}

function turned([x, y, z], angle) {
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  return [x * cos + z * sin, y, z * cos - x * sin];
}

function polygon(brush, { points, fill }, place) {
  brush.fillStyle = brush.strokeStyle = fill;
  brush.lineWidth = .6;
  brush.beginPath();
  points.map(place).forEach(point => brush.lineTo(...point));
  brush.closePath();
  brush.fill();
  brush.stroke();
}

/** A floor lamp waits for the evening. */
function wick(brush, width, height, part) {
  const dusk = fade(part, .05, .55);
  brush.fillStyle = mixed([236, 222, 198], [46, 42, 52], dusk);
  brush.fillRect(0, 0, width, height);
  sky(brush, width, height, part, dusk);
  const on = fade(part, .5, .62);
  const x = width * .7;
  const shade = height * .27;
  if (on) {
    const glow = brush.createRadialGradient(x, shade, 0, x, shade, height * .75);
    glow.addColorStop(0, `rgb(255 214 140 / ${on * .85})`);
    glow.addColorStop(1, 'rgb(255 190 110 / 0)');
    brush.fillStyle = glow;
    brush.fillRect(0, 0, width, height);
  }
  brush.fillStyle = mixed([150, 118, 84], [74, 56, 48], dusk * (1 - on * .5));
  brush.fillRect(0, height * .86, width, height * .14);
  lamp(brush, height, x, shade, on, dusk);
  caption(brush, width, height, 'Wick', dusk > .5 ? '#fbeed7' : '#3a2f22', fade(part, .6, .72));
}

function sky(brush, width, height, part, dusk) {
  const [x, y, w, h] = [width * .1, height * .14, Math.min(width * .36, height * .6), height * .5];
  brush.save();
  brush.beginPath();
  brush.rect(x, y, w, h);
  brush.clip();
  const air = brush.createLinearGradient(0, y, 0, y + h);
  air.addColorStop(0, mixed([158, 202, 224], [24, 28, 58], dusk));
  air.addColorStop(1, mixed([238, 226, 196], [178, 92, 74], dusk));
  brush.fillStyle = air;
  brush.fillRect(x, y, w, h);
  brush.fillStyle = mixed([255, 236, 168], [240, 126, 78], dusk);
  brush.beginPath();
  brush.arc(x + w * .62, y + h * (.25 + part * 1.5), h * .13, 0, 2 * Math.PI);
  brush.fill();
  brush.restore();
  brush.strokeStyle = mixed([252, 248, 240], [92, 84, 92], dusk);
  brush.lineWidth = height * .018;
  brush.strokeRect(x, y, w, h);
  brush.beginPath();
  brush.moveTo(x + w / 2, y);
  brush.lineTo(x + w / 2, y + h);
  brush.stroke();
}

function lamp(brush, height, x, shade, on, dusk) {
  brush.strokeStyle = mixed([98, 66, 38], [58, 40, 30], dusk);
  brush.lineWidth = height * .016;
  for (const foot of [-.14, 0, .14]) {
    brush.beginPath();
    brush.moveTo(x, shade);
    brush.lineTo(x + foot * height, height * .93);
    brush.stroke();
  }
  brush.fillStyle = on ? mixed([214, 200, 172], [255, 226, 164], on) : mixed([226, 214, 190], [96, 86, 80], dusk);
  brush.beginPath();
  brush.moveTo(x - height * .09, shade - height * .11);
  brush.lineTo(x + height * .09, shade - height * .11);
  brush.lineTo(x + height * .14, shade + height * .09);
  brush.lineTo(x - height * .14, shade + height * .09);
  brush.fill();
}

function caption(brush, width, height, text, colour, strength) {
  brush.globalAlpha = strength;
  brush.fillStyle = colour;
  brush.font = `600 ${Math.round(Math.min(height, width) * .12)}px ${SERIF}`;
  brush.textAlign = 'left';
  brush.fillText(text, width * .06, height * .94);
  brush.globalAlpha = 1;
}

/** From 0 to 1 between two parts of the time. */
function fade(part, from, to) {
  return Math.max(0, Math.min(1, (part - from) / (to - from)));
}

function mixed(one, other, share) {
  return `rgb(${one.map((c, i) => Math.round(c + (other[i] - c) * share)).join(' ')})`;
}
