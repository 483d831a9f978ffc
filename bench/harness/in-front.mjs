// In front of apps: users, rules, and a proxy's checks.

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";

import { abreast, ask } from "./http.mjs";
import { addressOf, emailOf, nameOf } from "./people.mjs";
import { cookieHeader } from "./visitors.mjs";

export const GROUPS = ["dev", "staff"];
export const CHECK = "/api/authz/auth-request";

/** Every user is in the groups, and has an app password. */
export function groupsAndAppPasswords(people) {
  const rows = Array.from({ length: people }, (_, person) => {
    const id = String(person).padStart(20, "0");
    return `('${id}', '${id}', 'calendar', '${sha256(appPassword(person))}', 1700000000)`;
  });
  return `
    UPDATE users SET group_names = '${GROUPS.join(" ")}';
    INSERT INTO app_passwords (id, user_id, name, hash, created_at) VALUES ${rows.join(", ")};`;
}

const sha256 = (text) => createHash("sha256").update(text).digest("base64url");
const appPassword = (person) => `vst_${sha256(`app password ${person}`)}`;

/** As in docs/proxies. The fourth rule decides here. */
const RULES = `
[[rules]]
host = "ops.example.org"
access = "group:ops"

[[rules]]
host = "wiki.example.org"
path = "/public"
access = "public"

[[rules]]
host = "wiki.example.org"
path = "/admin"
access = "group:admins"

[[rules]]
host = "wiki.example.org"
access = "group:staff"

[[rules]]
host = "calendar.example.org"
access = "signed-in"
`;

/** Vestibule's options in front of apps. */
export function inFrontOptions(dir) {
  const rules = join(dir, "rules.toml");
  writeFileSync(rules, RULES);
  return { PUBLIC_URL: "https://id.example.org", COOKIE_DOMAIN: "example.org", ACCESS_RULES: rules };
}

/** The headers of nginx's check, as in docs/proxies. Of our cookies, apps get only the one for apps. */
export const byCookie = (session) => asked(session, { cookie: session.cookies["__Secure-vestibule-apps"] });
export const byAppPassword = (session) => asked(session, { authorization: `Bearer ${appPassword(session.person)}` });
export const byAnyCookie = (session) => asked(session, { cookie: cookieHeader(session) });

function asked({ person }, who) {
  return {
    ...who,
    accept: "text/html",
    "x-original-url": `https://wiki.example.org/pages/${person}?from=start`,
    "x-original-method": "GET",
    "x-forwarded-for": addressOf(person),
    "x-request-id": String(person).padStart(32, "0"),
  };
}

/** The headers of Caddy's and Traefik's checks. */
export function byAnyCookieInParts(session) {
  return {
    cookie: cookieHeader(session),
    accept: "text/html",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "wiki.example.org",
    "x-forwarded-uri": `/pages/${session.person}?from=start`,
    "x-forwarded-method": "GET",
    "x-forwarded-for": addressOf(session.person),
  };
}

/** Checks every session once: it must be allowed, with the right user. Returns the bytes of the shortest answer. */
export async function verifyChecks(contender, headers) {
  let size = 0;
  await abreast(contender.sessions.length, contender.connections ?? 16, async (i, agent) => {
    const session = contender.sessions[i];
    const answer = await ask(agent, contender.port, CHECK, { headers: headers(session) });
    if (answer.status !== 200 || !names(answer.headers, session.person)) {
      throw new Error(`${contender.name}: ${emailOf(session.person)} was answered ${answer.status} ${JSON.stringify(answer.headers)}`);
    }
    size = Math.min(size || answer.bytes, answer.bytes);
  });
  return size;
}

/** A peer sends some headers twice. */
function names(headers, person) {
  const said = { "remote-user": emailOf(person), "remote-email": emailOf(person), "remote-name": nameOf(person), "remote-groups": GROUPS.join() };
  return Object.entries(said).every(([name, value]) => headers[name]?.replaceAll("; ", ",").split(", ").every((one) => one === value));
}

/** A changed cookie gives no access, and neither does no cookie. */
export async function verifyClosed(contender, headers, status) {
  const agent = new http.Agent();
  const { cookie, ...others } = headers(contender.sessions[0]);
  for (const one of [others, { ...others, cookie: cookie.slice(0, -4) + "0000" }]) {
    const answer = await ask(agent, contender.port, CHECK, { headers: one });
    if (answer.status !== status || answer.headers["remote-user"]) throw new Error(`${contender.name}: a stranger was answered ${answer.status}`);
  }
}
