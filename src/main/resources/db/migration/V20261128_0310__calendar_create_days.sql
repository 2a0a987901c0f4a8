-- the days by which due dates in working and school days are counted. Bank holidays of England with where they were read;
-- those of later years follow from the rule of every year until they are announced
create table calendar_bank_holiday (
    day date not null,
    name varchar(100) not null,
    source varchar(300) not null,
    is_announced boolean not null,
    announced_on date null,
    primary key (day)
);

-- terms and closures of a setting, or of the authority where the setting is null
create table calendar_span (
    id uuid not null,
    setting_id uuid null,
    kind varchar(10) not null,
    name varchar(100) not null,
    first_day date not null,
    last_day date not null,
    source varchar(300) not null,
    version bigint not null,
    primary key (id),
    index calendar_span_setting (setting_id, first_day),
    constraint calendar_span_setting foreign key (setting_id) references setting (id)
);

-- each change of a calendar, and the due dates that it moved; numbers, no names of children
create table calendar_change (
    id bigint not null auto_increment,
    at datetime(6) not null,
    by_name varchar(200) not null,
    what varchar(300) not null,
    setting_id uuid null,
    primary key (id)
);

create table calendar_moved_date (
    change_id bigint not null,
    position int not null,
    what varchar(200) not null,
    place varchar(200) not null,
    due_before date not null,
    due_after date not null,
    how_many int not null,
    primary key (change_id, position),
    constraint calendar_moved_date_change foreign key (change_id) references calendar_change (id)
);

insert into calendar_bank_holiday (day, name, source, is_announced, announced_on) values
    ('2024-01-01', 'New Year''s Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2024-03-29', 'Good Friday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2024-04-01', 'Easter Monday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2024-05-06', 'Early May bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2024-05-27', 'Spring bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2024-08-26', 'Summer bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2024-12-25', 'Christmas Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2024-12-26', 'Boxing Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2025-01-01', 'New Year''s Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2025-04-18', 'Good Friday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2025-04-21', 'Easter Monday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2025-05-05', 'Early May bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2025-05-26', 'Spring bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2025-08-25', 'Summer bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2025-12-25', 'Christmas Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2025-12-26', 'Boxing Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2026-01-01', 'New Year''s Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2026-04-03', 'Good Friday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2026-04-06', 'Easter Monday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2026-05-04', 'Early May bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2026-05-25', 'Spring bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2026-08-31', 'Summer bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2026-12-25', 'Christmas Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2026-12-28', 'Boxing Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2027-01-01', 'New Year''s Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2027-03-26', 'Good Friday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2027-03-29', 'Easter Monday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2027-05-03', 'Early May bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2027-05-31', 'Spring bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2027-08-30', 'Summer bank holiday', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2027-12-27', 'Christmas Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2027-12-28', 'Boxing Day', 'gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared', true, null),
    ('2028-01-03', 'New Year''s Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2028-04-14', 'Good Friday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2028-04-17', 'Easter Monday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2028-05-01', 'Early May bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2028-05-29', 'Spring bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2028-08-28', 'Summer bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2028-12-25', 'Christmas Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2028-12-26', 'Boxing Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2029-01-01', 'New Year''s Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2029-03-30', 'Good Friday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2029-04-02', 'Easter Monday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2029-05-07', 'Early May bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2029-05-28', 'Spring bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2029-08-27', 'Summer bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2029-12-25', 'Christmas Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2029-12-26', 'Boxing Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2030-01-01', 'New Year''s Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2030-04-19', 'Good Friday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2030-04-22', 'Easter Monday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2030-05-06', 'Early May bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2030-05-27', 'Spring bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2030-08-26', 'Summer bank holiday', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2030-12-25', 'Christmas Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null),
    ('2030-12-26', 'Boxing Day', 'Counted by the rule of every year (Banking and Financial Dealings Act 1971); not yet compared with an announcement', false, null);
