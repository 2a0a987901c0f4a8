create table child (
    id uuid not null primary key,
    version bigint not null,
    reference varchar(40) not null,
    upn varchar(13) null,
    surname varchar(100) not null,
    forename varchar(100) not null,
    date_of_birth date not null,
    sex varchar(1) null,
    postcode varchar(8) null,
    easting double null,
    northing double null,
    constraint child_reference unique (reference),
    constraint child_upn unique (upn),
    index child_name (surname, forename),
    index child_date_of_birth (date_of_birth)
);

create table child_sibling (
    child_id uuid not null,
    sibling_id uuid not null,
    primary key (child_id, sibling_id),
    constraint child_sibling_child foreign key (child_id) references child (id),
    constraint child_sibling_sibling foreign key (sibling_id) references child (id)
);
