// Takes pictures of every state of every page for a person to look at, in SCREENSHOTS or target/screenshots.
//
//   npm run screenshots            on a phone and on a desk, in light and in dark, in English
//   npm run screenshots -- login   states whose names start with this, in every width and scheme, in four languages
//   npm run screenshots -- all     every state like that
//   LANGUAGES=de,ar npm run screenshots    in these languages
//
// Also of the emails that these states caused.

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { emailPages } from "./links.mjs";
import { Sites, STATES } from "./states.mjs";
import { newPage, startBrowser } from "./support.mjs";
import { askInEnglish, translator } from "./translated.mjs";

const folder = resolve(process.env.SCREENSHOTS || join(import.meta.dirname, "../../target/screenshots"));
// 1280 at 200 % is laid out as 640.
const HEIGHTS = { 320: 640, 390: 844, 640: 400, 1280: 800, 1920: 1080 };

const chosen = process.argv.slice(2);
const isChosen = (name) => !chosen.length || chosen.some((start) => start === "all" || name.startsWith(start));
const widths = chosen.length ? Object.keys(HEIGHTS) : ["390", "1280"];
const pictures = widths.flatMap((width) => [`${width} light`, `${width} dark`]);
/** Languages, and what a browser calls them. */
const LOCALES = { "en": "en-GB", "ar": "ar-EG", "de": "de-DE", "es": "es-ES", "fr": "fr-FR", "it": "it-IT", "ja": "ja-JP", "nl": "nl-NL", "pl": "pl-PL", "pt-BR": "pt-BR", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };
const languages = process.env.LANGUAGES?.split(",") ?? (chosen.length ? ["en", "de", "ja", "ar"] : ["en"]);

async function photograph(page, name) {
  for (const picture of pictures) {
    const [width, colorScheme] = picture.split(" ");
    await page.setViewportSize({ width: Number(width), height: HEIGHTS[width] });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  }
  return pictures.length;
}

async function photographAll(browser, language) {
  const sites = new Sites();
  const translate = await translator(language);
  let taken = 0;
  try {
    for (const state of STATES.filter(({ name }) => isChosen(name))) {
      const page = await newPage(browser, { locale: LOCALES[language] });
      askInEnglish(page, translate);
      try {
        await state.open(page, await sites.get(state.site));
        taken += await photograph(page, `${state.name}-${language}`);
      } catch (error) {
        console.error(`${state.name} in ${language}: ${error.message}`);
        process.exitCode = 1;
      }
      await page.context().close();
    }
    const page = await newPage(browser);
    for (const [subject, html] of await emailPages(await sites.get("full"))) {
      await page.setContent(html);
      taken += await photograph(page, `letter-${subject.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-${language}`);
    }
    await page.context().close();
  } finally {
    await sites.stop();
  }
  return taken;
}

const began = Date.now();
await mkdir(folder, { recursive: true });
const browser = await startBrowser();
let taken = 0;
try {
  for (const language of languages) taken += await photographAll(browser, language);
} finally {
  await browser.close();
}
console.log(`${taken} pictures in ${folder}, ${Math.round((Date.now() - began) / 1000)} s`);
