// The page: what is embedded is unpacked once, and every part draws what the filter leaves of it, a page of rows at a time.
const unpack = (table) => table.rows.map((row) => Object.fromEntries(table.columns.map((name, i) => [name, row[i]])));
for (const name of ["schools", "groups", "modes", "subjects", "teachers", "moves", "coverage", "streams", "ledgers", "clauses"]) DATA[name] = unpack(DATA[name]);
for (const list of [DATA.teachers, DATA.moves]) list.forEach((item, index) => { item.index = index; });
const semesterCount = Math.max(1, DATA.semesters.length);
const section = (id) => document.querySelector(`#${id} > div`);
const filter = { text: "", subject: -1, group: -1 };
const view = { semester: -1, lacking: true, mode: -1, everyone: false };

// Missing periods by school and subject: before, after and demand, for each semester and, at -1, on average.
const missing = new Map();
for (const row of DATA.coverage) {
  if (row.demand <= 0) continue;
  for (const [semester, share] of [[row.semester, 1], [-1, 1 / semesterCount]]) {
    const key = `${semester} ${row.school} ${row.subject}`;
    const cell = missing.get(key) ?? { before: 0, after: 0, demand: 0 };
    cell.before += row.before * share;
    cell.after += row.unmet * share;
    cell.demand += row.demand * share;
    missing.set(key, cell);
  }
}
const cell = (school, subject, semester = -1) => missing.get(`${semester} ${school} ${subject}`);
const every = (list) => list.map((_, index) => index);
const sum = (list, value) => list.reduce((total, item) => total + value(item), 0);
function totals(schools, subjects, semester = -1) {
  const total = { before: 0, after: 0, demand: 0 };
  for (const s of schools) for (const j of subjects) {
    const c = cell(s, j, semester);
    if (c) { total.before += c.before; total.after += c.after; total.demand += c.demand; }
  }
  return total;
}

// What the filter leaves.
const groupSchools = DATA.groups.map((group) => new Set(group.members.map((member) => member[0])));
let shown = {};
function applyFilter() {
  const text = filter.text.trim().toLowerCase();
  const says = (thing) => !text || thing.name.toLowerCase().includes(text) || thing.id.toLowerCase() === text;
  const inGroup = (s) => filter.group < 0 || groupSchools[filter.group].has(s);
  const named = new Set(every(DATA.schools).filter((s) => says(DATA.schools[s])));
  const moves = DATA.moves.filter((move) => {
    const teacher = DATA.teachers[move.teacher];
    const isNamed = !text || named.has(move.home) || named.has(move.host) || says(teacher);
    const isTaught = filter.subject < 0 || move.subjects.includes(filter.subject) || (!move.subjects.length && teacher.subject === filter.subject);
    return isNamed && isTaught && (inGroup(move.home) || inGroup(move.host));
  });
  // A teacher's name shows the schools the teacher moves between.
  const touched = new Set(text ? moves.filter((m) => says(DATA.teachers[m.teacher])).flatMap((m) => [m.home, m.host]) : []);
  const schools = every(DATA.schools).filter((s) => inGroup(s) && (named.has(s) || touched.has(s)));
  const teachers = DATA.teachers.filter((t) => (says(t) || named.has(t.home)) && inGroup(t.home)
    && (filter.subject < 0 || t.subject === filter.subject));
  const subjects = filter.subject < 0 ? every(DATA.subjects) : [filter.subject];
  shown = { schools, moves, teachers, subjects };
  document.getElementById("found").textContent = words("found", number(schools.length), number(DATA.schools.length), number(moves.length), number(DATA.moves.length));
}

// Tables.
const head = (names) => el("thead", {}, el("tr", {}, names.map((name) =>
  Array.isArray(name) ? el("th", { scope: "col", class: name[1] }, name[0]) : el("th", { scope: "col" }, name))));
const scroll = (table) => el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": table.caption?.textContent }, table);
const n = (value) => el("td", { class: "n" }, typeof value === "number" ? number(value) : value ?? "");
const rowHead = (...children) => el("th", { scope: "row" }, children);
const table = (caption, names, rows, kind) => scroll(el("table", { class: kind }, el("caption", {}, caption), head(names), el("tbody", {}, rows)));
const pagers = new Set();

