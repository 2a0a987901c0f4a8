-- whether a record was handed over to be read on screen by a receiver without an account
alter table transition_sending add column by_link boolean not null default false;

-- a link by which a setting without an account reads a record on screen; only fingerprints of its secrets are stored
create table transition_guest_link (
    id uuid not null primary key,
    sending_id uuid not null,
    token_hash char(64) not null,
    code_hash varchar(200) not null,
    issued_by varchar(200) not null,
    issued_at datetime(6) not null,
    expires_at datetime(6) not null,
    tries_left int not null,
    revoked boolean not null,
    constraint transition_guest_link_once unique (token_hash),
    constraint transition_guest_link_of foreign key (sending_id) references transition_sending (id) on delete cascade
);

-- a page that was opened by a link and its code, for some hours
create table transition_guest_opening (
    key_hash char(64) not null primary key,
    link_id uuid not null,
    expires_at datetime(6) not null,
    constraint transition_guest_opening_of foreign key (link_id) references transition_guest_link (id) on delete cascade
);
