// What is to be seen in the films, drawn for any moment of theirs.

import { chair } from './videos-chair.js';
import { street } from './videos-street.js';
import { table } from './videos-table.js';

const FILMS = { vid_lindenrow: street, vid_halden: chair, vid_oiling: table };

/** The part of a film's time that shows best what it is about. */
export const STILL = .77;

/** A film's picture on a canvas, as sharp as the screen. */
export class Picture {
  #canvas; #brush; #film; #part;

  /** @param part of the film's time, from 0 to 1, that is shown first */
  constructor(canvas, film, part) {
    this.#canvas = canvas;
    this.#brush = canvas.getContext('2d');
    this.#film = FILMS[film];
    this.#part = part;
    new ResizeObserver(() => this.#fit()).observe(canvas);
  }

  show(part) {
    this.#part = part;
    const { width, height } = this.#canvas;
    this.#brush.clearRect(0, 0, width, height);
    this.#film?.(this.#brush, width, height, part);
  }

  #fit() {
    const density = Math.min(devicePixelRatio || 1, 2);
    this.#canvas.width = Math.round(this.#canvas.clientWidth * density);
    this.#canvas.height = Math.round(this.#canvas.clientHeight * density);
    this.show(this.#part);
  }
}
