// LemonLDAP::NG, Debian's only forward-authentication server, set up as for Traefik.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { serve } from "./contenders.mjs";
import { GROUPS } from "./in-front.mjs";
import { output } from "./processes.mjs";

const APPLICATION = "/usr/share/lemonldap-ng/llng-server/llng-server.psgi";
const SESSIONS = new URL("../peers/lemonldap/sessions.pl", import.meta.url).pathname;
/** The number of its processes, which share the core. Each serves one connection. */
const WORKERS = 8;
/** It keeps no sessions in memory, so a few are enough. */
const COUNT = 1_000;

const HEADERS = { "Remote-User": "$mail", "Remote-Groups": "$groups", "Remote-Name": "$cn", "Remote-Email": "$mail" };
const inGroup = (name) => `$groups =~ /\\b${name}\\b/`;

/** The same rules as Vestibule's, in its own syntax. */
const RULES = {
  "ops.example.org": { default: inGroup("ops") },
  "wiki.example.org": { "^/public": "unprotect", "^/admin": inGroup("admins"), default: inGroup("staff") },
  "calendar.example.org": { default: "accept" },
};

export async function lemonldap({ dir, redis, number, ways }) {
  const storage = { server: `127.0.0.1:${redis.port}`, database: number, Index: "_whatToTrace ipAddr" };
  writeFileSync(join(dir, "lmConf-1.json"), JSON.stringify({
    cfgNum: 1,
    cfgDate: 1_700_000_000,
    domain: "example.org",
    portal: "https://id.example.org/",
    https: 1,
    securedCookie: 1,
    key: "s".repeat(32),
    globalStorage: "Apache::Session::Browseable::Redis",
    globalStorageOptions: storage,
    locationRules: RULES,
    exportedHeaders: Object.fromEntries(Object.keys(RULES).map((host) => [host, HEADERS])),
  }));
  const ini = join(dir, "lemonldap-ng.ini");
  writeFileSync(ini, `[all]
logLevel = warn
logger = Lemonldap::NG::Common::Logger::Std
[configuration]
type = File
dirName = ${dir}
[handler]
`);
  const contender = await serve({
    dir,
    name: "lemonldap",
    command: "starman",
    args: (port) => ["--listen", `127.0.0.1:${port}`, "--workers", String(WORKERS), "--max-requests", "100000000", "--env", "production", APPLICATION],
    env: { LLNG_DEFAULTCONFFILE: ini, SOURCE_SERVER: "traefik" },
  });
  const ids = await output("perl", [SESSIONS], { env: { REDIS: storage.server, DATABASE: String(number), COUNT: String(COUNT), GROUPS: GROUPS.join("; ") } });
  const sessions = ids.trim().split("\n").map((id, person) => ({ person, cookies: { lemonldap: `lemonldap=${id}` } }));
  // It redirects strangers to sign in.
  return Object.assign(contender, { ways, turns: Object.keys(ways), sessions, connections: WORKERS, closed: 302 });
}
