// A product's page: the viewer, the choices, the way into the visitor's room.

import { track } from './events.js';
import { stage } from './viewer.js';

const element = document.querySelector('#viewer');
const form = document.querySelector('#choices');
const asset = { assetId: element.dataset.asset };

const viewer = await stage(element, kind => track('product interaction', { ...asset, eventMetadata: { kind } }));
if (viewer) {
  track('product 3D view', asset);
}
track(element.dataset.room === 'true' ? 'product AR offered' : 'product AR not available', asset);

form.addEventListener('change', ({ target }) => {
  if (target.type !== 'radio') {
    return;
  }
  viewer?.colour(target.name, target.dataset.colour);
  if (target.name === 'wood') {
    viewer?.colour('back', target.dataset.colour);
  }
  track('product configuration attribute set', {
    ...asset, eventMetadata: { attribute: target.name, value: target.value },
  });
  track('product configuration set', { ...asset, configuration: chosen() });
  carryChoices();
});

function chosen() {
  return Object.fromEntries([...form.querySelectorAll('input[type=radio]:checked')].map(input => [input.name, input.value]));
}

/** The chosen finishes go along: into the room, and into this page's address for a reload. */
function carryChoices() {
  const query = new URLSearchParams(chosen());
  history.replaceState(null, '', `?${query}`);
  for (const link of document.querySelectorAll('#room-here, #room-scanned')) {
    const address = new URL(link.href);
    address.search = new URLSearchParams({ ...Object.fromEntries(address.searchParams), ...chosen() });
    link.href = address;
  }
  const code = document.querySelector('#scan-code');
  if (code?.src) {
    code.src = `${code.dataset.source}?${query}`;
  }
}

const scan = document.querySelector('#room-scan');
if (scan) {
  scan.hidden = false;
  scan.addEventListener('click', () => {
    const panel = document.querySelector('#scan');
    const code = document.querySelector('#scan-code');
    panel.hidden = !panel.hidden;
    scan.setAttribute('aria-expanded', String(!panel.hidden));
    if (!panel.hidden) {
      code.src = `${code.dataset.source}?${new URLSearchParams(chosen())}`;
      track('product AR mobile transition offered', asset);
    }
  });
}
carryChoices();
