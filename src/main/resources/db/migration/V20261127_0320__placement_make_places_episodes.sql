-- places last from a day to a day instead of academic years: starts is the first day, ends the first day after the place;
-- who recorded, ended and corrected each, when and why. Null for places recorded before this was kept
alter table placement
    add column starts date null,
    add column ends date null,
    add column begun_code varchar(40) null,
    add column begun_reason varchar(200) null,
    add column begun_words varchar(500) null,
    add column begun_by varchar(200) null,
    add column begun_at datetime(6) null,
    add column ended_code varchar(40) null,
    add column ended_reason varchar(200) null,
    add column ended_words varchar(500) null,
    add column ended_by varchar(200) null,
    add column ended_at datetime(6) null,
    add column corrected_code varchar(40) null,
    add column corrected_reason varchar(200) null,
    add column corrected_words varchar(500) null,
    add column corrected_by varchar(200) null,
    add column corrected_at datetime(6) null;

update placement set
    starts = str_to_date(concat(start_year, '-09-01'), '%Y-%m-%d'),
    ends = str_to_date(concat(end_year, '-09-01'), '%Y-%m-%d');

alter table placement
    modify column starts date not null,
    add index placement_of_child (child_id, starts),
    add index placement_at_since (provision_id, starts),
    drop index placement_once,
    drop index placement_at,
    drop column start_year,
    drop column end_year;
