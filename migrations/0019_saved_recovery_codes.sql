-- 0: their owner hasn't said yet that they are saved. Nothing is known of codes from before.
ALTER TABLE recovery_codes ADD COLUMN saved BIGINT NOT NULL DEFAULT 1;
