create table placement (
    id uuid not null primary key,
    version bigint not null,
    child_id uuid not null,
    provision_id uuid not null,
    start_year int not null,
    end_year int null,
    last_nc_year int null,
    constraint placement_once unique (child_id, start_year),
    constraint placement_child foreign key (child_id) references child (id),
    constraint placement_provision foreign key (provision_id) references provision (id),
    index placement_at (provision_id, start_year)
);

create table placement_wishes (
    child_id uuid not null primary key,
    version bigint not null,
    constraint placement_wishes_child foreign key (child_id) references child (id)
);

create table placement_preference (
    child_id uuid not null,
    position int not null,
    provision_id uuid not null,
    primary key (child_id, position),
    constraint placement_preference_wishes foreign key (child_id) references placement_wishes (child_id),
    constraint placement_preference_provision foreign key (provision_id) references provision (id)
);

create table placement_exclusion (
    child_id uuid not null,
    provision_id uuid not null,
    evidence varchar(1000) not null,
    primary key (child_id, provision_id),
    constraint placement_exclusion_wishes foreign key (child_id) references placement_wishes (child_id),
    constraint placement_exclusion_provision foreign key (provision_id) references provision (id)
);

create table placement_keep_apart (
    child_id uuid not null,
    other_id uuid not null,
    primary key (child_id, other_id),
    constraint placement_keep_apart_wishes foreign key (child_id) references placement_wishes (child_id),
    constraint placement_keep_apart_other foreign key (other_id) references child (id)
);
