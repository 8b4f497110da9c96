// Draws a screen on its wall, and the people before it.

import { MOVIES } from './screens-movies.js';

const WIDTH = 640;
const HEIGHT = 400;
const FLOOR = 322;
const SIZES = [.68, .95, 1, .94];

const LYING = [176, 34, 288, 176];
const PLACES = {
  3024: { screen: LYING, around: north },
  3025: { screen: LYING, around: south },
  3031: { screen: [256, 46, 128, 204], around: street },
};

/** A canvas that is always as sharp as it is large. */
export class Scene {
  #canvas; #brush; #place;

  /** @param place draws what is around the screen: one of PLACES */
  constructor(canvas, place, resized) {
    this.#canvas = canvas;
    this.#brush = canvas.getContext('2d');
    this.#place = PLACES[place];
    new ResizeObserver(() => {
      const density = Math.min(devicePixelRatio || 1, 2);
      canvas.width = Math.round(canvas.clientWidth * density);
      canvas.height = Math.round(canvas.clientWidth * density * HEIGHT / WIDTH);
      resized();
    }).observe(canvas);
  }

  /**
   * @param still whether nobody may be seen walking: only those who stand are drawn
   * @param movie {id, part}
   */
  draw(people, movie, still) {
    const brush = this.#brush;
    const scale = this.#canvas.width / WIDTH;
    if (!scale) {
      return;
    }
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    brush.setTransform(scale, 0, 0, scale, 0, 0);
    this.#place.around(brush, dark);
    this.#screen(movie, dark);
    people.filter(person => !still || person.isStanding)
      .sort((a, b) => a.lane - b.lane)
      .forEach(person => draw(brush, person, dark));
  }

  #screen({ id, part }, dark) {
    const brush = this.#brush;
    const [x, y, width, height] = this.#place.screen;
    brush.save();
    brush.shadowColor = dark ? 'rgb(255 230 180 / 22%)' : 'rgb(60 40 20 / 30%)';
    brush.shadowBlur = 26;
    brush.fillStyle = '#1d1b19';
    rounded(brush, x - 8, y - 8, width + 16, height + 16, 8);
    brush.restore();
    brush.save();
    brush.beginPath();
    brush.rect(x, y, width, height);
    brush.clip();
    brush.translate(x, y);
    MOVIES[id]?.(brush, width, height, part);
    brush.restore();
    brush.fillStyle = '#1d1b19';
    rounded(brush, x + width / 2 - 11, y - 19, 22, 12, 5);
    disc(brush, x + width / 2, y - 13, 3, '#7fc4ad');
  }
}

function north(brush, dark) {
  wall(brush, dark ? '#3a3630' : '#efe8dc', dark ? '#57493a' : '#cbb292');
  plant(brush, 76, FLOOR + 12, dark);
  brush.strokeStyle = dark ? '#6a6156' : '#b39a78';
  brush.lineWidth = 4;
  for (const [x, y, w, h] of [[522, 70, 60, 78], [96, 60, 46, 58]]) {
    brush.fillStyle = dark ? '#4b453d' : '#fbf7ef';
    brush.fillRect(x, y, w, h);
    brush.strokeRect(x, y, w, h);
    disc(brush, x + w * .55, y + h * .42, w * .2, dark ? '#8a6a4c' : '#d7a873');
  }
}

/** Books on the right, a lamp above them. */
function south(brush, dark) {
  wall(brush, dark ? '#2f3835' : '#e3e8e0', dark ? '#4a4238' : '#c2a988');
  plant(brush, 96, FLOOR + 12, dark);
  brush.fillStyle = dark ? '#6b5138' : '#a98258';
  brush.fillRect(508, 132, 104, 8);
  brush.fillRect(508, 200, 104, 8);
  brush.fillRect(508, 268, 104, 8);
  const spines = ['#b5745a', '#2f5d50', '#c27c1e', '#6d597a', '#5b7fb5'];
  for (let i = 0; i < 18; i++) {
    const height = 36 + i * 7 % 17;
    brush.fillStyle = spines[(i * 3 + (i > 8)) % 5];
    brush.globalAlpha = dark ? .7 : .85;
    brush.fillRect(514 + i % 9 * 10, (i < 9 ? 200 : 268) - height, 8, height);
  }
  brush.globalAlpha = 1;
  brush.fillStyle = dark ? '#3a322b' : '#55463a';
  brush.fillRect(559, 0, 2, 58);
  disc(brush, 560, 74, 20, dark ? '#e8c98b' : '#f2d9a2');
}

/** Seen from the pavement. */
function street(brush, dark) {
  wall(brush, dark ? '#2c2a2b' : '#d9d2c6', dark ? '#3b3a3a' : '#b9b4aa');
  brush.fillStyle = dark ? '#3f434a' : '#f6f1e6';
  brush.fillRect(88, 18, 464, FLOOR - 46);
  brush.fillStyle = dark ? 'rgb(255 255 255 / 5%)' : 'rgb(255 255 255 / 55%)';
  for (const x of [150, 430]) {
    brush.beginPath();
    [[x, 18], [x + 44, 18], [x - 20, FLOOR - 28], [x - 64, FLOOR - 28]].forEach(point => brush.lineTo(...point));
    brush.fill();
  }
  brush.strokeStyle = dark ? '#1f5044' : '#2f5d50';
  brush.lineWidth = 12;
  brush.strokeRect(88, 18, 464, FLOOR - 46);
  for (let i = 0; i < 12; i++) {
    brush.fillStyle = i % 2 ? (dark ? '#8d877d' : '#fbf7ef') : (dark ? '#1f5044' : '#2f5d50');
    brush.fillRect(74 + i * 41, 0, 41, 16);
  }
}

