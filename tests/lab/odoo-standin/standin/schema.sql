-- SPDX-FileCopyrightText: 2026 Leitstand contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables with Odoo 17's names; only the columns that the console, the stack and the tests look at.
CREATE TABLE ir_module_module (
    id serial PRIMARY KEY, name varchar NOT NULL UNIQUE, state varchar(16), latest_version varchar,
    author varchar, create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE ir_config_parameter (
    id serial PRIMARY KEY, key varchar NOT NULL UNIQUE, value text NOT NULL,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE res_company (
    id serial PRIMARY KEY, name varchar NOT NULL, partner_id integer,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE res_partner (
    id serial PRIMARY KEY, name varchar, email varchar, phone varchar, street varchar, zip varchar,
    city varchar, comment text, company_id integer REFERENCES res_company (id), active boolean DEFAULT true,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE res_users (
    id serial PRIMARY KEY, login varchar NOT NULL UNIQUE, password varchar, active boolean DEFAULT true,
    company_id integer REFERENCES res_company (id), partner_id integer REFERENCES res_partner (id),
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE ir_attachment (
    id serial PRIMARY KEY, name varchar NOT NULL, res_model varchar, res_id integer, type varchar DEFAULT 'binary',
    store_fname varchar, db_datas bytea, file_size integer, checksum varchar(40), mimetype varchar,
    company_id integer, public boolean DEFAULT false,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE INDEX ir_attachment_store_fname_index ON ir_attachment (store_fname);
CREATE INDEX ir_attachment_res_idx ON ir_attachment (res_model, res_id);
CREATE TABLE ir_cron (
    id serial PRIMARY KEY, cron_name varchar, active boolean DEFAULT true, interval_number integer DEFAULT 1,
    interval_type varchar DEFAULT 'minutes', nextcall timestamp DEFAULT (now() AT TIME ZONE 'UTC'), lastcall timestamp,
    user_id integer, priority integer DEFAULT 5,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE ir_mail_server (
    id serial PRIMARY KEY, name varchar NOT NULL, smtp_host varchar, smtp_port integer DEFAULT 25,
    smtp_encryption varchar DEFAULT 'none', smtp_authentication varchar DEFAULT 'login', active boolean DEFAULT true,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE mail_template (
    id serial PRIMARY KEY, name varchar, mail_server_id integer,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE ir_logging (
    id serial PRIMARY KEY, name varchar, level varchar, message text,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE TABLE product_template (
    id serial PRIMARY KEY, name varchar NOT NULL, default_code varchar, list_price numeric, description text,
    active boolean DEFAULT true,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE INDEX product_template_code_index ON product_template (default_code);
CREATE TABLE sale_order (
    id serial PRIMARY KEY, name varchar NOT NULL, partner_id integer REFERENCES res_partner (id), state varchar,
    date_order timestamp, amount_total numeric, note text, company_id integer,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE INDEX sale_order_partner_index ON sale_order (partner_id);
CREATE INDEX sale_order_date_index ON sale_order (date_order DESC, id DESC);
CREATE TABLE sale_order_line (
    id serial PRIMARY KEY, order_id integer NOT NULL REFERENCES sale_order (id), product_id integer,
    name text, product_uom_qty numeric, price_unit numeric,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE INDEX sale_order_line_order_index ON sale_order_line (order_id);
CREATE TABLE mail_message (
    id serial PRIMARY KEY, model varchar, res_id integer, body text, author_id integer, subject varchar,
    create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
CREATE INDEX mail_message_model_res_id_idx ON mail_message (model, res_id);

INSERT INTO res_company (name) VALUES ('Muster Sicherheitstechnik GmbH');
INSERT INTO res_partner (name, email, company_id) VALUES ('Muster Sicherheitstechnik GmbH', 'info@example.invalid', 1);
UPDATE res_company SET partner_id = 1;
INSERT INTO res_partner (name, email, company_id) VALUES ('Administrator', 'admin@example.invalid', 1);
INSERT INTO res_users (id, login, password, active, company_id, partner_id) VALUES
    (1, '__system__', NULL, false, 1, 2), (2, 'admin', '$pbkdf2-sha512$600000$c3RhbmRpbg$practice', true, 1, 2);
SELECT setval('res_users_id_seq', 2);
INSERT INTO ir_config_parameter (key, value) VALUES
    ('database.uuid', gen_random_uuid()::text), ('database.secret', gen_random_uuid()::text),
    ('database.create_date', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')),
    ('web.base.url', 'http://localhost:8069');
INSERT INTO ir_cron (cron_name, interval_number, interval_type) VALUES
    ('Base: Auto-vacuum internal data', 1, 'days'), ('Mail: Email Queue Manager', 1, 'minutes'),
    ('Sale: send reminders', 1, 'minutes');
INSERT INTO ir_mail_server (name, smtp_host) VALUES ('Outgoing', 'smtp.example.invalid');
INSERT INTO mail_template (name, mail_server_id) VALUES ('Order confirmation', 1);
