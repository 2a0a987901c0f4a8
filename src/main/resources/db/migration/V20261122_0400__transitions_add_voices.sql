-- a link by which a family or a child writes its own part; the token itself is never kept
create table transition_voice (
    id uuid not null primary key,
    record_id uuid not null,
    kind varchar(10) not null,
    token_hash varchar(64) not null,
    issued_by varchar(200) not null,
    issued_at datetime(6) not null,
    expires_at datetime(6) not null,
    tries_left int not null,
    submitted_at datetime(6) null,
    revoked boolean not null,
    constraint transition_voice_token unique (token_hash),
    constraint transition_voice_record foreign key (record_id) references transition_record (id),
    index transition_voice_of (record_id)
);

-- where a safeguarding file is; never what is in it
create table safeguarding_pointer (
    record_id uuid not null primary key,
    version bigint not null,
    file_exists varchar(10) not null,
    system varchar(20) not null,
    sent_on date null,
    method varchar(200) not null,
    received_on date null,
    received_by varchar(200) null,
    in_contact boolean not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    constraint safeguarding_pointer_record foreign key (record_id) references transition_record (id)
);

-- who opened or changed a pointer, apart from every other trail
create table safeguarding_log (
    id bigint not null auto_increment primary key,
    record_id uuid not null,
    at datetime(6) not null,
    by_name varchar(200) not null,
    what varchar(200) not null,
    index safeguarding_log_of (record_id, id)
);
