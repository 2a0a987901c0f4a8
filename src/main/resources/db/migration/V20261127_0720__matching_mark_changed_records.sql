-- a number that rises when records have changed that runs are built from, so that every service sees it
create table matching_records_mark (
    id tinyint not null primary key,
    mark bigint not null
);

insert into matching_records_mark (id, mark) values (1, 1);
