-- The database of a run. Numbers join the tables; nothing in it depends on the time of the run, so that the same
-- command on the same input gives the same bytes.

-- Every article of the input, in its order.
CREATE TABLE articles (
  number       INTEGER PRIMARY KEY,                    -- its place among all rows of the input, from 1
  id           TEXT NOT NULL,                          -- as the input names it; unique, a repeated one gets #2, #3 ...
  title        TEXT,
  published    TEXT,                                   -- YYYY-MM-DD
  url          TEXT,
  source       TEXT,
  file         TEXT NOT NULL,                          -- where it was read
  line         INTEGER NOT NULL,
  duplicate_of INTEGER REFERENCES articles (number)    -- the first article of the same title and text; it has the events
);

-- One encounter told by one article.
CREATE TABLE events (
  number        INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,                         -- stable across runs, as in the JSON
  article       INTEGER NOT NULL REFERENCES articles (number),
  kind          TEXT NOT NULL,                         -- reception, talks, courtesy_call, working_session, meeting, call, multilateral, welcome_ceremony
  channel       TEXT NOT NULL,                         -- in_person, phone, video
  status        TEXT NOT NULL,                         -- held, planned, proposed, cancelled
  date          TEXT,                                  -- EDTF: 2026-02-13, 2026-02, XXXX-02-06, 2025-04-01/2025-04-03
  first_day     TEXT,                                  -- the first and last day that the date can mean, YYYY-MM-DD;
  last_day      TEXT,                                  -- null where its year is not known
  date_text     TEXT,                                  -- the words it was read from
  part_of_day   TEXT,
  place         TEXT,
  place_country TEXT,                                  -- ISO 3166-1 alpha-2
  trigger_text  TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,                      -- UTF-16 code units into the text; negative in the headline
  trigger_end   INTEGER NOT NULL,
  evidence      TEXT NOT NULL,                         -- the sentences that tell of it
  confidence    REAL NOT NULL,
  encounter_id  TEXT
);

-- Who took part: the principals in the order of the event, then those who were present.
CREATE TABLE participants (
  event        INTEGER NOT NULL REFERENCES events (number),
  position     INTEGER NOT NULL,
  name         TEXT,
  title        TEXT,
  organization TEXT,
  country      TEXT,
  type         TEXT NOT NULL,                          -- person, group, organization, country
  role         TEXT NOT NULL,                          -- host, guest, principal, attendee
  actor_id     TEXT,                                   -- the same across articles
  PRIMARY KEY (event, position)
) WITHOUT ROWID;

CREATE TABLE topics (
  event    INTEGER NOT NULL REFERENCES events (number),
  position INTEGER NOT NULL,
  code     TEXT NOT NULL,
  evidence TEXT NOT NULL,                              -- the words that say so
  PRIMARY KEY (event, position)
) WITHOUT ROWID;

-- What the database was made of.
CREATE TABLE runs (
  number     INTEGER PRIMARY KEY,
  version    TEXT NOT NULL,                            -- of the program
  inputs     TEXT NOT NULL,                            -- as they were named, a line each
  articles   INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  rejected   INTEGER NOT NULL,
  with_events INTEGER NOT NULL,
  events     INTEGER NOT NULL
);

-- Who met whom: a row for every principal of an event and every other one, so that each meeting is found from both
-- sides: whom_country = 'US' gives all who met Americans. With who_position < whom_position every two come once.
CREATE VIEW who_met_whom AS
SELECT e.id AS event_id, e.date, e.first_day, e.last_day, e.kind, e.channel, e.status, e.place, e.place_country,
       a.position AS who_position, a.name AS who, a.title AS who_title, a.country AS who_country, a.role AS who_role, a.actor_id AS who_actor_id,
       b.position AS whom_position, b.name AS whom, b.title AS whom_title, b.country AS whom_country, b.role AS whom_role, b.actor_id AS whom_actor_id,
       (SELECT group_concat(code, ', ') FROM topics t WHERE t.event = e.number) AS topics,
       r.id AS article_id, r.title AS article_title, r.published, r.url, r.source, e.confidence
FROM events e
JOIN articles r ON r.number = e.article
JOIN participants a ON a.event = e.number AND a.role <> 'attendee'
JOIN participants b ON b.event = e.number AND b.role <> 'attendee' AND b.position <> a.position;

-- How often each named person took part, by the fullest name, and when first and last.
CREATE VIEW people AS
SELECT coalesce(p.actor_id, p.name) AS person, substr(max(printf('%08d', length(p.name)) || p.name), 9) AS name, max(p.country) AS country, count(DISTINCT e.number) AS events,
       min(e.first_day) AS first_day, max(e.last_day) AS last_day
FROM participants p JOIN events e ON e.number = p.event
WHERE p.type = 'person' AND p.name IS NOT NULL
GROUP BY coalesce(p.actor_id, p.name);

-- How often two countries met.
CREATE VIEW countries_met AS
SELECT min(who_country, whom_country) AS country, max(who_country, whom_country) AS other_country, count(DISTINCT event_id) AS events,
       min(first_day) AS first_day, max(last_day) AS last_day
FROM who_met_whom
WHERE who_country <> whom_country
GROUP BY 1, 2;

-- The events of every article, those that repeat another one included.
CREATE VIEW article_events AS
SELECT a.id AS article_id, e.id AS event_id, a.duplicate_of IS NOT NULL AS is_duplicate
FROM articles a JOIN events e ON e.article = coalesce(a.duplicate_of, a.number);
