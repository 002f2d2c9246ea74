-- One file of input, each time it was read anew.
create table source (
    source_id   integer primary key,
    input_table text not null,
    file        text not null,
    part        integer not null,          -- 0, 1 … where one file serves a table more than once
    checksum    text not null,             -- SHA-256 of file and mapping
    delivery    integer not null,          -- counts the different contents read under this name
    rows_read   integer not null,
    rows_kept   integer not null,
    rows_refused integer not null,
    reasons     text not null,             -- JSON: reason -> rows
    unique (input_table, file, part)
);

-- Keys are the first 63 bits of a hash of the id: the same on every machine, without a look-up.
create table customer (
    customer_key  integer primary key,
    customer      text not null,           -- pseudonym
    joined_on     text,
    segment       text,
    plan          text,
    country       text,
    language      text,
    tenure_months real,
    source_id     integer,                 -- null: known from other tables only
    delivery      integer
);

create table interaction (
    interaction_key integer primary key,
    interaction     text not null,
    customer_key    integer not null,
    channel         text,
    started_at      integer,               -- UTC, Unix milliseconds
    ended_at        integer,
    team            text,
    agent           text,                  -- pseudonym
    topic           text,
    language        text,                  -- as the log says
    resolved        integer,
    transfers       integer,
    source_id       integer,
    delivery        integer
);

-- The redacted turns of one interaction from one source, compressed as one value.
create table interaction_text (
    interaction_key integer not null,
    source_id       integer not null,
    delivery        integer not null,
    text_hash       integer not null,
    turns           blob not null,
    primary key (interaction_key, source_id)
);

create table interaction_score (
    interaction_key integer primary key,
    text_hash       integer not null,      -- of the text that was scored: sum over its sources
    log_language    text,                  -- the log's own language field at the time
    scorer          text not null,         -- model and settings that scored it
    language        text,
    first_turn_at   integer,
    last_turn_at    integer,
    turns           integer not null,
    moments         integer not null,      -- the customer's, scored or not
    peak            real,                  -- null: nothing could be scored
    peak_moment     integer,
    end_valence     real,
    memory          real,
    classic_memory  real,
    mean            real,
    start_valence   real,
    lowest          real,
    trend           real,
    ending          integer,
    said_resolved   integer,
    effort_phrases  integer
);

create table moment_score (
    interaction_key integer not null,
    moment          integer not null,
    first_turn      integer not null,
    last_turn       integer not null,
    at              integer,
    valence         real not null,
    emotion         integer not null,
    ritual_closing  integer not null,
    primary key (interaction_key, moment)
) without rowid;

create table survey_answer (
    survey          text primary key,
    interaction_key integer,
    customer_key    integer not null,
    metric          text not null,
    value           real,                  -- null: asked, not answered
    scale_min       real not null,
    scale_max       real not null,
    asked_at        integer,
    answered_at     integer,
    source_id       integer not null,
    delivery        integer not null
) without rowid;

create table revenue (
    customer_key integer not null,
    month        integer not null,         -- year * 12 + month − 1
    item         text not null,
    amount       integer not null,         -- ten-thousandths of the currency
    currency     text not null,
    source_id    integer not null,
    delivery     integer not null,
    primary key (customer_key, month, item)
) without rowid;

create table churn (
    customer_key  integer not null,
    churned_on    text not null,           -- empty: undated
    churned       integer not null,
    reason        text,
    controllable  integer,
    tenure_months real,
    source_id     integer not null,
    delivery      integer not null,
    primary key (customer_key, churned_on)
) without rowid;

-- What a run was and what it saw; the same inputs, settings and code give the same row.
create table run (
    run_id        text primary key,
    act           text not null,
    as_of         text not null,
    inputs        text not null,           -- hash of the sources' checksums
    settings      text not null,           -- hash
    scorer        text not null,
    code          text not null,           -- version of the program
    counts        text not null            -- JSON
);

create table link_result (
    link_id      text primary key,
    run_id       text not null,
    position     integer not null,
    measure_x    text not null,
    measure_y    text not null,
    rung         text not null,
    allowing_for text not null,
    method       text not null,
    unit         text not null,
    scale        text not null,
    value        real,
    lower        real,
    upper        real,
    level        real,
    n            integer not null,
    needed       integer not null,
    withheld     text,
    p            real,
    p_holm       real,
    p_bh         real,
    excluded     integer not null,
    rows_hash    text not null
);

-- The operator's log: when which act ran, by the clock.
create table job_run (
    job_run_id  integer primary key,
    act         text not null,
    due_at      integer,
    started_at  integer not null,
    ended_at    integer,
    state       text not null,             -- running, done, failed, interrupted
    host        text not null,
    process     integer not null,
    summary     text,
    error       text
);

create index interaction_by_customer on interaction (customer_key);
create index survey_by_customer on survey_answer (customer_key);
create index survey_by_interaction on survey_answer (interaction_key);

-- A second id with the key of another would merge two customers or two interactions: that must never pass.
create trigger customer_key_collision before update of customer on customer when old.customer <> new.customer
begin select raise(abort, 'two customer ids have one key'); end;

create trigger interaction_key_collision before update of interaction on interaction when old.interaction <> new.interaction
begin select raise(abort, 'two interaction ids have one key'); end;

-- An interaction with what is known of it; its start from the facts, else from its first turn.
create view contact as
select i.interaction_key, i.interaction, i.customer_key, c.customer, c.segment,
       coalesce(i.started_at, s.first_turn_at) as started_at,
       coalesce(i.ended_at, s.last_turn_at) as ended_at,
       i.channel, i.team, i.topic, i.resolved, i.transfers,
       coalesce(s.language, i.language) as language,
       s.turns, s.moments, s.peak, s.peak_moment, s.end_valence, s.memory, s.classic_memory, s.mean, s.start_valence, s.lowest, s.trend, s.ending,
       s.said_resolved, s.effort_phrases
from interaction i not indexed -- all of a span of time are asked for: an index would only add random reads
join customer c on c.customer_key = i.customer_key
left join interaction_score s on s.interaction_key = i.interaction_key;
