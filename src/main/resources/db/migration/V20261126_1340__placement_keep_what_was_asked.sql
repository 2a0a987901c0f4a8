-- a preference for a setting that is not in the register, as it was asked for
create table placement_unlisted_preference (
    child_id uuid not null,
    position int not null,
    name varchar(200) not null,
    town varchar(100) not null,
    primary key (child_id, position),
    constraint placement_unlisted_preference_wishes foreign key (child_id) references placement_wishes (child_id)
);

-- preferences keep their rank among all that were asked for
alter table placement add column unusual_reason varchar(500) null;
