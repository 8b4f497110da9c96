// Numbers, shares, times and names in the reader's language.

import { language, t } from './words.js';

const made = new Map();

function maker(kind, options) {
  const key = `${language()} ${kind} ${JSON.stringify(options)}`;
  if (!made.has(key)) {
    made.set(key, new Intl[kind](language(), options));
  }
  return made.get(key);
}

export const number = value => (value == null ? '–' : maker('NumberFormat', { maximumFractionDigits: 1 }).format(value));
export const short = value => (value == null ? '–'
  : maker('NumberFormat', { notation: 'compact', maximumFractionDigits: value < 1000 ? 1 : value < 10000 ? 2 : 1 }).format(value));
export const share = value => (value == null ? '–'
  : maker('NumberFormat', { style: 'percent', maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0 }).format(value));
export const change = value => maker('NumberFormat', {
  style: 'percent', maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0, signDisplay: 'exceptZero',
}).format(value);

export function duration(ms) {
  if (ms == null) {
    return '–';
  }
  const seconds = Math.round(ms / 1000);
  const parts = [[86400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']];
  const first = parts.findIndex(([size]) => seconds >= size);
  return first < 0 ? unit(0, 'second') : parts.slice(first, first + 2).reduce(({ rest, texts }, [size, name], i) => {
    const whole = Math.floor(rest / size);
    return { rest: rest % size, texts: whole || !i ? [...texts, unit(whole, name)] : texts };
  }, { rest: seconds, texts: [] }).texts.join(' ');
}

const unit = (value, name) => maker('NumberFormat', { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value);

/** How a metric's values are told, at length or in short. */
export const formOf = form => ({
  share: [share, share],
  seconds: [value => duration(value == null ? null : value * 1000), value => duration(value == null ? null : value * 1000)],
}[form] ?? [number, short]);

export const date = (iso, zone, options) => maker('DateTimeFormat', { timeZone: zone, ...options }).format(Date.parse(iso));

/** A moment that begins a step of a chart. */
export const moment = (iso, zone, step, isLong) => date(iso, zone, {
  hour: { hour: '2-digit', minute: '2-digit', ...(isLong ? { weekday: 'short', day: 'numeric', month: 'short' } : {}) },
  day: { day: 'numeric', month: 'short', ...(isLong ? { weekday: 'short', year: 'numeric' } : {}) },
  week: { day: 'numeric', month: 'short', ...(isLong ? { year: 'numeric' } : {}) },
  month: { month: isLong ? 'long' : 'short', year: 'numeric' },
}[step]);

/** Two local dates, yyyy-mm-dd, as a range. */
export const span = (from, to) => maker('DateTimeFormat', { dateStyle: 'medium', timeZone: 'UTC' })
  .formatRange(Date.parse(from), Date.parse(to));

export const dateTime = (iso, zone) => date(iso, zone, { dateStyle: 'medium', timeStyle: 'short' });
export const weekday = (day, width) => date(`2024-01-0${day}T12:00:00Z`, 'UTC', { weekday: width });

function country(code) {
  try {
    return maker('DisplayNames', { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const SYSTEMS = { windows: 'Windows', macos: 'macOS', linux: 'Linux', chromeos: 'ChromeOS', android: 'Android', ios: 'iOS', tizen: 'Tizen' };

/** Visitors call things by names that every object has. */
const named = (names, value) => (Object.hasOwn(names, value) ? names[value] : value);

/** What a value of a dimension is called. */
export function label(dimension, value, names = {}) {
  if (value == null || value === '') {
    return t('unknown');
  }
  return {
    country: () => country(value),
    deviceCategory: () => t(`device.${value}`, {}, value),
    source: () => t(`source.${value}`, {}, value),
    platform: () => named(SYSTEMS, value),
  }[dimension]?.() ?? named(names[dimension] ?? {}, value);
}
