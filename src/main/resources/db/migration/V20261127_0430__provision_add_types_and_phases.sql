-- types of establishment as Get Information about Schools (GIAS) codes them, in their groups; how an academy came to be is
-- apart from what it is, as its successor register will have it
create table setting_type (
    code int not null primary key,
    name varchar(100) not null,
    type_group varchar(60) not null,
    route varchar(20) null,
    source varchar(200) not null,
    valid_from date not null
);

insert into setting_type (code, name, type_group, route, source, valid_from) values
    (1, 'Community school', 'Local authority maintained schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (2, 'Voluntary aided school', 'Local authority maintained schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (3, 'Voluntary controlled school', 'Local authority maintained schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (5, 'Foundation school', 'Local authority maintained schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (6, 'City technology college', 'Independent schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (7, 'Community special school', 'Special schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (8, 'Non-maintained special school', 'Special schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (10, 'Other independent special school', 'Special schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (11, 'Other independent school', 'Independent schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (12, 'Foundation special school', 'Special schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (14, 'Pupil referral unit', 'Local authority maintained schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (15, 'Local authority nursery school', 'Local authority maintained schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (18, 'Further education', 'Colleges', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (24, 'Secure unit', 'Other types', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (25, 'Offshore school', 'Other types', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (26, 'Service children''s education', 'Other types', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (27, 'Miscellaneous', 'Other types', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (28, 'Academy sponsor led', 'Academies', 'Sponsor led', 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (29, 'Higher education institution', 'Universities', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (30, 'Welsh establishment', 'Welsh schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (31, 'Sixth form centre', 'Colleges', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (32, 'Special post-16 institution', 'Other types', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (33, 'Academy special sponsor led', 'Academies', 'Sponsor led', 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (34, 'Academy converter', 'Academies', 'Converter', 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (35, 'Free school', 'Free schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (36, 'Free school special', 'Free schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (37, 'British school overseas', 'Other types', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (38, 'Free school alternative provision', 'Free schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (39, 'Free school 16 to 19', 'Free schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (40, 'University technical college', 'Free schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (41, 'Studio school', 'Free schools', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (42, 'Academy alternative provision converter', 'Academies', 'Converter', 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (43, 'Academy alternative provision sponsor led', 'Academies', 'Sponsor led', 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (44, 'Academy special converter', 'Academies', 'Converter', 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (45, 'Academy 16 to 19 converter', 'Academies', 'Converter', 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (46, 'Academy 16 to 19 sponsor led', 'Academies', 'Sponsor led', 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (49, 'Online provider', 'Online provider', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (56, 'Institution funded by another government department', 'Other types', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01'),
    (57, 'Academy secure 16 to 19', 'Academies', null, 'GIAS, TypeOfEstablishment, April 2025', '2025-04-01');

-- phases of education, by which children enter a setting, as GIAS codes them
create table setting_phase (
    code int not null primary key,
    name varchar(60) not null,
    source varchar(200) not null,
    valid_from date not null
);

insert into setting_phase (code, name, source, valid_from) values
    (0, 'Not applicable', 'GIAS, PhaseOfEducation: unverified, the codes are known from use', '2025-04-01'),
    (1, 'Nursery', 'GIAS, PhaseOfEducation: unverified, the codes are known from use', '2025-04-01'),
    (2, 'Primary', 'GIAS, PhaseOfEducation: unverified, the codes are known from use', '2025-04-01'),
    (3, 'Middle deemed primary', 'GIAS, PhaseOfEducation: unverified, the codes are known from use', '2025-04-01'),
    (4, 'Secondary', 'GIAS, PhaseOfEducation: unverified, the codes are known from use', '2025-04-01'),
    (5, 'Middle deemed secondary', 'GIAS, PhaseOfEducation: unverified, the codes are known from use', '2025-04-01'),
    (6, '16 plus', 'GIAS, PhaseOfEducation: unverified, the codes are known from use', '2025-04-01'),
    (7, 'All-through', 'GIAS, PhaseOfEducation: unverified, the codes are known from use', '2025-04-01');

-- what a setting is, and by which phase children enter it; null where nobody has recorded it
alter table setting
    add column type_code int null,
    add column phase_code int null,
    add constraint setting_has_type foreign key (type_code) references setting_type (code),
    add constraint setting_has_phase foreign key (phase_code) references setting_phase (code);
