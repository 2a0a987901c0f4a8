-- what modules have told each other and who has not yet heard it: one row for each event and each that listens; the
-- columns are those of Spring Modulith's publication registry (decision 19)
create table event_publication (
    id uuid not null primary key,
    listener_id varchar(512) not null,
    event_type varchar(512) not null,
    serialized_event varchar(4000) not null,
    publication_date datetime(6) not null,
    completion_date datetime(6) null,
    status varchar(20) null,
    completion_attempts int not null,
    last_resubmission_date datetime(6) null,
    index event_publication_status (status, last_resubmission_date),
    index event_publication_completed (completion_date, publication_date)
);
