// Sends this page's events. A shop that has no token for its host sends nothing, and nothing here ever disturbs the page.

const page = document.querySelector('meta[name=footfall]')?.dataset ?? {};

export function track(eventType, fields = {}) {
  if (!page.token) {
    return;
  }
  const event = { eventType, orgId: page.org, sessionId: page.session, ...fields };
  if (globalThis.crypto?.randomUUID) {
    event.id = crypto.randomUUID();
  }
  const address = `${page.endpoint}?bearer_token=${encodeURIComponent(page.token)}`;
  const body = JSON.stringify(event);
  // keepalive: the event survives when the visitor leaves the page.
  fetch(address, {
    method: 'POST', body, headers: { 'Content-Type': 'application/json' }, keepalive: true, credentials: 'omit',
  }).catch(() => navigator.sendBeacon?.(address, new Blob([body], { type: 'application/json' })));
}
