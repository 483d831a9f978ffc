// Passkeys (WebAuthn). Their forms are hidden until this script finds that the browser has passkeys. It answers the
// server's options and sends the answer with the form, so the server shows the same pages as after any other form.
"use strict";

const passkeyForms = [...document.querySelectorAll("form[data-passkey]")];
// A server without PUBLIC_URL is also reached at 127.0.0.1, where browsers refuse the passkeys of localhost.
const isHere = location.hostname === document.currentScript.dataset.host;
const hasPasskeys = isHere && Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);
// Challenges expire after ten minutes.
const RENEWAL = 9 * 60_000;

// The ceremony that waits for the user. The browser allows one at a time.
let pending = new AbortController();

if (hasPasskeys) {
  for (const element of document.querySelectorAll("[data-no-passkeys]")) element.hidden = true;
  // The passkey's button is the primary one.
  for (const button of document.querySelectorAll("[data-beside-passkey]")) button.dataset.kind = "plain";
  for (const form of passkeyForms) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      perform(form).catch((error) => failed(form, error));
    });
  }
  tellAuthenticators();
  suggest();
}

// One ceremony: the server's options, the browser's dialog, and the form with the answer.
async function perform(form, more = {}) {
  pending.abort();
  const { signal } = pending = new AbortController();
  form.querySelector("[data-failed]").hidden = true;
  const answer = await fetch(form.action, { headers: { Accept: "application/json" }, signal });
  // The user signed in or out meanwhile, or has to prove again who they are.
  if (answer.redirected || [401, 403].includes(answer.status)) {
    location.reload();
    return;
  }
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const { options } = await answer.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), signal, ...more });
  form.querySelector("input[name=passkey]").value = JSON.stringify(inJson(credential));
  // The box of the other form on the page.
  for (const field of form.querySelectorAll("input[name=remember], input[name=trust]")) {
    const box = document.querySelector(`input[type=checkbox][name=${field.name}]`);
    if (field !== box) field.value = box?.checked ? "on" : "";
  }
  form.submit();
}

function failed(form, error) {
  // Another ceremony was begun in place of this one.
  if (error.name === "AbortError") return;
  rested(form);
  const said = form.querySelector("[data-failed]");
  said.textContent = said.dataset.failed;
  said.hidden = false;
}

// Like `toJSON()`, which extensions with passkeys of their own don't have.
function inJson({ id, response }) {
  const text = (bytes) => bytes && btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return {
    id,
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData ?? response.getAuthenticatorData()),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
      transports: response.getTransports?.(),
    },
  };
}

// On the sign-in page, the browser suggests passkeys where the email is entered (conditional mediation).
async function suggest() {
  const [form] = passkeyForms;
  if (!document.querySelector("input[autocomplete~=webauthn]") || !await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
  const begin = () => perform(form, { mediation: "conditional" }).catch(() => {});
  begin();
  const renewal = setInterval(begin, RENEWAL);
  form.addEventListener("submit", () => clearInterval(renewal));
}

// Tells the user's authenticators which passkeys this site still knows (signal API), so that they offer no others.
function tellAuthenticators() {
  const accepted = document.querySelector("[data-accepted-passkeys]")?.dataset;
  if (accepted) {
    const { host: rpId, handle: userId, name, displayName } = accepted;
    const allAcceptedCredentialIds = accepted.acceptedPasskeys.split(" ").filter(Boolean);
    PublicKeyCredential.signalAllAcceptedCredentials?.({ rpId, userId, allAcceptedCredentialIds }).catch(() => {});
    PublicKeyCredential.signalCurrentUserDetails?.({ rpId, userId, name, displayName }).catch(() => {});
  }
  const unknown = document.querySelector("[data-unknown-passkey]")?.dataset;
  if (unknown) {
    const { host: rpId, unknownPasskey: credentialId } = unknown;
    PublicKeyCredential.signalUnknownCredential?.({ rpId, credentialId }).catch(() => {});
  }
}
