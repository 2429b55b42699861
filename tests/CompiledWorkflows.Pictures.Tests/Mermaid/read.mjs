// Reads a JSON array of flowcharts from standard input and writes what Mermaid makes of each: what it parsed, with the text that a
// reader sees, or why it could not. With --draw it also draws them, and writes the captions that are in the drawing. jsdom stands in
// for the browser, and since it lays out nothing, every text has the same size.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>', { pretendToBeVisual: true });
window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 80, height: 20 });
window.SVGElement.prototype.getComputedTextLength = () => 80;
// Without real sizes, lines can end at a node itself, which Mermaid then encodes with its caption.
globalThis.btoa = (text) => Buffer.from(text).toString('base64');
Object.assign(globalThis, { window, document: window.document });
for (const name of ['CSSStyleSheet', 'DOMParser', 'Element', 'HTMLElement', 'Node', 'SVGElement', 'XMLSerializer']) {
  globalThis[name] ??= window[name];
}

const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

async function read(text) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const frames = db.getSubGraphs().map(({ id, title, nodes }) => ({ name: id, caption: visible(title), holds: nodes }));
    const isFrame = new Set(frames.map((frame) => frame.name));
    return {
      frames,
      nodes: [...db.getVertices().values()]
        .filter(({ id }) => !isFrame.has(id))
        .map(({ id, text: caption, type }) => ({ name: id, caption: visible(caption), outline: type })),
      lines: db.getEdges().map(({ start, end, text: caption, stroke, type }) => ({ from: start, to: end, caption: visible(caption), stroke, head: type })),
      drawn: process.argv.includes('--draw') ? await draw(text) : [],
    };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

// Mermaid keeps codes such as #quot; in a form of its own until it draws.
function visible(text) {
  return shown(text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';'));
}

function shown(html) {
  const element = window.document.createElement('div');
  element.innerHTML = html.replaceAll(/<br\s*\/?>/g, '\n');
  return element.textContent;
}

async function draw(text) {
  const { svg } = await mermaid.render('picture', text);
  const element = window.document.createElement('div');
  element.innerHTML = svg;
  return [...element.querySelectorAll('span.nodeLabel, span.edgeLabel')].map((label) => shown(label.innerHTML)).filter((caption) => caption !== '');
}

const pictures = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  pictures.push(await read(text));
}
process.stdout.write(JSON.stringify(pictures));
