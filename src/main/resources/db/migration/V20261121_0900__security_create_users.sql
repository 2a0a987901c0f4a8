create table app_user (
    id uuid not null primary key,
    version bigint not null,
    username varchar(100) not null,
    display_name varchar(200) not null,
    password_hash varchar(200) not null,
    enabled boolean not null,
    demonstration boolean not null,
    setting_id uuid null,
    constraint app_user_username unique (username)
);

create table app_user_role (
    user_id uuid not null,
    role varchar(40) not null,
    primary key (user_id, role),
    constraint app_user_role_user foreign key (user_id) references app_user (id)
);
