-- forecasts are made from the history that was chosen last: at first each was chosen when it was added
alter table sufficiency_history add column chosen_at datetime(6) null;
update sufficiency_history set chosen_at = added_at;
alter table sufficiency_history modify column chosen_at datetime(6) not null;
