-- names of other authorities' children who hold seats, only where they are known; by the academic year in which the group
-- is in Reception, so that a group keeps its names as it grows a year older each year. For placement officers only
create table other_authority_names (
    provision_id uuid not null,
    reception_year int not null,
    names varchar(1000) not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    primary key (provision_id, reception_year),
    constraint other_authority_names_provision foreign key (provision_id) references provision (id)
);
