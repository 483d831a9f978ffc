// Takes pictures of the pages for a person to look at: `npm run screenshots`, in SCREENSHOTS or target/screenshots.

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Sites, STATES } from "./states.mjs";
import { newPage, startBrowser } from "./support.mjs";

const folder = resolve(process.env.SCREENSHOTS || join(import.meta.dirname, "../../target/screenshots"));
const HEIGHTS = { 320: 640, 390: 844, 1280: 800, 1920: 1080 };

const every = Object.keys(HEIGHTS).flatMap((width) => [`${width} light`, `${width} dark`]);
const some = ["390 light", "1280 dark"];
const narrow = ["320 dark", "1280 light"];

/** The pictures of each state. Error pages share one template, so a few are enough. */
const PICTURES = {
  "login": every,
  "login-on-the-way-to-an-app": some,
  "app-refused": narrow,
  "login-wrong-password": some,
  "login-empty-fields": every,
  "login-too-many-attempts": narrow,
  "login-after-a-new-password": narrow,
  "login-cookies-not-kept": some,
  "login-nobody-can-sign-in": ["320 light", ...some],
  "setup": some,
  "setup-refused": narrow,
  "profile": every,
  "profile-long-name": ["320 light", "390 dark", "1280 light"],
  "profile-chinese-name": some,
  "profile-arabic-name": some,
  "profile-hostile-name": narrow,
  "profile-in-chinese": some,
  "profile-saved": ["390 light"],
  "profile-edit": every,
  "profile-edit-refused": narrow,
  "security": every,
  "data": every,
  "password": some,
  "password-refused": narrow,
  "sessions-one": ["390 light"],
  "sessions-many": every,
  "app-passwords-none": some,
  "app-passwords-made": every,
  "app-passwords-many": every,
  "app-passwords-refused": narrow,
  "app-passwords-revoked": ["390 light"],
  "activity-of-all-kinds": every,
  "sessions-none-chosen": narrow,
  "sessions-gone": ["390 light"],
  "email-asked": some,
  "email-refused": narrow,
  "email-confirm": some,
  "email-confirm-by-a-stranger": some,
  "email-confirm-by-another-account": narrow,
  "email-undo": narrow,
  "delete": some,
  "delete-refused": narrow,
  "delete-last-administrator": ["390 light"],
  "login-where-anybody-registers": ["320 light", ...some],
  "forgot": some,
  "forgot-sent": narrow,
  "forgot-where-no-mail-is-sent": ["390 light"],
  "register": ["390 light"],
  "register-sent": ["390 dark"],
  "register-finish": some,
  "first-password": ["390 light"],
  "register-closed": ["390 light"],
  "logout": some,
  "choose-password": narrow,
  "choose-password-refused": some,
  "error-403-another-site": ["320 light"],
  "error-403-another-address": narrow,
  "error-404": some,
  "error-410-setup": ["390 light"],
  "error-503": ["320 light", "1280 dark"],
};

async function photograph(page, name, pictures) {
  for (const picture of pictures) {
    const [width, colorScheme] = picture.split(" ");
    await page.setViewportSize({ width: Number(width), height: HEIGHTS[width] });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  }
  return pictures.length;
}

const began = Date.now();
await mkdir(folder, { recursive: true });
const browser = await startBrowser();
const sites = new Sites();
let taken = 0;
try {
  for (const [name, pictures] of Object.entries(PICTURES)) {
    const state = STATES.find((state) => state.name === name);
    const page = await newPage(browser);
    await state.open(page, await sites.get(state.site));
    taken += await photograph(page, name, pictures);
    await page.context().close();
  }

  // A width of 1280 at 200 % is laid out as 640.
  const zoomed = await newPage(browser, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  await zoomed.goto(`${(await sites.get("full")).url}/login`);
  for (const colorScheme of ["light", "dark"]) {
    await zoomed.emulateMedia({ colorScheme });
    await zoomed.screenshot({ path: join(folder, `login-zoom-200-${colorScheme}.png`), fullPage: true });
    taken += 1;
  }
} finally {
  await browser.close();
  await sites.stop();
}
console.log(`${taken} pictures in ${folder}, ${Math.round((Date.now() - began) / 1000)} s`);
