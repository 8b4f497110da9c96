// Plays one screen: movies one after the other, people who come by, and the events that its camera makes of them.

import { Passer } from './screens-people.js';
import { Scene } from './screens-scene.js';

const APPEALS = { 3024: .75, 3025: .68, 3031: .45 };
const MOST_PEOPLE = 4;
const EVERY = 3600;
const LONGEST_STEP = 200;

export class Player {
  #scene; #still; #movies; #round; #appeal; #told;
  #clock; #next = 600; #people = [];

  /**
   * @param place the section of the screen
   * @param movies {id, ms, title}, in their order
   * @param still whether nothing may move
   * @param told called with the viewer session of each whom the camera has lost
   */
  constructor(place, movies, still, told) {
    this.#scene = new Scene(place.querySelector('canvas'), place.dataset.screen, () => this.draw());
    this.#still = still;
    this.#movies = movies;
    this.#round = movies.reduce((sum, { ms }) => sum + ms, 0);
    this.#appeal = APPEALS[place.dataset.screen] ?? .6;
    this.#told = told;
    this.#clock = Number(place.dataset.screen) % 7 * 1700;
  }

  /** Lets some ms pass; returns whether there is anything new to be seen by those who want no motion. */
  live(ms) {
    const step = Math.min(ms, LONGEST_STEP);
    const before = this.#movie().id;
    this.#clock += step;
    this.#next -= step;
    if (this.#next <= 0 && this.#people.length < MOST_PEOPLE) {
      this.#people.push(new Passer(this.#clock, this.#appeal));
      this.#next = EVERY * (.4 + Math.random() * 1.2);
    }
    const { id } = this.#movie();
    const seen = this.#seen();
    for (const person of this.#people) {
      const session = person.live(this.#clock, step, id);
      if (session) {
        this.#told(session);
      }
    }
    this.#people = this.#people.filter(person => !person.isGone);
    return id !== before || seen !== this.#seen();
  }

  draw() {
    const { id, part } = this.#movie();
    this.#scene.draw(this.#people, { id, part: this.#still.matches ? .8 : part }, this.#still.matches);
  }

  #movie() {
    let left = this.#clock % this.#round;
    const movie = this.#movies.find(({ ms }) => (left -= ms) < 0);
    return { id: movie.id, part: (left + movie.ms) / movie.ms };
  }

  /** What a still picture shows of the people. */
  #seen() {
    return this.#people.filter(person => person.isStanding).map(person => `${person.x} ${person.isLooking} ${person.emotion}`).join();
  }
}
