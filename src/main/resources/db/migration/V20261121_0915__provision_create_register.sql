create table setting (
    id uuid not null primary key,
    version bigint not null,
    urn int null,
    name varchar(200) not null,
    in_borough boolean not null,
    easting double null,
    northing double null,
    constraint setting_urn unique (urn),
    constraint setting_name unique (name)
);

create table provision (
    id uuid not null primary key,
    version bigint not null,
    setting_id uuid not null,
    code varchar(40) not null,
    name varchar(200) not null,
    type varchar(40) not null,
    nc_year_from int not null,
    nc_year_to int not null,
    sex varchar(1) null,
    annual_cost decimal(12, 2) not null,
    opens int null,
    closes int null,
    constraint provision_code unique (code),
    constraint provision_setting foreign key (setting_id) references setting (id)
);

create table provision_need (
    provision_id uuid not null,
    need varchar(10) not null,
    primary key (provision_id, need),
    constraint provision_need_provision foreign key (provision_id) references provision (id)
);

create table provision_feature (
    provision_id uuid not null,
    feature varchar(40) not null,
    primary key (provision_id, feature),
    constraint provision_feature_provision foreign key (provision_id) references provision (id)
);

create table commissioned_places (
    provision_id uuid not null,
    position int not null,
    academic_year int not null,
    nc_year_from int not null,
    nc_year_to int not null,
    places int not null,
    kept_back int not null,
    primary key (provision_id, position),
    constraint commissioned_places_provision foreign key (provision_id) references provision (id)
);
