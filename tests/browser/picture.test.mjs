// The picture in the README shows the pages as they are.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { SOURCE, source } from "./picture.mjs";
import { startBrowser } from "./support.mjs";

test("the README's picture was made from these pages: else `npm run picture` makes it again", async () => {
  const browser = await startBrowser();
  try {
    assert.equal(await source(browser), await readFile(SOURCE, "utf8"));
  } finally {
    await browser.close();
  }
});