// A table of many rows, of which a page stands in the document at a time; all that fit, while it is printed.
function paged(caption, names, items, row, { size = 40, kind = null, most = 1500, printed = 300 } = {}) {
  if (!items.length) return el("p", { class: "note" }, words("noMatch"));
  let [start, length] = [0, size];
  const body = el("tbody");
  const status = el("span", { "aria-live": "polite" });
  const cut = el("p", { class: "note" });
  const draw = () => {
    body.replaceChildren(...items.slice(start, start + length).flatMap(row));
    status.textContent = words("page", number(start + 1), number(Math.min(items.length, start + length)), number(items.length));
    back.disabled = start === 0;
    on.disabled = start + length >= items.length;
  };
  const turn = (by) => () => { start = Math.max(0, start + by * size); draw(); };
  const back = el("button", { type: "button", onclick: turn(-1) }, words("previous"));
  const on = el("button", { type: "button", onclick: turn(1) }, words("next"));
  const whole = el("button", { type: "button", onclick: () => { start = 0; length = most; draw(); } }, words("everyRow"));
  draw();
  const box = el("div", {}, scroll(el("table", { class: kind }, el("caption", {}, caption), head(names), body)),
    items.length > size ? el("div", { class: "pager" }, back, on, items.length <= most ? whole : null, status) : null, cut);
  if (items.length > size) {
    pagers.add({
      box,
      unfold() {
        this.place = [start, length];
        [start, length] = [0, printed];
        draw();
        cut.textContent = items.length > printed ? words("cut", number(printed), number(items.length)) : "";
      },
      fold() { [start, length] = this.place; draw(); cut.textContent = ""; },
    });
  }
  return box;
}

