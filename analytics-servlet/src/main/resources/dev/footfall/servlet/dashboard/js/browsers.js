// Families of browsers, by their user agents; the first that fits.

const FAMILIES = [
  ['Edge', /\bEdg(e|A|iOS)?\//], ['Opera', /\b(OPR|Opera)\b/], ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//], ['Chrome', /\b(Chrome|CriOS|Chromium)\//], ['Safari', /\bVersion\/.*Safari\//],
  ['Web view', /AppleWebKit\/.*Mobile/],
];

export const familyOf = userAgent => FAMILIES.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0] ?? null;
