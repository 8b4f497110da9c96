// The words of the page, in a language of which there are messages.

const LANGUAGES = { en: () => import('../messages/en.js'), de: () => import('../messages/de.js') };
const KEPT = 'footfall.language';

let chosen = 'en';
let messages = {};

export const languages = () => Object.keys(LANGUAGES);

/** With the region that the browser names, as that decides on dates. */
export const language = () => navigator.languages.find(one => one.split('-')[0] === chosen) ?? chosen;

export const kept = {
  get: name => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set: (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  },
};

export async function speak(wanted = kept.get(KEPT)) {
  const spoken = [wanted, ...navigator.languages.map(one => one.split('-')[0]), 'en'].find(one => one in LANGUAGES);
  messages = (await LANGUAGES[spoken]()).default;
  chosen = spoken;
  document.documentElement.lang = spoken;
}

export async function choose(wanted) {
  kept.set(KEPT, wanted);
  await speak(wanted);
}

export const spoken = () => chosen;

/** A message with its places filled in. Nothing of it is ever taken for markup. */
export const t = (key, values = {}, other = key) => (Object.hasOwn(messages, key) ? messages[key] : other)
  .replace(/\{(\w+)\}/g, (place, name) => (name in values ? values[name] : place));
