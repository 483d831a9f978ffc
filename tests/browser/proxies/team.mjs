// A team: Vestibule at id.example.test, and the apps behind the proxy, which know nothing about Vestibule.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ADA, eventually, freePort, startProgram, startSiteOf } from "../support.mjs";
import { startEcho } from "./apps.mjs";
import { makeCertificates } from "./certificates.mjs";
import { guide } from "./proxy.mjs";

export const TEAM_FILES = ["rules.toml", "radicale.conf"];

/** A is only for the group ops, B for everyone. */
export async function startTeam() {
  const dir = await mkdtemp(join(tmpdir(), "vestibule-team-"));
  const certificates = await makeCertificates(dir);
  const rules = join(dir, "rules.toml");
  await writeFile(rules, await guide("docs/proxies/rules.toml"));
  const site = await startSiteOf(ADA, {
    PUBLIC_URL: "https://id.example.test",
    COOKIE_DOMAIN: "example.test",
    TRUSTED_PROXIES: "127.0.0.1",
    ACCESS_RULES: rules,
  });
  const [ops, wiki, radicale] = [await startEcho("Operations"), await startEcho("Wiki"), await startRadicale(dir)];
  return {
    site,
    ops,
    wiki,
    certificates,
    ports: { vestibule: site.port, ops: ops.port, wiki: wiki.port, radicale: radicale.port },
    async stop() {
      for (const part of [ops, wiki, radicale, site]) await part.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Debian's Radicale, configured as in the guide. */
async function startRadicale(dir) {
  const port = await freePort();
  await mkdir(join(dir, "collections"));
  const config = (await guide("docs/proxies/radicale.conf", { radicale: port })).replace("/var/lib/radicale", dir);
  await writeFile(join(dir, "radicale.conf"), config);
  const program = startProgram("radicale", ["--config", join(dir, "radicale.conf")], { cwd: dir });
  await eventually("Radicale answers", async () => {
    if (program.gone) throw new Error(`Radicale did not stay up:\n${program.output}`);
    return (await fetch(`http://127.0.0.1:${port}/.web/`).catch(() => null)) !== null;
  });
  return { port, stop: program.stop };
}

/** Signs in without a browser, and returns the cookies by name. */
export async function cookiesOf(proxy, { email, password }) {
  const answer = await proxy.ask("id.example.test", "/login", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" },
    body: `${new URLSearchParams({ email, password })}`,
  });
  if (answer.status !== 303) throw new Error(`/login answered ${answer.status}: ${answer.text}`);
  return Object.fromEntries(answer.headers["set-cookie"].map((line) => line.match(/^([^=]+)=([^;]*)/).slice(1)));
}

/** Creates an app password for a signed-in user. */
export async function appPasswordOf(proxy, person, name) {
  const account = (await cookiesOf(proxy, person))["__Host-vestibule"];
  const answer = await proxy.ask("id.example.test", "/profile/app-passwords/new", {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: `__Host-vestibule=${account}` },
    body: JSON.stringify({ name }),
  });
  if (answer.status !== 200) throw new Error(`/profile/app-passwords answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text).appPassword.secret;
}
