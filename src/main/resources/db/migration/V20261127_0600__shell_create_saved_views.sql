-- views of lists that a person saved: filters and hidden columns under a name, seen by nobody else
create table saved_view (
    id uuid not null primary key,
    login varchar(100) not null,
    name varchar(80) not null,
    path varchar(200) not null,
    filters varchar(1000) not null,
    hidden_columns varchar(2000) not null,
    saved_at datetime(6) not null,
    constraint saved_view_name unique (login, path, name)
);
