// Turns a model around on a canvas. The server has sorted its faces into a tree, so that painting them from the farthest
// to the nearest needs no more than a walk through it. Projection and light are those of the server's pictures.

const TURN = -32 * Math.PI / 180;
const TILT = 18 * Math.PI / 180;
const LIGHT = unit([-0.35, 0.75, 0.56]);
const NEAREST = 2;
const FARTHEST = 0.6;

export class Viewer {
  #canvas; #brush; #mesh; #colours; #background;
  #turn = TURN; #tilt = TILT; #zoom = 1; #due = false;

  /**
   * @param canvas where to draw; made focusable
   * @param colours the colour of each material
   * @param moved called with 'turn' or 'zoom' once a gesture is over
   * @param background draws what is behind, given the brush, the width, the height
   */
  constructor(canvas, mesh, colours, moved, background = null) {
    this.#canvas = canvas;
    this.#brush = canvas.getContext('2d');
    this.#mesh = mesh;
    this.#colours = colours;
    this.#background = background;
    this.#listen(moved);
    new ResizeObserver(() => this.#fit()).observe(canvas);
  }

  colour(material, colour) {
    this.#colours[material] = colour;
    this.#redraw();
  }

  turn(steps) {
    this.#turn += steps * Math.PI / 12;
    this.#redraw();
  }

  tilt(steps) {
    this.#tilt = clamp(this.#tilt + steps * Math.PI / 24, -0.1, 1.3);
    this.#redraw();
  }

  zoom(steps) {
    this.#zoom = clamp(this.#zoom * 1.15 ** steps, FARTHEST, NEAREST);
    this.#redraw();
  }

  #listen(moved) {
    const canvas = this.#canvas;
    let last = null;
    let dragged = 0;
    canvas.addEventListener('pointerdown', e => {
      last = e;
      dragged = 0;
      canvas.setPointerCapture(e.pointerId);
    });
    canvas.addEventListener('pointermove', e => {
      if (!last || e.pointerId !== last.pointerId) {
        return;
      }
      this.turn((e.clientX - last.clientX) / 24);
      this.tilt((e.clientY - last.clientY) / 20);
      dragged += Math.abs(e.clientX - last.clientX) + Math.abs(e.clientY - last.clientY);
      last = e;
    });
    const end = () => {
      if (last && dragged > 4) {
        moved('turn');
      }
      last = null;
    };
    canvas.addEventListener('pointerup', end);
    canvas.addEventListener('pointercancel', end);
    canvas.addEventListener('keydown', e => {
      const action = this.#keys[e.key];
      if (action && !e.ctrlKey && !e.metaKey && !e.altKey) {
        e.preventDefault();
        action();
      }
    });
    canvas.addEventListener('keyup', e => {
      if (this.#keys[e.key]) {
        moved(e.key === '+' || e.key === '-' ? 'zoom' : 'turn');
      }
    });
  }

