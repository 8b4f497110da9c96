// The token of the shop's owner. It comes from the link of the console (#token=…, which no server ever sees) or is typed
// in, and stays in this tab.

const KEY = 'numbers-token';
const find = selector => document.querySelector(selector);

export const token = () => sessionStorage.getItem(KEY);
export const forget = () => sessionStorage.removeItem(KEY);

/** Calls when the owner comes with another token, or takes his away. */
export function onChange(call) {
  find('#key').addEventListener('submit', event => {
    event.preventDefault();
    sessionStorage.setItem(KEY, find('#token').value.trim());
    find('#token').value = '';
    call();
  });
  find('#leave').addEventListener('click', () => {
    forget();
    call();
  });
  addEventListener('hashchange', () => {
    take();
    call();
  });
}

function take() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
}

take();
