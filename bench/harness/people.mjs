// The people in the databases: as many as a set-up asks for, all with one password, so one hash serves them all.

import { writeFileSync } from "node:fs";

import { output } from "./processes.mjs";

export const PASSWORD = "correct horse battery staple";
export const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

export const emailOf = (person) => `person${String(person).padStart(7, "0")}@example.org`;
/** Each has an address of their own, which a trusted proxy tells. */
export const addressOf = (person) => `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`;
export const nameOf = (person) => `Person ${String(person).padStart(7, "0")}`;

/** The file that the peers read; what `more` has is everybody's. */
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
 * SQL that puts `count` people, and a living session for each, beside the one account that is there: its hash is theirs.
 * They want no mail about new browsers, which is all that the harness signs in with.
 */
export function crowd(count, digit) {
  const now = Math.floor(Date.now() / 1000);
  // As ids and hashes are, or their indexes would be packed tighter than real ones: each number once, in no order.
  const scattered = "(CAST(n AS BIGINT) * 2654435761 % 4294967296)";
  return `
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count - 1})
    INSERT INTO users (id, email, name, role, password_hash, created_at, changed, changed_at, sign_in_notices)
    SELECT ${digit("n", 20)}, 'person' || ${digit("n", 7)} || '@example.org', 'Person ' || ${digit("n", 7)}, 'user',
      (SELECT password_hash FROM users LIMIT 1), 1700000000, 1, 1700000000, 0 FROM numbers;
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count - 1})
    INSERT INTO sessions (id, secret_hash, user_id, created_at, last_seen_at, expires_at, remembered, address, user_agent)
    SELECT ${digit(scattered, 20)}, ${digit(scattered, 43)}, ${digit("n", 20)}, ${now}, ${now} - n % 3600, ${now} + 86400 + n % 86400, 1,
      '192.0.2.1', '${BROWSER}' FROM numbers;`;
}

export const sqliteDigits = (n, width) => `printf('%0${width}d', ${n})`;
export const postgresDigits = (n, width) => `lpad(CAST(${n} AS TEXT), ${width}, '0')`;
