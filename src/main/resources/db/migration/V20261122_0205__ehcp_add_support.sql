alter table ehc_plan add column behaviour_risk varchar(10) null;
alter table ehc_plan add column children_per_adult int null;
