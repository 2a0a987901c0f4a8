-- names of settings are not unique: a school that becomes an academy keeps its name and has a new URN; what a setting
-- is known by elsewhere, when it opened and closed, and which setting took its place
alter table setting
    drop index setting_name,
    add index setting_name (name),
    add column ukprn int null,
    add column laestab int null,
    add column opened date null,
    add column closed date null,
    add column successor_id uuid null,
    add constraint setting_successor foreign key (successor_id) references setting (id);
