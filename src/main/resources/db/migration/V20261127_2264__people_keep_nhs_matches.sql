-- what a matching service says of a child's NHS number, beside the number itself
create table child_nhs_match (
    child_id uuid not null primary key,
    status varchar(20) not null,
    differences varchar(500) not null,
    missing varchar(500) not null,
    entered_by varchar(200) not null,
    entered_at datetime(6) not null,
    constraint child_nhs_match_child foreign key (child_id) references child (id)
);
