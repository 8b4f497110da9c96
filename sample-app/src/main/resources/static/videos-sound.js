// What is to be heard in a film: a few soft notes, as a file that a player plays like any other.

const RATE = 8000;
const HEADER = 44;
const STEP = .75;
const LENGTH = 2.6;
const TUNES = {
  vid_lindenrow: [0, 7, 12, 16, 12, 7, 5, 9, 12, 17, 12, 9],
  vid_halden: [0, 3, 7, 10, 7, 3, -2, 2, 5, 8, 5, 2],
  vid_oiling: [0, 4, 7, 11, 14, 11, 7, 4],
};
const LOWEST = 196;

/** The bits of each second of it, in thousands. */
export const KILOBITS = RATE * 16 / 1000;

/** So many seconds of a film's tune, as a WAV file. */
export function wave(film, seconds) {
  const samples = Math.round(RATE * seconds);
  const bytes = new DataView(new ArrayBuffer(HEADER + samples * 2));
  head(bytes, samples * 2);
  const tune = TUNES[film] ?? [0];
  for (let i = 0; i < samples; i++) {
    bytes.setInt16(HEADER + i * 2, level(tune, i / RATE, seconds) * 6000, true);
  }
  return new Blob([bytes], { type: 'audio/wav' });
}

function head(bytes, length) {
  const word = (at, text) => [...text].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
  word(0, 'RIFF');
  bytes.setUint32(4, HEADER - 8 + length, true);
  word(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, RATE, true);
  bytes.setUint32(28, RATE * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  word(36, 'data');
  bytes.setUint32(40, length, true);
}

/** Notes begin one after the other and fade away; towards the end all of them do. */
function level(tune, time, seconds) {
  let sum = 0;
  for (let note = Math.floor(time / STEP); note >= 0 && time - note * STEP < LENGTH; note--) {
    const age = time - note * STEP;
    const tone = LOWEST * 2 ** (tune[note % tune.length] / 12);
    sum += Math.sin(2 * Math.PI * tone * age) * Math.exp(-2.2 * age) * Math.min(1, age * 60);
  }
  return sum * Math.min(1, (seconds - time) / 2);
}
