-- a hand-over between health services when a child moves: names, roles and days, nothing clinical
create table health_handover (
    id uuid not null primary key,
    version bigint not null,
    record_id uuid not null,
    kind varchar(30) not null,
    from_role varchar(40) not null,
    to_role varchar(40) not null,
    asked_by varchar(200) not null,
    asked_at datetime(6) not null,
    giver varchar(80) null,
    handed_on date null,
    handed_by varchar(200) null,
    receiver varchar(80) null,
    received_on date null,
    received_by varchar(200) null,
    constraint health_handover_once unique (record_id, kind),
    constraint health_handover_of foreign key (record_id) references transition_record (id) on delete cascade,
    index health_handover_from (from_role, handed_on),
    index health_handover_to (to_role, received_on)
);

-- a meeting of several services about a hand-over: the day and who comes
create table health_meeting (
    id uuid not null primary key,
    handover_id uuid not null,
    meets_on date not null,
    added_by varchar(200) not null,
    constraint health_meeting_of foreign key (handover_id) references health_handover (id) on delete cascade
);

create table health_meeting_person (
    meeting_id uuid not null,
    position int not null,
    name varchar(80) not null,
    job varchar(40) not null,
    primary key (meeting_id, position),
    constraint health_meeting_person_of foreign key (meeting_id) references health_meeting (id) on delete cascade
);

-- what was agreed there: one of a list, who does it and by when
create table health_action (
    id uuid not null primary key,
    meeting_id uuid not null,
    what varchar(40) not null,
    name varchar(80) not null,
    job varchar(40) not null,
    due date not null,
    done_on date null,
    done_by varchar(200) null,
    constraint health_action_of foreign key (meeting_id) references health_meeting (id) on delete cascade,
    index health_action_due (done_on, due)
);
