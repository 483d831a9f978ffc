// Progressive enhancement: every form and link also works without this script.
"use strict";

// The page's language in the user's regional variant, for dates.
const page = document.documentElement.lang;
const written = (tag) => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    // Such as "C", from an environment without a language.
    return "";
  }
};
const lang = navigator.languages.find((own) => written(own) === written(page)) ?? page;

// A button beside a password that shows it.
for (const input of document.querySelectorAll("input[data-show]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-controls", input.id);
  reveal(input, button, false);
  button.addEventListener("click", () => reveal(input, button, input.type === "password"));
  // Send it as a password, so that browsers offer to save it and don't remember it as plain text.
  input.form.addEventListener("submit", () => reveal(input, button, false));

  const focused = document.activeElement === input;
  const box = document.createElement("div");
  box.className = "reveal";
  input.replaceWith(box);
  box.append(input, button);
  if (focused) input.focus();
}

// Hints while a new password is typed. The server measures how hard it is to guess.
for (const input of document.querySelectorAll("input[data-missing]")) {
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.setAttribute("role", "status");
  input.closest(".field").append(hint);
  input.addEventListener("input", () => {
    hint.textContent = input.value ? strength(input) : "";
  });
}

function strength(input) {
  const length = [...input.value].length;
  if (length < 8) return input.dataset.missing.replace("#", 8 - length);
  const lower = input.value.toLowerCase();
  if (personalWords(input.form).some((word) => lower.includes(word))) return input.dataset.personal;
  if (/^(.{1,4}?)\1+$/u.test(input.value)) return input.dataset.repeats;
  return input.dataset.enough;
}

// Words from the user's name and email in the same form.
function personalWords(form) {
  const fields = [...form.querySelectorAll("input[type=email], input[name=name]")];
  const own = fields.map((field) => field.value.toLowerCase().split("@")[0]);
  return own.flatMap((text) => text.split(/[\s.+_-]+/u)).filter((word) => word.length > 3);
}

function reveal(input, button, shown) {
  input.type = shown ? "text" : "password";
  const { show, showLabel, hide, hideLabel } = input.dataset;
  // The label says what the button does, so there is no pressed state.
  button.textContent = shown ? hide : show;
  button.setAttribute("aria-label", shown ? hideLabel : showLabel);
}

// A button that prints the page.
for (const secret of document.querySelectorAll("[data-print]")) {
  secret.after(quietButton(secret.dataset.print, () => print()));
}

// A button that copies secrets shown once, a line each, if the browser allows it.
for (const secret of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const button = quietButton(secret.dataset.copy, async () => {
    const lines = secret.matches("code") ? [secret] : [...secret.querySelectorAll("code")];
    await navigator.clipboard.writeText(lines.map((line) => line.textContent).join("\n"));
    said.textContent = secret.dataset.copied;
  });
  secret.after(button);
  // Last, so that it's no gap between buttons while it's empty.
  secret.parentElement.append(said);
}

function quietButton(label, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.dataset.kind = "quiet";
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}

// Browsers keep the fragment of an address up to the sign-in page, but don't send it with the form.
// So it's added to the return address.
for (const input of document.querySelectorAll("input[name=rd], input[name=next]")) {
  const fragment = location.hash.replace(/[^!-[\]-~]/gu, encodeURIComponent);
  if (fragment && !input.value.includes("#")) input.value += fragment;
}

// A form is sent once. Its button shows that it's busy until the answer arrives.
for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.busy) {
      event.preventDefault();
      return;
    }
    const button = form.querySelector("button[data-busy]");
    if (!button) return;
    form.dataset.busy = "true";
    button.dataset.label = button.textContent;
    button.textContent = button.dataset.busy;
    button.setAttribute("aria-disabled", "true");
    // Without an answer (a stopped load, a lost network), the form can be sent again.
    setTimeout(rested, 15_000, form);
  });
}

function rested(form) {
  const button = form.querySelector("button[data-label]");
  if (!button || !form.dataset.busy) return;
  delete form.dataset.busy;
  button.textContent = button.dataset.label;
  button.removeAttribute("aria-disabled");
}

