// Opens states in any language, although they name labels and buttons in English.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

const LOCALES = join(import.meta.dirname, "../../locales");
const PLACEHOLDER = /\{ \$\w+ \}/g;

/** The one-line messages of a language, by name. */
async function messages(tag) {
  const file = await readFile(join(LOCALES, `${tag}.ftl`), "utf8");
  return new Map([...file.matchAll(/^([\w-]+) = (.+)$/gm)].map(([, name, message]) => [name, message]));
}

/** The translation with an English text's values, as a pattern. A duration has words of its own. */
function filled(translation, variables, values) {
  const parts = translation.split(/(\{ \$\w+ \})/).map((part) => {
    if (!variables.includes(part)) return escape(part);
    // Isolated where lines run from right to left.
    return part === "{ $duration }" ? ".+" : `\u2068?${escape(values[variables.indexOf(part)])}\u2069?`;
  });
  return parts.join("");
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Returns a function from English words of a page to a pattern of their translations. */
export async function translator(tag) {
  const [english, other] = await Promise.all([messages("en"), messages(tag)]);
  const pairs = [...english].filter(([name, message]) => other.has(name) && !message.startsWith("{"));
  const known = pairs.map(([name, message]) => {
    const variables = [...message.matchAll(PLACEHOLDER)].map(([variable]) => variable);
    const pattern = message.split(PLACEHOLDER).map(escape).join("(.+)");
    return { pattern: new RegExp(`^${pattern}$`), variables, translation: other.get(name) };
  });
  return (words) => {
    const found = known.flatMap(({ pattern, variables, translation }) => {
      const values = words.match(pattern)?.slice(1);
      return values ? [filled(translation, variables, values)] : [];
    });
    if (!found.length) throw new Error(`${tag}.ftl has no words for “${words}”`);
    return new RegExp(`^(${found.join("|")})$`);
  };
}

/** Makes a page take English labels and names for those in its own language. */
export function askInEnglish(page, translate) {
  const { getByLabel, getByRole } = page;
  page.getByLabel = (label) => getByLabel.call(page, translate(label));
  page.getByRole = (role, { name }) => getByRole.call(page, role, { name: translate(name) });
}
