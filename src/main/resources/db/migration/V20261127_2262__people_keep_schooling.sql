-- attendance and suspensions by term, as schools counted them; half-day sessions
create table attendance_term (
    child_id uuid not null,
    academic_year int not null,
    term varchar(10) not null,
    possible int not null,
    attended int not null,
    authorised int not null,
    unauthorised int not null,
    suspensions int not null,
    suspended_sessions int not null,
    entered_by varchar(200) not null,
    entered_at datetime(6) not null,
    primary key (child_id, academic_year, term),
    constraint attendance_term_child foreign key (child_id) references child (id)
);

-- what young people do from a day on, until the next one
create table participation (
    child_id uuid not null,
    starts date not null,
    activity varchar(20) not null,
    code varchar(20) not null,
    entered_by varchar(200) not null,
    entered_at datetime(6) not null,
    primary key (child_id, starts),
    constraint participation_child foreign key (child_id) references child (id)
);
