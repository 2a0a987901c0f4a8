-- numbers by which others know a child (UPN, ULN, NHS number): who said each, and whether it was held against a list.
-- The UPN itself stands with the child; one that was there before has no row until somebody says where it came from
create table child_number (
    child_id uuid not null,
    kind varchar(4) not null,
    value varchar(13) not null,
    source varchar(20) not null,
    status varchar(20) not null,
    matched_with varchar(200) null,
    matched_by varchar(200) null,
    matched_at datetime(6) null,
    entered_by varchar(200) not null,
    entered_at datetime(6) not null,
    primary key (child_id, kind),
    constraint child_number_value unique (kind, value),
    constraint child_number_child foreign key (child_id) references child (id) on delete cascade
);

-- UPNs that children had before, with why they were replaced: a record from elsewhere may come under an old one
create table former_upn (
    id bigint not null auto_increment primary key,
    child_id uuid not null,
    upn varchar(13) not null,
    used_from date null,
    used_until date not null,
    reason varchar(500) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    constraint former_upn_child foreign key (child_id) references child (id) on delete cascade,
    index former_upn_upn (upn)
);
