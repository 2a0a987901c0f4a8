-- mediation and appeal of a case, and what the Tribunal ordered by when
create table casework_appeal (
    case_id uuid not null primary key,
    certificate_on date null,
    registered_on date null,
    section_i_only boolean not null,
    tribunal_reference varchar(50) null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    constraint casework_appeal_case foreign key (case_id) references casework_case (id)
);

create table casework_order (
    id uuid not null primary key,
    case_id uuid not null,
    kind varchar(60) not null,
    made_on date not null,
    due date not null,
    counted varchar(500) not null,
    done_on date null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    constraint casework_order_case foreign key (case_id) references casework_case (id),
    index casework_order_of (case_id, made_on)
);
