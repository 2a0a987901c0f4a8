-- the settings where a user works and the roles held at each: a role is held at one setting and says nothing about
-- another; what stood at the user's one setting is taken over, and roles at the authority stay where they are
create table app_user_setting (
    user_id uuid not null,
    setting_id uuid not null,
    role varchar(40) not null,
    primary key (user_id, setting_id, role),
    constraint app_user_setting_user foreign key (user_id) references app_user (id)
);

insert into app_user_setting (user_id, setting_id, role)
    select u.id, u.setting_id, r.role from app_user u join app_user_role r on r.user_id = u.id
    where u.setting_id is not null and r.role in ('SENCO', 'STAFF', 'DSL');

delete r from app_user_role r
    where exists (select 1 from app_user_setting s where s.user_id = r.user_id and s.role = r.role);

-- what the table app_user_setting holds now
alter table app_user drop column setting_id;
