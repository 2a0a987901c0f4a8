-- the borough's own plans in a January, child by child without names: what two of them tell is who joined, moved and left
create table sufficiency_count (
    january int not null,
    child_id uuid not null,
    nc_year int not null,
    need varchar(20) not null,
    setting varchar(40) not null,
    primary key (january, child_id)
);
create table sufficiency_counted (
    january int not null primary key,
    plans int not null,
    counted_by varchar(200) not null,
    counted_at datetime(6) not null
);
