-- what a named officer decided for a case, on which ground and evidence, and whether it was undone within the day
create table casework_decision (
    id uuid not null primary key,
    case_id uuid not null,
    child_id uuid not null,
    entry_year int not null,
    kind varchar(40) not null,
    provision_id uuid null,
    named_type varchar(200) null,
    refused_id uuid null,
    run_id uuid null,
    is_proposal boolean not null,
    ground varchar(40) null,
    evidence longtext null,
    reason varchar(2000) not null,
    stage_before varchar(40) not null,
    alternatives_opened_at datetime(6) null,
    decided_by_login varchar(100) not null,
    decided_by varchar(200) not null,
    decided_at datetime(6) not null,
    undone_by varchar(200) null,
    undone_at datetime(6) null,
    undone_reason varchar(1000) null,
    constraint casework_decision_case foreign key (case_id) references casework_case (id),
    index casework_decision_order (case_id, decided_at),
    index casework_decision_year (entry_year, decided_at)
);

-- who opened the alternatives for a case, and when: an officer looks at them before deciding one by one
create table casework_alternatives_opened (
    case_id uuid not null,
    opened_by varchar(100) not null,
    opened_at datetime(6) not null,
    primary key (case_id, opened_by, opened_at),
    constraint casework_alternatives_opened_case foreign key (case_id) references casework_case (id)
);
