// The configurations shown in docs/proxies are the files there, and the proxies' tests start all of them.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { CADDY_FILES } from "./proxies/caddy.mjs";
import { NGINX_FILES } from "./proxies/nginx.mjs";
import { TEAM_FILES } from "./proxies/team.mjs";
import { TRAEFIK_FILES } from "./proxies/traefik.mjs";

const GUIDES = resolve(import.meta.dirname, "../../docs/proxies");

const paths = await readdir(GUIDES, { recursive: true, withFileTypes: true });
const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
const texts = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, "utf8")])));
const guides = files.filter((file) => file.endsWith(".md"));
const configurations = files.filter((file) => !file.endsWith(".md"));

test("each configuration in a guide is also a file, word for word", () => {
  for (const guide of guides) {
    const blocks = [...texts.get(guide).matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)];
    const shown = blocks.filter(([, , language]) => language !== "sh");
    for (const [, indent, , block] of shown) {
      const text = block.replace(new RegExp(`^${indent}`, "gm"), "");
      const found = configurations.some((file) => texts.get(file).includes(text));
      assert.ok(found, `${guide} shows what no file beside it has:\n${text}`);
    }
    assert.ok(shown.length > 0, guide);
  }
});

test("each file of the guides is tested", () => {
  const started = [...NGINX_FILES, ...CADDY_FILES, ...TRAEFIK_FILES, ...TEAM_FILES];
  assert.deepEqual(configurations.map((file) => file.slice(GUIDES.length + 1)).sort(), started.sort());
});
