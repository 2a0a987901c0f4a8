-- by when records should be sent, by move and tier; where there is none the catalogue's own day counts
create table transition_deadline (
    phase varchar(20) not null,
    tier varchar(20) not null,
    month_day varchar(5) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    primary key (phase, tier)
);
