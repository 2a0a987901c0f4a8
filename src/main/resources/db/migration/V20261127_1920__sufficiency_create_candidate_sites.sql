-- sites where new provision could open, what it would cost and how long it takes, and who changed what about them
create table sufficiency_candidate_site (
    id uuid not null primary key,
    version int not null,
    name varchar(200) not null,
    setting_id uuid null,
    spare_rooms int not null,
    kind varchar(20) not null,
    needs varchar(200) not null,
    nc_year_from int not null,
    nc_year_to int not null,
    places varchar(200) not null,
    capital decimal(14, 2) not null,
    annual decimal(14, 2) not null,
    lead_months int not null,
    decided date not null,
    source varchar(1000) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    deleted_at datetime(6) null
);

create table sufficiency_candidate_site_change (
    id bigint not null auto_increment primary key,
    site_id uuid not null,
    at datetime(6) not null,
    by_name varchar(200) not null,
    what varchar(4000) not null,
    constraint sufficiency_candidate_site_change_site foreign key (site_id)
        references sufficiency_candidate_site (id) on delete cascade
);
