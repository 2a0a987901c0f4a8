-- with which rights a file was brought, whether somebody of a setting brought it, and what of it is left out
alter table import_batch
    add column asker text null,
    add column at_setting boolean not null default false,
    add column left_out varchar(1000) not null default '';
