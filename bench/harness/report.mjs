// The report: medians with their spread, the goals, and the tables of docs/performance/results.md.

import { readFileSync, writeFileSync } from "node:fs";

import { writeCharts } from "./charts.mjs";
import { compared } from "./instructions.mjs";

const PAGE = new URL("../../docs/performance/results.md", import.meta.url).pathname;
const [BEGIN, END] = ["<!-- written by bench/run: begin -->", "<!-- written by bench/run: end -->"];

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Each goal with its result. `counted` ones don't depend on the machine's speed. */
export function judge(results) {
  const goals = [];
  const goal = (what, value, limit, { least = false, counted = false, unit = "" } = {}) => {
    goals.push({ what, value, bound: `${least ? "≥" : "≤"} ${limit}${unit}`, unit, counted, met: least ? value >= limit : value <= limit });
  };
  const least = (what, value, limit, more) => goal(what, value, limit, { ...more, least: true });
  if (results.pages) judgePages(results.pages, goal, least);
  if (results.checks) judgeChecks(results.checks, goal, least);
  if (results.counts) judgeCounts(results.counts, goal);
  for (const [what, ratio] of results.instructions ? compared(results.instructions) : []) {
    goal(`instructions of ${what}, against those of the last run with --keep`, ratio, 1.05, { counted: true });
  }
  if (results.signIns) judgeSignIns(results.signIns, results.sizes.signIns.costs.at(-1), goal, least);
  if (results.footprint) judgeFootprint(results.footprint, goal);
  if (results.ends) judgeEnds(results.ends, goal);
  return goals;
}

function judgePages({ turns, bytes }, goal, least) {
  const of = (contender, turn, figure) => median(turns.filter((one) => one.contender === contender && one.turn === turn).map((one) => one[figure]));
  const times = (turn, one, other) => of(one, turn, "rate") / of(other, turn, "rate");
  const cpu = (turn, one, other) => of(one, turn, "cpu") / of(other, turn, "cpu");
  // Costs are compared only at the same rate, within a tenth.
  const paced = (one, other) => (Math.abs(times("paced", one, other) - 1) <= 0.1 ? cpu("paced", one, other) : Number.NaN);
  const all = (contender, turn) => turns.filter((one) => one.contender === contender && one.turn === turn);
  const [redis, uncached, cookies] = ["vestibule redis", "vestibule redis, uncached", "vestibule cookies"];
  least("/profile with Redis, rate against Express with connect-redis", times("profile", redis, "express connect-redis"), 18);
  least("/profile with Redis, rate against axum with tower-sessions", times("profile", redis, "axum tower-sessions"), 1.4);
  least("the same without sessions in memory", times("profile", uncached, "axum tower-sessions"), 1.1);
  least("/profile with Redis, rate against actix-session's Redis store", times("profile", redis, "actix-session redis"), 1.4);
  least("the same without sessions in memory", times("profile", uncached, "actix-session redis"), 1.1);
  goal("/profile with Redis, CPU against sessions in cookies", cpu("profile", `${redis}, small`, `${cookies}, small`), 1.05);
  goal("/profile with Redis, CPU on an instance where no session began, against the other", cpu("profile", "vestibule redis, second instance", redis), 1.05);
  goal("/profile with Redis, CPU with a tenth of the memory that sessions need against none", cpu("profile", "vestibule redis, crowded", uncached), 1.05);
  goal("/profile with Redis, without sessions in memory, CPU against one GET and the same bytes, at the same rate", paced(uncached, "one GET"), 1.25);
  goal("Redis commands a page, all rounds", perRequest(all(redis, "profile"), "redis"), 0.05, { counted: true });
  least("/profile from a cookie, rate against Express with cookie-session", times("profile", cookies, "express cookie-session"), 25);
  goal("/profile from a cookie, CPU against the same bytes prerendered, at the same rate", paced(cookies, "prerendered"), 1.5);
  least("a static file, rate against express.static", times("static", cookies, "express connect-redis"), 9);
  goal("a static file, slowest answer", Math.max(...all(cookies, "static").map((one) => one.max)), 40, { unit: " ms" });
  goal("CPU of a page with Redis, the large crowd against the small", cpu("profile", redis, `${redis}, small`), 1.1);
  goal("CPU of a page from a cookie, the large crowd against the small", cpu("profile", cookies, `${cookies}, small`), 1.1);
  goal("SQL statements a signed-in page, all rounds", perRequest(all(redis, "profile"), "sql"), 0.02, { counted: true });
  goal("bytes of a session in Redis against connect-redis", textOf(bytes[redis]) / textOf(bytes["express connect-redis"]), 1, { counted: true });
}

