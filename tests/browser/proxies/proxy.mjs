// Shared by the three proxies: each runs the files of its guide, in its own folder, on free ports.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eventually, freePort, startProgram } from "../support.mjs";
import { requestsTo } from "./requests.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");

/** A file of docs/proxies, deploy/ or examples/, unchanged except for the domain and the ports. */
export async function guide(path, ports = {}) {
  const text = await readFile(join(ROOT, path), "utf8");
  const named = {
    ...{ 8080: ports.vestibule, 9001: ports.ops, 9002: ports.wiki, 5232: ports.radicale },
    ...{ 3000: ports.express, 3001: ports.actix },
  };
  return text
    .replaceAll("example.org", "example.test")
    .replace(/127\.0\.0\.1:(8080|9001|9002|5232|3000|3001)\b/g, (_, port) => `127.0.0.1:${named[port]}`);
}

/** Starts a proxy. `lay` writes its files, and `run` returns the program, arguments and environment. */
export async function startProxy(...given) {
  try {
    return await startOnce(...given);
  } catch (error) {
    // The port was free a moment ago.
    if (!/address already in use/i.test(error.message)) throw error;
    return startOnce(...given);
  }
}

async function startOnce(name, { authority }, lay, run) {
  const dir = await mkdtemp(join(tmpdir(), `vestibule-${name.toLowerCase()}-`));
  const [port, plain] = [await freePort(), await freePort()];
  await lay(dir, port, plain);
  const { program, args, env } = run(dir);
  const running = startProgram(program, args, { cwd: dir, ...(env && { env: { PATH: process.env.PATH, ...env } }) });
  const requests = requestsTo(port, plain, authority);
  const proxy = {
    name,
    port,
    ...requests,
    log: () => running.output,
    /** The access log, if it has one. */
    accessLog: () => readFile(join(dir, "access.log"), "utf8").catch(() => ""),
    async stop() {
      await running.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
  try {
    await eventually(`${name} leads to Vestibule`, async () => {
      if (running.gone) throw new Error(`${name} did not stay up:\n${running.output}`);
      const answer = await requests.ask("id.example.test", "/healthz").catch(() => null);
      return answer?.status === 200;
    });
  } catch (error) {
    await proxy.stop();
    throw error;
  }
  return proxy;
}
