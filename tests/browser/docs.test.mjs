// The documentation as a whole: links work, the index has every page, and pages are short.

import assert from "node:assert/strict";
import { access, readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";

const ROOT = resolve(import.meta.dirname, "../..");
const INDEX = "docs/README.md";
const MOST_WORDS = 2500;
/** Generated pages: "made by" a command, or "written by" it. */
const isGenerated = (page) => /<!-- .*\b(made|written) by\b/.test(texts.get(page));

const paths = await filesBelow(ROOT);
const texts = new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(ROOT, path), "utf8")])));
const pages = paths.filter((path) => path.endsWith(".md"));

/** The project's text files, by path. */
async function filesBelow(folder) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if ([".git", ".venv", "target", "node_modules", "data"].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile() && !/\.(png|woff2|sock|db)$/.test(entry.name)) found.push(relative(ROOT, path));
  }
  return found;
}

const withoutCode = (markdown) => markdown.replace(/^ *```.*?^ *```$/gms, "");

/** The anchors of a page: headings, as on GitHub, and `<a id="…">`. */
function anchors(markdown) {
  const found = new Set([...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
  for (const [, heading] of withoutCode(markdown).matchAll(/^#+ (.+)$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const name = words.replace(/[^\p{L}\p{N}\p{M} _-]/gu, "").replaceAll(" ", "-");
    let unique = name;
    for (let count = 1; found.has(unique); count += 1) unique = `${name}-${count}`;
    found.add(unique);
  }
  return found;
}

/** A page's links within the project: the file, and the anchor if there is one. */
function links(page) {
  const prose = withoutCode(texts.get(page)).replace(/`[^`\n]*`/g, "");
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
  const ours = targets.filter((target) => !/^[a-z]+:/.test(target));
  return ours.map((target) => {
    const [path, anchor] = target.split("#");
    return { target, anchor, file: path ? join(dirname(page), decodeURI(path)) : page };
  });
}

test("each link leads to an existing file and heading", async () => {
  let checked = 0;
  for (const page of pages) {
    for (const { target, anchor, file } of links(page)) {
      await access(join(ROOT, file)).catch(() => assert.fail(`${page}: ${target} leads nowhere`));
      if (anchor) assert.ok(anchors(texts.get(file)).has(anchor), `${page}: ${target}: there is no such heading`);
      checked += 1;
    }
  }
  assert.ok(checked > 100, `${checked} links`);
});

test("each page of docs/ is in the index", () => {
  const listed = new Set(links(INDEX).map(({ file }) => file));
  const missing = pages.filter((page) => page.startsWith("docs/") && page !== INDEX && !listed.has(page));
  assert.deepEqual(missing, []);
});

test(`no page of docs/ has more than ${MOST_WORDS} words`, () => {
  const words = (page) => texts.get(page).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const ours = pages.filter((page) => (page.startsWith("docs/") && !isGenerated(page)) || page === "README.md");
  const long = ours.map((page) => [page, words(page)]).filter(([, count]) => count > MOST_WORDS);
  assert.deepEqual(long, []);
});

test("each page named in code, scripts and configurations exists", () => {
  for (const [path, text] of texts) {
    if (path === "CHANGELOG.md") continue;
    for (const [name] of text.matchAll(/\bdocs\/[\w/-]+\.md\b/g)) {
      assert.ok(texts.has(name), `${path} names ${name}`);
    }
  }
});

test("each line that docs/logs.md explains is one of the program's", () => {
  const sources = paths.filter((path) => /^src\/.*\.rs$/.test(path)).map((path) => texts.get(path));
  const program = sources.join("\n").replace(/\\\n\s*/g, "");
  const rows = [...texts.get("docs/logs.md").matchAll(/^\| (?:debug|info|warn|error)[^|]* \| ([^|]+) \|/gm)];
  const lines = rows.flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, line]) => line));
  assert.ok(lines.length > 30, `${lines.length} lines`);
  for (const line of lines) {
    for (const part of line.split("…")) assert.ok(program.includes(part.trim()), `docs/logs.md: ${line}`);
  }
});
