// What the page itself tells of. The tracker sends it, or does nothing; without a tracker nothing happens either.

export const track = (type, fields) => window.footfall?.track(type, fields);
