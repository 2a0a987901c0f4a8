create table ehc_plan (
    id uuid not null primary key,
    version bigint not null,
    child_id uuid not null,
    status varchar(20) not null,
    started date not null,
    primary_need varchar(10) not null,
    constraint ehc_plan_child unique (child_id),
    constraint ehc_plan_child_exists foreign key (child_id) references child (id),
    index ehc_plan_need (status, primary_need)
);

create table ehc_plan_need (
    plan_id uuid not null,
    position int not null,
    need varchar(10) not null,
    primary key (plan_id, position),
    constraint ehc_plan_need_plan foreign key (plan_id) references ehc_plan (id)
);

create table ehc_plan_feature (
    plan_id uuid not null,
    feature varchar(40) not null,
    primary key (plan_id, feature),
    constraint ehc_plan_feature_plan foreign key (plan_id) references ehc_plan (id)
);

create table january_count (
    january int not null,
    age int not null,
    need varchar(10) not null,
    plans int not null,
    primary key (january, age, need)
);