function wall(brush, colour, floor) {
  brush.fillStyle = colour;
  brush.fillRect(0, 0, WIDTH, HEIGHT);
  brush.fillStyle = floor;
  brush.fillRect(0, FLOOR - 22, WIDTH, HEIGHT - FLOOR + 22);
  brush.fillStyle = 'rgb(0 0 0 / 8%)';
  brush.fillRect(0, FLOOR - 22, WIDTH, 5);
}

function plant(brush, x, y, dark) {
  brush.fillStyle = dark ? '#4f7a62' : '#6f9579';
  for (const [turn, length] of [[-.9, 66], [-.45, 92], [0, 104], [.45, 92], [.9, 66]]) {
    brush.save();
    brush.translate(x, y - 48);
    brush.rotate(turn);
    brush.beginPath();
    brush.ellipse(0, -length / 2, 9, length / 2, 0, 0, 2 * Math.PI);
    brush.fill();
    brush.restore();
  }
  brush.fillStyle = dark ? '#8a5b45' : '#b5745a';
  rounded(brush, x - 24, y - 52, 48, 52, 8);
}

function draw(brush, person, dark) {
  const size = SIZES[person.age];
  brush.save();
  brush.translate(person.x * WIDTH, FLOOR + 22 + person.lane * 46);
  brush.scale(size * .92, size * .92);
  brush.fillStyle = 'rgb(0 0 0 / 14%)';
  brush.beginPath();
  brush.ellipse(0, 2, 27, 6, 0, 0, 2 * Math.PI);
  brush.fill();
  body(brush, person);
  head(brush, person);
  if (person.isSeen) {
    mark(brush, person, dark);
  }
  brush.restore();
}

function body(brush, person) {
  const swing = person.isStanding ? 0 : Math.sin(person.steps / 130) * 13;
  brush.lineCap = 'round';
  brush.lineWidth = 11;
  brush.strokeStyle = '#33302e';
  for (const side of [-1, 1]) {
    brush.beginPath();
    brush.moveTo(side * 6, -52);
    brush.lineTo(side * 6 + swing * side, -4);
    brush.stroke();
  }
  brush.fillStyle = person.coat;
  rounded(brush, -20, -116, 40, 72, 17);
  brush.lineWidth = 10;
  brush.strokeStyle = person.coat;
  for (const side of [-1, 1]) {
    brush.beginPath();
    brush.moveTo(side * 17, -104);
    brush.lineTo(side * 20 - swing * side * .6, -62);
    brush.stroke();
  }
}

/** Who looks shows his back to us. */
function head(brush, person) {
  const back = person.isStanding && person.isLooking;
  disc(brush, 0, -134, 17, person.skin);
  brush.fillStyle = person.hair;
  brush.beginPath();
  brush.arc(0, -135, 18, back ? 0 : Math.PI * 1.02, back ? 2 * Math.PI : Math.PI * 1.98);
  brush.fill();
  if (person.long) {
    rounded(brush, back ? -18 : person.way > 0 ? -19 : 7, -138, back ? 36 : 12, 30, 7);
  }
  if (!back) {
    disc(brush, person.way * 16, -131, 3.4, person.skin);
    disc(brush, person.way * 8, -135, 2, '#26211d');
  }
}

/** What the camera makes of somebody: a ring, and within it the face that it sees. */
function mark(brush, person, dark) {
  const looks = person.isLooking;
  const ink = looks ? '#ffffff' : dark ? '#e9e2d8' : '#4d463d';
  brush.save();
  brush.translate(0, -176);
  brush.setLineDash(looks ? [] : [4, 4]);
  brush.lineWidth = 2.5;
  brush.strokeStyle = looks ? '#ffffff' : ink;
  brush.fillStyle = looks ? '#2f5d50' : dark ? 'rgb(30 28 26 / 70%)' : 'rgb(255 253 250 / 80%)';
  brush.beginPath();
  brush.arc(0, 0, 17, 0, 2 * Math.PI);
  brush.fill();
  brush.stroke();
  brush.setLineDash([]);
  face(brush, person.emotion, ink);
  brush.restore();
}

function face(brush, emotion, ink) {
  brush.strokeStyle = ink;
  brush.lineWidth = 2.2;
  brush.lineCap = 'round';
  if (emotion < 0) {
    for (const x of [-6, 0, 6]) {
      disc(brush, x, 0, 1.8, ink);
    }
    return;
  }
  disc(brush, -5.5, -4, 2, ink);
  disc(brush, 5.5, -4, 2, ink);
  brush.beginPath();
  [
    () => { brush.moveTo(-5.5, 6); brush.lineTo(5.5, 6); },
    () => brush.arc(0, 2, 7, .15 * Math.PI, .85 * Math.PI),
    () => { brush.arc(0, 11, 6, 1.2 * Math.PI, 1.8 * Math.PI); brush.moveTo(-9, -10); brush.lineTo(-3, -7.5); brush.moveTo(9, -10); brush.lineTo(3, -7.5); },
    () => brush.arc(0, 6, 3.6, 0, 2 * Math.PI),
  ][emotion]();
  brush.stroke();
}

function disc(brush, x, y, radius, colour) {
  brush.fillStyle = colour;
  brush.beginPath();
  brush.arc(x, y, radius, 0, 2 * Math.PI);
  brush.fill();
}

function rounded(brush, x, y, width, height, radius) {
  brush.beginPath();
  brush.roundRect(x, y, width, height, radius);
  brush.fill();
}
