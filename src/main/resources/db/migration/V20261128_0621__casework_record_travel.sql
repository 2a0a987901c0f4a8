-- what an officer records about a child's way to school beside its length (Education Act 1996, section 508B); blank where nobody did
create table casework_travel (
    case_id uuid not null primary key,
    can_walk boolean null,
    low_income boolean null,
    why varchar(1000) not null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    constraint casework_travel_case foreign key (case_id) references casework_case (id)
);

-- provisions to which there is no safe route to walk
create table casework_travel_unsafe (
    case_id uuid not null,
    provision_id uuid not null,
    primary key (case_id, provision_id),
    constraint casework_travel_unsafe_of foreign key (case_id) references casework_travel (case_id)
);
