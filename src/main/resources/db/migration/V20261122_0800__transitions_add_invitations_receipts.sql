-- before a record is sent, its sender may invite the destination to plan the move: visits, conversations, no text
alter table transition_record
    add column invited_by varchar(200) null,
    add column invited_at datetime(6) null;

-- a receipt by somebody without an account: a secret address on the paper, a code told by telephone
create table transition_guest_receipt (
    sending_id uuid not null primary key,
    token_hash char(64) not null unique,
    code_hash char(64) not null,
    expires_at datetime(6) not null,
    tries_left int not null,
    constraint transition_guest_receipt_sending foreign key (sending_id) references transition_sending (id)
);
