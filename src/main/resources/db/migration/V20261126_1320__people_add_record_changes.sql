-- what was put right or ended on a child's record: who, when, why; nothing is ever taken out of it
create table record_change (
    id bigint not null auto_increment primary key,
    child_id uuid not null,
    what varchar(200) not null,
    was varchar(500) null,
    is_now varchar(500) null,
    reason varchar(500) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    constraint record_change_child foreign key (child_id) references child (id),
    index record_change_of_child (child_id, changed_at)
);
