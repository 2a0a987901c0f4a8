-- a transition record: what one setting hands over about one child when the child moves
create table transition_record (
    id uuid not null primary key,
    version bigint not null,
    child_id uuid not null,
    phase varchar(20) not null,
    catalogue int not null,
    entry_year int not null,
    sender_id uuid null,
    sender_name varchar(200) not null,
    destination_kind varchar(20) not null,
    destination_id uuid null,
    destination_name varchar(200) not null,
    destination_status varchar(20) not null,
    state varchar(20) not null,
    tier varchar(20) not null,
    tier_suggested varchar(20) not null,
    tier_by varchar(200) null,
    tier_reason varchar(1000) null,
    sharing_basis varchar(40) null,
    sending_id uuid null,
    opened_by varchar(200) not null,
    opened_at datetime(6) not null,
    changed_at datetime(6) not null,
    constraint transition_record_child foreign key (child_id) references child (id),
    constraint transition_record_once unique (child_id, phase, entry_year),
    index transition_record_sender (sender_id, state),
    index transition_record_destination (destination_id, state),
    index transition_record_state (state, entry_year)
);

-- what is written now: one answer to one question; revision counts the changes of this answer
create table transition_entry (
    record_id uuid not null,
    field varchar(60) not null,
    item int not null,
    text longtext not null,
    visibility varchar(1) not null,
    source varchar(20) not null,
    written_by varchar(200) not null,
    written_at datetime(6) not null,
    revision bigint not null,
    primary key (record_id, field, item),
    constraint transition_entry_record foreign key (record_id) references transition_record (id)
);

-- one hand-over to one destination
create table transition_sending (
    id uuid not null primary key,
    record_id uuid not null,
    destination_kind varchar(20) not null,
    destination_id uuid null,
    destination_name varchar(200) not null,
    basis varchar(40) not null,
    sent_by varchar(200) not null,
    sent_at datetime(6) not null,
    updates int not null,
    received_by varchar(200) null,
    received_at datetime(6) null,
    ended varchar(20) null,
    ended_by varchar(200) null,
    ended_at datetime(6) null,
    ended_reason varchar(1000) null,
    constraint transition_sending_record foreign key (record_id) references transition_record (id),
    index transition_sending_destination (destination_id, sent_at)
);

-- the locked copy: what was sent, and with each update what had changed since
create table transition_sent_entry (
    sending_id uuid not null,
    update_number int not null,
    field varchar(60) not null,
    item int not null,
    text longtext not null,
    visibility varchar(1) not null,
    source varchar(20) not null,
    written_by varchar(200) not null,
    written_at datetime(6) not null,
    primary key (sending_id, update_number, field, item),
    constraint transition_sent_entry_sending foreign key (sending_id) references transition_sending (id)
);

-- what a receiving setting has looked at: the last update seen
create table transition_look (
    sending_id uuid not null,
    login varchar(200) not null,
    update_number int not null,
    looked_at datetime(6) not null,
    primary key (sending_id, login),
    constraint transition_look_sending foreign key (sending_id) references transition_sending (id)
);

-- what happened to a record, for people and for the trail
create table transition_event (
    id bigint not null auto_increment primary key,
    record_id uuid not null,
    at datetime(6) not null,
    by_name varchar(200) not null,
    what varchar(1000) not null,
    constraint transition_event_record foreign key (record_id) references transition_record (id),
    index transition_event_of (record_id, id)
);

-- a conversation asked for by one side
create table transition_conversation (
    id uuid not null primary key,
    version bigint not null,
    record_id uuid not null,
    asked_by varchar(200) not null,
    asked_by_receiver boolean not null,
    asked_at datetime(6) not null,
    about varchar(1000) not null,
    slots varchar(1000) not null,
    agreed_slot varchar(200) null,
    agreed_by varchar(200) null,
    notes longtext null,
    actions longtext null,
    constraint transition_conversation_record foreign key (record_id) references transition_record (id),
    index transition_conversation_of (record_id)
);

-- how it went, told to the sender
create table transition_feedback (
    id uuid not null primary key,
    record_id uuid not null,
    kind varchar(20) not null,
    useful varchar(20) not null,
    accurate varchar(20) not null,
    missing longtext not null,
    outcome longtext not null,
    given_by varchar(200) not null,
    given_at datetime(6) not null,
    constraint transition_feedback_record foreign key (record_id) references transition_record (id),
    constraint transition_feedback_once unique (record_id, kind)
);
