// People who pass a screen, and what its camera would tell of each of them. They live by the screen's clock, in ms.

const SEEN_FROM = .13;
const SEEN_TO = .87;
const [NEUTRAL, HAPPY, ANGRY, SURPRISED, UNDEFINED] = [0, 1, 2, 3, -1];

const between = (least, most) => least + Math.random() * (most - least);
const any = list => list[Math.floor(Math.random() * list.length)];

function weighted(weights) {
  let left = Math.random() * weights.reduce((a, b) => a + b);
  return weights.findIndex(weight => (left -= weight) < 0);
}

/** Stretches of codes, one after the other, whole ms. */
class Track {
  #open = null;
  stretches = [];

  set(code, at) {
    if (this.#open?.code !== code) {
      this.close(at);
      this.#open = { code, from: at };
    }
  }

  close(at) {
    if (this.#open && at > this.#open.from) {
      this.stretches.push({ ...this.#open, to: at });
    }
    this.#open = null;
  }
}

/** A viewer session, from the moment the camera finds a face. */
class Sight {
  attention = new Track();
  emotions = new Track();
  movies = new Track();

  constructor(now) {
    this.from = now;
    this.begin = new Date();
  }

  note(now, looks, emotion, movie) {
    const at = Math.round(now - this.from);
    this.attention.set(looks ? 1 : 0, at);
    this.emotions.set(emotion, at);
    this.movies.set(movie, at);
  }

  /** The event's metadata, once the face is lost. */
  end(now, { age, gender }) {
    const at = Math.round(now - this.from);
    [this.attention, this.emotions, this.movies].forEach(track => track.close(at));
    return {
      age, gender,
      attention: this.attention.stretches.map(({ code, from, to }) => ({ a: code, d: to - from })),
      emotions: this.emotions.stretches.map(({ code, from, to }) => ({ e: code, d: to - from })),
      movies: this.movies.stretches.map(({ code, from, to }) => ({ i: code, s: from, d: to - from })),
    };
  }
}

/** Somebody who comes by. x goes from 0 at the left to 1 at the right. */
export class Passer {
  emotion = UNDEFINED;
  isLooking = false;
  sight = null;
  steps = 0;

  /** @param appeal how likely it is that a screen makes people stop */
  constructor(now, appeal) {
    this.way = Math.random() < .5 ? 1 : -1;
    this.x = this.way > 0 ? -.08 : 1.08;
    this.lane = Math.random();
    this.speed = between(.09, .16);
    this.age = weighted([8, 33, 43, 16]);
    this.gender = weighted([52, 48]);
    this.skin = any(['#f2cfae', '#e3b08a', '#c58a5e', '#96633f', '#6b4630']);
    this.coat = any(['#2f5d50', '#8a4b3a', '#3d5a80', '#b98a3c', '#6d597a', '#4a5759', '#a44a3f', '#7a8450']);
    this.hair = this.age === 3 ? any(['#d8d4cd', '#b9b4ac']) : any(['#2b211b', '#4b3425', '#7a5230', '#b98d54', '#1c1a1f']);
    this.long = Math.random() < .5;
    this.stopsAt = Math.random() < appeal ? between(.3, .7) : null;
    this.stays = between(2500, 9000);
    this.stopped = null;
    this.turns = now;
  }

  get isSeen() {
    return this.x > SEEN_FROM && this.x < SEEN_TO;
  }

  get isStanding() {
    return this.stopped !== null && this.stays > 0;
  }

  get isGone() {
    return this.x < -.1 || this.x > 1.1;
  }

  /** Lives on for some ms; returns what the camera tells if it has lost the face just now. */
  live(now, ms, movie) {
    if (this.stopped === null && this.stopsAt !== null && (this.x - this.stopsAt) * this.way >= 0) {
      this.stopped = now;
      this.turns = now;
    }
    if (this.isStanding) {
      this.stays -= ms;
      this.#look(now);
    } else {
      this.x += this.way * this.speed * ms / 1000;
      this.steps += ms;
      this.isLooking = false;
      this.emotion = this.stopped === null ? UNDEFINED : NEUTRAL;
    }
    return this.#see(now, movie);
  }

  #look(now) {
    if (now >= this.turns) {
      this.isLooking = Math.random() < .85;
      this.emotion = [NEUTRAL, HAPPY, SURPRISED, ANGRY, UNDEFINED][weighted(this.isLooking ? [40, 38, 14, 3, 5] : [60, 0, 0, 0, 40])];
      this.turns = now + (this.isLooking ? between(1100, 2800) : between(400, 900));
    }
  }

  #see(now, movie) {
    if (this.isSeen) {
      this.sight ??= new Sight(now);
      this.sight.note(now, this.isLooking, this.emotion, movie);
      return null;
    }
    const sight = this.sight;
    this.sight = null;
    return sight && { begin: sight.begin, metadata: sight.end(now, this) };
  }
}
