// A room of ours that stands in for what a phone's camera would see.

import { track } from './events.js';
import { stage } from './viewer.js';

const element = document.querySelector('#viewer');
const asset = { assetId: element.dataset.asset };
const action = element.dataset.via;

if (action === 'scan') {
  track('product AR mobile transition completed', asset);
}
track('product AR view', { ...asset, eventMetadata: { action } });
await stage(element, kind => track('product interaction', { ...asset, eventMetadata: { kind, where: 'room' } }), room);

function room(brush, width, height) {
  const floor = height * 0.6;
  brush.fillStyle = '#d9d3c7';
  brush.fillRect(0, 0, width, floor);
  brush.fillStyle = '#b8946a';
  brush.fillRect(0, floor, width, height - floor);
  boards(brush, width, height, floor);
  brush.fillStyle = '#f2eee6';
  brush.fillRect(0, floor - height * 0.03, width, height * 0.03);
  glass(brush, width * 0.07, height * 0.08, width * 0.2, height * 0.36);
  frame(brush, width * 0.72, height * 0.12, width * 0.13, height * 0.22);
  rug(brush, width, height);
}

function boards(brush, width, height, floor) {
  brush.strokeStyle = 'rgb(70 45 20 / 30%)';
  for (let i = -14; i <= 14; i++) {
    brush.beginPath();
    brush.moveTo(width / 2 + i * width * 0.06, floor);
    brush.lineTo(width / 2 + i * width * 0.16, height);
    brush.stroke();
  }
}

function glass(brush, x, y, width, height) {
  brush.fillStyle = '#f7f4ee';
  brush.fillRect(x, y, width, height);
  const gap = width * 0.05;
  for (const [column, row] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
    brush.fillStyle = row ? '#b9d3c0' : '#bfd9e8';
    brush.fillRect(x + gap + column * (width - gap) / 2, y + gap + row * (height - gap) / 2,
      (width - gap) / 2 - gap, (height - gap) / 2 - gap);
  }
}

function frame(brush, x, y, width, height) {
  brush.fillStyle = '#4d4238';
  brush.fillRect(x, y, width, height);
  brush.fillStyle = '#f4ecdc';
  brush.fillRect(x + width * 0.07, y + width * 0.07, width * 0.86, height - width * 0.14);
  brush.fillStyle = '#b9603d';
  brush.beginPath();
  brush.arc(x + width / 2, y + height * 0.45, width * 0.22, 0, 2 * Math.PI);
  brush.fill();
  brush.fillStyle = '#2f5d50';
  brush.fillRect(x + width * 0.2, y + height * 0.6, width * 0.6, height * 0.16);
}

function rug(brush, width, height) {
  brush.fillStyle = '#e6dcc8';
  brush.beginPath();
  brush.ellipse(width / 2, height * 0.82, width * 0.34, height * 0.14, 0, 0, 2 * Math.PI);
  brush.fill();
  brush.strokeStyle = '#8f7f63';
  brush.lineWidth = Math.max(1, width / 400);
  brush.beginPath();
  brush.ellipse(width / 2, height * 0.82, width * 0.32, height * 0.127, 0, 0, 2 * Math.PI);
  brush.stroke();
}
