-- the capital programme: projects, their milestones as planned, expected and reached, and spend by financial year
create table sufficiency_capital_project (
    id uuid not null primary key,
    name varchar(200) not null,
    budget decimal(14, 2) not null,
    funding varchar(1000) not null,
    note varchar(1000) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null
);

create table sufficiency_capital_milestone (
    id uuid not null primary key,
    project_id uuid not null,
    name varchar(200) not null,
    planned date not null,
    expected date not null,
    reached date null,
    constraint sufficiency_capital_milestone_project foreign key (project_id)
        references sufficiency_capital_project (id) on delete cascade
);

create table sufficiency_capital_spend (
    project_id uuid not null,
    financial_year int not null,
    planned decimal(14, 2) not null,
    actual decimal(14, 2) null,
    primary key (project_id, financial_year),
    constraint sufficiency_capital_spend_project foreign key (project_id)
        references sufficiency_capital_project (id) on delete cascade
);
