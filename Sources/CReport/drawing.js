// Elements, texts and the two drawings. Texts only ever become text nodes and attributes, never markup.
const DATA = JSON.parse(document.getElementById("data").textContent);
const T = WORDS[DATA.language];
const words = (key, ...values) => (T[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
const numbers = new Intl.NumberFormat(DATA.language === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 1 });
// Halves go up wherever a figure stands, in whatever order it was summed.
const number = (value) => numbers.format(Math.abs(value) < 0.05 ? 0 : value + Math.sign(value) * 1e-7);
// Figures that have to add up keep three places.
const exacts = new Intl.NumberFormat(DATA.language === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 3 });
const exact = (value) => Math.abs(value) < 0.0005 ? "–" : exacts.format(value);
const percent = (share) => numbers.format(100 * share) + " %";

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined) element.append(child);
  return element;
}
const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

// Colours that stay apart for colour-blind eyes; the dashes and the letter of a way tell it apart without any.
const INKS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#8c6d00"];
const DASHES = ["", "7 4", "2 3", "10 3 2 3", "14 4", "4 2 1 2"];
const letter = (mode) => String.fromCharCode(65 + (mode % 26));
const ink = (mode) => INKS[mode % INKS.length];
// A seventh way and those after it repeat a colour, but not with the same dashes.
const dash = (mode) => DASHES[(mode + Math.floor(mode / INKS.length)) % DASHES.length];

function modeLegend(modes) {
  return el("ul", { class: "legend" }, modes.map((mode) => el("li", {},
    svg("svg", { width: 44, height: 10, "aria-hidden": "true" },
      svg("line", { x1: 1, x2: 43, y1: 5, y2: 5, stroke: ink(mode), "stroke-width": 3, "stroke-dasharray": dash(mode) })),
    el("span", { class: "mark" }, letter(mode)), DATA.modes[mode].name)));
}

// As wide as the page, so that names keep their size.
const drawingWidth = () => Math.min(1100, Math.max(300, document.body.clientWidth - 24));

// The schools on a plane: a degree of longitude is shorter than one of latitude.
function drawMap(schools, moves, unmet) {
  const placed = schools.filter((s) => DATA.schools[s].place);
  if (!placed.length) return el("p", { class: "note" }, words("noMap"));
  const places = placed.map((s) => DATA.schools[s].place);
  const [south, north] = [Math.min(...places.map((p) => p[0])), Math.max(...places.map((p) => p[0]))];
  const [west, east] = [Math.min(...places.map((p) => p[1])), Math.max(...places.map((p) => p[1]))];
  const shrink = Math.cos(((south + north) / 2) * Math.PI / 180);
  const span = Math.max((east - west) * shrink, (north - south) * 1.2, 0.002);
  const width = drawingWidth();
  const margin = width / 16;
  const scale = (width - 2 * margin) / span;
  const height = Math.max(width / 3.5, (north - south) * scale + 2 * margin);
  const wide = ((east - west) * shrink) * scale;
  const at = (s) => {
    const [lat, lon] = DATA.schools[s].place;
    return [(width - wide) / 2 + (lon - west) * shrink * scale, height - margin - (lat - south) * scale];
  };
  const lines = new Map();
  for (const move of moves) {
    if (!DATA.schools[move.home].place || !DATA.schools[move.host].place) continue;
    const key = `${move.home} ${move.host} ${move.mode}`;
    const line = lines.get(key) ?? { ...move, count: 0 };
    line.count += 1;
    lines.set(key, line);
  }
  const arcs = [...lines.values()].map((line) => {
    const [[x1, y1], [x2, y2]] = [at(line.home), at(line.host)];
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const bend = 0.16 + 0.05 * (line.mode % 3);
    const [cx, cy] = [(x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend];
    const back = Math.min(9 / length, 0.3);
    const [ex, ey] = [x2 + (cx - x2) * 2 * back, y2 + (cy - y2) * 2 * back];
    const heading = Math.atan2(y2 - cy, x2 - cx);
    const tip = [0, 2.6, -2.6].map((turn) => turn === 0 ? `${ex + 7 * Math.cos(heading)},${ey + 7 * Math.sin(heading)}`
      : `${ex + 6 * Math.cos(heading + turn)},${ey + 6 * Math.sin(heading + turn)}`).join(" ");
    return svg("g", { stroke: ink(line.mode), fill: ink(line.mode), opacity: 0.75 },
      svg("title", {}, `${DATA.schools[line.home].name} → ${DATA.schools[line.host].name}: ${DATA.modes[line.mode].name}, ${line.count}`),
      svg("path", { d: `M${x1},${y1} Q${cx},${cy} ${ex},${ey}`, fill: "none", "stroke-width": 1 + Math.min(6, Math.sqrt(line.count)),
        "stroke-dasharray": dash(line.mode) }),
      svg("polygon", { points: tip, "stroke-width": 1 }));
  });
  const most = Math.max(1, ...placed.map((s) => unmet.get(s) ?? 0));
  const dots = placed.map((s) => {
    const [x, y] = at(s);
    const missing = unmet.get(s) ?? 0;
    return svg("g", {},
      svg("circle", { cx: x, cy: y, r: 4 + 12 * Math.sqrt(missing / most), fill: missing >= 0.05 ? "#0a3d6b" : "#fff", "fill-opacity": 0.55,
        stroke: "#0a3d6b", "stroke-width": 1.5 }, svg("title", {}, `${DATA.schools[s].name}: ${number(missing)}`)));
  });
  // A name is left out where it would cover another: those of whom more is missing go first.
  const taken = [];
  const names = [...placed].sort((a, b) => (unmet.get(b) ?? 0) - (unmet.get(a) ?? 0) || a - b).flatMap((s) => {
    const [x, y] = at(s);
    const text = DATA.schools[s].name + ((unmet.get(s) ?? 0) >= 0.05 ? ` ${number(unmet.get(s))}` : "");
    const size = [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 12 : 6.6), 0);
    const left = x + 10 + size > width ? x - 10 - size : x + 10;
    const box = [left, y - 8, left + size, y + 8];
    if (taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) return [];
    taken.push(box);
    return [svg("text", { x: left, y: y + 4 }, text)];
  });
  const missing = schools.length - placed.length;
  return [
    modeLegend([...new Set(moves.map((m) => m.mode))].sort((a, b) => a - b)),
    svg("svg", { class: "drawing", viewBox: `0 0 ${width} ${Math.ceil(height)}`, role: "img", "aria-label": words("mapLabel", placed.length, lines.size) },
      arcs, dots, names),
    missing ? el("p", { class: "note" }, words("unplaced", missing)) : null,
  ];
}

