-- A link for an address without an account is found by the address: a newer one replaces it.
CREATE INDEX tokens_email ON tokens (email, purpose) WHERE user_id IS NULL;
