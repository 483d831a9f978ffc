// An app behind Gunicorn, which removes SCRIPT_NAME from the path if a proxy sends it.

import { resolve } from "node:path";
import { eventually, freePort, startProgram } from "../support.mjs";

// Installed by scripts/test, for the app in examples/flask.
export const GUNICORN = resolve(import.meta.dirname, "../../../target/flask/bin/gunicorn");

export async function startGunicorn() {
  const port = await freePort();
  const args = ["--bind", `127.0.0.1:${port}`, "--no-control-socket", "wsgi:app"];
  const program = startProgram(GUNICORN, args, { cwd: import.meta.dirname, env: { PYTHONDONTWRITEBYTECODE: "1" } });
  await eventually("Gunicorn answers", async () => {
    if (program.gone) throw new Error(`Gunicorn did not stay up:\n${program.output}`);
    return (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) !== null;
  });
  return { port, stop: program.stop };
}
