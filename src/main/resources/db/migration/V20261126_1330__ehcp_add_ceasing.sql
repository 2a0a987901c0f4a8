-- the first day on which a plan is no longer maintained, and whether the plan allows alternative provision
alter table ehc_plan add column ceases date null;
alter table ehc_plan add column alternative_provision boolean not null default false;
