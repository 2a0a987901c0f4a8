-- a document served on a school that is consulted: a version of the plan, frozen with its fingerprint; never changed
create table casework_consultation_document (
    id uuid not null primary key,
    child_id uuid not null,
    version_no int not null,
    label varchar(200) not null,
    file_name varchar(200) not null,
    media_type varchar(100) not null,
    size_bytes bigint not null,
    sha256 char(64) not null,
    dated_on date null,
    added_by varchar(200) not null,
    added_at datetime(6) not null,
    constraint casework_consultation_document_once unique (child_id, version_no)
);

-- the content of such a document, apart, so that lists do not read it
create table casework_consultation_file (
    document_id uuid not null primary key,
    content longblob not null,
    constraint casework_consultation_file_of foreign key (document_id) references casework_consultation_document (id)
);

-- a consultation of one school, setting or authority about one child (Children and Families Act 2014, section 39(2))
create table casework_consultation (
    id uuid not null primary key,
    version bigint not null,
    kind varchar(20) not null,
    case_id uuid null,
    child_id uuid not null,
    entry_year int not null,
    provision_id uuid not null,
    setting_id uuid not null,
    authority int null,
    consultee varchar(250) not null,
    requested boolean not null,
    why varchar(1000) not null,
    state varchar(40) not null,
    document_id uuid null,
    served_on date null,
    due date null,
    replied_on date null,
    authority_view varchar(40) null,
    view_reason varchar(2000) null,
    owner_login varchar(100) not null,
    owner_name varchar(200) not null,
    constraint casework_consultation_document_of foreign key (document_id)
        references casework_consultation_document (id),
    index casework_consultation_due (due, id),
    index casework_consultation_state (state, due, id),
    index casework_consultation_case (case_id),
    index casework_consultation_child (child_id),
    index casework_consultation_setting (setting_id, state, due),
    index casework_consultation_owner (owner_login, due, id)
);

-- every step of a consultation: from which state to which, on which day, who, when and why
create table casework_consultation_step (
    id uuid not null primary key,
    consultation_id uuid not null,
    state_from varchar(40) null,
    state_to varchar(40) not null,
    on_day date not null,
    reason varchar(2000) null,
    by_name varchar(250) not null,
    at datetime(6) not null,
    constraint casework_consultation_step_of foreign key (consultation_id) references casework_consultation (id),
    index casework_consultation_step_order (consultation_id, at)
);

-- what a school has typed and not sent yet, question by question
create table casework_consultation_draft (
    consultation_id uuid not null,
    question varchar(40) not null,
    words varchar(4000) not null,
    revision bigint not null,
    primary key (consultation_id, question),
    constraint casework_consultation_draft_of foreign key (consultation_id) references casework_consultation (id)
);

-- a reply as it was sent; nothing of it is changed afterwards
create table casework_consultation_reply (
    id uuid not null primary key,
    consultation_id uuid not null,
    kind varchar(40) not null,
    on_day date not null,
    by_name varchar(250) not null,
    way varchar(20) not null,
    at datetime(6) not null,
    constraint casework_consultation_reply_of foreign key (consultation_id) references casework_consultation (id),
    index casework_consultation_reply_order (consultation_id, at)
);

-- the answers of a reply
create table casework_consultation_answer (
    reply_id uuid not null,
    question varchar(40) not null,
    words varchar(4000) not null,
    primary key (reply_id, question),
    constraint casework_consultation_answer_of foreign key (reply_id) references casework_consultation_reply (id)
);

-- a link by which a school without an account replies; only fingerprints of its secrets are stored
create table casework_consultation_link (
    id uuid not null primary key,
    consultation_id uuid not null,
    token_hash char(64) not null,
    code_hash varchar(200) not null,
    issued_by varchar(200) not null,
    issued_at datetime(6) not null,
    expires_at datetime(6) not null,
    tries_left int not null,
    revoked boolean not null,
    constraint casework_consultation_link_once unique (token_hash),
    constraint casework_consultation_link_of foreign key (consultation_id) references casework_consultation (id)
);

-- a page that was opened by a link and its code, for some hours
create table casework_consultation_opening (
    key_hash char(64) not null primary key,
    link_id uuid not null,
    expires_at datetime(6) not null,
    constraint casework_consultation_opening_of foreign key (link_id) references casework_consultation_link (id)
);

-- when and how a school was reminded to reply
create table casework_consultation_chase (
    id uuid not null primary key,
    consultation_id uuid not null,
    on_day date not null,
    way varchar(20) not null,
    note varchar(1000) not null,
    by_name varchar(200) not null,
    at datetime(6) not null,
    constraint casework_consultation_chase_of foreign key (consultation_id) references casework_consultation (id),
    index casework_consultation_chase_order (consultation_id, on_day)
);

-- types of establishment that an authority maintains: that authority is consulted, too (section 39(2)(c))
create table casework_consultation_maintained (
    setting_type int not null,
    source varchar(200) not null,
    valid_from date not null,
    primary key (setting_type, valid_from)
);

insert into casework_consultation_maintained (setting_type, source, valid_from) values
    (1, 'Community school: maintained, School Standards and Framework Act 1998 s.20', '2014-09-01'),
    (2, 'Voluntary aided school: maintained, School Standards and Framework Act 1998 s.20', '2014-09-01'),
    (3, 'Voluntary controlled school: maintained, School Standards and Framework Act 1998 s.20', '2014-09-01'),
    (5, 'Foundation school: maintained, School Standards and Framework Act 1998 s.20', '2014-09-01'),
    (7, 'Community special school: maintained, School Standards and Framework Act 1998 s.20', '2014-09-01'),
    (12, 'Foundation special school: maintained, School Standards and Framework Act 1998 s.20', '2014-09-01'),
    (14, 'Pupil referral unit: maintained, Education Act 1996 s.19', '2014-09-01'),
    (15, 'Maintained nursery school: School Standards and Framework Act 1998 s.22', '2014-09-01');
