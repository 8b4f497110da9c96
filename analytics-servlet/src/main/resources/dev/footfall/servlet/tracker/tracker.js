// Sends what happens on a page to the events API. docs/rest/tracker.md says how to include it, and what it sends.
// Served without its indentation and without lines like these: comments stand on lines of their own.
(() => {
  const w = window, d = document;
  if (w.footfall?.track) return;

  // Nothing of ours ever disturbs the page.
  const safe = action => (...given) => { try { action(...given); } catch {} };
  const script = d.currentScript || d.querySelector('script[data-token]');
  const said = script?.dataset || {};
  let track;
  w.footfall = {
    track: safe((...given) => track(...given)),
    video: safe((id, what, fields) => track('video ' + what, { assetId: id, ...fields }))
  };
  if (!said.token || navigator.globalPrivacyControl || navigator.doNotTrack == '1') return;

  // While the API fails, wait says for how long it is left alone.
  let queue = [], timer, wait = 0, gone, kept = '', path, referrer = d.referrer;

  // crypto.randomUUID is missing where the connection is not secure.
  const uuid = () => 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replace(/x/g, () =>
    (crypto.getRandomValues(new Uint8Array(1))[0] % 16).toString(16));

  // A session ends with its tab, or after half an hour without an event.
  const session = () => {
    if (said.session) return said.session;
    const now = Date.now();
    try { kept = sessionStorage.footfall || kept; } catch {}
    let [id, last] = kept.split(' ');
    if (!(now - last < 18e5)) id = uuid();
    kept = id + ' ' + now;
    try { sessionStorage.footfall = kept; } catch {}
    return id;
  };

  const send = batch => {
    const body = '[' + batch + ']';
    // sentAt lets the server see how wrong this computer's clock is. Plain text needs no preflight.
    const url = (said.endpoint || new URL('../api/analytics/events', script.src)) +
      '?bearer_token=' + encodeURIComponent(said.token) + '&sentAt=' + new Date().toISOString();
    try { if (gone && said.beacon != 'off' && navigator.sendBeacon(url, body)) return; } catch {}
    // What safe makes of a failure has no status.
    fetch(url, { method: 'POST', body, keepalive: !wait, credentials: 'same-origin' }).catch(safe).then(async reply => {
      const much = reply.status == 429;
      if (reply.status < 500 && !much) {
        // What has waited goes on batch by batch.
        if (!timer) flush(wait = queue[0] && 2e3);
        if (reply.status == 422) {
          // One wrong event must not cost the others of its batch.
          const { faults } = (await reply.json()).error;
          const right = batch.filter((event, i) => !faults.some(fault => fault.index == i));
          if (right.length % batch.length) send(right);
        }
      } else {
        queue = batch.filter(event => (event.tried += !much) < 5).concat(queue);
        wait = Math.max(Math.min(wait * 2 || 2e3, 16e3), reply.headers?.get('Retry-After') * 1e3 || 0);
        clearTimeout(timer);
        timer = setTimeout(flush, wait);
      }
    }).catch(safe);
  };
  const flush = safe(() => {
    clearTimeout(timer);
    timer = 0;
    // One batch finds out whether the API is back.
    while (queue[0]) {
      send(queue.splice(0, 20));
      if (wait && !gone) break;
    }
  });
  track = (eventType, fields) => {
    const event = new String(JSON.stringify({
      id: uuid(),
      occurredAt: new Date().toISOString(),
      sessionId: session(),
      workspaceId: said.workspace?.trim() || null,
      userId: said.user?.trim() || null,
      domain: said.domain?.trim() || null,
      referer: location.origin + location.pathname.slice(0, 999),
      ...fields,
      eventType
    }));
    event.tried = 0;
    // Large ones do not wait: beacons take 64 KB at most.
    queue = [...queue, event].slice(-300);
    if (!wait && (queue[19] || event[2e3] || gone)) flush();
    else timer = timer || setTimeout(flush, wait || 2e3);
  };

  const view = safe(() => {
    if (path === (path = location.pathname) || said.views == 'off') return;
    const eventMetadata = { path: path.slice(0, 999) };
    new URLSearchParams(location.search).forEach((value, name) => {
      // The click's id would tell one person from another; that there is one tells an advertisement.
      if (value && /^utm_(source|medium|campaign|term|content|id)$/.test(name))
        eventMetadata[name] = [...value].slice(0, 200).join('');
      if (/^(\w{1,3}clk?|[gw]bra)id$/.test(name)) eventMetadata[name] = true;
    });
    const outside = referrer && !referrer.startsWith(location.origin + '/') &&
      { referer: referrer.split(/[?#]/)[0].slice(0, 999) };
    referrer = '';
    track('page view', { eventMetadata, ...outside });
  });

  const videos = new WeakMap(), open = new Set();
  // Nobody waits for what is out of sight, or no longer there.
  const settle = video => {
    const now = performance.now();
    if (!video.media.isConnected) video.stalled = 0;
    if (video.stalled) {
      if (!gone) video.buffered += Math.min(now - video.stalled, 6e5);
      video.stalled = now;
    }
  };
  const report = video => {
    settle(video);
    if (!video.stalled) open.delete(video);
    const { assetId, bitrateKbps } = video;
    const playingMs = Math.round(video.played), bufferingMs = Math.round(video.buffered);
    const eventMetadata = { playingMs, bufferingMs, bitrateKbps };
    if (playingMs) track('video watch', { assetId, metric: playingMs / 1e3 });
    if (playingMs || bufferingMs) track('video quality', { assetId, eventMetadata });
    video.played = video.buffered = 0;
  };
  const observe = ({ type, target }) => {
    // What is no video ends here.
    const media = target.closest('video');
    const assetId = media.dataset.video, at = media.currentTime, now = performance.now();
    let video = videos.get(media);
    if (video && video.assetId != assetId) {
      video.stalled = 0;
      report(video);
      video = 0;
    }
    if (!assetId) return;
    if (!video) videos.set(media, video = { media, assetId, at, now, played: 0, buffered: 0 });
    open.add(video);
    video.bitrateKbps = +media.dataset.bitrate || undefined;

    // What has moved on by itself was watched: no further than time did, whatever was skipped.
    const step = (at - video.at) * 1e3 / media.playbackRate;
    const skips = media.seeking || type == 'seeking';
    if (step > 0 && !skips) video.played += Math.min(step, now - video.now + 99);
    video.at = at;
    video.now = now;

    settle(video);
    if (type == 'waiting') video.stalled = now;
    else if (type != 'timeupdate' && !skips) video.stalled = 0;
    if ((type == 'playing' || video.played) && !video.viewed) {
      video.viewed = 1;
      track('video view', { assetId });
    }
    if (/pause|ended|error|emptied/.test(type) || video.played > 3e4) report(video);
    if (type == 'ended') {
      video.viewed = 0;
      track('video complete', { assetId });
    }
    // Of several sources only the last one's failure is the video's.
    const code = media.error?.code || media.networkState == 3 && 4;
    if (type == 'error' && code && !video.erred) {
      video.erred = 1;
      track('video error', { assetId, eventMetadata: { code: '' + code } });
    }
    if (type == 'emptied') video.erred = 0;
  };

  const on = (target, types, action) =>
    types.split(' ').forEach(type => target.addEventListener(type, safe(action), true));
  const leave = () => {
    open.forEach(report);
    gone = 1;
    flush();
  };
  const back = () => {
    open.forEach(settle);
    gone = 0;
  };
  const start = () => {
    view();
    // What erred before we were here.
    d.querySelectorAll('video').forEach(target => safe(observe)({ type: 'error', target }));
    ['pushState', 'replaceState'].forEach(name => {
      const own = history[name].bind(history);
      history[name] = (...given) => {
        own(...given);
        view();
      };
    });
    on(w, 'popstate', view);
    on(w, 'pagehide', leave);
    on(w, 'pageshow', event => {
      back();
      // Taken out of the browser's cache: looked at once more.
      if (event.persisted) path = 0;
      view();
    });
    on(d, 'visibilitychange', () => d.hidden ? leave() : back());
    on(d, 'playing pause waiting timeupdate seeking ended error emptied', observe);
  };
  // A page that is prepared in advance may never be looked at.
  if (d.prerendering) on(d, 'prerenderingchange', start);
  else safe(start)();
})();
