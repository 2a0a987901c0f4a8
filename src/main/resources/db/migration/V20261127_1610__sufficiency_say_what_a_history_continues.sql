-- which history one goes on from: what happened later is compared with forecasts of the history it continues alone
alter table sufficiency_history add column continues_id uuid null;
alter table sufficiency_history add constraint sufficiency_history_continues
    foreign key (continues_id) references sufficiency_history (id) on delete set null;
