// From an empty folder to the table: options, databases, the stages one after another, the report.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { checks } from "./checks.mjs";
import { counts } from "./counts.mjs";
import { postgres, psql, sqlite, startRedis } from "./databases.mjs";
import { ends } from "./ends.mjs";
import { footprint } from "./footprint.mjs";
import { groupsAndAppPasswords } from "./in-front.mjs";
import { instructions, keep } from "./instructions.mjs";
import { pages } from "./pages.mjs";
import { writePeople } from "./people.mjs";
import { stopAll } from "./processes.mjs";
import { judge, tables, writeTables } from "./report.mjs";
import { signIns } from "./sign-ins.mjs";

const STAGES = { pages, checks, counts, instructions, signIns, footprint, ends };
/** The stages that need the crowds. */
const CROWDED = ["pages", "footprint"];

const { values } = parseArgs({
  options: {
    smoke: { type: "boolean", default: false },
    rounds: { type: "string" },
    seconds: { type: "string" },
    sessions: { type: "string" },
    stage: { type: "string", multiple: true },
    keep: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(`bench/run [--smoke] [--rounds N] [--seconds N] [--sessions N] [--stage ${Object.keys(STAGES).join("|")}]... [--keep]
  --smoke    small and short, on the dev profile; fails when a count or an answer is wrong, never for speed
  --rounds   how often the contenders take turns
  --seconds  how long each turn lasts
  --sessions how many people are signed in at each of the fast ones
  --stage    only this one, or these; the tables keep what the last run found of the others
  --keep     keeps the counts of instructions, for later runs to compare theirs with`);
  process.exit(0);
}

const full = { profile: "dist", counted: 2_000, rounds: 5, seconds: 4, sessions: 30_000, slowSessions: 10_000, crowds: [1_000, 1_000_000], crowdOfSessions: 100_000, requests: 1_000_000, storm: 15, costs: [10, 12], starts: 15, endsASecond: [0, 10, 100, 1_000], readers: [1, 10], endsFor: 20 };
const smoke = { profile: "dev", counted: 500, rounds: 1, seconds: 1, sessions: 100, slowSessions: 100, crowds: [1_000, 2_000], crowdOfSessions: 200, requests: 2_000, storm: 2, costs: [4], starts: 2, endsASecond: [10], readers: [1, 2], endsFor: 2 };
const size = { ...(values.smoke ? smoke : full) };
if (values.rounds) size.rounds = Number(values.rounds);
if (values.sessions) size.sessions = Number(values.sessions);
if (values.seconds) size.seconds = Number(values.seconds);

const stages = values.stage ?? Object.keys(STAGES);
const dir = mkdtempSync(join(process.env.BENCH_DIR, "bench-"));
const file = `target/bench/${values.smoke ? "smoke" : "results"}.json`;
// A stage measured again alone replaces its earlier result.
const results = values.stage && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
results.date = new Date().toISOString().slice(0, 10);
try {
  const world = await prepare();
  for (const stage of stages) {
    console.error(`\n== ${stage}`);
    results[stage] = await STAGES[stage](world);
    results.sizes = { ...results.sizes, [stage]: size };
  }
} finally {
  await stopAll();
  rmSync(dir, { recursive: true, force: true });
}
mkdirSync("target/bench", { recursive: true });
writeFileSync(file, JSON.stringify(results, null, 1));
const goals = judge(results);
console.log(tables(results, goals));
if (!values.smoke) writeTables(results, goals);
if (values.keep && results.instructions) keep(results.instructions);
const missed = goals.filter(({ met, counted }) => counted && !met);
if (values.smoke && missed.length) {
  console.error(`\nMissed: ${missed.map(({ what }) => what).join("; ")}`);
  process.exitCode = 1;
}

/** Shared by all stages: Redis, the peers' users, and a database of each kind and size. */
async function prepare() {
  console.error("== Filling the databases");
  const redis = await startRedis(dir);
  await psql("postgres", "CREATE EXTENSION pg_stat_statements");
  const vestibule = process.env.VESTIBULE;
  const databases = {};
  for (const people of stages.some((stage) => CROWDED.includes(stage)) ? size.crowds : []) {
    databases[people] = {
      sqlite: await sqlite(join(dir, `sqlite-${people}`), vestibule, people, 4),
      postgres: await postgres(join(dir, `postgres-${people}`), vestibule, people, 4, `crowd${people}`),
    };
  }
  const few = size.crowds[0];
  const more = groupsAndAppPasswords(few);
  const inFront = {
    sqlite: await sqlite(join(dir, "sqlite-in-front"), vestibule, few, 4, more),
    postgres: await postgres(join(dir, "postgres-in-front"), vestibule, few, 4, "in_front", more),
  };
  const people = await writePeople(join(dir, "people.json"), few, 4);
  return { dir, size, redis, databases, inFront, people };
}
