-- seats that other authorities' children hold: by provision, academic year and NC year, without names
create table other_authority_seats (
    provision_id uuid not null,
    position int not null,
    academic_year int not null,
    nc_year int not null,
    seats int not null,
    primary key (provision_id, position),
    constraint other_authority_seats_provision foreign key (provision_id) references provision (id)
);