const perRequest = (turns, figure) => turns.reduce((sum, one) => sum + one[figure] * one.requests, 0) / turns.reduce((sum, one) => sum + one.requests, 0);

const textOf = ({ key, value }) => key + value;

function judgeChecks({ turns }, goal, least) {
  const all = (contender, turn) => turns.filter((one) => one.contender === contender && one.turn === turn);
  const rate = (contender, turn) => median(all(contender, turn).map((one) => one.rate));
  for (const [contender, store] of [["vestibule redis", "with Redis"], ["vestibule cookies", "from memory"]]) {
    least(`a check ${store}, rate against /profile of the same server`, rate(contender, "check") / rate(contender, "profile"), 1);
  }
  const redis = all("vestibule redis", "check");
  // After five minutes, a copy is read from its row again and cached.
  goal("Redis commands a check, all rounds", perRequest(redis, "redis"), 0.05, { counted: true });
  goal("SQL statements a check, all rounds", perRequest(redis, "sql"), 0.02, { counted: true });
}

function judgeCounts(counts, goal) {
  for (const { name, who, redis, sql } of counts) {
    const most = name.includes("redis") && ["signed in", "check"].includes(who) ? 0.05 : 0;
    goal(`Redis commands a request, ${name}, ${who}`, redis, most, { counted: true });
    goal(`SQL statements a request, ${name}, ${who}`, sql, 0.02, { counted: true });
  }
}

function judgeSignIns(figures, cost, goal, least) {
  const at = (contender, measure, one = cost) => median(figures.filter((figure) => figure.contender === contender && figure.measure === measure && figure.cost === one).map((figure) => figure.value));
  for (const one of new Set(figures.map((figure) => figure.cost))) {
    least(`sign-ins against the bcrypt crate on all cores, cost ${one}`, at("vestibule", "signIns", one) / at("bcrypt", "signIns", one), 2.8);
    least(`sign-ins against Express, cost ${one}`, at("vestibule", "signIns", one) / at("express", "signIns", one), 2.4);
    goal(`time of a lone sign-in against a hash of the bcrypt crate, cost ${one}`, at("vestibule", "lone", one) / at("bcrypt", "lone", one), 1.05);
  }
  goal("p99 of /profile while 64 sign in", at("vestibule", "stormP99"), 2, { unit: " ms" });
  goal("the same against its calm value", at("vestibule", "stormP99") / at("vestibule", "calmP99"), 2);
  least("p99 of Express in the same storm against ours", at("express", "stormP99") / at("vestibule", "stormP99"), 20);
  least("sign-ins under a flood of pages against the bcrypt crate on all cores", at("vestibule", "signInsUnderFlood") / at("bcrypt", "signIns"), 0.7);
  const bad = figures.filter((one) => one.contender === "vestibule" && ["withoutRetryAfter", "others"].includes(one.measure));
  goal("refusals without Retry-After, and other answers, all rounds", bad.reduce((sum, one) => sum + one.value, 0), 0, { counted: true });
}

function judgeFootprint({ starts, memory }, goal) {
  goal("from the start to the first answer, worst", Math.max(...Object.values(starts).flat()), 50, { unit: " ms" });
  goal("resident when idle", Math.max(memory.cookies.idle, memory.redis.idle), 20, { unit: " MiB" });
  goal("resident after many requests", Math.max(memory.cookies.afterRequests, memory.redis.afterRequests), 30, { unit: " MiB" });
}

