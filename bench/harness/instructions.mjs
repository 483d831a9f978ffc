// The processor's instructions of a request, outside the kernel. They depend on the program and its compiler, and hardly
// on the machine, so they tell what a change costs where nothing else can be measured.

import { readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { serve } from "./contenders.mjs";
import { ask } from "./http.mjs";
import { output, stop } from "./processes.mjs";
import { makeSessions, page } from "./visitors.mjs";

/** The counts of the last change that was meant to cost something, of each profile. */
const KEPT = new URL("../instructions.json", import.meta.url);
const REQUESTS = {
  "/profile": { path: "/profile", headers: page },
  "/login": { path: "/login", headers: () => ({ accept: "text/html" }) },
  "/static/app.css": { path: "/static/app.css", headers: () => ({}) },
};
const STATIC_DIR = new URL("../../static", import.meta.url).pathname;

export async function instructions({ dir, redis, inFront, size }) {
  const counted = {};
  for (const [store, database, url] of [["cookies", inFront.sqlite], ["Redis", inFront.postgres, redis.url(15)]]) {
    const contender = await underCallgrind({ dir, store, options: database.options, url });
    [contender.session] = await makeSessions(contender, 1, 1);
    for (const [name, request] of Object.entries(REQUESTS)) {
      if (url && name !== "/profile") continue;
      await send(contender, request, size.counted / 5);
      // Until the first use is written.
      await sleep(1000);
      await control(contender, "--zero");
      await send(contender, request, size.counted);
      await control(contender, "--dump");
      const what = `${name}, sessions in ${store}`;
      counted[what] = Math.round(dumped(contender) / size.counted);
      console.error(`${what}: ${counted[what]} instructions`);
    }
    await stop(contender.child);
  }
  const compiler = (await output("rustc", ["--version"])).trim();
  return { profile: size.profile, compiler, counted };
}

async function underCallgrind({ dir, store, options, url }) {
  const out = join(dir, `callgrind-${store}`);
  const env = { ...options, STATIC_DIR, TRUSTED_PROXIES: "127.0.0.1", WORKERS: "1" };
  if (url) env.REDIS_URL = url;
  const args = () => ["--tool=callgrind", `--callgrind-out-file=${out}`, `--vgdb-prefix=${out}-gdb`, process.env.VESTIBULE];
  return { ...(await serve({ dir, name: `callgrind ${store}`, command: "valgrind", args, env })), out, dumps: 0 };
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

/** Each count against the one that was kept, or nothing if another compiler made the program. */
export function compared({ profile, compiler, counted }) {
  const kept = readKept()[profile];
  return kept?.compiler === compiler ? Object.entries(counted).map(([what, count]) => [what, count / kept.counted[what]]) : [];
}

export function keep({ profile, compiler, counted }) {
  writeFileSync(KEPT, `${JSON.stringify({ ...readKept(), [profile]: { compiler, counted } }, null, 2)}\n`);
}

const readKept = () => JSON.parse(readFileSync(KEPT, "utf8"));
