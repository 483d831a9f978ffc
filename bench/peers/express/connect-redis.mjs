// The peer on Express: sessions of express-session in Redis, through connect-redis.

import path from "node:path";
import { RedisStore } from "connect-redis";
import express from "express";
import session from "express-session";
import { createClient } from "redis";

import { authenticate, mayHave, profilePage, signedIn } from "./shared.mjs";

const redisClient = createClient({ url: process.env.REDIS_URL });
await redisClient.connect();

const app = express();
app.set("trust proxy", 1);
app.set("view engine", "ejs");
app.set("views", path.join(import.meta.dirname, "views"));

app.use("/static", express.static(process.env.STATIC_DIR));
app.use(express.json());
app.use(
  session({
    store: new RedisStore({ client: redisClient }),
    secret: process.env.SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: "lax" },
  }),
);

app.post("/login", async (req, res, next) => {
  const user = await authenticate(req.body);
  if (!user) return res.status(403).json({ errorMessage: "Permission denied!" });
  req.session.regenerate((error) => {
    if (error) return next(error);
    Object.assign(req.session, signedIn(user, req));
    res.json({ user });
  });
});

app.get("/profile", (req, res) => {
  if (!req.session.user) return res.redirect(303, "/login");
  res.render("profile", profilePage(req.session));
});

// For nginx's auth_request.
app.get("/api/authz/auth-request", (req, res) => {
  const { user } = req.session;
  if (!user) return res.sendStatus(401);
  if (!mayHave(user, new URL(req.get("x-original-url")))) return res.sendStatus(403);
  res.set({ "Remote-User": user.email, "Remote-Groups": user.groups.join(), "Remote-Name": user.name, "Remote-Email": user.email }).end();
});

app.get("/logout", (req, res, next) => {
  req.session.destroy((error) => {
    if (error) return next(error);
    res.json({});
  });
});

if (process.env.NODE_ENV === "production") {
  app.get("/{*path}", (req, res) => res.sendFile("index.html", { root: path.join(import.meta.dirname, "public") }));
}

app.listen(Number(process.env.PORT), "127.0.0.1", (error) => {
  if (error) throw error;
});
