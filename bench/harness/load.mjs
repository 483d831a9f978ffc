// Load from wrk, and the server's CPU time for it.

import { truncateSync } from "node:fs";

import { cpuTime, output, resident } from "./processes.mjs";

const REQUESTS = new URL("../load/requests.lua", import.meta.url).pathname;
const PACED = new URL("../load/paced.lua", import.meta.url).pathname;

/** Sends requests without pause over `connections` for some seconds. */
export function flood(contender, path, { seconds, visitors, connections = 64, core }) {
  return measured(contender, path, REQUESTS, { seconds, visitors, connections, core, env: {} });
}

/** Visitors who pause for some milliseconds before each request. */
export function visits(contender, path, { seconds, visitors, connections, pause, core }) {
  return measured(contender, path, PACED, { seconds, visitors, connections, core, env: { REQUESTS, PAUSE_MS: String(pause) } });
}

async function measured(contender, path, script, { seconds, visitors, connections, core, env }) {
  const before = cpuTime(contender.pid);
  const wrk = ["wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-s", script, `http://127.0.0.1:${contender.port}${path}`];
  const pinned = core === undefined ? wrk : ["taskset", "--cpu-list", core, ...wrk];
  const printed = await output(pinned[0], pinned.slice(1), { env: { ...env, ...(visitors && { VISITORS: visitors }) } });
  const spent = cpuTime(contender.pid) - before;
  const result = JSON.parse(printed.trim().split("\n").at(-1));
  if (result.failed) throw new Error(`${contender.name} ${path}: ${result.failed} requests failed`);
  truncateSync(contender.log);
  return {
    requests: result.requests,
    rate: result.requests / (result.microseconds / 1e6),
    p50: result.p50 / 1000,
    p99: result.p99 / 1000,
    max: result.max / 1000,
    cpu: spent / result.requests / 1000,
    busy: spent / (result.microseconds * 1000),
    bytes: result.bytes / result.requests,
    resident: resident(contender.pid),
  };
}
