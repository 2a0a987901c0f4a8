-- lines of the high-needs block that the authority entered, in place of what the records say
create table sufficiency_block_entry (
    financial_year int not null,
    line varchar(40) not null,
    amount decimal(14, 2) not null,
    source varchar(500) not null,
    assumption varchar(500) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    primary key (financial_year, line)
);
