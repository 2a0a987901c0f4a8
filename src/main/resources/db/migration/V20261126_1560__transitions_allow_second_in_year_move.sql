-- a child may move during a year more than once: the first, the second, and so on
alter table transition_record add column move_number int not null default 1;
alter table transition_record add constraint transition_record_each unique (child_id, phase, entry_year, move_number);
alter table transition_record drop index transition_record_once;
