// What the two Express peers share: who exists, what a session holds, and what the page shows.

import { readFileSync } from "node:fs";
import bcrypt from "bcrypt";

const { passwordHash, users } = JSON.parse(readFileSync(process.env.USERS, "utf8"));
const byEmail = new Map(users.map((user) => [user.email, user]));

/** The user with these credentials. The native bcrypt hashes on libuv's threads. */
export async function authenticate({ email, password }) {
  const valid = await bcrypt.compare(password, passwordHash);
  return valid ? byEmail.get(email) : undefined;
}

/** What a session holds. */
export function signedIn(user, req) {
  return { user, signedInAt: Math.floor(Date.now() / 1000), address: req.ip, userAgent: req.get("user-agent") ?? "" };
}

/** What the page shows of a session. */
export function profilePage({ user, signedInAt, address, userAgent }) {
  return {
    user,
    initial: user.name.charAt(0).toUpperCase(),
    memberSince: time(user.createdAt),
    signedIn: time(signedInAt),
    browser: userAgent,
    address,
  };
}

/** Who may have what: the first that is for it says so. */
const RULES = [
  { host: "ops.example.org", groups: ["ops"] },
  { host: "wiki.example.org", path: "/public" },
  { host: "wiki.example.org", path: "/admin", groups: ["admins"] },
  { host: "wiki.example.org", groups: ["staff"] },
  { host: "calendar.example.org" },
];

export function mayHave(user, { hostname, pathname }) {
  const rule = RULES.find(({ host, path = "" }) => host === hostname && (pathname === path || pathname.startsWith(`${path}/`)));
  return rule !== undefined && (!rule.groups || rule.groups.some((group) => user.groups.includes(group)));
}

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** A moment for machines, and in words. */
function time(seconds) {
  const date = new Date(seconds * 1000);
  const iso = date.toISOString().replace(".000Z", "Z");
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return { iso, text: `${day}, ${iso.slice(11, 16)} UTC` };
}
