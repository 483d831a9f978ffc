// An app behind Hypercorn, which speaks HTTP/2 in clear text on request.

import { resolve } from "node:path";
import { eventually, freePort, startProgram } from "../support.mjs";

// Installed by scripts/test.
const HYPERCORN = process.env.HYPERCORN || resolve(import.meta.dirname, "../../../target/hypercorn/bin/hypercorn");

export async function startHypercorn() {
  const port = await freePort();
  const args = ["--bind", `127.0.0.1:${port}`, "application:app"];
  const program = startProgram(HYPERCORN, args, { cwd: import.meta.dirname, env: { PYTHONDONTWRITEBYTECODE: "1" } });
  /** The requests since the last call. */
  const take = async () => (await fetch(`http://127.0.0.1:${port}/received`)).json();
  await eventually("Hypercorn answers", async () => {
    if (program.gone) throw new Error(`Hypercorn did not stay up:\n${program.output}`);
    return (await take().catch(() => null)) !== null;
  });
  return { port, take, stop: program.stop };
}
