// Programs beside the harness: starts them on free ports, pins them to a core, measures them, and stops them.

import { execFile, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { closeSync, openSync, readFileSync, readdirSync } from "node:fs";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const running = new Set();

/** A free port, below those that Linux gives to outgoing connections (from 32768). `fetch` refuses 10080. */
export async function freePort() {
  for (;;) {
    const port = randomInt(11_000, 30_000);
    const server = net.createServer();
    const listens = await new Promise((done) => {
      server.once("error", () => done(false)).listen(port, "127.0.0.1", () => done(true));
    });
    if (!listens) continue;
    await new Promise((done) => server.close(done));
    return port;
  }
}

/** A program with only these environment variables, whose output goes to `log`. */
export function start(command, args, { env = {}, cwd, log }) {
  const out = openSync(log, "a");
  const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH, ...env }, stdio: ["ignore", out, out] });
  closeSync(out);
  running.add(child);
  child.once("exit", (code, signal) => {
    running.delete(child);
    child.ended = { code, signal };
  });
  return child;
}

/** Waits until the port accepts a connection, for half a minute. */
export async function listens(child, port, log) {
  const deadline = Date.now() + 30_000;
  while (!(await accepts(port))) {
    if (child.ended || Date.now() > deadline) throw new Error(`It does not listen:\n${readFileSync(log, "utf8").slice(-2000)}`);
    await sleep(2);
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

export async function stop(child) {
  if (!child || child.ended) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(late);
}

export async function stopAll() {
  await Promise.all([...running].map(stop));
}

/** Moves all threads of a process to these cores, such as "0" or "0-1". */
export async function pin(pid, cores) {
  await run("taskset", ["--all-tasks", "--cpu-list", "--pid", cores, String(pid)]);
}

/** A process and its children. PostgreSQL and Perl's servers have a process for each connection. */
function family(pid) {
  return [pid, ...readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean)];
}

/** The same for a process and its children. */
export async function pinFamily(pid, cores) {
  for (const one of family(pid)) await pin(one, cores).catch(() => {});
}

/** Nanoseconds of CPU that the threads of a process and its children have used. */
export function cpuTime(pid) {
  const threads = family(pid).flatMap((one) => readdirSync(`/proc/${one}/task`).map((thread) => `/proc/${one}/task/${thread}`));
  return threads.reduce((sum, thread) => sum + Number(readFileSync(`${thread}/schedstat`, "utf8").split(" ")[0]), 0);
}

/** Resident memory in MiB. */
export function resident(pid) {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}

/** The output of a command that must succeed. */
export async function output(command, args, { input, env } = {}) {
  const promise = run(command, args, { env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
  if (input !== undefined) promise.child.stdin.end(input);
  return (await promise).stdout;
}
