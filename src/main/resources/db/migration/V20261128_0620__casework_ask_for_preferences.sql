-- a family is asked which school or setting it would prefer: when, how, and by which day it can answer
create table casework_preference_request (
    id uuid not null primary key,
    case_id uuid not null,
    asked_on date not null,
    way varchar(20) not null,
    answer_by date not null,
    basis varchar(20) not null,
    by_login varchar(100) not null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    closed_on date null,
    closed_how varchar(20) null,
    constraint casework_preference_request_case foreign key (case_id) references casework_case (id),
    index casework_preference_request_order (case_id, at),
    index casework_preference_request_due (closed_on, answer_by, id)
);

-- when and how a family was reminded to answer
create table casework_preference_reminder (
    id uuid not null primary key,
    request_id uuid not null,
    on_day date not null,
    way varchar(20) not null,
    note varchar(1000) not null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    constraint casework_preference_reminder_of foreign key (request_id) references casework_preference_request (id),
    index casework_preference_reminder_order (request_id, on_day)
);

-- an answer as it came; nothing of it is changed afterwards, a later one stands beside it
create table casework_preference_answer (
    id uuid not null primary key,
    case_id uuid not null,
    request_id uuid null,
    kind varchar(20) not null,
    received_on date not null,
    received_from varchar(20) not null,
    from_name varchar(200) not null,
    way varchar(20) not null,
    words varchar(4000) not null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    read_by varchar(200) null,
    read_at datetime(6) null,
    constraint casework_preference_answer_case foreign key (case_id) references casework_case (id),
    constraint casework_preference_answer_request foreign key (request_id)
        references casework_preference_request (id),
    index casework_preference_answer_order (case_id, at),
    index casework_preference_answer_unread (read_at, at)
);

-- what an answer asks for, in order, with the reasons in the family's own words and the law as it was read that day
create table casework_preference_choice (
    answer_id uuid not null,
    position int not null,
    provision_id uuid null,
    name varchar(250) not null,
    town varchar(100) not null,
    reasons varchar(4000) not null,
    route varchar(1000) not null,
    primary key (answer_id, position),
    constraint casework_preference_choice_of foreign key (answer_id) references casework_preference_answer (id)
);

-- a link by which a family answers without an account; only fingerprints of its secrets are stored
create table casework_preference_link (
    id uuid not null primary key,
    request_id uuid not null,
    token_hash char(64) not null,
    code_hash varchar(200) not null,
    issued_by varchar(200) not null,
    issued_at datetime(6) not null,
    expires_at datetime(6) not null,
    tries_left int not null,
    revoked boolean not null,
    constraint casework_preference_link_once unique (token_hash),
    constraint casework_preference_link_of foreign key (request_id) references casework_preference_request (id)
);

-- a page that was opened by a link and its code, for some hours
create table casework_preference_opening (
    key_hash char(64) not null primary key,
    link_id uuid not null,
    expires_at datetime(6) not null,
    constraint casework_preference_opening_of foreign key (link_id) references casework_preference_link (id)
);

-- what a family has typed at its page, whether it is sent or not
create table casework_preference_draft (
    request_id uuid not null,
    field varchar(20) not null,
    position int not null,
    words varchar(4000) not null,
    revision bigint not null,
    primary key (request_id, field, position),
    constraint casework_preference_draft_of foreign key (request_id) references casework_preference_request (id)
);
