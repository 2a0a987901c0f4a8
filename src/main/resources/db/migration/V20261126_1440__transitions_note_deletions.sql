-- who deleted a record that was never sent, when and why; the child may be gone with it, so no name stands here
create table record_deletion (
    record_id uuid not null primary key,
    phase varchar(40) not null,
    entry_year int not null,
    sender_name varchar(200) null,
    reason varchar(500) not null,
    deleted_by varchar(200) not null,
    deleted_at datetime(6) not null
);
