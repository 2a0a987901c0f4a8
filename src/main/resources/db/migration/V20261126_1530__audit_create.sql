-- who did what, for whom, when and why; rows are only ever added
create table audit_event (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    login varchar(200) not null,
    by_name varchar(200) not null,
    through varchar(200) null,
    action varchar(20) not null,
    what varchar(500) not null,
    subject_id uuid null,
    purpose varchar(500) null,
    index audit_event_subject (subject_id, id),
    index audit_event_at (at)
);
