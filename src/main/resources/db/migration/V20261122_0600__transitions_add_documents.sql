-- documents that go with a record; the file itself apart, so that lists never read it
create table transition_document (
    id uuid not null primary key,
    record_id uuid not null,
    kind varchar(30) not null,
    dated_on date null,
    expires_on date null,
    visibility varchar(1) not null,
    file_name varchar(200) not null,
    media_type varchar(100) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    sent boolean not null,
    removed boolean not null,
    added_by varchar(200) not null,
    added_at datetime(6) not null,
    constraint transition_document_record foreign key (record_id) references transition_record (id),
    index transition_document_of (record_id)
);

create table transition_document_file (
    document_id uuid not null primary key,
    content longblob not null,
    constraint transition_document_file_of foreign key (document_id) references transition_document (id)
);
