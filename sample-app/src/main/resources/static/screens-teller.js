// Sends what one screen has to tell, with the screen's own key, as its player would.

const FEW = 20;

export class Teller {
  #events; #screen; #waiting = []; #sending = false;

  /**
   * @param events where events go
   * @param screen {id, workspace, key}
   */
  constructor(events, screen) {
    this.#events = events;
    this.#screen = screen;
  }

  heartbeat() {
    return this.#send([this.#event('device heartbeat', {})]);
  }

  session({ begin, metadata }) {
    const event = { ...this.#event('viewer session', metadata), occurredAt: begin.toISOString() };
    this.#waiting = [...this.#waiting, event].slice(-FEW);
  }

  /** Sends what waits; what cannot be sent now waits on. Returns what was stored, null if nothing waited. */
  async tell() {
    const events = this.#waiting;
    if (!events.length || this.#sending) {
      return null;
    }
    this.#sending = true;
    try {
      await this.#send(events);
      this.#waiting = this.#waiting.filter(event => !events.includes(event));
      return events;
    } finally {
      this.#sending = false;
    }
  }

  /** Sent again it is the same event still. */
  #event(eventType, eventMetadata) {
    const { id: deviceId, workspace: workspaceId } = this.#screen;
    const event = { eventType, deviceId, workspaceId, eventMetadata };
    return globalThis.crypto?.randomUUID ? { id: crypto.randomUUID(), ...event } : event;
  }

  async #send(events) {
    const answer = await fetch(this.#events, {
      method: 'POST', body: JSON.stringify(events), credentials: 'omit',
      headers: { Authorization: `Bearer ${this.#screen.key}`, 'Content-Type': 'application/json' },
    });
    if (!answer.ok) {
      throw new Error(`the shop answered with status ${answer.status}`);
    }
  }
}
