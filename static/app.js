// What makes the pages nicer where scripts run. Nothing needs it: every form and link works without.
"use strict";

// The page's language, as this person's region writes its dates.
const page = document.documentElement.lang;
const [primary] = page.split("-");
const lang = navigator.languages.find((own) => own.split("-")[0] === primary) ?? page;

// A password that can be read: a button beside it.
for (const input of document.querySelectorAll("input[data-show]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-controls", input.id);
  reveal(input, button, false);
  button.addEventListener("click", () => reveal(input, button, input.type === "password"));
  // Sent as a password, so that a browser neither refuses to save it nor remembers it as plain text.
  input.form.addEventListener("submit", () => reveal(input, button, false));

  const focused = document.activeElement === input;
  const box = document.createElement("div");
  box.className = "reveal";
  input.replaceWith(box);
  box.append(input, button);
  if (focused) input.focus();
}

// While a new password is typed: what is easy to see about it. The server judges how hard it is to guess.
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

// What of the person stands in the same form.
function personalWords(form) {
  const fields = [...form.querySelectorAll("input[type=email], input[name=name]")];
  const own = fields.map((field) => field.value.toLowerCase().split("@")[0]);
  return own.flatMap((text) => text.split(/[\s.+_-]+/u)).filter((word) => word.length > 3);
}

function reveal(input, button, shown) {
  input.type = shown ? "text" : "password";
  const { show, showLabel, hide, hideLabel } = input.dataset;
  // The name says what a press does, so there is no pressed state besides.
  button.textContent = shown ? hide : show;
  button.setAttribute("aria-label", shown ? hideLabel : showLabel);
}

// A secret that is shown once: a button that copies it, where the browser lets scripts do so.
for (const code of document.querySelectorAll("code[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.dataset.kind = "quiet";
  button.textContent = code.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = code.dataset.copied;
  });
  code.after(button, said);
}

// The part of an address behind # comes along to the sign-in page, but not with its form: it goes into the way back.
for (const input of document.querySelectorAll("input[name=rd], input[name=next]")) {
  const fragment = location.hash.replace(/[^!-[\]-~]/gu, encodeURIComponent);
  if (fragment && !input.value.includes("#")) input.value += fragment;
}

// A form is sent once: its button says that it works, and waits for the answer.
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
    // An answer that never comes (a stopped load, a lost network) leaves no dead form behind.
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

// Coming back with the browser's button: forms are ready again, and a page of somebody who may
// have signed out meanwhile is asked for anew.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if ("signedIn" in document.body.dataset) location.reload();
  for (const form of document.forms) rested(form);
});

// What was wrong, or what was done, is read first, also in a browser that knows `autofocus` only on inputs.
addEventListener("load", () => requestAnimationFrame(() => {
  if (document.activeElement === document.body) document.querySelector(".notice[autofocus]")?.focus();
}));

// Times in the zone that this person has chosen, else in the browser's; within a day, how long ago.
const timeZone = document.documentElement.dataset.zone;

function timeWords(time) {
  const date = new Date(time.dateTime);
  if (Number.isNaN(date.getTime())) return;
  if (time.dataset.time === "day") {
    time.textContent = dayWords(date);
    return;
  }
  if (time.dataset.time === "clock") {
    time.textContent = new Intl.DateTimeFormat(lang, { timeStyle: "short", timeZone }).format(date);
    return;
  }
  const whole = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short", timeZone }).format(date);
  const minutes = Math.round((date.getTime() - Date.now()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: "auto" });
  time.title = whole;
  if (Math.abs(minutes) < 60) time.textContent = relative.format(minutes, "minute");
  else if (Math.abs(minutes) < 24 * 60) time.textContent = relative.format(Math.round(minutes / 60), "hour");
  else time.textContent = whole;
}

function dayWords(date) {
  return new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone }).format(date);
}

// Events stand under their days. The server knows the days of a zone that was chosen; the browser's are known here.
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

// A page that could not be shown is asked for again, while somebody looks at it. By GET: a form that
// was not taken is not sent again behind anybody's back.
const later = document.querySelector("[data-reload]");
if (later) {
  setTimeout(function again() {
    if (document.visibilityState === "visible") location.replace(location.pathname + location.search);
    else document.addEventListener("visibilitychange", again, { once: true });
  }, Number(later.dataset.reload) * 1000);
}
