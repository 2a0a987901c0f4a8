-- what the family asked to be left out or put right, and what the sender did about it before sending
create table transition_settlement (
    record_id uuid not null primary key,
    words_hash varchar(64) not null,
    what_was_done varchar(1000) not null,
    settled_by varchar(200) not null,
    settled_at datetime(6) not null,
    constraint transition_settlement_record foreign key (record_id) references transition_record (id)
);

-- the level of support as it was when the record, or its changes, were sent
alter table transition_sending add column tier varchar(20) null;
alter table transition_sending add column tier_by varchar(200) null;
alter table transition_sending add column tier_reason varchar(1000) null;
update transition_sending s join transition_record r on r.id = s.record_id
    set s.tier = r.tier, s.tier_by = r.tier_by, s.tier_reason = r.tier_reason;

-- a second setting asks for a child who is on record elsewhere; the first setting or an officer answers
create table child_request (
    id uuid not null primary key,
    child_id uuid not null,
    setting_id uuid not null,
    setting_name varchar(200) not null,
    phase varchar(20) not null,
    entry_year int not null,
    asked_by varchar(200) not null,
    asked_at datetime(6) not null,
    answer varchar(20) null,
    answered_by varchar(200) null,
    answered_at datetime(6) null,
    constraint child_request_child foreign key (child_id) references child (id),
    index child_request_open (answer, asked_at)
);
