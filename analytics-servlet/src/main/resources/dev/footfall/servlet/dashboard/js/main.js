import { html, render } from '../vendor/lit-html.js';

render(html`<h1>Footfall</h1>`, document.body);
