-- figures that the Department for Education publishes, a release each; of each authority what is published of it
create table sufficiency_release (
    id uuid not null primary key,
    source varchar(500) not null,
    first_january int not null,
    last_january int not null,
    added_by varchar(200) not null,
    added_at datetime(6) not null
);
create table sufficiency_release_authority (
    release_id uuid not null,
    code varchar(20) not null,
    name varchar(200) not null,
    last_january int null,
    plans int null,
    figures longtext not null,
    primary key (release_id, code),
    constraint sufficiency_release_authority_release foreign key (release_id) references sufficiency_release (id)
        on delete cascade
);
