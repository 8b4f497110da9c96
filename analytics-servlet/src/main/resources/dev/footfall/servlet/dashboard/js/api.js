// Asking the server. What was asked once in a minute is known; whoever asks gets what is known and is painted anew when
// there is more. At most four questions are under way, in the order in which they were put.

const API = '../api/analytics/';
const FRESH = 60_000;
const MOST = 150;

export class Trouble extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export async function call(path, { method = 'GET', body, accept = 'application/json' } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: { Accept: accept, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
    });
  } catch {
    throw new Trouble(0, '');
  }
  if (!response.ok) {
    throw new Trouble(response.status, await messageOf(response));
  }
  return response;
}

async function messageOf(response) {
  try {
    const { error } = await response.json();
    return [error.message, ...(error.faults ?? []).map(fault => `${fault.field}: ${fault.message}`)].join(' · ');
  } catch {
    return response.statusText;
  }
}

export const api = (path, options) => call(API + path, options);
export const json = async (path, options) => (await call(path, options)).json();

/** Answers by what was asked. */
export class Answers {
  #entries = new Map();
  #waiting = [];
  #running = 0;
  #changed;

  /** What ids are called, by dimension: of all answers so far. */
  names = {};

  #gone;

  /**
   * @param changed called whenever there is anything new to show
   * @param gone called when the server does not know any more who asks
   */
  constructor(changed, gone) {
    this.#changed = changed;
    this.#gone = gone;
  }

  /**
   * What is known: `{data}`, `{error}`, neither while it is being asked; `isBusy` while anything newer is under way.
   *
   * @param key what tells the place on the screen: until the answer comes, it goes on showing its last one
   */
  ask(path, body, key = path, age = FRESH) {
    const name = `${path} ${body ? JSON.stringify(body) : ''}`;
    const entry = this.#entries.get(name) ?? this.#begun(name, key);
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    const isOld = entry.at === 0 || Date.now() - entry.at > (entry.error ? pauseOf(entry) : isOver(entry.data) ? Infinity : age);
    if (isOld && !entry.isBusy) {
      entry.isBusy = true;
      this.#waiting.push(() => this.#fetch(entry, path, body));
      this.#go();
    }
    return entry;
  }

  /** A question of the query model. */
  query(body, key) {
    return this.ask(`${API}query`, body, key);
  }

  /** Asks for everything anew that is still shown. */
  refresh() {
    for (const entry of this.#entries.values()) {
      entry.at = 0;
      entry.isAgain = entry.isBusy;
    }
    this.#changed();
  }

  #begun(name, key) {
    const last = [...this.#entries.values()].reverse().find(entry => entry.key === key && entry.data);
    for (const old of [...this.#entries.keys()].slice(0, Math.max(0, this.#entries.size - MOST))) {
      this.#entries.delete(old);
    }
    return { key, data: null, error: null, stale: last?.data ?? null, isBusy: false, isAgain: false, failures: 0, at: 0 };
  }

  async #fetch(entry, path, body) {
    try {
      entry.data = await json(path, body ? { method: 'POST', body } : {});
      entry.error = null;
      entry.failures = 0;
      for (const [dimension, names] of Object.entries(entry.data.names ?? {})) {
        this.names[dimension] = { ...this.names[dimension], ...names };
      }
    } catch (error) {
      entry.error = error;
      entry.failures++;
      if (error.status === 401) {
        this.#gone(error);
      }
    }
    entry.at = entry.isAgain ? 0 : Date.now();
    entry.isAgain = false;
    entry.stale = null;
    entry.isBusy = false;
  }

  #go() {
    while (this.#running < 4 && this.#waiting.length) {
      this.#running++;
      this.#waiting.shift()().finally(() => {
        this.#running--;
        this.#changed();
        this.#go();
      });
    }
  }
}

/** How long what failed rests: ever longer, up to a minute. */
const pauseOf = entry => Math.min(60_000, 4_000 * 2 ** entry.failures);

/** Whether an answer is about days that are over, which only a refresh asks for again. */
const isOver = data => Boolean(data?.dataUpTo) && Date.parse(data.dataUpTo) === Date.parse(data.range.to);

const TYPES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** The answer to a question as a file, which the browser keeps. */
export async function download(body, format, name) {
  const response = await api('query', { method: 'POST', body, accept: TYPES[format] });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${name}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
