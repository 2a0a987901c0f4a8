-- who does what for a child before the first day at the next setting, by when, and whether it is done
create table transition_before (
    record_id uuid not null,
    task varchar(20) not null,
    who varchar(200) not null,
    due date null,
    done_by varchar(200) null,
    done_at datetime(6) null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    primary key (record_id, task),
    constraint transition_before_record foreign key (record_id) references transition_record (id) on delete cascade
);
