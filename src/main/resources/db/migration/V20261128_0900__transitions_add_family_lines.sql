-- what a family says of a line of the record it is to agree to: agreed, or asked about in its own words; each with the
-- answer as it was shown, so that a later change asks again
create table transition_family_line (
    id uuid not null primary key,
    record_id uuid not null,
    field varchar(100) not null,
    item int not null,
    question varchar(500) not null,
    shown longtext not null,
    agreed boolean not null,
    words varchar(2000) not null,
    way varchar(10) not null,
    taken_down_by varchar(200) null,
    said_at datetime(6) not null,
    answer varchar(2000) null,
    answered_by varchar(200) null,
    answered_at datetime(6) null,
    constraint transition_family_line_record foreign key (record_id) references transition_record (id),
    index transition_family_line_of (record_id, field, item, said_at)
);

-- the language in which a family or a child reads its pages
alter table transition_voice add column language varchar(10) not null default 'en';
