// The peer on Express: sessions of cookie-session, whole in a signed cookie.

import path from "node:path";
import cookieSession from "cookie-session";
import express from "express";

import { authenticate, profilePage, signedIn } from "./shared.mjs";

const app = express();
app.set("trust proxy", 1);
app.set("view engine", "ejs");
app.set("views", path.join(import.meta.dirname, "views"));

app.use("/static", express.static(process.env.STATIC_DIR));
app.use(express.json());
app.use(
  cookieSession({
    name: "session",
    keys: [process.env.SECRET],
    maxAge: 24 * 60 * 60 * 1000, // 24 hours
    httpOnly: true,
    sameSite: "lax",
  }),
);

app.post("/login", async (req, res) => {
  const user = await authenticate(req.body);
  if (!user) return res.status(403).json({ errorMessage: "Permission denied!" });
  req.session = signedIn(user, req);
  res.json({ user });
});

app.get("/profile", (req, res) => {
  if (!req.session.user) return res.redirect(303, "/login");
  res.render("profile", profilePage(req.session));
});

app.get("/logout", (req, res) => {
  req.session = null;
  res.json({});
});

app.listen(Number(process.env.PORT), "127.0.0.1", (error) => {
  if (error) throw error;
});
