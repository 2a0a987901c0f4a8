-- the id of a child in packs of runs and forecasts, which never changes; the reference, which people see, may
alter table child add column pack_id varchar(40) null;

update child set pack_id = reference;

alter table child
    modify column pack_id varchar(40) not null,
    add constraint child_pack_id unique (pack_id);
