// A single-page app that Vestibule serves and signs people in for: docs/embedding.md.
//
//   SPA_DIR=examples/spa cargo run

const find = (id) => document.getElementById(id);
const form = find("sign-in");

/** Asks Vestibule for JSON. The browser sends the session's cookie, and says that the request is from this site. */
async function ask(path, fields) {
  const post = { method: "POST", body: JSON.stringify(fields), headers: { "Content-Type": "application/json" } };
  const get = { headers: { Accept: "application/json" } };
  const answer = await fetch(path, fields ? post : get);
  return { status: answer.status, ...(await answer.json()) };
}

const here = () => encodeURIComponent(location.pathname + location.search);

async function show(problem = "") {
  const { status, user } = await ask("/profile");
  // The site asks this user for a second factor. A page of Vestibule helps to add or prove one, and leads back here.
  if (status === 403) return location.assign(`/reauthenticate?factor=2&next=${here()}`);
  form.hidden = status !== 401;
  find("signed-in").hidden = !user;
  find("name").textContent = user?.name ?? "";
  find("page").textContent = location.pathname;
  find("problem").textContent = user || status === 401 ? problem : OTHERWISE;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { email, password, remember } = form.elements;
  const fields = { email: email.value, password: password.value, remember: remember.checked };
  const { status, factors } = await ask("/login", fields);
  password.value = "";
  // The account has a second factor. Vestibule's page asks for it, and leads back here.
  if (factors) return location.assign(`/login/second-factor?next=${here()}`);
  await show(PROBLEMS[status] ?? OTHERWISE);
});

const OTHERWISE = "Something went wrong. Try again soon.";
const PROBLEMS = {
  200: "",
  403: "The email and password don't match an account.",
  422: "Enter your email and your password.",
  429: "Too many attempts. Try again later.",
};

find("sign-out").addEventListener("click", async () => {
  await ask("/logout", {});
  await show();
});

// Also when the browser restores the page from memory: the user may have signed out meanwhile.
addEventListener("pageshow", () => show());
