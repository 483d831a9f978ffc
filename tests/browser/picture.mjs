// The picture in the README: the sign-in page beside a page of the account. `npm run picture` takes it again, and saves a
// digest of the pages, which picture.test.mjs compares, since no two machines have the same fonts.

import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ADA, newPage, signIn, startBrowser, startSiteOf } from "./support.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const PICTURE = join(ROOT, "docs/screenshot.png");
export const SOURCE = join(ROOT, "docs/screenshot.sha256");

const PAGES = [
  { path: "/login", width: 440, height: 800 },
  { path: "/profile", width: 1080, height: 800 },
];

/** Calls `visit` with each open page and its place in the picture. */
async function visitAll(browser, visit) {
  // It sends email, like most sites.
  const site = await startSiteOf(ADA, { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "hello@example.org" });
  try {
    for (const { path, ...viewport } of PAGES) {
      const page = await newPage(browser, { viewport, deviceScaleFactor: 2, colorScheme: "light" });
      if (path !== "/login") await signIn(page, site, ADA);
      await page.goto(`${site.url}${path}`);
      await visit(page, viewport);
      await page.context().close();
    }
  } finally {
    await site.stop();
  }
}

/** A digest of the pages as sent, without dates and line breaks, of the stylesheet, and of this file. */
export async function source(browser) {
  const hash = createHash("sha256");
  await visitAll(browser, async (page) => {
    const html = await page.answer.text();
    hash.update(html.replace(/<time.*?<\/time>|\?v=[0-9a-f]+/gs, "").replace(/\s+/g, " "));
  });
  for (const file of [join(ROOT, "static/app.css"), import.meta.filename]) hash.update(await readFile(file));
  return `${hash.digest("hex")}\n`;
}

async function picture(browser) {
  const figures = [];
  await visitAll(browser, async (page, { width }) => {
    // No field has the focus.
    await page.evaluate(() => document.activeElement?.blur());
    const image = await page.screenshot();
    figures.push(`<img width="${width}" alt="" src="data:image/png;base64,${image.toString("base64")}">`);
  });
  const page = await newPage(browser, { deviceScaleFactor: 1.5 });
  await page.setContent(`<style>
    body { display: inline-flex; gap: 24px; margin: 0; padding: 24px; background: #fff; }
    img { border-radius: 14px; box-shadow: 0 0 0 1px #0001, 0 8px 24px #0002; }
  </style>${figures.join("")}`);
  await page.locator("body").screenshot({ path: PICTURE });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await startBrowser();
  try {
    await picture(browser);
    await writeFile(SOURCE, await source(browser));
  } finally {
    await browser.close();
  }
}