function judgeEnds(figures, goal) {
  const [rate, readers] = ["rate", "readers"].map((name) => Math.max(...figures.map((one) => one[name])));
  for (const kind of ["sqlite", "postgres"]) {
    const of = (ends, many) => figures.find((one) => one.kind === kind && one.rate === ends && one.readers === many);
    const [most, none] = [of(rate, readers), of(Math.min(...figures.map((one) => one.rate)), readers)];
    goal(`${rate.toLocaleString("en")} ends a second, ${kind}, ${readers} instances: CPU of one, % of a core`, 100 * most.instance, 5, { unit: " %" });
    goal("the same: memory of one above that with none", most.resident - none.resident, 16, { unit: " MiB" });
    if (kind === "postgres") goal("the same: CPU of PostgreSQL, % of a core", 100 * most.database, 10, { unit: " %" });
  }
}

/** Writes the tables into the page, whose other text is written by hand, and draws the charts. */
export function writeTables(results, goals) {
  const of = (list, wanted, figure) => median(list.filter((one) => Object.entries(wanted).every(([name, value]) => one[name] === value)).map((one) => one[figure]));
  writeCharts({
    costs: results.sizes.signIns?.costs,
    rate: results.pages && ((contender) => of(results.pages.turns, { contender, turn: "profile" }, "rate")),
    signIns: results.signIns && ((contender, cost) => of(results.signIns, { contender, cost, measure: "signIns" }, "value")),
  });
  const page = readFileSync(PAGE, "utf8");
  const [before, after] = [page.slice(0, page.indexOf(BEGIN)), page.slice(page.indexOf(END))];
  writeFileSync(PAGE, `${before}${BEGIN}\n${tables(results, goals)}\n${after}`);
}

export function tables(results, goals) {
  const { pages, checks, signIns, footprint } = results.sizes;
  const count = (number) => number.toLocaleString("en");
  const said = [`Measured on ${results.date} with \`bench/run\`.`];
  if (pages) said.push(`Pages: ${pages.rounds} rounds of ${pages.seconds} seconds, ${count(pages.sessions)} sessions at the fast ones; crowds of ${pages.crowds.map(count).join(" and ")} people and sessions.`);
  if (checks) said.push(`Checks: ${checks.rounds} rounds of ${checks.seconds} seconds, ${count(checks.slowSessions)} sessions.`);
  if (signIns) said.push(`Sign-ins: ${Math.min(signIns.rounds, 3)} rounds of ${signIns.storm} seconds.`);
  if (footprint) said.push(`Memory: ${count(footprint.requests)} requests, ${count(footprint.crowdOfSessions)} more sessions.`);
  const parts = [said.join(" ")];
  parts.push("## Goals", table(["", "what", "reached", "goal"], goals.map(({ what, value, bound, unit, met }) => [met ? "✓" : "✗", what, figure(value) + unit, bound])));
  if (results.pages) parts.push("## Pages", turnTable(results.pages.turns, PAGES));
  if (results.pages) {
    const rows = Object.entries(results.pages.bytes).map(([name, one]) => [name, figure(textOf(one)), figure(one.memory)]);
    parts.push("## A session in Redis", table(["contender", "bytes of key and value", "MEMORY USAGE"], rows));
  }
  if (results.checks) parts.push("## Checks", turnTable(results.checks.turns, CHECKS, withoutMemory));
  if (results.counts) parts.push("## What a request asks of others", table(["set-up", "request", "Redis commands", "SQL statements"], results.counts.map(({ name, who, redis, sql }) => [name, who, redis.toFixed(4), sql.toFixed(4)])));
  if (results.instructions) parts.push("## Instructions of a request, outside the kernel", table(["request", "instructions"], Object.entries(results.instructions.counted).map(([what, count]) => [what, figure(count)])));
  if (results.signIns) parts.push("## Sign-ins", signInTable(results.signIns));
  if (results.footprint) parts.push("## Footprint", footprintTable(results.footprint));
  if (results.ends) parts.push("## Sessions that end", endsTable(results.ends));
  return parts.join("\n\n");
}

