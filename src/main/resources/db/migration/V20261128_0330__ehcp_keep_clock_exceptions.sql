-- for which reasons the law does not hold the authority to a time limit, and to which rules each is an exception
create table ehcp_clock_exception_reason (
    code varchar(30) not null,
    rule_id varchar(8) not null,
    valid_from date not null,
    valid_to date null,
    label varchar(200) not null,
    basis varchar(300) not null,
    unverified varchar(300) null,
    primary key (code, rule_id, valid_from)
);

insert into ehcp_clock_exception_reason (code, rule_id, valid_from, valid_to, label, basis, unverified) values
    ('SCHOOL_CLOSED', 'R01', '2014-09-01', null, 'School whose advice is sought closed for four weeks or more', 'SEND Regulations 2014, regulation 5(4)', null),
    ('SCHOOL_CLOSED', 'R03', '2014-09-01', null, 'School whose advice is sought closed for four weeks or more', 'SEND Regulations 2014, regulation 10(4)', null),
    ('SCHOOL_CLOSED', 'R05', '2014-09-01', null, 'School whose advice is sought closed for four weeks or more', 'SEND Regulations 2014, regulation 13(3)', null),
    ('EARLY_YEARS_CLOSED', 'R01', '2014-09-01', null, 'Early years provider closed for four weeks or more', 'SEND Regulations 2014, regulation 5(4)', null),
    ('EARLY_YEARS_CLOSED', 'R03', '2014-09-01', null, 'Early years provider closed for four weeks or more', 'SEND Regulations 2014, regulation 10(4)', null),
    ('EARLY_YEARS_CLOSED', 'R05', '2014-09-01', null, 'Early years provider closed for four weeks or more', 'SEND Regulations 2014, regulation 13(3)', null),
    ('PERSONAL', 'R01', '2014-09-01', null, 'Exceptional personal circumstances of the child or the family', 'SEND Regulations 2014, regulation 5(4)', 'The whole reason'),
    ('PERSONAL', 'R03', '2014-09-01', null, 'Exceptional personal circumstances of the child or the family', 'SEND Regulations 2014, regulation 10(4)', 'The whole reason'),
    ('PERSONAL', 'R05', '2014-09-01', null, 'Exceptional personal circumstances of the child or the family', 'SEND Regulations 2014, regulation 13(3)', 'The whole reason'),
    ('ABSENT', 'R01', '2014-09-01', null, 'Child or family away from the area for four weeks or more', 'SEND Regulations 2014, regulation 5(4)', 'The whole reason'),
    ('ABSENT', 'R03', '2014-09-01', null, 'Child or family away from the area for four weeks or more', 'SEND Regulations 2014, regulation 10(4)', 'The whole reason'),
    ('ABSENT', 'R05', '2014-09-01', null, 'Child or family away from the area for four weeks or more', 'SEND Regulations 2014, regulation 13(3)', 'The whole reason'),
    ('MISSED_APPOINTMENT', 'R02', '2014-09-01', null, 'Child missed an appointment', 'SEND Regulations 2014, regulation 8', null),
    ('MISSED_APPOINTMENT', 'R03', '2014-09-01', null, 'Child missed an appointment', 'SEND Regulations 2014, regulation 10(4)', 'The whole reason'),
    ('MISSED_APPOINTMENT', 'R05', '2014-09-01', null, 'Child missed an appointment', 'SEND Regulations 2014, regulation 13(3)', 'The whole reason');

-- days that do not count in the clocks of a child that started on a day (the receipt of a request), with the reason and
-- what shows it; the due dates themselves stay. A child that was merged into another takes its rows along
create table ehcp_clock_exception (
    id uuid not null,
    child_id uuid not null,
    started_on date not null,
    reason varchar(30) not null,
    from_day date not null,
    until_day date null,
    evidence varchar(500) not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    withdrawn_why varchar(500) null,
    withdrawn_by varchar(200) null,
    withdrawn_at datetime(6) null,
    version bigint not null,
    primary key (id),
    index ehcp_clock_exception_child (child_id)
);
