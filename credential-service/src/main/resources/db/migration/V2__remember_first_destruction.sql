-- A path is destroyed twice: when its intent is reaped, and a day later, since a writer that was paused may have come back in between.
alter table value_intent add column destroyed_at timestamptz;