  #keys = {
    ArrowLeft: () => this.turn(-1),
    ArrowRight: () => this.turn(1),
    ArrowUp: () => this.tilt(-1),
    ArrowDown: () => this.tilt(1),
    '+': () => this.zoom(1),
    '-': () => this.zoom(-1),
  };

  #fit() {
    const density = Math.min(devicePixelRatio || 1, 2);
    this.#canvas.width = Math.round(this.#canvas.clientWidth * density);
    this.#canvas.height = Math.round(this.#canvas.clientHeight * density);
    this.#draw();
  }

  #redraw() {
    if (!this.#due) {
      this.#due = true;
      requestAnimationFrame(() => {
        this.#due = false;
        this.#draw();
      });
    }
  }

  #draw() {
    const { width, height } = this.#canvas;
    const { w, h, t } = this.#mesh;
    const brush = this.#brush;
    brush.clearRect(0, 0, width, height);
    this.#background?.(brush, width, height);
    brush.lineWidth = width / this.#canvas.clientWidth * 0.7;
    brush.lineJoin = 'round';
    const scale = Math.min(width * 0.8 / w, height * 0.82 / (h + w * 0.3)) * this.#zoom * (this.#background ? 0.62 : 1);
    const distance = 4 * Math.max(w, h);
    const middle = [0, h / 2, 0];
    const down = this.#background ? height * 0.16 : 0;
    const project = point => {
      const seen = tilted(turned(minus(point, middle), this.#turn), this.#tilt);
      const size = scale * distance / (distance - seen[2]);
      return [width / 2 + seen[0] * size, height / 2 + down - seen[1] * size];
    };
    this.#shadow(project, w * scale);
    const eye = plus(middle, turned(tilted([0, 0, distance], -this.#tilt), -this.#turn));
    paint(t, eye, face => this.#face(face, eye, project));
  }

  #shadow(project, size) {
    const brush = this.#brush;
    const [x, y] = project([0, 0, 0]);
    brush.fillStyle = 'rgb(0 0 0 / 10%)';
    brush.beginPath();
    brush.ellipse(x, y, size * 0.5, size * 0.5 * Math.max(0.06, Math.sin(this.#tilt) * 1.23), 0, 0, 2 * Math.PI);
    brush.fill();
  }

  #face(face, eye, project) {
    const normal = face.slice(1, 4);
    if (dot(normal, minus(eye, face.slice(4, 7))) <= 0) {
      return;
    }
    const brush = this.#brush;
    const colour = this.#lit(this.#colours[face[0]] ?? '#999999', normal);
    brush.beginPath();
    for (let i = 4; i < face.length; i += 3) {
      brush.lineTo(...project([face[i], face[i + 1], face[i + 2]]));
    }
    brush.closePath();
    brush.fillStyle = colour;
    brush.strokeStyle = colour;
    brush.fill();
    brush.stroke();
  }

  #lit(colour, normal) {
    const seen = tilted(turned(normal, this.#turn), this.#tilt);
    const light = 0.58 + 0.5 * Math.max(0, dot(seen, LIGHT)) + 0.06 * seen[1];
    const parts = [1, 3, 5].map(at => Math.min(255, Math.round(parseInt(colour.slice(at, at + 2), 16) * light)));
    return `rgb(${parts.join(' ')})`;
  }
}

/** Puts a canvas in the place of a stage's picture and gives its buttons their meaning. */
export async function stage(element, moved, background = null) {
  const answer = await fetch(element.dataset.mesh);
  if (!answer.ok) {
    return null;
  }
  const mesh = await answer.json();
  const picture = element.querySelector('img');
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${picture.alt}, in three dimensions: arrow keys turn it, plus and minus zoom`);
  const colours = {};
  for (const { dataset } of element.querySelectorAll('[data-material]')) {
    colours[dataset.material] = dataset.colour;
  }
  picture.replaceWith(canvas);
  const viewer = new Viewer(canvas, mesh, colours, moved, background);
  for (const button of element.querySelectorAll('button')) {
    const { turn, zoom } = button.dataset;
    button.addEventListener('click', () => {
      turn ? viewer.turn(Number(turn) * 2) : viewer.zoom(Number(zoom));
      moved(turn ? 'turn' : 'zoom');
    });
  }
  element.querySelector('#tools').hidden = false;
  element.querySelector('#hint').hidden = false;
  return viewer;
}

function paint(node, eye, painter) {
  if (!node) {
    return;
  }
  const face = node.f[0];
  const inFront = dot(face.slice(1, 4), minus(eye, face.slice(4, 7))) >= 0;
  paint(inFront ? node.a : node.b, eye, painter);
  node.f.forEach(painter);
  paint(inFront ? node.b : node.a, eye, painter);
}

function turned([x, y, z], angle) {
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  return [x * cos + z * sin, y, z * cos - x * sin];
}

function tilted([x, y, z], angle) {
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  return [x, y * cos - z * sin, y * sin + z * cos];
}

function plus(a, b) { return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]; }
function minus(a, b) { return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]; }
function dot(a, b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
function unit(a) { const length = Math.hypot(...a); return a.map(part => part / length); }
function clamp(value, least, most) { return Math.max(least, Math.min(most, value)); }
