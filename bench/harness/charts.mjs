// Charts of the main results, for docs/performance.md: bars with their values, light and dark as the reader's system is.

import { writeFileSync } from "node:fs";

const FOLDER = new URL("../../docs/performance/", import.meta.url);
const [WIDTH, NAMES, BAR, ROW, MARGIN] = [720, 240, 22, 34, 20];

/** The contenders of pages, in their order. */
const PAGES = {
  "vestibule cookies": "Vestibule, sessions in cookies",
  "vestibule redis": "Vestibule, Redis",
  "axum tower-sessions": "axum, tower-sessions, Redis",
  "actix-session redis": "actix-session, Redis",
  "express connect-redis": "Express, connect-redis",
  "express cookie-session": "Express, cookie-session",
};
const SIGN_INS = { vestibule: "Vestibule", bcrypt: "The bcrypt crate alone", express: "Express" };

/** Writes the charts of the stages that were measured. `rate` and `signIns` return medians a second. */
export function writeCharts({ costs, rate, signIns }) {
  const row = (name, value) => ({ name, value, isOurs: name.startsWith("Vestibule") });
  if (rate) write("pages.svg", "Profile pages a second, on one core", Object.entries(PAGES).map(([contender, name]) => row(name, rate(contender))));
  if (signIns) {
    const rows = costs.flatMap((cost) => Object.entries(SIGN_INS).map(([contender, name]) => row(`${name}, cost ${cost}`, signIns(contender, cost))));
    write("sign-ins.svg", "Sign-ins a second by 64 clients, on all cores", rows);
  }
}

function write(file, title, rows) {
  const most = Math.max(...rows.map(({ value }) => value));
  const height = 2 * MARGIN + ROW * (rows.length + 1);
  // Room for the value behind the longest bar.
  const scale = (WIDTH - NAMES - 2 * MARGIN - 80) / most;
  const bars = rows.map(({ name, value, isOurs }, i) => {
    const top = MARGIN + ROW * (i + 1);
    const width = Math.max(1, value * scale);
    return `<text x="${NAMES + MARGIN - 10}" y="${top + 16}" text-anchor="end">${name}</text>
<rect class="${isOurs ? "ours" : "other"}" x="${NAMES + MARGIN}" y="${top}" width="${width.toFixed(1)}" height="${BAR}" rx="4"/>
<text x="${(NAMES + MARGIN + width + 8).toFixed(1)}" y="${top + 16}">${said(value)}</text>`;
  });
  const label = `${title}: ${rows.map(({ name, value }) => `${name} ${said(value)}`).join("; ")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${label}">
<style>
.ground { fill: #fdfaf5 } text { fill: #2b241d; font: 15px system-ui, sans-serif } .title { font-weight: 600 }
.ours { fill: #274a78 } .other { fill: #a89f94 }
@media (prefers-color-scheme: dark) {
  .ground { fill: #211c17 } text { fill: #efeae2 } .ours { fill: #a9c3e6 } .other { fill: #776e64 }
}
</style>
<rect class="ground" width="${WIDTH}" height="${height}" rx="12"/>
<text class="title" x="${MARGIN}" y="${MARGIN + 16}">${title}</text>
${bars.join("\n")}
</svg>
`;
  writeFileSync(new URL(file, FOLDER), svg);
}

const said = (value) => value.toLocaleString("en", { maximumSignificantDigits: 3 });
