-- the day of the evidence for an exclusion; who recorded exclusions and children kept apart, when, and why these are kept
-- apart (for placement officers only). Null, or blank, for what was recorded before this was kept
alter table placement_exclusion
    add column dated date null,
    add column recorded_by varchar(200) null,
    add column recorded_at datetime(6) null;

alter table placement_keep_apart
    add column reason varchar(500) not null default '',
    add column recorded_by varchar(200) null,
    add column recorded_at datetime(6) null;
