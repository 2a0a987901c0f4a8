-- of data that left the service: which part was asked for, and how many rows it had
alter table audit_event
    add column narrowed varchar(500) null,
    add column row_count int null,
    add index audit_event_action (action, id);