const PAGES = { profile: "/profile", paced: "/profile, 128 who pause", hot: "/profile, one hot session", login: "/login", static: "/static/app.css" };
const CHECKS = { profile: "/profile", check: "check by cookie", "app password": "check by app password" };
const FIGURES = { rate: "requests/s", cpu: "CPU µs a request", busy: "core busy", p50: "p50 ms", p99: "p99 ms", resident: "resident MiB" };

/** Memory of processes that share pages can't be added up. */
const { resident: _, ...withoutMemory } = FIGURES;

/** `names` has the turns' names, in their order. */
function turnTable(turns, names, figures = FIGURES) {
  const rows = new Map();
  for (const one of turns) {
    const key = `${one.turn}\0${one.contender}`;
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  const spread = (list, name) => {
    const values = list.map((one) => one[name]);
    return `${figure(median(values))} (${figure(Math.min(...values))} to ${figure(Math.max(...values))})`;
  };
  const order = Object.keys(names);
  const sorted = [...rows].sort(([a], [b]) => order.indexOf(a.split("\0")[0]) - order.indexOf(b.split("\0")[0]));
  return table(
    ["request", "contender", ...Object.values(figures)],
    sorted.map(([key, list]) => {
      const [turn, contender] = key.split("\0");
      return [names[turn], contender, ...Object.keys(figures).map((name) => spread(list, name))];
    }),
  );
}

const SIGN_IN_MEASURES = {
  lone: "ms of a sign-in, one after the other",
  signIns: "sign-ins/s",
  signInsWhileRead: "sign-ins/s while 1,000 pages/s are read",
  signInsUnderFlood: "sign-ins/s under a flood of pages",
  pagesUnderStorm: "pages/s in that flood",
  floodP99: "p99 ms of pages in that flood",
  calmP99: "p99 ms of 1,000 pages/s, calm",
  stormP99: "p99 ms of 1,000 pages/s while 64 sign in",
  refused: "refused with 503",
};

function signInTable(figures) {
  const rows = [];
  for (const cost of new Set(figures.map((one) => one.cost))) {
    for (const [measure, name] of Object.entries(SIGN_IN_MEASURES)) {
      const of = (contender) => figures.filter((one) => one.cost === cost && one.contender === contender && one.measure === measure).map((one) => one.value);
      rows.push([String(cost), name, ...["vestibule", "express", "bcrypt"].map((who) => (of(who).length ? figure(median(of(who))) : ""))]);
    }
  }
  return table(["cost", "", "Vestibule", "Express", "the bcrypt crate"], rows);
}

function footprintTable({ starts, memory, rowBytes }) {
  const rows = Object.entries(starts).map(([people, times]) => [`start to first answer, ${Number(people).toLocaleString("en")} people, ms`, `${figure(median(times))} (${figure(Math.min(...times))} to ${figure(Math.max(...times))})`]);
  for (const [store, { idle, afterRequests, withSessions }] of Object.entries(memory)) {
    rows.push([`resident MiB, ${store}: idle; after many requests; with many more sessions`, [idle, afterRequests, withSessions].map(figure).join("; ")]);
  }
  for (const [kind, bytes] of Object.entries(rowBytes)) rows.push([`bytes of a session's row with its indexes, ${kind}`, figure(bytes)]);
  return table(["", ""], rows);
}

function endsTable(figures) {
  const rows = figures.map(({ kind, rate, readers, instance, resident, database }) => [kind, rate.toLocaleString("en"), String(readers), figure(100 * instance), figure(resident), kind === "postgres" ? figure(100 * database) : ""]);
  return table(["database", "ends a second", "instances", "CPU of one, % of a core", "resident MiB of one", "CPU of PostgreSQL for all, % of a core"], rows);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function figure(value) {
  if (!Number.isFinite(value)) return "";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
