// An Express app on Vestibule's own host, which asks Vestibule who its visitor is: docs/embedding.md.
//
//   npm ci && node by-profile.js
//
// VESTIBULE is the address where the app asks, SITE the one where people sign in, on the same host as this app.

import escape from "escape-html";
import express from "express";

const { HOST = "127.0.0.1", PORT = 3000 } = process.env;
const { VESTIBULE = "http://127.0.0.1:8080", SITE = "http://localhost:8080" } = process.env;

const app = express();
app.set("trust proxy", "loopback");

app.use(async (req, res, next) => {
  // On every request, so that a sign-out takes effect at once.
  const answer = await fetch(`${VESTIBULE}/profile`, {
    headers: { Accept: "application/json", Cookie: req.get("Cookie") ?? "" },
    signal: AbortSignal.timeout(3000),
  });
  // Vestibule renews its cookie from time to time.
  res.append("Set-Cookie", answer.headers.getSetCookie());
  res.set("Cache-Control", "no-store");

  if (answer.status === 401 && req.method !== "GET") return res.status(401).send("Sign in first.");
  if (answer.status === 401) return res.redirect(303, `${SITE}/login?rd=${here(req, req.originalUrl)}`);
  if (!answer.ok) return res.status(503).send("Sign-in is unavailable right now. Try again in a moment.");
  req.user = (await answer.json()).user;
  next();
});

// A page of this app, to come back to.
function here(req, path) {
  return encodeURIComponent(`${req.protocol}://${req.host}${path}`);
}

app.get("/{*path}", (req, res) => {
  res.send(`<!doctype html><html lang="en"><title>Express</title><h1>Hello, ${escape(req.user.name)}!</h1>
    <p>${escape(req.path)}</p>
    <p><a href="${SITE}/logout?rd=${here(req, "/")}">Sign out</a></p>`);
});

app.listen(PORT, HOST, (error) => {
  if (error) throw error;
});