// After the Back button: forms can be sent again, and a signed-in page reloads, since the user may have
// signed out meanwhile.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if ("signedIn" in document.body.dataset) location.reload();
  for (const form of document.forms) rested(form);
});

// Errors and notices get the focus, also in browsers that support `autofocus` only on inputs.
addEventListener("load", () => requestAnimationFrame(() => {
  if (document.activeElement === document.body) document.querySelector(".notice[autofocus]")?.focus();
}));

// Times in the user's zone, otherwise in the browser's. Within a day, as relative times.
const timeZone = document.documentElement.dataset.zone;
// The digits of the rest of the page, in Arabic too.
const timeLocale = new Intl.Locale(lang, { numberingSystem: "latn" }).toString();

function timeWords(time) {
  const date = new Date(time.dateTime);
  if (Number.isNaN(date.getTime())) return;
  if (time.dataset.time === "day") {
    time.textContent = dayWords(date);
    return;
  }
  const endsToday = () => time.dataset.time === "until" && dayWords(date) === dayWords(new Date());
  if (time.dataset.time === "clock" || endsToday()) {
    time.textContent = new Intl.DateTimeFormat(timeLocale, { timeStyle: "short", timeZone }).format(date);
    return;
  }
  const whole = new Intl.DateTimeFormat(timeLocale, { dateStyle: "long", timeStyle: "short", timeZone }).format(date);
  if (time.dataset.time === "until") {
    time.textContent = whole;
    return;
  }
  // Clocks differ a little: nothing shown here is still to come. "Now" doesn't fit every sentence.
  const seconds = Math.min(-1, Math.round((date.getTime() - Date.now()) / 1_000));
  const minutes = Math.round(seconds / 60);
  // Japanese has no space after a number, except in the long style.
  const style = timeLocale.startsWith("ja") ? "narrow" : "long";
  const relative = new Intl.RelativeTimeFormat(timeLocale, { numeric: "auto", style });
  time.title = whole;
  // Not "this minute".
  if (seconds > -60) time.textContent = relative.format(seconds, "second");
  else if (Math.abs(minutes) < 60) time.textContent = relative.format(minutes, "minute");
  else if (Math.abs(minutes) < 24 * 60) time.textContent = relative.format(Math.round(minutes / 60), "hour");
  else time.textContent = whole;
}

function dayWords(date) {
  return new Intl.DateTimeFormat(timeLocale, { dateStyle: "long", timeZone }).format(date);
}

// Events are grouped by day. The server knows the days of the user's zone. If the user hasn't chosen
// one, the browser's days are used here.
const days = document.querySelector("[data-days]");
if (days && !timeZone) {
  const events = [...days.querySelectorAll("section > ul > li")];
  const sections = new Map();
  for (const event of events) {
    const day = dayWords(new Date(event.querySelector("time").dateTime));
    if (!sections.has(day)) sections.set(day, sectionOf(day, sections.size + 1));
    sections.get(day).querySelector("ul").append(event);
  }
  days.replaceChildren(...sections.values());
}

function sectionOf(day, number) {
  const section = days.firstElementChild.cloneNode(true);
  const heading = section.querySelector("h2");
  heading.id = `day-${number}`;
  heading.textContent = day;
  section.setAttribute("aria-labelledby", heading.id);
  section.querySelector("ul").replaceChildren();
  return section;
}

function allTimes() {
  document.querySelectorAll("time[data-time]").forEach(timeWords);
}

allTimes();
setInterval(allTimes, 60_000);

// A 503 page reloads while it's visible. With GET, so that a refused form isn't sent again
// unnoticed.
const later = document.querySelector("[data-reload]");
if (later) {
  setTimeout(function again() {
    if (document.visibilityState === "visible") location.replace(location.pathname + location.search);
    else document.addEventListener("visibilitychange", again, { once: true });
  }, Number(later.dataset.reload) * 1000);
}
