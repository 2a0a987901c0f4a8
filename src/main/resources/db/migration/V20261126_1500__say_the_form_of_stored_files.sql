-- files kept in the database say which form they have, so that a later version reads every earlier one
alter table match_run_problem add column form int not null default 1;
alter table match_run_rules add column form int not null default 1;
alter table match_run_answer add column form int not null default 1;
alter table match_run_proof add column form int not null default 1;
alter table match_run_place_values add column form int not null default 1;
alter table sufficiency_history add column form int not null default 1;
alter table sufficiency_forecast add column form int not null default 1;
