-- places that cannot be used for a time, with who said so and why; a row that was wrong or is over is ended, not deleted
create table provision_out_of_use (
    id uuid not null primary key,
    provision_id uuid not null,
    from_year int not null,
    until_year int null,
    nc_year_from int not null,
    nc_year_to int not null,
    places int not null,
    reason varchar(500) not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    ended_why varchar(500) null,
    ended_by varchar(200) null,
    ended_at datetime(6) null,
    constraint provision_out_of_use_provision foreign key (provision_id) references provision (id)
);

-- who commissions a base: places of a school's or trust's own base are not the authority's to fill
create table provision_commissioner (
    provision_id uuid not null primary key,
    commissioner varchar(20) not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    constraint provision_commissioner_provision foreign key (provision_id) references provision (id)
);

-- what provisions can be able to do beside their designation; the authority changes the list, no program does
create table capability (
    code varchar(40) not null primary key,
    label varchar(200) not null,
    source varchar(500) not null,
    valid_from date not null
);

insert into capability (code, label, source, valid_from) values
    ('SIGNED_COMMUNICATION', 'Signed or symbol communication taught by trained staff', 'Proposal of Throughline, not a statutory list', '2026-09-01'),
    ('AIDED_COMMUNICATION', 'Communication aids set up and used in lessons', 'Proposal of Throughline, not a statutory list', '2026-09-01'),
    ('NON_SUBJECT_SPECIFIC', 'Teaching below subject-specific study (engagement model)', 'Proposal of Throughline, not a statutory list', '2026-09-01'),
    ('MEDICAL_EVERY_DAY', 'Medical care every day by trained staff', 'Proposal of Throughline, not a statutory list', '2026-09-01'),
    ('MOVING_AND_HANDLING', 'Hoist, and staff trained in moving and handling', 'Proposal of Throughline, not a statutory list', '2026-09-01'),
    ('SENSORY_SPECIALIST', 'Qualified teacher of deaf, vision-impaired or multi-sensory-impaired children', 'Proposal of Throughline, not a statutory list', '2026-09-01'),
    ('THERAPY_ON_SITE', 'Speech and language or occupational therapy on site every week', 'Proposal of Throughline, not a statutory list', '2026-09-01'),
    ('TRAUMA_INFORMED', 'Small groups with trauma-informed practice', 'Proposal of Throughline, not a statutory list', '2026-09-01');

-- which provision is able to do what, with who said so; what is over is ended, not deleted
create table provision_capability (
    id uuid not null primary key,
    provision_id uuid not null,
    code varchar(40) not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    ended_by varchar(200) null,
    ended_at datetime(6) null,
    constraint provision_capability_provision foreign key (provision_id) references provision (id),
    constraint provision_capability_code foreign key (code) references capability (code)
);

-- what somebody outside restricts, such as the regulator or a planning condition, in words
create table provision_restriction (
    id uuid not null primary key,
    provision_id uuid not null,
    restriction varchar(500) not null,
    source varchar(500) not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    ended_why varchar(500) null,
    ended_by varchar(200) null,
    ended_at datetime(6) null,
    constraint provision_restriction_provision foreign key (provision_id) references provision (id)
);
