-- At every start, before the first request: after a long stop the hour that it is now has no partition yet.
select open_outbox_hours(6);
