// Plays a film: a player of the browser's, whose sound and picture are made here.

import { Picture, STILL } from './videos-pictures.js';
import { KILOBITS, wave } from './videos-sound.js';

const find = selector => document.querySelector(selector);

/** Lets the page's film be played, and says so to the tracker by nothing but the player's own events. */
export function openPlayer(id, seconds) {
  const film = find('#film');
  const picture = new Picture(find('#picture'), id, STILL);
  film.dataset.bitrate = KILOBITS;
  film.src = URL.createObjectURL(wave(id, seconds));
  let last = 0;
  const show = () => {
    last = film.currentTime;
    picture.show(last / seconds);
    find('#seek').value = last;
    find('#seek').setAttribute('aria-valuetext', `${clock(last)} of ${clock(seconds)}`);
    find('#time').textContent = `${clock(last)} / ${clock(seconds)}`;
  };
  const frame = () => {
    if (film.currentTime !== last) {
      show();
    }
    if (!film.paused) {
      requestAnimationFrame(frame);
    }
  };
  film.addEventListener('playing', frame);
  film.addEventListener('seeked', show);
  find('#time').textContent = `${clock(0)} / ${clock(seconds)}`;
  listen(film);
}

function listen(film) {
  const toggle = () => film.paused ? film.play() : film.pause();
  const tell = () => {
    find('#play').textContent = film.paused ? film.ended ? 'Again' : 'Play' : 'Pause';
    find('#start').hidden = !film.paused || film.seeking;
  };
  for (const type of ['play', 'pause', 'ended']) {
    film.addEventListener(type, tell);
  }
  for (const selector of ['#play', '#start', '#picture']) {
    find(selector).addEventListener('click', toggle);
  }
  find('#seek').addEventListener('input', ({ target }) => film.currentTime = target.value);
  find('#sound').addEventListener('click', ({ target }) => {
    film.muted = !film.muted;
    target.setAttribute('aria-pressed', String(!film.muted));
  });
  find('#tools').hidden = false;
  tell();
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
