// An Express app that gets its users from Vestibule, in headers of the proxy: docs/embedding.md.
//
//   npm ci && node by-headers.js
//
// PROXY is the address that the proxy connects from, VESTIBULE the one where people sign in.

import { randomBytes } from "node:crypto";
import escape from "escape-html";
import express from "express";
import session from "express-session";

const { HOST = "127.0.0.1", PORT = 3000, PROXY = "127.0.0.1", VESTIBULE = "https://id.example.org" } = process.env;

const app = express();
app.set("trust proxy", PROXY);

app.use((req, res, next) => {
  // These headers are true only if the proxy sent them.
  if (req.socket.remoteAddress !== PROXY) return res.status(403).send("Connect through the proxy.");
  if (!req.get("Remote-User")) return res.status(401).send("Sign in first.");
  req.user = {
    id: header(req, "Remote-User"),
    name: header(req, "Remote-Name"),
    groups: header(req, "Remote-Groups").split(",").filter(Boolean),
  };
  next();
});

// In UTF-8, which Node.js decodes as Latin-1.
function header(req, name) {
  return Buffer.from(req.get(name) ?? "", "latin1").toString();
}

// What the app itself remembers. In production, keep it in Redis: store: new RedisStore({ client }).
app.use(
  session({
    name: "__Host-express",
    secret: process.env.SESSION_SECRET ?? randomBytes(32).toString("hex"),
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite: "lax" },
  }),
);

// It belongs to one user, so the next person at the same browser begins with nothing.
app.use((req, res, next) => {
  if (req.session.owner === req.user.id) return next();
  req.session.regenerate((error) => {
    if (error) return next(error);
    req.session.owner = req.user.id;
    next();
  });
});

app.get("/", (req, res) => {
  req.session.visits = (req.session.visits ?? 0) + 1;
  res.send(`<!doctype html><html lang="en"><title>Express</title><h1>Hello, ${escape(req.user.name)}!</h1>
    <p>Visits: ${req.session.visits}</p>
    <p><a href="${VESTIBULE}/logout?rd=${encodeURIComponent(`https://${req.host}/`)}">Sign out</a></p>`);
});

app.get("/ops", (req, res) => {
  if (!req.user.groups.includes("ops")) return res.status(403).send("For the group ops.");
  res.send('<!doctype html><html lang="en"><title>Express</title><h1>Operations</h1>');
});

app.listen(PORT, HOST, (error) => {
  if (error) throw error;
});
