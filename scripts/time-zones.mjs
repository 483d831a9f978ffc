#!/usr/bin/env node
// Writes locales/time-zones.tsv: each time zone once, with its other names, and its city in each language.
// From CLDR, which npm has: scripts/time-zones.mjs 48.2.0

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [version] = process.argv.slice(2);
if (!version) {
  console.error("usage: scripts/time-zones.mjs CLDR-VERSION");
  process.exit(2);
}
// A new language: its tag here, then run this again.
const LANGUAGES = ["en", "ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "zh-Hans", "zh-Hant"];
// CLDR's name for Portuguese of Brazil, whose region is the default.
const IN_CLDR = { "pt-BR": "pt" };
const AREAS = /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;
const locales = resolve(import.meta.dirname, "../locales");

const dir = mkdtempSync(join(tmpdir(), "cldr-"));
process.on("exit", () => rmSync(dir, { recursive: true, force: true }));
function unpack(name) {
  const [file] = execFileSync("npm", ["pack", "--silent", `${name}@${version}`], { cwd: dir, encoding: "utf8" }).split("\n");
  execFileSync("tar", ["xzf", file, "--one-top-level=" + name], { cwd: dir });
  return (path) => readFileSync(join(dir, name, "package", path), "utf8");
}

const bcp47 = unpack("cldr-bcp47");
const dates = unpack("cldr-dates-full");
const cities = LANGUAGES.map((tag) => {
  const name = IN_CLDR[tag] ?? tag;
  const { timeZoneNames } = JSON.parse(dates(`main/${name}/timeZoneNames.json`)).main[name].dates;
  return (zone) => zone.split("/").reduce((names, part) => names?.[part], timeZoneNames.zone)?.exemplarCity;
});

const rows = [];
for (const zone of Object.values(JSON.parse(bcp47("bcp47/timezone.json")).keyword.u.tz)) {
  if (!zone._alias || zone._deprecated) continue;
  const names = zone._alias.split(" ").filter((name) => AREAS.test(name));
  if (names.length === 0) continue;
  // The name under which CLDR lists the zone, and the name that IANA gives it now.
  const [key] = names;
  const current = zone._iana ?? key;
  const others = names.filter((name) => name !== current);
  const spelt = key.split("/").at(-1).replaceAll("_", " ");
  rows.push([current, others.join(" "), ...cities.map((city) => city(key) ?? spelt)]);
}
rows.sort(([a], [b]) => (a < b ? -1 : 1));
const table = [["zone", "aliases", ...LANGUAGES], ...rows].map((row) => row.join("\t")).join("\n");
writeFileSync(join(locales, "time-zones.tsv"), `${table}\n`);
writeFileSync(join(locales, "LICENSE-UNICODE"), bcp47("LICENSE"));
console.log(`${rows.length} time zones`);
