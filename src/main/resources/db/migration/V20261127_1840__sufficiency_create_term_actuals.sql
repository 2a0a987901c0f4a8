-- what was counted or spent in a term, beside what a scenario said of it when that was recorded
create table sufficiency_term_actual (
    id uuid not null primary key,
    scenario_id uuid not null,
    academic_year int not null,
    term varchar(10) not null,
    measure varchar(20) not null,
    actual decimal(14, 2) not null,
    said decimal(14, 2) null,
    low decimal(14, 2) null,
    high decimal(14, 2) null,
    source varchar(500) not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    constraint sufficiency_term_actual_once unique (scenario_id, academic_year, term, measure),
    constraint sufficiency_term_actual_scenario foreign key (scenario_id)
        references sufficiency_scenario (id) on delete cascade
);
