// Each page of administrators in each state.

import { ADMIN_STATES } from "./admin-states.mjs";
import { checkEach } from "./page-checks.mjs";
import { STATES } from "./states.mjs";

const ADMIN = new Set(ADMIN_STATES.map(({ name }) => name));

checkEach(STATES.filter(({ name }) => ADMIN.has(name)));
