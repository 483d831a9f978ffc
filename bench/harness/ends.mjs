// What the revocation list costs: each instance reads the sessions that ended lately, several times a second.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { vestibule } from "./contenders.mjs";
import { cpuTime, resident, stop } from "./processes.mjs";
import { postgresDigits, sqliteDigits } from "./people.mjs";

/** How often a second some sessions end, all at once. */
const TICKS = 10;
/** The seconds of the longest look back. The ends of as many are there from the beginning. */
const LOOK_BACK = 60;

export async function ends({ dir, size, databases }) {
  const figures = [];
  for (const [kind, database] of Object.entries(databases[size.crowds.at(-1)])) {
    const writer = kind === "sqlite" ? sqliteWriter(database) : postgresWriter(database);
    for (const rate of size.endsASecond) {
      await writer.end(rate * LOOK_BACK, LOOK_BACK);
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
  for (let number = 0; number < readers; number++) instances.push(await vestibule({ dir, name: `reader ${number}`, database, workers: 1 }));
  // The first look back.
  await sleep(2000);
  const found = await measure(size, writer, rate, instances);
  for (const { child } of instances) await stop(child);
  return found;
}

/** Shares of a core, while sessions end: of an instance, and of PostgreSQL; and an instance's memory in MiB. */
async function measure({ endsFor }, writer, rate, instances) {
  const used = () => ({ instances: instances.map(({ pid }) => cpuTime(pid)), database: cpuTime(process.env.POSTGRES_PID) });
  const [began, before] = [performance.now(), used()];
  for (let tick = 1; tick <= endsFor * TICKS; tick++) {
    if (rate) await writer.end(rate / TICKS, 1);
    await sleep(Math.max(0, began + (tick * 1000) / TICKS - performance.now()));
  }
  const nanoseconds = (performance.now() - began) * 1e6;
  const after = used();
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    instance: mean(after.instances.map((time, i) => (time - before.instances[i]) / nanoseconds)),
    resident: mean(instances.map(({ pid }) => resident(pid))),
    database: (after.database - before.database) / nanoseconds,
  };
}

function sqliteWriter({ options }) {
  const child = spawn("sqlite3", [join(options.DATA_DIR, "vestibule.db")], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.write(".timeout 5000\n");
  return writer(child, sqliteDigits, "CAST(strftime('%s') AS INTEGER)");
}

function postgresWriter({ database }) {
  const child = spawn("psql", [`${process.env.POSTGRES_URL}/${database}`, "-qtAX", "-v", "ON_ERROR_STOP=1"], { stdio: ["pipe", "pipe", "inherit"] });
  return writer(child, postgresDigits, "CAST(EXTRACT(EPOCH FROM now()) AS BIGINT)");
}

/** Ends the sessions of one person after the other. */
function writer(child, digits, now) {
  let next = 0;
  /** Ends `count` sessions, at times within the last `seconds`. */
  const end = async (count, seconds) => {
    const [from, to] = [next, (next += count)];
    child.stdin.write(
      `UPDATE sessions SET ended_at = ${now} - CAST(substr(user_id, 12) AS BIGINT) % ${seconds}
       WHERE user_id >= ${digits(from, 20)} AND user_id < ${digits(to, 20)}; SELECT 'done';\n`,
    );
    // An error of the program ends its output, and then this.
    const [answer] = await once(child.stdout, "data", { signal: AbortSignal.timeout(30_000) });
    if (!String(answer).includes("done")) throw new Error(String(answer));
  };
  return { child, end };
}
