// The users in the databases: as many as a set-up needs, all with one password, so one hash is enough.

import { writeFileSync } from "node:fs";

import { output } from "./processes.mjs";

export const PASSWORD = "correct horse battery staple";
export const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

export const emailOf = (person) => `person${String(person).padStart(7, "0")}@example.org`;
/** Each has their own address, sent by a trusted proxy. */
export const addressOf = (person) => `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`;
export const nameOf = (person) => `Person ${String(person).padStart(7, "0")}`;

/** The file that the peers read. Every user also gets the fields in `more`. */
export async function writePeople(file, count, cost, more = {}) {
  const [, passwordHash] = (await output("htpasswd", ["-nbBC", String(cost), "anybody", PASSWORD])).trim().split(":");
  const users = Array.from({ length: count }, (_, person) => ({
    id: String(person).padStart(20, "0"),
    email: emailOf(person),
    name: nameOf(person),
    role: "user",
    createdAt: 1_700_000_000,
    ...more,
  }));
  writeFileSync(file, JSON.stringify({ passwordHash: passwordHash.replace("$2y$", "$2b$"), users }));
  return file;
}

/**
 * SQL that adds `count` users, each with an active session and with the existing account's hash. They get no emails
 * about new browsers, since the harness signs in only from those.
 */
export function crowd(count, digit) {
  const now = Math.floor(Date.now() / 1000);
  // In random order, like ids and hashes; otherwise their indexes would be denser than real ones.
  const scattered = "(CAST(n AS BIGINT) * 2654435761 % 4294967296)";
  return `
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count - 1})
    INSERT INTO users (id, email, name, role, password_hash, created_at, changed, changed_at, sign_in_notices, words_of)
    SELECT ${digit("n", 20)}, 'person' || ${digit("n", 7)} || '@example.org', 'Person ' || ${digit("n", 7)}, 'user',
      (SELECT password_hash FROM users LIMIT 1), 1700000000, 1, 1700000000, 0, 1 FROM numbers;
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count - 1})
    INSERT INTO sessions (id, secret_hash, user_id, created_at, last_seen_at, expires_at, remembered, address, user_agent)
    SELECT ${digit(scattered, 20)}, ${digit(scattered, 43)}, ${digit("n", 20)}, ${now}, ${now} - n % 3600, ${now} + 86400 + n % 86400, 1,
      '192.0.2.1', '${BROWSER}' FROM numbers;`;
}

export const sqliteDigits = (n, width) => `printf('%0${width}d', ${n})`;
export const postgresDigits = (n, width) => `lpad(CAST(${n} AS TEXT), ${width}, '0')`;
