-- a case: one child's move from one phase to the next, from the family's preference to the first day
create table casework_case (
    id uuid not null primary key,
    version bigint not null,
    child_id uuid not null,
    entry_year int not null,
    kind varchar(40) not null,
    nc_year int not null,
    from_provision_id uuid null,
    stays boolean not null,
    stage varchar(40) not null,
    held_from varchar(40) null,
    owner_login varchar(100) null,
    owner_name varchar(200) null,
    deadline date not null,
    last_lawful_day date not null,
    review_by date not null,
    draft_by date not null,
    preference_requested_on date null,
    preference_received_on date null,
    review_on date null,
    notice_on date null,
    panel_on date null,
    decided_on date null,
    provision_id uuid null,
    named_type varchar(200) null,
    final_on date null,
    note varchar(2000) null,
    constraint casework_case_once unique (child_id, entry_year, kind),
    index casework_case_list (entry_year, stage),
    index casework_case_owner (owner_login)
);

-- every step of a case: from which stage to which, on which day, who recorded it, when and why
create table casework_step (
    id uuid not null primary key,
    case_id uuid not null,
    stage_from varchar(40) null,
    stage_to varchar(40) not null,
    on_day date not null,
    reason varchar(1000) null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    constraint casework_step_case foreign key (case_id) references casework_case (id),
    index casework_step_order (case_id, at)
);

-- who looked after a case, and who handed it over to whom
create table casework_owner (
    id uuid not null primary key,
    case_id uuid not null,
    from_name varchar(200) null,
    to_name varchar(200) null,
    reason varchar(1000) null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    constraint casework_owner_case foreign key (case_id) references casework_case (id),
    index casework_owner_order (case_id, at)
);
