// What all films are drawn with.

const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif';

/** From 0 to 1 between two parts of the time, slow at both ends. */
export function ease(part, from, to) {
  const share = Math.max(0, Math.min(1, (part - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/** A colour between others, which stand at equal distances from 0 to 1. */
export function mixed(share, ...colours) {
  const at = Math.min(share * (colours.length - 1), colours.length - 1.001);
  const from = colours[Math.floor(at)];
  const to = colours[Math.floor(at) + 1];
  return `rgb(${from.map((c, i) => Math.round(c + (to[i] - c) * (at % 1))).join(' ')})`;
}

export function box(brush, x, y, width, height, colour, radius = 0) {
  brush.fillStyle = colour;
  brush.beginPath();
  brush.roundRect(x, y, width, height, radius);
  brush.fill();
}

export function disc(brush, x, y, radius, colour) {
  brush.fillStyle = colour;
  brush.beginPath();
  brush.arc(x, y, radius, 0, 2 * Math.PI);
  brush.fill();
}

export function shape(brush, colour, ...points) {
  brush.fillStyle = colour;
  brush.beginPath();
  points.forEach(point => brush.lineTo(...point));
  brush.fill();
}

/** A line of text at the foot of the picture, as strong as it is to be. */
export function caption(brush, width, height, text, colour, strength) {
  if (strength <= 0) {
    return;
  }
  brush.globalAlpha = strength;
  brush.fillStyle = colour;
  brush.font = `600 ${Math.round(height * .075)}px ${SERIF}`;
  brush.fillText(text, width * .05, height * .93);
  brush.globalAlpha = 1;
}
