// Asks the shop's own APIs. Their errors come out as they tell them.

// Thymeleaf leaves an empty attribute out.
const { apis = '' } = document.querySelector('#main').dataset;

/** What an API refused, or that it could not be reached. */
export class Refusal extends Error {
  constructor(messages, status) {
    super(messages.join(' '));
    this.messages = messages;
    this.status = status;
  }
}

export class Api {
  constructor(token, signal) {
    this.token = token;
    this.signal = signal;
  }

  /** A call of the metrics API: what its envelope holds. */
  async metrics(call, body) {
    const answer = await this.#ask(`/v2/metrics/${call}`, {
      method: 'POST', body: JSON.stringify(body), headers: { 'x-auth-token': `Bearer ${this.token}`, 'Content-Type': 'application/json' },
    });
    return answer.response;
  }

  /** A call of the reports API. */
  reports(call, parameters) {
    return this.#ask(`/api/v4/analytics/${call}?${new URLSearchParams(parameters)}`, {
      headers: { Authorization: `Bearer ${this.token}` },
    });
  }

  /** A call of the audience API. It takes the key in the address as well, where logs would keep it. */
  audience(call, parameters = {}) {
    return this.#ask(`/api/${call}?${new URLSearchParams(parameters)}`, { headers: { Authorization: `Bearer ${this.token}` } });
  }

  /** A call of the video API: what its envelope holds. */
  async video(call, parameters = {}) {
    const answer = await this.#ask(`/analytics/${call}?${new URLSearchParams(parameters)}`, { headers: { Authorization: `Bearer ${this.token}` } });
    return answer.data;
  }

  async #ask(path, request) {
    let response;
    try {
      response = await fetch(apis + path, { ...request, signal: this.signal, credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      if (error.name === 'AbortError') {
        throw error;
      }
      throw new Refusal(['The shop cannot be reached.'], 0);
    }
    const answer = await response.json().catch(() => null);
    if (response.ok && answer) {
      return answer;
    }
    const told = (answer?.errors ?? [{ message: answer?.error?.message ?? answer?.error }]).map(({ message }) => message).filter(Boolean);
    throw new Refusal(told.length ? told : [`The shop answered with status ${response.status}.`], response.status);
  }
}
