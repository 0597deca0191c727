-- When a course was bought, so that nothing can happen to the purchase earlier; purchases of an older database have no time.

alter table purchase add column purchased_at timestamp with time zone;
