// The processor's instructions of a request, outside the kernel. They depend on the program and its compiler, and hardly
// on the machine, so they tell what a change costs where nothing else can be measured.

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { serve } from "./contenders.mjs";
import { ask } from "./http.mjs";
import { CHECK, byCookie, inFrontOptions } from "./in-front.mjs";
import { output, stop } from "./processes.mjs";
import { makeSessions, page } from "./visitors.mjs";

/** The counts of the last change that was meant to cost something, of each profile. */
const KEPT = new URL("../instructions.json", import.meta.url);
const PROFILE = { name: "/profile", path: "/profile", headers: page };
const LOGIN = { name: "/login", path: "/login", headers: () => ({ accept: "text/html" }) };
const STATIC = { name: "/static/app.css", path: "/static/app.css", headers: () => ({}) };
const BY_COOKIE = { name: "a check by cookie", path: CHECK, headers: byCookie };
const STATIC_DIR = new URL("../../static", import.meta.url).pathname;

export async function instructions({ dir, redis, inFront, size }) {
  const counted = {};
  const cookies = { store: "cookies", options: inFront.sqlite.options };
  const inRedis = { store: "Redis", options: { ...inFront.postgres.options, REDIS_URL: redis.url(15) } };
  for (const [{ store, options }, requests, more] of [
    [cookies, [PROFILE, LOGIN, STATIC], {}],
    [inRedis, [PROFILE], {}],
    [cookies, [BY_COOKIE], inFrontOptions(dir)],
    [inRedis, [BY_COOKIE], inFrontOptions(dir)],
  ]) {
    const contender = await underCallgrind(dir, { ...options, ...more });
    [contender.session] = await makeSessions(contender, 1, 1);
    for (const request of requests) {
      const what = `${request.name}, sessions in ${store}`;
      counted[what] = await count(contender, request, size.counted);
      console.error(`${what}: ${counted[what]} instructions`);
    }
    await stop(contender.child);
  }
  const compiler = (await output("rustc", ["--version"])).trim();
  // As cargo does by default, in pieces that change with each edit.
  const isIncremental = size.profile === "dev" && process.env.CARGO_INCREMENTAL !== "0";
  return { profile: size.profile, compiler, isIncremental, counted };
}

async function underCallgrind(dir, options) {
  const out = join(mkdtempSync(join(dir, "callgrind-")), "out");
  const env = { ...options, STATIC_DIR, TRUSTED_PROXIES: "127.0.0.1", WORKERS: "1" };
  const args = () => ["--tool=callgrind", `--callgrind-out-file=${out}`, `--vgdb-prefix=${out}-gdb`, process.env.VESTIBULE];
  return { ...(await serve({ dir, name: "callgrind", command: "valgrind", args, env })), out, dumps: 0 };
}

async function count(contender, request, times) {
  await send(contender, request, times / 5);
  // Until the first use is written.
  await sleep(1000);
  await control(contender, "--zero");
  await send(contender, request, times);
  await control(contender, "--dump");
  return Math.round(dumped(contender) / times);
}

/** One request after the other, over one connection. */
async function send(contender, { path, headers }, times) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  for (let i = 0; i < times; i++) {
    const { status } = await ask(agent, contender.port, path, { headers: headers(contender.session) });
    if (status !== 200) throw new Error(`${path} was answered ${status}`);
  }
  agent.destroy();
}

async function control(contender, what) {
  await output("callgrind_control", [`--vgdb-prefix=${contender.out}-gdb`, what, String(contender.pid)]);
}

/** The instructions since the last dump or the last reset. */
function dumped(contender) {
  contender.dumps += 1;
  const dump = readFileSync(`${contender.out}.${contender.dumps}`, "utf8");
  return Number(/^(?:summary|totals): (\d+)/m.exec(dump)[1]);
}

/** Each count against the one that was kept, or nothing, and a line that says so, if the program was compiled differently. */
export function compared({ profile, compiler, isIncremental, counted }) {
  const kept = readKept()[profile];
  if (isIncremental || kept?.compiler !== compiler) {
    const why = isIncremental ? "CARGO_INCREMENTAL isn't 0" : `they are of ${kept?.compiler ?? "no compiler"}`;
    console.error(`Counts of instructions aren't compared with those kept for ${profile}: ${why}.`);
    return [];
  }
  return Object.entries(counted).map(([what, count]) => [what, count / kept.counted[what]]);
}

/**
 * Keeps the counts for later runs.
 * @throws if the program was compiled in pieces, which count differently after each edit
 */
export function keep({ profile, compiler, isIncremental, counted }) {
  if (isIncremental) throw new Error("Only counts of a build with CARGO_INCREMENTAL=0 are kept");
  writeFileSync(KEPT, `${JSON.stringify({ ...readKept(), [profile]: { compiler, counted } }, null, 2)}\n`);
}

const readKept = () => JSON.parse(readFileSync(KEPT, "utf8"));
