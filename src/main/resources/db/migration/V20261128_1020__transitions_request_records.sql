-- the new school of a child who moves during a year asks the old one for its record
create table record_request (
    id uuid not null primary key,
    setting_id uuid not null,
    setting_name varchar(200) not null,
    asked_of uuid not null,
    asked_of_name varchar(200) not null,
    forename varchar(100) not null,
    surname varchar(100) not null,
    born date not null,
    upn varchar(13) null,
    starts_on date not null,
    due_on date not null,
    asked_by varchar(200) not null,
    asked_at datetime(6) not null,
    answer varchar(20) null,
    answered_by varchar(200) null,
    answered_at datetime(6) null,
    record_id uuid null,
    constraint record_request_record foreign key (record_id) references transition_record (id) on delete set null,
    index record_request_by (setting_id, asked_at),
    index record_request_of (asked_of, answer)
);
