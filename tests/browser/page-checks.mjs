// What holds for each page in each state: valid HTML, accessible, fits a phone, and within its CSP. The states are in
// several test files, which run beside each other.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { Sites } from "./states.mjs";
import { newPage, startBrowser } from "./support.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const html = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    // A 503 page reloads by this element without script. It has no input that could be lost.
    rules: { "meta-refresh": "off" },
  }),
);

export const sites = new Sites();
export let browser;
before(async () => (browser = await startBrowser()));
after(async () => {
  await browser?.close();
  await sites.stop();
});

/** axe's findings in the page, one per line. The debugger evaluates it, since no CSP applies there. */
export async function accessibility(page, colorScheme, contrast) {
  await page.evaluate(AXE);
  await page.emulateMedia({ colorScheme });
  const found = await page.evaluate(async (contrast) => {
    // axe can't measure the contrast of text on a gradient.
    const flat = new CSSStyleSheet();
    flat.replaceSync("body, body::before, body::after { background-image: none !important; }");
    document.adoptedStyleSheets = [flat];
    // In addition to axe's defaults: targets of 24px, and contrast 7:1, but for the colour of a brand.
    const rules = { "color-contrast-enhanced": { enabled: contrast !== "AA" }, "target-size": { enabled: true } };
    const { violations, incomplete } = await window.axe.run(document, { rules });
    return [...violations, ...incomplete];
  }, contrast);
  return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html}`));
}

/** The pixels between each badge and the line below. */
function roomBelowBadges() {
  return [...document.querySelectorAll(".badge")].map((badge) => {
    const below = badge.parentElement.nextElementSibling;
    return below.getBoundingClientRect().top - badge.getBoundingClientRect().bottom;
  });
}

/** The fields that the summary of errors links to, if they aren't in the page's order. */
function disorderedErrors() {
  const linked = [...document.querySelectorAll('[role="alert"] a[href^="#"]')];
  const fields = linked.map((link) => document.querySelector(link.hash));
  const follows = (field, i) => i === 0 || fields[i - 1].compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING;
  return fields.every(follows) ? [] : fields.map((field) => field.id);
}

async function htmlFaults(text) {
  const { results } = await html.validateString(text);
  return results.flatMap((result) =>
    result.messages.map(({ line, ruleId, message }) => `${ruleId} (${message}): ${text.split("\n")[line - 1]}`),
  );
}

/** Tests each of these states. */
export function checkEach(states) {
  for (const state of states) {
    test(`${state.name} is valid HTML, accessible in light and dark, fits a phone, and keeps to its own CSP`, async () => {
      const page = await newPage(browser);
      await state.open(page, await sites.get(state.site));
      assert.equal(page.answer.status(), state.status);
      assert.match((await page.answer.allHeaders())["content-security-policy"], /default-src 'none'/);
      assert.equal((await page.title()).startsWith("Error:"), (await page.getByRole("alert").count()) === 1);

      const faults = await htmlFaults(await page.answer.text());
      const disordered = await page.evaluate(disorderedErrors);
      const mishaps = [...page.mishaps];
      const light = await accessibility(page, "light", state.contrast);
      const dark = await accessibility(page, "dark", state.contrast);
      assert.deepEqual(
        { faults, disordered, mishaps, light, dark },
        { faults: [], disordered: [], mishaps: [], light: [], dark: [] },
      );
      await page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      const room = await page.evaluate(roomBelowBadges);
      assert.ok(room.every((pixels) => pixels >= 3), `${room} pixels below badges`);
      await page.context().close();
    });
  }
}
