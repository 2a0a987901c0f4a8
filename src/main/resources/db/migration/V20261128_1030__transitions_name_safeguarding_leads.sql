-- who is the designated safeguarding lead at a setting, named there for the leads of other settings to see
create table safeguarding_lead (
    setting_id uuid not null primary key,
    name varchar(120) not null,
    telephone varchar(40) not null,
    named_by varchar(200) not null,
    named_at datetime(6) not null
);

-- the lead at the other side of one move, where that setting has not named one here
create table safeguarding_other_lead (
    record_id uuid not null primary key,
    name varchar(120) not null,
    telephone varchar(40) not null,
    named_by varchar(200) not null,
    named_at datetime(6) not null,
    constraint safeguarding_other_lead_of foreign key (record_id) references transition_record (id) on delete cascade
);
