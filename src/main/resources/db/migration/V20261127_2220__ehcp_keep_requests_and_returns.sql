-- requests for an EHC needs assessment and what became of them. Source: SEN2 person level, modules 2 and 3. Codes are
-- kept as they came
create table ehc_request (
    child_id uuid not null,
    received date not null,
    source varchar(4) not null,
    youth_accommodation boolean not null,
    outcome varchar(4) not null,
    outcome_date date null,
    mediation boolean not null,
    tribunal boolean not null,
    moved_out boolean not null,
    primary key (child_id, received),
    constraint ehc_request_child foreign key (child_id) references child (id)
);

create table ehc_assessment (
    child_id uuid not null,
    received date not null,
    position int not null,
    outcome varchar(4) not null,
    outcome_date date null,
    mediation boolean not null,
    tribunal boolean not null,
    other_mediation boolean not null,
    other_tribunal boolean not null,
    week_20_exception boolean not null,
    primary key (child_id, received, position),
    constraint ehc_assessment_request foreign key (child_id, received) references ehc_request (child_id, received)
);

-- where a child is taught that is no place at a provision of the register. Source: SEN2 person level, module 5b
create table place_elsewhere (
    child_id uuid not null,
    starts date not null,
    place_rank int not null,
    ends date null,
    setting varchar(4) not null,
    urn varchar(6) not null,
    ukprn varchar(8) not null,
    note varchar(255) not null,
    sen_unit boolean not null,
    resourced boolean not null,
    primary key (child_id, starts, place_rank),
    constraint place_elsewhere_child foreign key (child_id) references child (id)
);

-- what the yearly return asks of a child and no other record holds
create table return_item (
    child_id uuid not null,
    item varchar(40) not null,
    value varchar(100) not null,
    primary key (child_id, item),
    constraint return_item_child foreign key (child_id) references child (id)
);
