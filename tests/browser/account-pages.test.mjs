// Each page of an account in each state.

import { ACCOUNT_STATES } from "./account-states.mjs";
import { checkEach } from "./page-checks.mjs";
import { STATES } from "./states.mjs";

const ACCOUNT = new Set(ACCOUNT_STATES.map(({ name }) => name));

checkEach(STATES.filter(({ name }) => ACCOUNT.has(name)));
