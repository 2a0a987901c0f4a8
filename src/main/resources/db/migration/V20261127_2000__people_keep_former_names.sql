-- names and postcodes that children had before, by which files of others may still know them
create table child_formerly (
    id bigint not null auto_increment primary key,
    child_id uuid not null,
    surname varchar(100) not null,
    forename varchar(100) not null,
    postcode varchar(8) null,
    used_until date not null,
    constraint child_formerly_child foreign key (child_id) references child (id) on delete cascade,
    index child_formerly_name (surname, forename)
);
