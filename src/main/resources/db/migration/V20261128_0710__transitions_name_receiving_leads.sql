-- who leads for a child at the setting that receives the record, named by that setting for the other one to see
create table transition_lead (
    record_id uuid not null primary key,
    version bigint not null,
    name varchar(200) not null,
    position varchar(200) not null,
    named_by varchar(200) not null,
    named_at datetime(6) not null,
    constraint transition_lead_record foreign key (record_id) references transition_record (id)
);
