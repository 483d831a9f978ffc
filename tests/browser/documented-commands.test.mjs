// The program understands each `vestibule …` command in the documentation.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { PROGRAM } from "./support.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
/** The program's name in a shell line: at its start, or after a command that runs it elsewhere. */
const COMMAND = /(?:^|&& |\bexec (?:-\w+ )*\S+ (?:-- )?|\bsudo -u \S+ )(?:[\w./]*\/)?vestibule ((?:--)?[a-z][^|<>;&#`]*)/g;

async function pages() {
  const below = async (folder) =>
    (await readdir(join(ROOT, folder), { recursive: true })).map((path) => join(folder, path));
  const found = [await readdir(ROOT), await below("docs"), await below("deploy"), await below("examples")].flat();
  return found.filter((path) => /\.md$|\bINSTALL$|\.service$|\.ya?ml$/.test(path) && !path.includes("node_modules"));
}

/** The commands in a page: in shell lines, in comments of configurations, and in backquotes. */
function commands(text) {
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  const lines = text.split("\n").map((line) => line.replace(/^[\s#]+/, "").replace(/(--[\w-]+) <\w+>/g, "$1 value"));
  return [...lines, ...inline].flatMap((line) => [...line.matchAll(COMMAND)].map(([, command]) => command.trim()));
}

test("each documented command is understood by the program", async () => {
  const found = new Map();
  for (const page of await pages()) {
    for (const command of commands(await readFile(join(ROOT, page), "utf8"))) found.set(command, page);
  }
  const refused = [];
  for (const [command, page] of found) {
    const filledIn = command
      .replace(/\$\([^)]*\)/g, "now")
      .replace("URL", "http://app.example.org/")
      .replace("EMAIL", "ada@example.org")
      .replace("GROUP", "ops");
    const args = filledIn.replace(/[[\]…]/g, "").split(/\s+/).filter(Boolean);
    // It refuses what it doesn't know. Otherwise it only prints its help.
    await promisify(execFile)(PROGRAM, [...args, "--help"], { cwd: "/" }).catch((error) =>
      refused.push(`${page}: vestibule ${command}\n${error.stderr}`),
    );
  }
  assert.deepEqual(refused, []);
  assert.ok(found.size > 25, `${found.size} commands`);
});
