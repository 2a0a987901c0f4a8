-- a child may have several plans, one after another; who recorded, ended and corrected each, when and why. Null for plans
-- recorded before this was kept. A corrected plan stays and does not count
alter table ehc_plan
    drop index ehc_plan_child,
    add index ehc_plan_of_child (child_id, started),
    add column begun_code varchar(40) null,
    add column begun_reason varchar(200) null,
    add column begun_words varchar(500) null,
    add column begun_by varchar(200) null,
    add column begun_at datetime(6) null,
    add column ended_code varchar(40) null,
    add column ended_reason varchar(200) null,
    add column ended_words varchar(500) null,
    add column ended_by varchar(200) null,
    add column ended_at datetime(6) null,
    add column corrected_code varchar(40) null,
    add column corrected_reason varchar(200) null,
    add column corrected_words varchar(500) null,
    add column corrected_by varchar(200) null,
    add column corrected_at datetime(6) null;
