// Sends what happens on a page to the events API. docs/rest/tracker.md says how to include it, and what it sends.
// Served without its indentation and without lines like these: comments stand on lines of their own.
(() => {
  const w = window, d = document, nav = navigator;
  if (w.footfall && w.footfall.track) return;

  // Nothing of ours ever disturbs the page.
  const safe = action => (...given) => { try { action(...given); } catch {} };
  const script = d.currentScript || d.querySelector('script[data-token]');
  const said = script ? script.dataset : {};
  let track = safe(() => {});
  w.footfall = {
    track: (type, fields) => track(type, fields),
    video: (id, what, fields) => track('video ' + what, { assetId: id, ...fields })
  };
  if (!said.token || nav.globalPrivacyControl || nav.doNotTrack === '1') return;

  const endpoint = said.endpoint || new URL('../api/analytics/events', script.src);
  let queue = [], size = 0, timer, fails = 0, gone, kept = '', path, referrer = d.referrer;

  // randomUUID is missing where the connection is not secure.
  const uuid = () => crypto.randomUUID ? crypto.randomUUID() :
    [...crypto.getRandomValues(new Uint8Array(16))].map(byte => (byte + 256).toString(16).slice(1)).join('')
      .replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');

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
    const url = endpoint + '?bearer_token=' + encodeURIComponent(said.token) + '&sentAt=' + new Date().toISOString();
    try { if (gone && said.beacon != 'off' && nav.sendBeacon(url, body)) return; } catch {}
    fetch(url, { method: 'POST', body, keepalive: !fails, credentials: 'omit' }).then(async reply => {
      if (reply.status > 499) throw 0;
      if (reply.status == 422) {
        // One wrong event must not cost the others of its batch.
        const wrong = (await reply.json()).error.faults.map(fault => fault.index);
        const right = batch.filter((event, i) => !wrong.includes(i));
        if (right[0] && wrong[0] >= 0) send(right);
      }
      fails = 0;
    }).catch(() => {
      if (++fails < 5) {
        queue = batch.concat(queue);
        flushIn(1e3 * 2 ** fails);
      } else fails = 0;
    });
  };
  const flush = safe(() => {
    clearTimeout(timer);
    timer = size = 0;
    while (queue[0]) send(queue.splice(0, 20));
  });
  const flushIn = ms => timer = timer || setTimeout(flush, ms);
  track = safe((eventType, fields) => {
    const event = JSON.stringify({
      id: uuid(),
      occurredAt: new Date().toISOString(),
      sessionId: session(),
      workspaceId: said.workspace,
      userId: said.user,
      domain: said.domain,
      referer: location.origin + location.pathname.slice(0, 999),
      ...fields,
      eventType
    });
    size += event.length;
    if (queue.push(event) > 19 || size > 2e4 || gone) flush();
    else flushIn(2e3);
  });

  const view = safe(() => {
    if (path === (path = location.pathname) || said.views == 'off') return;
    const eventMetadata = { path: path.slice(0, 999) };
    new URLSearchParams(location.search).forEach((value, name) => {
      if (/^utm_\w{2,8}$/.test(name)) eventMetadata[name] = value.slice(0, 200);
      // The click's id would tell one person from another; that there is one tells an advertisement.
      if (/^\w{1,3}clk?id$|^[gw]braid$/.test(name)) eventMetadata[name] = true;
    });
    const outside = referrer && !referrer.startsWith(location.origin + '/') && { referer: referrer };
    referrer = '';
    track('page view', { eventMetadata, ...outside });
  });

  const videos = new WeakMap(), open = new Set();
  const report = video => {
    const now = performance.now();
    if (video.stalled) {
      video.buffered += now - video.stalled;
      video.stalled = now;
    } else open.delete(video);
    const { assetId, bitrateKbps } = video;
    const playingMs = Math.round(video.played), bufferingMs = Math.round(video.buffered);
    if (playingMs) track('video watch', { assetId, metric: playingMs / 1e3 });
    const eventMetadata = { playingMs, bufferingMs, bitrateKbps };
    if (playingMs || bufferingMs) track('video quality', { assetId, eventMetadata });
    video.played = video.buffered = 0;
  };
  const observe = ({ type, target }) => {
    const media = target.localName == 'source' ? target.parentNode : target;
    if (media.localName != 'video') return;
    const assetId = media.dataset.video, at = media.currentTime, now = performance.now();
    let video = videos.get(media);
    if (video && video.assetId != assetId) {
      video.stalled = 0;
      report(video);
      video = 0;
    }
    if (!assetId) return;
    if (!video) videos.set(media, video = { assetId, at, now, played: 0, buffered: 0 });
    open.add(video);
    video.bitrateKbps = +media.dataset.bitrate || undefined;

    // What has moved on by itself was watched: no further than time did, whatever was skipped.
    const step = (at - video.at) * 1e3 / media.playbackRate;
    const skips = media.seeking || type == 'seeking';
    if (step > 0 && !skips) video.played += Math.min(step, now - video.now + 99);
    video.at = at;
    video.now = now;

    if (type == 'waiting') video.stalled = video.stalled || now;
    else if (video.stalled && type != 'timeupdate' && !skips) {
      video.buffered += now - video.stalled;
      video.stalled = 0;
    }
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
    const { code } = media.error || { code: media.networkState == 3 && 4 };
    if (type == 'error' && code && !video.erred) {
      video.erred = 1;
      track('video error', { assetId, eventMetadata: { code: '' + code } });
    }
    if (type == 'emptied') video.erred = 0;
  };

  const on = (target, types, action, capture) =>
    types.split(' ').forEach(type => target.addEventListener(type, safe(action), capture));
  const leave = () => {
    open.forEach(report);
    gone = 1;
    flush();
  };
  const start = () => {
    view();
    // What erred before we were here.
    d.querySelectorAll('video').forEach(target => safe(observe)({ type: 'error', target }));
    ['pushState', 'replaceState'].forEach(name => {
      const own = history[name];
      history[name] = function () {
        const result = own.apply(this, arguments);
        view();
        return result;
      };
    });
    on(w, 'popstate', view);
    on(w, 'pagehide', leave);
    on(w, 'pageshow', event => {
      gone = 0;
      // Taken out of the browser's cache: looked at once more.
      if (event.persisted) path = 0;
      view();
    });
    on(d, 'visibilitychange', () => d.hidden ? leave() : gone = 0);
    on(d, 'playing pause waiting timeupdate seeking ended error emptied', observe, true);
  };
  // A page that is prepared in advance may never be looked at.
  if (d.prerendering) on(d, 'prerenderingchange', start);
  else safe(start)();
})();
