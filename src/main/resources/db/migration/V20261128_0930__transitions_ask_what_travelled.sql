-- what became of the support that a record handed over, as the receiving setting says it some weeks after the start
create table transition_travel (
    sending_id uuid not null primary key,
    version bigint not null,
    answered_by varchar(200) not null,
    answered_at datetime(6) not null,
    constraint transition_travel_sending foreign key (sending_id) references transition_sending (id) on delete cascade
);

-- a line of support as it was handed over, of what kind it is, and what became of it
create table transition_travel_line (
    sending_id uuid not null,
    field varchar(100) not null,
    item int not null,
    place int not null,
    kind varchar(500) not null,
    help text not null,
    outcome varchar(10) not null,
    words varchar(500) not null,
    primary key (sending_id, field, item),
    constraint transition_travel_line_travel foreign key (sending_id)
        references transition_travel (sending_id) on delete cascade
);
