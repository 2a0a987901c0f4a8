-- a guest's name and role of up to 180 characters is kept with the words that say there is no account: 201 characters
alter table transition_sending modify received_by varchar(250) null;
alter table transition_event modify by_name varchar(250) not null;
