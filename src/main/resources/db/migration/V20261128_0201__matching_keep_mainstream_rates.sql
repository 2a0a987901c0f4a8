-- how many families of mainstream schools got their first preference, as published: typed in with its source
create table matching_mainstream_rate (
    phase varchar(20) not null,
    entry_year int not null,
    percent decimal(4, 1) not null,
    source varchar(500) not null,
    entered_by varchar(200) not null,
    entered_at datetime(6) not null,
    primary key (phase, entry_year)
);
