// What the revocation list costs: each instance reads the sessions that ended lately, several times a second.

import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { vestibule } from "./contenders.mjs";
import { ask } from "./http.mjs";
import { postgresDigits, sqliteDigits } from "./people.mjs";
import { cpuTime, freePort, resident, stop } from "./processes.mjs";

/** How often a second some sessions end, all at once. */
const TICKS = 10;
/** The seconds for which an instance keeps an end. The ends of as many are there from the beginning. */
const KEPT = 7 * 60;

export async function ends({ dir, size, inFront }) {
  const figures = [];
  for (const [kind, database] of Object.entries(inFront)) {
    const writer = kind === "sqlite" ? sqliteWriter(database) : postgresWriter(database);
    for (const rate of size.endsASecond) {
      // Without those of another rate, which instances would keep too.
      await writer.forget();
      await writer.end(rate * KEPT, KEPT);
      const alone = await measure(size, writer, rate, []);
      for (const readers of size.readers) {
        const figure = { kind, rate, readers, ...(await beside({ dir, size, database, writer, rate, readers })) };
        figure.database = Math.max(0, figure.database - alone.database);
        console.error(figure);
        figures.push(figure);
      }
    }
    await stop(writer.child);
  }
  return figures;
}

async function beside({ dir, size, database, writer, rate, readers }) {
  const instances = [];
  for (let number = 0; number < readers; number++) {
    const metrics = await freePort();
    const instance = await vestibule({ dir, name: `reader ${number}`, database, workers: 1, env: { METRICS_ADDR: `127.0.0.1:${metrics}` } });
    instances.push({ ...instance, metrics });
  }
  for (const instance of instances) await hasReadTheList(instance);
  const found = await measure(size, writer, rate, instances);
  for (const instance of instances) await hasReadTheList(instance);
  for (const { child } of instances) await stop(child);
  return found;
}

/** Waits until an instance has read the list within the last second. One that can't read it would cost nothing. */
async function hasReadTheList({ metrics, name }) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    // The address may not be open yet.
    const { body } = await ask(new http.Agent(), metrics, "/metrics").catch(() => ({ body: "" }));
    const [, age] = /^vestibule_ends_age_seconds (\S+)/m.exec(body) ?? [];
    if (Number(age) < 1) return;
    if (Date.now() > deadline) throw new Error(`${name} read the list ${age} seconds ago`);
    await sleep(100);
  }
}

/** Shares of a core, while sessions end: of an instance, and of PostgreSQL; and an instance's memory in MiB. */
async function measure({ endsFor }, writer, rate, instances) {
  const used = () => ({ instances: instances.map(({ pid }) => cpuTime(pid)), database: cpuTime(process.env.POSTGRES_PID) });
  const [began, before] = [performance.now(), used()];
  for (let tick = 1; tick <= endsFor * TICKS; tick++) {
    if (rate) await writer.end(rate / TICKS, 1);
    await sleep(Math.max(0, began + (tick * 1000) / TICKS - performance.now()));
  }
  const seconds = (performance.now() - began) / 1000;
  if (seconds > 1.25 * endsFor) throw new Error(`Too few sessions have ended: it took ${seconds} seconds, not ${endsFor}`);
  const after = used();
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    instance: mean(after.instances.map((time, i) => (time - before.instances[i]) / seconds / 1e9)),
    resident: mean(instances.map(({ pid }) => resident(pid))),
    database: (after.database - before.database) / seconds / 1e9,
  };
}

function sqliteWriter({ options }) {
  const child = spawn("sqlite3", ["-bail", join(options.DATA_DIR, "vestibule.db")], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.write(".timeout 5000\n");
  return writer(child, sqliteDigits, "CAST(strftime('%s') AS INTEGER)");
}

function postgresWriter({ database }) {
  const child = spawn("psql", [`${process.env.POSTGRES_URL}/${database}`, "-qtAX", "-v", "ON_ERROR_STOP=1"], { stdio: ["pipe", "pipe", "inherit"] });
  return writer(child, postgresDigits, "CAST(EXTRACT(EPOCH FROM now()) AS BIGINT)");
}

/** Adds sessions that have ended. */
function writer(child, digits, now) {
  // Other numbers than those of the crowd's sessions.
  let next = 2_000_000_000;
  const scattered = "(CAST(n AS BIGINT) * 2654435761 % 4294967296)";
  const run = async (statement) => {
    child.stdin.write(`${statement}; SELECT 'done';\n`);
    const [answer] = await once(child.stdout, "data", { signal: AbortSignal.timeout(60_000) });
    if (!String(answer).includes("done")) throw new Error(String(answer));
  };
  const forget = () => run("DELETE FROM sessions WHERE ended_at IS NOT NULL");
  /** Ends `count` sessions, at times within the last `seconds`. */
  const end = async (count, seconds) => {
    if (!count) return;
    const [from, last] = [next, next + count - 1];
    next += count;
    await run(
      `WITH RECURSIVE numbers (n) AS (SELECT CAST(${from} AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < ${last})
       INSERT INTO sessions (id, secret_hash, user_id, created_at, last_seen_at, expires_at, remembered, address, user_agent, ended_at)
       SELECT ${digits(scattered, 20)}, ${digits(scattered, 43)}, ${digits("0", 20)}, ${now}, ${now}, ${now} + 86400, 0, '192.0.2.1', '',
         ${now} - n % ${seconds} FROM numbers`,
    );
  };
  return { child, end, forget };
}
