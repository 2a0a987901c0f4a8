-- what a band adds to place funding a year, from a day on until it is worth something else
create table sufficiency_funding_band (
    code varchar(20) not null,
    valid_from date not null,
    name varchar(100) not null,
    annual decimal(12, 2) not null,
    source varchar(500) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    primary key (code, valid_from)
);
