-- visits and meetings before a move
create table transition_visit (
    id uuid not null primary key,
    version bigint not null,
    record_id uuid not null,
    kind varchar(30) not null,
    visit_on date not null,
    begins time not null,
    ends time not null,
    who varchar(200) not null,
    place varchar(200) not null,
    state varchar(20) not null,
    notes longtext not null,
    added_by varchar(200) not null,
    constraint transition_visit_record foreign key (record_id) references transition_record (id),
    index transition_visit_day (visit_on)
);