// Home schools on the left, hosts on the right, a band for each pair, as thick as it has arrangements.
function drawFlow(pairs) {
  const shown = pairs.slice(0, 30);
  if (!shown.length) return null;
  const unit = Math.min(14, 420 / shown.reduce((sum, p) => sum + p.count, 0));
  const side = (end) => {
    const sums = new Map();
    for (const pair of shown) sums.set(pair[end], (sums.get(pair[end]) ?? 0) + pair.count);
    let y = 10;
    return new Map([...sums].map(([s, sum]) => {
      const node = { y, height: sum * unit, used: 0, sum };
      y += Math.max(15, sum * unit) + 4;
      return [s, node];
    }));
  };
  const [left, right] = [side("home"), side("host")];
  const bottom = (nodes) => Math.max(...[...nodes.values()].map((n) => n.y + Math.max(15, n.height)));
  const height = Math.max(bottom(left), bottom(right)) + 10;
  const width = drawingWidth();
  const [x1, x2] = [0.36 * width, 0.64 * width];
  const room = Math.floor((x1 - 50) / 12);
  const short = (name) => (name.length > room && /[\u2e80-\uffff]/.test(name) ? name.slice(0, room - 1) + "…" : name);
  const bands = shown.map((pair) => {
    const [a, b] = [left.get(pair.home), right.get(pair.host)];
    const thick = pair.count * unit;
    const [ya, yb] = [a.y + a.used + thick / 2, b.y + b.used + thick / 2];
    a.used += thick;
    b.used += thick;
    return svg("path", { d: `M${x1 + 10},${ya} C${(x1 + x2) / 2},${ya} ${(x1 + x2) / 2},${yb} ${x2 - 10},${yb}`, fill: "none",
      stroke: "#2f78b7", "stroke-opacity": 0.5, "stroke-width": Math.max(1, thick) },
      svg("title", {}, `${DATA.schools[pair.home].name} → ${DATA.schools[pair.host].name}: ${pair.count}`));
  });
  const nodes = (side, x, anchor, shift) => [...side].flatMap(([s, n]) => [
    svg("rect", { x: x - 10, y: n.y, width: 20, height: Math.max(2, n.height), fill: "#0a3d6b" }),
    svg("text", { x: x + shift, y: n.y + Math.min(n.height / 2, 400) + 4, "text-anchor": anchor }, `${short(DATA.schools[s].name)} ${n.sum}`),
  ]);
  return [
    svg("svg", { class: "drawing", viewBox: `0 0 ${width} ${Math.ceil(height)}`, role: "img",
      "aria-label": words("flowLabel", pairs.reduce((sum, p) => sum + p.count, 0)) },
      bands, nodes(left, x1, "end", -16), nodes(right, x2, "start", 16)),
    pairs.length > shown.length ? el("p", { class: "note" }, words("flowCut", shown.length, pairs.length)) : null,
  ];
}
