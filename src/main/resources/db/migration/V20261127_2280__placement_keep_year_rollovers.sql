-- what was settled at the turn of each academic year, once, with the children nobody had settled anything for
create table placement_rollover (
    academic_year int not null primary key,
    carried_out_by varchar(200) not null,
    carried_out_at datetime(6) not null,
    outcome longtext not null
);
