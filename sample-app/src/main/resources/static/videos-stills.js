// A picture of each film that one can go to.

import { Picture, STILL } from './videos-pictures.js';

for (const canvas of document.querySelectorAll('canvas[data-film]')) {
  new Picture(canvas, canvas.dataset.film, STILL);
}
