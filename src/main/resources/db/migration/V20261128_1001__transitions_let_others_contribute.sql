-- who else writes in a record: another setting where the child is, or a childminder or nursery without an account
create table transition_contributor (
    id uuid not null primary key,
    record_id uuid not null,
    number int not null,
    kind varchar(20) not null,
    setting_id uuid null,
    name varchar(200) not null,
    person varchar(200) not null,
    sends boolean not null,
    added_by varchar(200) not null,
    added_at datetime(6) not null,
    handed_in_at datetime(6) null,
    handed_in_by varchar(200) null,
    removed boolean not null,
    constraint transition_contributor_once unique (record_id, number),
    constraint transition_contributor_of foreign key (record_id) references transition_record (id) on delete cascade,
    index transition_contributor_setting (setting_id, handed_in_at)
);

-- a link by which one of them writes; only fingerprints of its secrets are stored
create table transition_contributor_link (
    id uuid not null primary key,
    contributor_id uuid not null,
    token_hash char(64) not null,
    code_hash varchar(200) not null,
    issued_by varchar(200) not null,
    issued_at datetime(6) not null,
    expires_at datetime(6) not null,
    tries_left int not null,
    revoked boolean not null,
    constraint transition_contributor_link_once unique (token_hash),
    constraint transition_contributor_link_of foreign key (contributor_id)
        references transition_contributor (id) on delete cascade
);

create table transition_contributor_opening (
    key_hash char(64) not null primary key,
    link_id uuid not null,
    expires_at datetime(6) not null,
    constraint transition_contributor_opening_of foreign key (link_id)
        references transition_contributor_link (id) on delete cascade
);
