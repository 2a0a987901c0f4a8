-- approval under section 41 of the Children and Families Act 2014 as GIAS holds it; null where nobody has recorded it
alter table setting add column section_41 boolean null;

-- who may be requested under section 38(3); law as rows, so that it can change from a date on
create table request_route (
    provision_type varchar(40) not null,
    section_41 varchar(12) not null,
    valid_from date not null,
    route varchar(10) not null,
    source varchar(300) not null,
    primary key (provision_type, section_41, valid_from)
);

insert into request_route (provision_type, section_41, valid_from, route, source) values
    ('MAINSTREAM', 'ANY', '2014-09-01', 'S38_3', 'Children and Families Act 2014 s.38(3)(a) and (c): maintained schools and Academies'),
    ('SEN_UNIT', 'ANY', '2014-09-01', 'S38_3', 'Children and Families Act 2014 s.38(3)(a) and (c): maintained schools and Academies'),
    ('RESOURCED_PROVISION', 'ANY', '2014-09-01', 'S38_3', 'Children and Families Act 2014 s.38(3)(a) and (c): maintained schools and Academies'),
    ('SPECIAL_SCHOOL', 'ANY', '2014-09-01', 'S38_3', 'Children and Families Act 2014 s.38(3)(a) and (c): maintained schools and Academies'),
    ('NON_MAINTAINED_SPECIAL', 'ANY', '2014-09-01', 'S38_3', 'Children and Families Act 2014 s.38(3)(e): non-maintained special schools'),
    ('POST_16', 'ANY', '2014-09-01', 'S38_3', 'Children and Families Act 2014 s.38(3)(d): institutions within the further education sector; a specialist post-16 institution needs section 41 approval: unverified for each college'),
    ('ALTERNATIVE_PROVISION', 'ANY', '2014-09-01', 'UNKNOWN', 'An Academy can be requested, a pupil referral unit cannot: unverified for each setting'),
    ('INDEPENDENT_SPECIAL', 'APPROVED', '2014-09-01', 'S38_3', 'Children and Families Act 2014 s.38(3)(f) with s.41: approved independent institutions'),
    ('INDEPENDENT_SPECIAL', 'NOT_APPROVED', '2014-09-01', 'S9', 'Education Act 1996 s.9: regard to the wishes of parents; the school must agree'),
    ('INDEPENDENT_SPECIAL', 'NOT_RECORDED', '2014-09-01', 'UNKNOWN', 'Section 41 approval is not recorded for this setting');