function choose(label, options, value, change) {
  return el("label", { class: "screen" }, words(label), " ", el("select", { onchange: (event) => change(Number(event.target.value)) },
    options.map(([key, name]) => el("option", { value: key, selected: key === value }, name))));
}
const schoolButton = (s, extra = "") => el("button", { type: "button", class: "chip", onclick: () => search(DATA.schools[s].name) }, DATA.schools[s].name + extra);
function search(text) {
  document.getElementById("text").value = text;
  filter.text = text;
  drawFiltered();
  document.getElementById("text").focus();
}
const byName = (a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
const count = (list, key) => list.reduce((map, item) => map.set(key(item), (map.get(key(item)) ?? 0) + 1), new Map());
const broken = DATA.rules.flatMap((rule) => rule.broken.map((row) => ({ ...row, rule })));
const quote = (rule) => rule.quote
  ? el("blockquote", { lang: "zh" }, rule.quote, el("br"), el("cite", {}, `${rule.document} · ${rule.cite}`))
  : el("p", { class: "note" }, rule.cite ? words("unknownClause", rule.cite) : words("noClause"));

// A clause by its name, which leads to its words.
const clauseOf = new Map(DATA.clauses.map((clause) => [clause.id, clause]));
const clauseChips = (ids) => ids.map((id) => el("a", { class: "chip", href: `#clause-${id}`, title: clauseOf.get(id)?.quote ?? null }, id));

// What an officer needs first; it does not follow the filter.
function drawShort() {
  const all = totals(every(DATA.schools), every(DATA.subjects));
  const firm = DATA.moves.filter((move) => move.firm);
  const rows = sum(DATA.rules, (rule) => rule.rows);
  const musts = broken.filter((row) => row.rule.strength === "must").length;
  const figure = (name, value, ...small) => el("div", {}, el("dt", {}, words(name)), el("dd", {}, value, small.map((s) => el("small", {}, s))));
  const lacks = every(DATA.subjects).map((j) => ({
    j, total: totals(every(DATA.schools), [j]),
    schools: every(DATA.schools).map((s) => [s, cell(s, j)?.after ?? 0]).filter((x) => x[1] >= 0.05).sort((a, b) => b[1] - a[1]),
  })).filter((row) => row.schools.length).sort((a, b) => b.total.after - a.total.after);
  const lackRow = (row) => {
    const list = el("div");
    const draw = (most) => list.replaceChildren(...row.schools.slice(0, most).map(([s, v]) => schoolButton(s, " " + number(v))),
      ...(row.schools.length > most ? [el("button", { type: "button", class: "chip more", onclick: () => draw(Infinity) }, words("more", row.schools.length - most))] : []));
    draw(12);
    const ledgers = DATA.ledgers.filter((l) => l.subject === row.j);
    const why = ledgers.length ? el("div", { class: "note" }, words(row.schools.length > ledgers.length ? "whyDearest" : "whyAll", causesOf(ledgers))) : null;
    // Where there is little room the row is a block, and its figures carry the words of their columns.
    const labelled = (value, word) => { const c = n(value); c.dataset.label = words(word); return c; };
    return el("tr", {}, rowHead(DATA.subjects[row.j].name), labelled(row.total.before, "before"), labelled(row.total.after, "after"), n(row.schools.length), el("td", { class: "list" }, list, why));
  };
  // The causes of the dearest gaps together, as shares of what is missing in them.
  const causesOf = (ledgers) => {
    const all = sum(ledgers, (l) => l.unmet);
    return DATA.causes.map((name, c) => [name, sum(ledgers, (l) => sum(l.charges[c], (v) => v)) / all]).filter((x) => x[1] >= 0.005)
      .sort((a, b) => b[1] - a[1]).map(([name, share]) => `${name} ${percent(share)}`).join(words("comma"));
  };
  const ways = [...count(firm, (move) => move.mode)].sort((a, b) => b[1] - a[1]);
  const proof = DATA.proof;
  const gave = DATA.rules.filter((rule) => rule.broken.length);
  section("short").replaceChildren(
    el("dl", { class: "figures" },
      figure("unmetNow", number(all.after), words("unmetSmall", number(all.before), percent(all.demand ? 1 - all.after / all.demand : 1))),
      figure("closed", percent(all.before ? (all.before - all.after) / all.before : 0), words("closedSmall", number(all.before - all.after))),
      figure("movers", number(new Set(firm.map((move) => move.teacher)).size), words("moversSmall", number(firm.length), number(DATA.moves.length - firm.length))),
      figure("broken", number(gave.length), words("brokenSmall", number(broken.length), number(rows), number(sum(DATA.rules, (r) => r.waived))),
        musts ? words("mustBroken", number(musts)) : null)),
    el("h3", {}, words("lackTitle")),
    lacks.length ? table(words("lackNote"), [words("subject"), [words("before"), "n"], [words("after"), "n"], [words("schools"), "n"], words("lacks")], lacks.map(lackRow), "lack")
      : el("p", {}, words("lackNone")),
    el("h3", {}, words("whoTitle")),
    ways.length ? el("p", {}, ways.map(([mode, c]) => el("span", { class: "chip" }, `${DATA.modes[mode].name} ${number(c)}`)), " ", el("a", { href: "#moves" }, words("moves"))) : el("p", {}, words("whoNone")),
    el("h3", {}, words("gaveTitle")),
    ...(gave.length ? gave.map((rule) => el("div", {}, el("p", {}, el("strong", {}, rule.name), words("strengthOf", words(rule.strength)),
      words("brokenSmall", number(rule.broken.length), number(rule.rows), number(rule.waived)), " ", el("a", { href: "#rules" }, words("rules"))), quote(rule))) : [el("p", {}, words("gaveNone"))]),
    el("h3", {}, words("whyGap")),
    DATA.ledgers.length ? el("p", {}, words(DATA.ledgers.length < DATA.gapCount ? "whyGapDearest" : "whyGapAll", number(DATA.ledgers.length), number(DATA.gapCount),
      causesOf(DATA.ledgers)), " ", el("a", { href: "#causes" }, words("causes"))) : "",
    proof.bound === null ? "" : el("p", {}, words("whyGapProof", number(proof.bound), number(proof.score),
      proof.status === "optimal" ? words("proofDone") : words("proofOpen", percent(proof.openGain)))));
}

const shade = (value) => value < 0.05 ? "h0" : value <= 2 ? "h1" : value <= 5 ? "h2" : value <= 10 ? "h3" : value <= 20 ? "h4" : "h5";
function drawGaps() {
  const { semester } = view;
  const lacks = new Map(shown.subjects.map((j) => [j, totals(every(DATA.schools), [j])]));
  const subjects = shown.subjects.filter((j) => lacks.get(j).demand > 0).sort((a, b) => lacks.get(b).after - lacks.get(a).after || a - b);
  const rows = shown.schools.map((s) => ({ s, total: totals([s], subjects, semester) })).filter((row) => row.total.demand > 0)
    .filter((row) => !view.lacking || row.total.before >= 0.05 || row.total.after >= 0.05)
    .sort((a, b) => b.total.after - a.total.after || b.total.before - a.total.before || a.s - b.s);
  // Only what belongs to one school and one subject is shaded: a total would always be dark.
  const two = (c, isShaded) => c ? el("td", {}, el("div", { title: words("unmetOf", number(c.after), number(c.demand)) },
    [c.before, c.after].map((v) => el("span", { class: isShaded ? shade(v) : null }, v < 0.05 ? "–" : number(v))))) : el("td");
  const all = totals(rows.map((row) => row.s), subjects, semester);
  const lines = [{ all: true, total: all }, ...rows];
  section("gaps").replaceChildren(
    el("p", {}, choose("semester", [[-1, words("average")], ...DATA.semesters.map((name, i) => [i, name])], semester, (v) => { view.semester = v; drawGaps(); }), " ",
      choose("scope", [[1, words("onlyLacking")], [0, words("allSchools")]], view.lacking ? 1 : 0, (v) => { view.lacking = v === 1; drawGaps(); })),
    el("ul", { class: "legend", "aria-label": words("legend") }, words("legend"),
      [["h0", "–"], ["h1", "0–2"], ["h2", "2–5"], ["h3", "5–10"], ["h4", "10–20"], ["h5", "20+"]].map(([k, t]) => el("li", {}, el("i", { class: k }), t))),
    rows.length ? paged(words("heatCaption", semester < 0 ? words("average") : DATA.semesters[semester]),
      [words("school"), [words("total"), "n"], ...subjects.map((j) => [DATA.subjects[j].name, "n"])], lines,
      (row) => el("tr", {}, row.all ? rowHead(words("total")) : rowHead(DATA.schools[row.s].name), two(row.total),
        subjects.map((j) => row.all ? two(positive(totals(rows.map((r) => r.s), [j], semester))) : two(cell(row.s, j, semester), true))),
      { kind: "heat", printed: 600 }) : el("p", { class: "note" }, words("noMatch")));
}
// Why lessons stay missing: a line for each of the dearest gaps, and below it, once it is opened, its semesters and who could give periods.
function ledgerDetails(ledger, causes) {
  const used = causes.filter((c) => sum(ledger.charges[c], (v) => v) >= 0.0005);
  return [
    table(words("causeSemesters"), [words("cause"), ...DATA.terms.map((name) => [name, "n"]), [words("total"), "n"]], [
      ...used.map((c) => el("tr", {}, rowHead(DATA.causes[c]), ledger.charges[c].map((v) => n(exact(v))), n(exact(sum(ledger.charges[c], (v) => v))))),
      el("tr", {}, rowHead(words("total")), DATA.semesters.map((_, k) => n(exact(sum(used, (c) => ledger.charges[c][k])))), n(exact(ledger.unmet)))]),
    ledger.sources.length ? table(words("whoCould"), [words("teacher"), [words("could"), "n"], words("cause"), words("because")],
      ledger.sources.map(([name, periods, cause, because]) => el("tr", {}, rowHead(name), n(periods), el("td", {}, DATA.causes[cause]), el("td", { class: "why" }, because)))) : null,
    ledger.clauses.length ? el("p", {}, `${words("restsOn")} `, clauseChips(ledger.clauses)) : null,
  ];
}
function drawCauses() {
  const ledgers = DATA.ledgers.filter((l) => shown.schools.includes(l.school) && shown.subjects.includes(l.subject));
  const causes = DATA.causes.map((_, c) => c).filter((c) => DATA.ledgers.some((l) => sum(l.charges[c], (v) => v) >= 0.0005));
  const columns = [words("school"), words("subject"), [words("points"), "n"], [words("total"), "n"], ...causes.map((c) => [DATA.causes[c], "n"])];
  const row = (ledger) => {
    const [school, subject] = [DATA.schools[ledger.school].name, DATA.subjects[ledger.subject].name];
    const body = el("div", { class: "ledger" });
    const below = el("tr", { hidden: true }, el("td", { colspan: columns.length, class: "ledger" }, body));
    const open = el("button", { type: "button", class: "chip", "aria-expanded": "false", "aria-label": words("details", school, subject), onclick: () => {
      if (!body.children.length) body.replaceChildren(...ledgerDetails(ledger, causes).filter(Boolean));
      below.hidden = !below.hidden;
      open.setAttribute("aria-expanded", String(!below.hidden));
    } }, subject);
    return [el("tr", {}, el("th", { scope: "row", class: "name" }, school), el("td", {}, open), n(ledger.points), n(exact(ledger.unmet)),
      causes.map((c) => n(exact(sum(ledger.charges[c], (v) => v))))), below];
  };
  section("causes").replaceChildren(DATA.ledgers.length ? paged(words("causesCaption", number(DATA.ledgers.length), number(DATA.gapCount)), columns, ledgers, row, { size: 15, kind: "causes" })
    : el("p", { class: "note" }, words("lackNone")),
    ...causes.map((c) => el("p", { class: "note" }, el("strong", {}, DATA.causes[c]), `${words("colon")}${DATA.meanings[c]}`)));
}
function drawClauses() {
  section("clauses").replaceChildren(DATA.clauses.length ? table(words("clausesCaption"), [words("clause"), words("document"), words("quote")],
    DATA.clauses.map((clause) => el("tr", { id: `clause-${clause.id}`, tabindex: -1 }, rowHead(clause.id), el("td", {}, clause.document ?? "–"),
      el("td", { class: "why", lang: "zh" }, clause.quote ?? words("unknownClause", clause.id))))) : el("p", { class: "note" }, words("noClause")));
}
const positive = (total) => total.demand > 0 ? total : null;

const moveColumns = () => [words("teacher"), words("mode"), words("fromTo"), words("sinceUntil"), [words("days"), "n"], [words("minutes"), "n"],
  words("taught"), words("why")];
function moveRow(move) {
  const teacher = DATA.teachers[move.teacher];
  return el("tr", {}, rowHead(`${teacher.name} `, el("span", { class: "note" }, teacher.id)),
    el("td", { class: "way" }, el("span", { class: "mark" }, letter(move.mode)), DATA.modes[move.mode].name, move.post ? el("div", { class: "note" }, words("post", move.post)) : null,
      el("div", { class: "note" }, `${words(move.firm ? "firm" : "outlook")} · ${words(move.status)}`)),
    el("td", { class: "ends" }, DATA.schools[move.home].name, el("div", {}, `→ ${DATA.schools[move.host].name}`)),
    el("td", { class: "term" }, `${move.sinceName} –`, el("div", {}, move.untilName)), n(move.days), n(move.minutes),
    el("td", {}, move.subjects.map((j) => DATA.subjects[j].name).join(words("comma"))),
    el("td", { class: "why" }, move.reason, move.clauses.length ? el("div", {}, clauseChips(move.clauses)) : null));
}
function drawMoves() { section("moves").replaceChildren(paged(words("movesCaption"), moveColumns(), shown.moves, moveRow)); }

function drawWays() {
  const modes = [...new Set(DATA.moves.map((move) => move.mode))].sort((a, b) => a - b);
  const moves = shown.moves.filter((move) => view.mode < 0 || move.mode === view.mode);
  const ends = new Set(moves.flatMap((move) => [move.home, move.host]));
  const schools = every(DATA.schools).filter((s) => shown.schools.includes(s) || ends.has(s));
  const unmet = new Map(schools.map((s) => [s, totals([s], shown.subjects).after]));
  section("map").replaceChildren(
    el("p", {}, choose("mapMode", [[-1, words("all")], ...modes.map((m) => [m, DATA.modes[m].name])], view.mode, (v) => { view.mode = v; drawWays(); })),
    ...[drawMap(schools, moves, unmet)].flat().filter(Boolean));
  const pairs = [...count(moves, (move) => `${move.home} ${move.host}`)].map(([key, c]) => {
    const [home, host] = key.split(" ").map(Number);
    return { home, host, count: c, moves: moves.filter((m) => m.home === home && m.host === host) };
  }).sort((a, b) => b.count - a.count || a.home - b.home || a.host - b.host);
  const used = [...new Set(moves.map((move) => move.mode))].sort((a, b) => a - b);
  const live = count([], () => 0);
  for (const s of DATA.streams) {
    if (!shown.schools.includes(s.from) && !shown.schools.includes(s.to)) continue;
    if (!shown.subjects.includes(s.subject)) continue;
    const key = `${s.from} ${s.to} ${s.subject}`;
    live.set(key, (live.get(key) ?? 0) + s.periods / semesterCount);
  }
  section("flow").replaceChildren(...[drawFlow(pairs), paged(words("flowCaption"),
    [words("from"), words("to"), [words("count"), "n"], [words("teachers"), "n"], ...used.map((m) => [DATA.modes[m].name, "n"])], pairs,
    (pair) => el("tr", {}, el("th", { scope: "row", class: "name" }, DATA.schools[pair.home].name), el("td", { class: "name" }, DATA.schools[pair.host].name), n(pair.count),
      n(new Set(pair.moves.map((m) => m.teacher)).size), used.map((m) => n(pair.moves.filter((x) => x.mode === m).length || "–")))),
  live.size ? [el("h3", {}, words("live")), paged(words("liveCaption"), [words("from"), words("to"), words("subject"), [words("average"), "n"]], [...live], ([key, periods]) => {
    const [from, to, j] = key.split(" ").map(Number);
    return el("tr", {}, rowHead(DATA.schools[from].name), el("td", {}, DATA.schools[to].name), el("td", {}, DATA.subjects[j].name), n(periods));
  })] : null].flat(2).filter(Boolean));
}

const movesOf = new Map();
for (const move of DATA.moves) movesOf.set(move.teacher, [...(movesOf.get(move.teacher) ?? []), move]);
function drawTimeline() {
  const wanted = new Set(shown.moves.map((move) => move.teacher));
  const teachers = view.everyone
    ? [...new Set([...shown.teachers.map((t) => t.index), ...wanted])].sort((a, b) => a - b).map((t) => DATA.teachers[t])
    : [...wanted].sort((a, b) => a - b).map((t) => DATA.teachers[t]);
  const cells = (teacher) => {
    const list = DATA.semesters.map((_, k) => (movesOf.get(teacher.index) ?? []).filter((m) => m.since <= k && k <= m.until));
    const spans = [];
    list.forEach((moves, k) => {
      const key = moves.map((m) => m.index).join();
      const last = spans[spans.length - 1];
      if (last && last.key === key) last.length += 1;
      else spans.push({ key, moves, k, length: 1 });
    });
    return spans.map(({ moves, k, length }) => moves.length
      ? el("td", { colspan: length, class: moves.every((m) => m.days !== null) ? "away visit" : "away" }, moves.map((m) => el("div", {},
        el("span", { class: "mark", title: DATA.modes[m.mode].name }, letter(m.mode)), DATA.schools[m.host].name,
        m.until >= semesterCount && k + length === semesterCount ? el("span", { class: "note" }, ` → ${words("beyond", m.untilName)}`) : null)))
      : el("td", { colspan: length, class: "stay" }, words("home")));
  };
  section("timeline").replaceChildren(
    el("p", {}, choose("who", [[0, words("onlyMovers")], [1, words("everyone")]], view.everyone ? 1 : 0, (v) => { view.everyone = v === 1; drawTimeline(); })),
    modeLegend([...new Set(DATA.moves.map((m) => m.mode))].sort((a, b) => a - b)),
    paged(words("timelineCaption"), [words("teacher"), words("from"), ...DATA.terms], teachers, (teacher) => el("tr", {},
      rowHead(`${teacher.name} `, el("span", { class: "note" }, `${teacher.id} ${DATA.subjects[teacher.subject]?.name ?? ""}`)),
      el("td", { class: "name" }, DATA.schools[teacher.home].name), cells(teacher))));
}

function groupPage(g) {
  const group = DATA.groups[g];
  const members = group.members;
  const schools = [...groupSchools[g]];
  const moves = DATA.moves.filter((m) => groupSchools[g].has(m.home) || groupSchools[g].has(m.host));
  const gave = broken.filter((row) => row.place === group.id || schools.some((s) => DATA.schools[s].id === row.place));
  const lacking = (s) => every(DATA.subjects).map((j) => [j, cell(s, j)?.after ?? 0]).filter((x) => x[1] >= 0.05).sort((a, b) => b[1] - a[1])
    .map(([j, v]) => `${DATA.subjects[j].name} ${number(v)}`).join(words("comma"));
  return [
    table(words("inGroup", group.name), [words("school"), words("role"), words("setting"), [words("before"), "n"], [words("after"), "n"], words("unmetNow"),
      [words("comes"), "n"], [words("goes"), "n"]], members.map(([s, role]) => {
      const total = totals([s], every(DATA.subjects));
      return el("tr", {}, rowHead(DATA.schools[s].name), el("td", {}, words(role)), el("td", {}, DATA.schools[s].setting), n(total.before), n(total.after),
        el("td", {}, lacking(s) || "–"), n(moves.filter((m) => m.host === s).length || "–"), n(moves.filter((m) => m.home === s).length || "–"));
    })),
    moves.length ? table(words("gives", group.name), moveColumns(), moves.map(moveRow)) : el("p", { class: "note" }, words("nobody")),
    gave.length ? brokenTable(words("groupRules"), gave) : null,
  ].filter(Boolean);
}
function drawGroups() {
  const groups = every(DATA.groups).filter((g) => (filter.group < 0 || g === filter.group)
    && (!filter.text.trim() || shown.schools.some((s) => groupSchools[g].has(s))));
  const boxes = groups.map((g) => {
    const total = totals(groupSchools[g], every(DATA.subjects));
    const moves = DATA.moves.filter((m) => groupSchools[g].has(m.home) || groupSchools[g].has(m.host)).length;
    const body = el("div");
    const open = () => { if (!body.children.length) body.replaceChildren(...groupPage(g)); };
    const box = el("details", { ontoggle: () => { if (box.open) open(); } },
      el("summary", {}, DATA.groups[g].name, " ", el("small", {}, words(DATA.groups[g].kind), " · ",
        words("groupLine", groupSchools[g].size, number(total.before), number(total.after), moves))), body);
    box.fillIn = open;
    return box;
  });
  if (boxes.length === 1) { boxes[0].fillIn(); boxes[0].open = true; }
  section("groups").replaceChildren(boxes.length > 1 ? el("p", { class: "screen" },
    el("button", { type: "button", onclick: () => boxes.forEach((b) => { b.fillIn(); b.open = true; }) }, words("openAll")), " ",
    el("button", { type: "button", onclick: () => boxes.forEach((b) => { b.open = false; }) }, words("closeAll"))) : "", ...boxes);
}

const brokenTable = (caption, rows) => paged(caption, [words("rule"), words("place"), words("semester"), [words("required"), "n"], [words("achieved"), "n"],
  [words("shortfall"), "n"], [words("points"), "n"]], rows, (row) => el("tr", {}, rowHead(row.rule.name), el("td", {}, row.name), el("td", {}, row.semester),
  n(row.required), n(row.achieved), n(row.shortfall), n(row.points)));
function drawRules() {
  section("rules").replaceChildren(
    table(words("rulesCaption"), [words("rule"), words("clause"), words("strength"), [words("rows"), "n"], [words("gave"), "n"], [words("waived"), "n"], [words("points"), "n"]],
      DATA.rules.map((rule) => el("tr", {}, rowHead(rule.name), el("td", { class: "why" }, quote(rule), rule.cite ? el("div", {}, clauseChips([rule.cite])) : null), el("td", {}, words(rule.strength)), n(rule.rows),
        n(rule.broken.length), n(rule.waived), n(sum(rule.broken, (row) => row.points))))),
    broken.length ? brokenTable(words("brokenCaption"), [...broken].sort((a, b) => b.points - a.points)) : el("p", {}, words("gaveNone")));
}

function drawScore() {
  const most = Math.max(1, ...DATA.score.map((line) => Math.abs(line.points)));
  const proof = DATA.proof;
  section("score").replaceChildren(
    el("p", {}, words("scoreLine", number(proof.score), number(proof.statusQuo), proof.bound === null ? words("noBound") : number(proof.bound), proof.gap === null ? "–" : percent(proof.gap))),
    table(words("scoreCaption"), [words("term"), [words("amount"), "n"], [words("points"), "n"], ""], [
      ...DATA.score.map((line) => el("tr", {}, rowHead(line.name), n(line.amount), n(line.points),
        el("td", {}, line.points === 0 ? null : el("span", { class: line.points < 0 ? "bar gain" : "bar", style: `width:${(12 * Math.abs(line.points)) / most}rem`, "aria-hidden": "true" })))),
      el("tr", {}, rowHead(words("total")), n(""), n(proof.score), el("td"))]));
}

function drawWhatIf() {
  if (DATA.runs.length < 2) { document.getElementById("whatif").remove(); return; }
  const base = DATA.runs[0];
  const figures = (run) => run.figures ?? {};
  const line = (name, value) => el("tr", {}, rowHead(name), DATA.runs.map((run) => {
    if (!run.figures) return n("–");
    const [own, other] = [value(figures(run)), value(figures(base))];
    return n(run === base || Math.abs(own - other) < 0.05 ? number(own) : `${number(own)} (${own > other ? "+" : "−"}${number(Math.abs(own - other))})`);
  }));
  const text = (name, value) => el("tr", {}, rowHead(name), DATA.runs.map((run) => el("td", {}, value(run))));
  const keys = (part) => [...new Set(DATA.runs.flatMap((run) => Object.keys(figures(run)[part] ?? {})))].sort()
    .filter((key) => DATA.runs.some((run) => (figures(run)[part]?.[key] ?? 0) >= 0.05));
  section("whatif").replaceChildren(table(words("whatifCaption"), [words("plan"), ...DATA.runs.map((run) => run.title)], [
    text(words("changed"), (run) => run.failure ? `${words("failed")}: ${run.failure}` : run.changes.map((change) => el("div", {}, change))),
    line(words("unmet"), (f) => f.unmet),
    ...["subjects", "settings"].flatMap((part) => keys(part).map((key) => line(`${words("unmet")}: ${DATA.names[key] ?? key}`, (f) => f[part][key] ?? 0))),
    line(words("moveCount"), (f) => f.moves), line(words("brokenRows"), (f) => f.broken), line(words("yuan"), (f) => f.yuan),
    line(words("score"), (f) => f.score), text(words("bound"), (run) => run.figures?.bound == null ? "–" : number(run.figures.bound)), text(words("rank"), (run) => run.rank ?? "–"),
    text(words("verdict"), (run) => words(`v_${run.verdict}`))]));
}

function drawFiltered() {
  applyFilter();
  drawGaps(); drawCauses(); drawMoves(); drawWays(); drawTimeline(); drawGroups();
  for (const pager of pagers) if (!pager.box.isConnected) pagers.delete(pager);
}

// The words of the page, the filter, and what follows it.
for (const node of document.querySelectorAll("[data-w]")) node.textContent = words(node.dataset.w);
for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", words(node.dataset.label));
for (const node of document.querySelectorAll("[data-hint]")) node.placeholder = words(node.dataset.hint);
document.getElementById("subtitle").textContent = words("period", DATA.semesters[0] ?? "", DATA.semesters[DATA.semesters.length - 1] ?? "",
  number(DATA.schools.length), number(DATA.teachers.length), number(DATA.groups.length));
document.getElementById("source").textContent = words("source", DATA.source.instance, DATA.source.plan, DATA.source.version);
document.getElementById("subject").append(el("option", { value: -1 }, words("all")), ...DATA.subjects.map((s, i) => el("option", { value: i }, s.name)));
document.getElementById("group").append(el("option", { value: -1 }, words("all")), ...DATA.groups.map((g, i) => el("option", { value: i }, g.name)));
let waiting = 0;
document.getElementById("text").addEventListener("input", (event) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { filter.text = event.target.value; drawFiltered(); }, 200);
});
for (const key of ["subject", "group"]) document.getElementById(key).addEventListener("change", (event) => { filter[key] = Number(event.target.value); drawFiltered(); });
let turning = 0;
let width = document.body.clientWidth;
window.addEventListener("resize", () => {
  if (document.body.clientWidth === width) return;
  width = document.body.clientWidth;
  clearTimeout(turning);
  turning = setTimeout(drawWays, 200);
});
document.getElementById("filter").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("filter").addEventListener("reset", () => { Object.assign(filter, { text: "", subject: -1, group: -1 }); drawFiltered(); });

drawShort(); drawFiltered(); drawRules(); drawClauses(); drawScore(); drawWhatIf();
document.getElementById("contents").append(...[...document.querySelectorAll("main > section")].map((part) =>
  el("li", {}, el("a", { href: `#${part.id}` }, part.querySelector("h2").textContent))));

// On paper nothing can be opened: groups are spread out, and tables unfold, but for those too long for paper.
let closed = [];
window.addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("#groups details")].filter((box) => !box.open);
  for (const box of closed) { box.fillIn(); box.open = true; }
  for (const more of document.querySelectorAll("button.more")) more.click();
  for (const pager of pagers) if (pager.box.isConnected) pager.unfold();
});
window.addEventListener("afterprint", () => {
  for (const box of closed) box.open = false;
  for (const pager of pagers) if (pager.place) pager.fold();
});
document.documentElement.dataset.ready = "yes";
