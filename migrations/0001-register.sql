-- Why: the register, its notice and its audit, as the catalogue states them

create table tenant (
  id uuid not null,
  constraint tenant_key primary key (id)
);

alter table tenant add column created_at timestamptz not null default now();

alter table tenant add column row_version integer not null default 1;

alter table tenant add column slug text collate "C" not null;

alter table tenant add column name text collate "C" not null;

alter table tenant add column zone text collate "C" not null default 'Europe/Helsinki';

alter table tenant add column languages jsonb not null;

alter table tenant add constraint tenant_slug_form check (char_length(slug) between 1 and 200);

alter table tenant add constraint tenant_name_form check (char_length(name) between 1 and 200);

alter table tenant add constraint tenant_zone_form check (char_length(zone) between 1 and 200);

alter table tenant add constraint tenant_one_slug unique (slug);

create table staff_user (
  tenant_id uuid not null,
  id uuid not null,
  constraint staff_user_key primary key (tenant_id, id)
);

alter table staff_user add column created_at timestamptz not null default now();

alter table staff_user add column row_version integer not null default 1;

alter table staff_user add column name text collate "C" not null;

alter table staff_user add column email text collate "C" not null;

alter table staff_user add column language text collate "C" not null;

alter table staff_user add column density text collate "C" not null default 'comfortable';

alter table staff_user add column hours text collate "C" not null default 'hours_24';

alter table staff_user add column landing text collate "C" not null default 'my';

alter table staff_user add column reminders boolean not null default true;

alter table staff_user add column reminded_on date;

alter table staff_user add column closed_on date;

alter table staff_user add constraint staff_user_name_form check (char_length(name) between 1 and 200);

alter table staff_user add constraint staff_user_email_form check (char_length(email) between 1 and 254);

alter table staff_user add constraint staff_user_language_form check (char_length(language) between 1 and 2);

alter table staff_user add constraint staff_user_density_form check (density in ('comfortable', 'compact'));

alter table staff_user add constraint staff_user_hours_form check (hours in ('hours_24', 'hours_12'));

alter table staff_user add constraint staff_user_landing_form check (landing in ('my', 'customers', 'people', 'contracts'));

alter table staff_user add constraint staff_user_one_email unique (tenant_id, email);

create table duty (
  tenant_id uuid not null,
  id uuid not null,
  constraint duty_key primary key (tenant_id, id)
);

alter table duty add column created_at timestamptz not null default now();

alter table duty add column row_version integer not null default 1;

alter table duty add column user_id uuid not null;

alter table duty add column work_task text collate "C" not null;

alter table duty add column everywhere boolean not null;

alter table duty add column reach uuid[] not null default '{}';

alter table duty add column title text collate "C" not null;

alter table duty add column ground text collate "C" not null;

alter table duty add column starts_on date not null;

alter table duty add column ends_on date not null;

alter table duty add column undertaken_on date;

alter table duty add column trained_on date;

alter table duty add column instructed_on date;

alter table duty add column substitutes_id uuid;

alter table duty add column granted_by uuid;

alter table duty add column opens_on date generated always as (case when undertaken_on is not null and trained_on is not null and instructed_on is not null then greatest(starts_on, undertaken_on, trained_on, instructed_on) end) stored;

alter table duty add constraint duty_work_task_form check (char_length(work_task) between 1 and 200);

alter table duty add constraint duty_title_form check (char_length(title) between 1 and 200);

alter table duty add constraint duty_ground_form check (char_length(ground) between 1 and 200);

alter table duty add constraint duty_nobody_grants_to_themselves check (granted_by is null or granted_by <> user_id);

alter table duty add constraint duty_covers_something check (everywhere = (reach = '{}'));

create index duty_by_user_id_starts_on on duty (tenant_id, user_id, starts_on);

create index duty_by_ends_on_id on duty (tenant_id, ends_on, id);

create index duty_by_substitutes_id on duty (tenant_id, substitutes_id);

create table access_request (
  tenant_id uuid not null,
  id uuid not null,
  constraint access_request_key primary key (tenant_id, id)
);

alter table access_request add column created_at timestamptz not null default now();

alter table access_request add column row_version integer not null default 1;

alter table access_request add column user_id uuid not null;

alter table access_request add column route text collate "C" not null;

alter table access_request add column purpose text collate "C" not null;

alter table access_request add column reason text collate "C" not null;

alter table access_request add column requested_on date not null;

alter table access_request add column answer text collate "C";

alter table access_request add column answer_reason text collate "C";

alter table access_request add column answered_on date;

alter table access_request add column answered_by uuid;

alter table access_request add constraint access_request_route_form check (char_length(route) between 1 and 200);

alter table access_request add constraint access_request_purpose_form check (char_length(purpose) between 1 and 200);

alter table access_request add constraint access_request_reason_form check (char_length(reason) between 1 and 200);

alter table access_request add constraint access_request_answer_form check (answer in ('granted', 'refused'));

alter table access_request add constraint access_request_answer_reason_form check (char_length(answer_reason) between 1 and 200);

alter table access_request add constraint access_request_answered_with_a_reason check ((answer is null) = (answer_reason is null) and (answer is null) = (answered_on is null));

alter table access_request add constraint access_request_nobody_answers_themselves check (answered_by is null or answered_by <> user_id);

create index access_request_by_user_id_requested_on on access_request (tenant_id, user_id, requested_on);

create index access_request_by_answered_on on access_request (tenant_id, answered_on);

create table account (
  id uuid not null,
  constraint account_key primary key (id)
);

alter table account add column created_at timestamptz not null default now();

alter table account add column row_version integer not null default 1;

alter table account add column tenant_id uuid not null;

alter table account add column user_id uuid not null;

alter table account add column email text collate "C" not null;

alter table account add column password_hash text collate "C";

alter table account add column second_factor_at timestamptz;

alter table account add column closed_at timestamptz;

alter table account add constraint account_email_form check (char_length(email) between 1 and 254);

alter table account add constraint account_password_hash_form check (char_length(password_hash) between 1 and 1000);

alter table account add constraint account_one_email unique (email);

create table sign_in_link (
  id uuid not null,
  constraint sign_in_link_key primary key (id)
);

alter table sign_in_link add column created_at timestamptz not null default now();

alter table sign_in_link add column row_version integer not null default 1;

alter table sign_in_link add column account_id uuid not null;

alter table sign_in_link add column token_hash text collate "C" not null;

alter table sign_in_link add column expires_at timestamptz not null;

alter table sign_in_link add column used_at timestamptz;

alter table sign_in_link add constraint sign_in_link_token_hash_form check (char_length(token_hash) between 1 and 1000);

alter table sign_in_link add constraint sign_in_link_one_token_hash unique (token_hash);

create index sign_in_link_by_account_id on sign_in_link (account_id);

create table session (
  id uuid not null,
  constraint session_key primary key (id)
);

alter table session add column created_at timestamptz not null default now();

alter table session add column row_version integer not null default 1;

alter table session add column account_id uuid not null;

alter table session add column token_hash text collate "C" not null;

alter table session add column kind text collate "C" not null;

alter table session add column proof text collate "C" not null default 'link';

alter table session add column proved_at timestamptz;

alter table session add column seen_at timestamptz;

alter table session add column program text collate "C";

alter table session add column duty_id uuid;

alter table session add column read_on date;

alter table session add column read_count integer;

alter table session add column expires_at timestamptz not null;

alter table session add column ended_at timestamptz;

alter table session add constraint session_token_hash_form check (char_length(token_hash) between 1 and 1000);

alter table session add constraint session_kind_form check (kind in ('browser', 'token', 'waiting'));

alter table session add constraint session_proof_form check (proof in ('link', 'second_factor', 'passkey', 'external', 'emergency'));

alter table session add constraint session_program_form check (char_length(program) between 1 and 200);

alter table session add constraint session_one_token_hash unique (token_hash);

create index session_by_account_id on session (account_id);

create table authenticator (
  id uuid not null,
  constraint authenticator_key primary key (id)
);

alter table authenticator add column created_at timestamptz not null default now();

alter table authenticator add column row_version integer not null default 1;

alter table authenticator add column account_id uuid not null;

alter table authenticator add column secret_sealed text collate "C" not null;

alter table authenticator add column last_step integer not null;

alter table authenticator add column ended_at timestamptz;

alter table authenticator add constraint authenticator_secret_sealed_form check (char_length(secret_sealed) between 1 and 1000);

create index authenticator_by_account_id on authenticator (account_id);

create table recovery_code (
  id uuid not null,
  constraint recovery_code_key primary key (id)
);

alter table recovery_code add column created_at timestamptz not null default now();

alter table recovery_code add column row_version integer not null default 1;

alter table recovery_code add column account_id uuid not null;

alter table recovery_code add column code_hash text collate "C" not null;

alter table recovery_code add column used_at timestamptz;

alter table recovery_code add constraint recovery_code_code_hash_form check (char_length(code_hash) between 1 and 1000);

alter table recovery_code add constraint recovery_code_one_account_id_code_hash unique (account_id, code_hash);

create table passkey (
  id uuid not null,
  constraint passkey_key primary key (id)
);

alter table passkey add column created_at timestamptz not null default now();

alter table passkey add column row_version integer not null default 1;

alter table passkey add column account_id uuid not null;

alter table passkey add column name text collate "C" not null;

alter table passkey add column credential text collate "C" not null;

alter table passkey add column public_key text collate "C" not null;

alter table passkey add column sign_count integer not null;

alter table passkey add column used_at timestamptz;

alter table passkey add column ended_at timestamptz;

alter table passkey add constraint passkey_name_form check (char_length(name) between 1 and 200);

alter table passkey add constraint passkey_credential_form check (char_length(credential) between 1 and 1000);

alter table passkey add constraint passkey_public_key_form check (char_length(public_key) between 1 and 1000);

alter table passkey add constraint passkey_one_credential unique (credential);

create index passkey_by_account_id on passkey (account_id);

create table passkey_challenge (
  id uuid not null,
  constraint passkey_challenge_key primary key (id)
);

alter table passkey_challenge add column created_at timestamptz not null default now();

alter table passkey_challenge add column row_version integer not null default 1;

alter table passkey_challenge add column challenge_hash text collate "C" not null;

alter table passkey_challenge add column act text collate "C" not null;

alter table passkey_challenge add column session_id uuid;

alter table passkey_challenge add column expires_at timestamptz not null;

alter table passkey_challenge add column used_at timestamptz;

alter table passkey_challenge add constraint passkey_challenge_challenge_hash_form check (char_length(challenge_hash) between 1 and 1000);

alter table passkey_challenge add constraint passkey_challenge_act_form check (act in ('sign_in', 'register', 'confirm'));

alter table passkey_challenge add constraint passkey_challenge_one_challenge_hash unique (challenge_hash);

create table identity_provider (
  tenant_id uuid not null,
  id uuid not null,
  constraint identity_provider_key primary key (tenant_id, id)
);

alter table identity_provider add column created_at timestamptz not null default now();

alter table identity_provider add column row_version integer not null default 1;

alter table identity_provider add column name text collate "C" not null;

alter table identity_provider add column issuer text collate "C" not null;

alter table identity_provider add column directory text collate "C";

alter table identity_provider add column client_id text collate "C" not null;

alter table identity_provider add column secret_sealed text collate "C" not null;

alter table identity_provider add column strong jsonb not null;

alter table identity_provider add column ended_at timestamptz;

alter table identity_provider add constraint identity_provider_name_form check (char_length(name) between 1 and 200);

alter table identity_provider add constraint identity_provider_issuer_form check (char_length(issuer) between 1 and 200);

alter table identity_provider add constraint identity_provider_directory_form check (char_length(directory) between 1 and 200);

alter table identity_provider add constraint identity_provider_client_id_form check (char_length(client_id) between 1 and 200);

alter table identity_provider add constraint identity_provider_secret_sealed_form check (char_length(secret_sealed) between 1 and 1000);

create index identity_provider_by_issuer on identity_provider (tenant_id, issuer);

create table external_identity (
  tenant_id uuid not null,
  id uuid not null,
  constraint external_identity_key primary key (tenant_id, id)
);

alter table external_identity add column created_at timestamptz not null default now();

alter table external_identity add column row_version integer not null default 1;

alter table external_identity add column provider_id uuid not null;

alter table external_identity add column user_id uuid;

alter table external_identity add column subject_key text collate "C" not null;

alter table external_identity add column claimed_name text collate "C";

alter table external_identity add column login_name text collate "C";

alter table external_identity add column confirmed_at timestamptz;

alter table external_identity add column confirmed_by uuid;

alter table external_identity add column ended_at timestamptz;

alter table external_identity add constraint external_identity_subject_key_form check (char_length(subject_key) between 1 and 200);

alter table external_identity add constraint external_identity_claimed_name_form check (char_length(claimed_name) between 1 and 200);

alter table external_identity add constraint external_identity_login_name_form check (char_length(login_name) between 1 and 200);

alter table external_identity add constraint external_identity_one_provider_id_subject_key unique (tenant_id, provider_id, subject_key);

create index external_identity_by_user_id on external_identity (tenant_id, user_id);

create table sign_in_attempt (
  tenant_id uuid not null,
  id uuid not null,
  constraint sign_in_attempt_key primary key (tenant_id, id)
);

alter table sign_in_attempt add column created_at timestamptz not null default now();

alter table sign_in_attempt add column row_version integer not null default 1;

alter table sign_in_attempt add column provider_id uuid not null;

alter table sign_in_attempt add column state_hash text collate "C" not null;

alter table sign_in_attempt add column browser_hash text collate "C" not null;

alter table sign_in_attempt add column sealed text collate "C" not null;

alter table sign_in_attempt add column expires_at timestamptz not null;

alter table sign_in_attempt add column used_at timestamptz;

alter table sign_in_attempt add constraint sign_in_attempt_state_hash_form check (char_length(state_hash) between 1 and 1000);

alter table sign_in_attempt add constraint sign_in_attempt_browser_hash_form check (char_length(browser_hash) between 1 and 1000);

alter table sign_in_attempt add constraint sign_in_attempt_sealed_form check (char_length(sealed) between 1 and 1000);

alter table sign_in_attempt add constraint sign_in_attempt_one_state_hash unique (tenant_id, state_hash);

create table provisioning_token (
  tenant_id uuid not null,
  id uuid not null,
  constraint provisioning_token_key primary key (tenant_id, id)
);

alter table provisioning_token add column created_at timestamptz not null default now();

alter table provisioning_token add column row_version integer not null default 1;

alter table provisioning_token add column provider_id uuid not null;

alter table provisioning_token add column token_hash text collate "C" not null;

alter table provisioning_token add column expires_at timestamptz not null;

alter table provisioning_token add column ended_at timestamptz;

alter table provisioning_token add constraint provisioning_token_token_hash_form check (char_length(token_hash) between 1 and 1000);

alter table provisioning_token add constraint provisioning_token_one_token_hash unique (tenant_id, token_hash);

create table directory_group (
  tenant_id uuid not null,
  id uuid not null,
  constraint directory_group_key primary key (tenant_id, id)
);

alter table directory_group add column created_at timestamptz not null default now();

alter table directory_group add column row_version integer not null default 1;

alter table directory_group add column provider_id uuid not null;

alter table directory_group add column external_key text collate "C";

alter table directory_group add column name text collate "C" not null;

alter table directory_group add column work_task text collate "C";

alter table directory_group add column ended_at timestamptz;

alter table directory_group add constraint directory_group_external_key_form check (char_length(external_key) between 1 and 200);

alter table directory_group add constraint directory_group_name_form check (char_length(name) between 1 and 200);

alter table directory_group add constraint directory_group_work_task_form check (char_length(work_task) between 1 and 200);

create index directory_group_by_provider_id on directory_group (tenant_id, provider_id);

create table directory_member (
  tenant_id uuid not null,
  id uuid not null,
  constraint directory_member_key primary key (tenant_id, id)
);

alter table directory_member add column created_at timestamptz not null default now();

alter table directory_member add column row_version integer not null default 1;

alter table directory_member add column group_id uuid not null;

alter table directory_member add column identity_id uuid not null;

alter table directory_member add column ended_at timestamptz;

alter table directory_member add column dismissed_task text collate "C";

alter table directory_member add column dismissed_on date;

alter table directory_member add column dismissed_by uuid;

alter table directory_member add column dismissed_because text collate "C";

alter table directory_member add constraint directory_member_dismissed_task_form check (char_length(dismissed_task) between 1 and 200);

alter table directory_member add constraint directory_member_dismissed_because_form check (char_length(dismissed_because) between 1 and 200);

alter table directory_member add constraint directory_member_dismissed_with_a_reason check (num_nonnulls(dismissed_task, dismissed_on, dismissed_because) in (0, 3));

alter table directory_member add constraint directory_member_one_group_id_identity_id unique (tenant_id, group_id, identity_id);

create index directory_member_by_identity_id on directory_member (tenant_id, identity_id);

create table access_right (
  tenant_id uuid not null,
  id uuid not null,
  constraint access_right_key primary key (tenant_id, id)
);

alter table access_right add column created_at timestamptz not null default now();

alter table access_right add column row_version integer not null default 1;

alter table access_right add column user_id uuid not null;

alter table access_right add column kind text collate "C" not null;

alter table access_right add column name text collate "C" not null;

alter table access_right add column mark text collate "C";

alter table access_right add column ground text collate "C" not null;

alter table access_right add column granted_by uuid not null;

alter table access_right add column starts_on date not null;

alter table access_right add column ends_on date not null;

alter table access_right add column returned_on date;

alter table access_right add constraint access_right_kind_form check (kind in ('key', 'badge', 'room', 'system'));

alter table access_right add constraint access_right_name_form check (char_length(name) between 1 and 200);

alter table access_right add constraint access_right_mark_form check (char_length(mark) between 1 and 200);

alter table access_right add constraint access_right_ground_form check (char_length(ground) between 1 and 200);

alter table access_right add constraint access_right_nobody_grants_a_key_to_themselves check (granted_by <> user_id);

alter table access_right add constraint access_right_only_things_are_returned check (returned_on is null or kind in ('key', 'badge'));

create index access_right_by_user_id_ends_on on access_right (tenant_id, user_id, ends_on);

create index access_right_by_ends_on_id on access_right (tenant_id, ends_on, id);

create table access_review (
  tenant_id uuid not null,
  id uuid not null,
  constraint access_review_key primary key (tenant_id, id)
);

alter table access_review add column created_at timestamptz not null default now();

alter table access_review add column row_version integer not null default 1;

alter table access_review add column opened_on date not null;

alter table access_review add column due_on date not null;

alter table access_review add constraint access_review_one_opened_on unique (tenant_id, opened_on);

create table access_review_line (
  tenant_id uuid not null,
  id uuid not null,
  constraint access_review_line_key primary key (tenant_id, id)
);

alter table access_review_line add column created_at timestamptz not null default now();

alter table access_review_line add column row_version integer not null default 1;

alter table access_review_line add column review_id uuid not null;

alter table access_review_line add column grantor_id uuid;

alter table access_review_line add column duty_id uuid;

alter table access_review_line add column right_id uuid;

alter table access_review_line add column answer text collate "C";

alter table access_review_line add column answered_on date;

alter table access_review_line add column answered_by uuid;

alter table access_review_line add constraint access_review_line_answer_form check (answer in ('confirmed', 'ended'));

alter table access_review_line add constraint access_review_line_reviews_one_right check (num_nonnulls(duty_id, right_id) = 1);

alter table access_review_line add constraint access_review_line_answered_by_somebody check (num_nonnulls(answer, answered_on, answered_by) in (0, 3));

create index access_review_line_by_review_id_grantor_id on access_review_line (tenant_id, review_id, grantor_id);

create index access_review_line_by_answered_on_id on access_review_line (tenant_id, answered_on, id);

create table emergency_key (
  tenant_id uuid not null,
  id uuid not null,
  constraint emergency_key_key primary key (tenant_id, id)
);

alter table emergency_key add column created_at timestamptz not null default now();

alter table emergency_key add column row_version integer not null default 1;

alter table emergency_key add column user_id uuid not null;

alter table emergency_key add column secret_hash text collate "C" not null;

alter table emergency_key add column made_on date not null;

alter table emergency_key add column replaced_at timestamptz;

alter table emergency_key add column used_at timestamptz;

alter table emergency_key add column reason text collate "C";

alter table emergency_key add column seen_on date;

alter table emergency_key add column seen_by uuid;

alter table emergency_key add column finding text collate "C";

alter table emergency_key add constraint emergency_key_secret_hash_form check (char_length(secret_hash) between 1 and 1000);

alter table emergency_key add constraint emergency_key_reason_form check (char_length(reason) between 1 and 200);

alter table emergency_key add constraint emergency_key_finding_form check (char_length(finding) between 1 and 200);

alter table emergency_key add constraint emergency_key_used_with_a_reason check ((used_at is null) = (reason is null));

alter table emergency_key add constraint emergency_key_seen_with_a_finding check (num_nonnulls(seen_on, finding) in (0, 2));

alter table emergency_key add constraint emergency_key_nobody_looks_into_their_own check (seen_by is null or seen_by <> user_id);

alter table emergency_key add constraint emergency_key_one_secret_hash unique (tenant_id, secret_hash);

create index emergency_key_by_used_at_id on emergency_key (tenant_id, used_at, id);

create table email_change (
  tenant_id uuid not null,
  id uuid not null,
  constraint email_change_key primary key (tenant_id, id)
);

alter table email_change add column created_at timestamptz not null default now();

alter table email_change add column row_version integer not null default 1;

alter table email_change add column user_id uuid not null;

alter table email_change add column email text collate "C" not null;

alter table email_change add column asked_on date not null;

alter table email_change add column token_hash text collate "C";

alter table email_change add column expires_at timestamptz;

alter table email_change add column confirmed_at timestamptz;

alter table email_change add column confirmed_by uuid;

alter table email_change add column ended_at timestamptz;

alter table email_change add constraint email_change_email_form check (char_length(email) between 1 and 254);

alter table email_change add constraint email_change_token_hash_form check (char_length(token_hash) between 1 and 1000);

alter table email_change add constraint email_change_confirmed_by_link_or_colleague check (case when token_hash is null then (confirmed_at is null) = (confirmed_by is null) else confirmed_by is null end);

alter table email_change add constraint email_change_nobody_confirms_their_own check (confirmed_by is null or confirmed_by <> user_id);

create index email_change_by_user_id_asked_on on email_change (tenant_id, user_id, asked_on);

create index email_change_by_asked_on_id on email_change (tenant_id, asked_on, id);

create table organisation (
  tenant_id uuid not null,
  id uuid not null,
  constraint organisation_key primary key (tenant_id, id)
);

alter table organisation add column created_at timestamptz not null default now();

alter table organisation add column row_version integer not null default 1;

alter table organisation add column name text collate "C" not null;

alter table organisation add column legal_form text collate "C" not null;

alter table organisation add column is_customer boolean not null default true;

alter table organisation add column is_partner boolean not null default false;

alter table organisation add column business_id text collate "C";

alter table organisation add column customer_number text collate "C";

alter table organisation add column municipality_code text collate "C";

alter table organisation add column language text collate "C";

alter table organisation add column phone text collate "C";

alter table organisation add column street text collate "C";

alter table organisation add column postal_code text collate "C";

alter table organisation add column post_office text collate "C";

alter table organisation add column wants_e_invoice boolean not null default false;

alter table organisation add column marketing_ban_on date;

alter table organisation add column note text collate "C";

alter table organisation add column person_id uuid;

alter table organisation add column scope uuid[] not null default '{}';

alter table organisation add column trash_id uuid;

alter table organisation add column restricted boolean not null default false;

alter table organisation add column customer_relationship_until date not null default 'infinity';

alter table organisation add column contracting_until date not null default 'infinity';

alter table organisation add column customer_service_until date not null default 'infinity';

alter table organisation add column informing_until date not null default 'infinity';

alter table organisation add column invoicing_until date not null default 'infinity';

alter table organisation add column events_until date not null default 'infinity';

alter table organisation add column feedback_until date not null default 'infinity';

alter table organisation add column partner_management_until date not null default 'infinity';

alter table organisation add column membership_until date not null default 'infinity';

alter table organisation add column marketing_until date not null default 'infinity';

alter table organisation add column is_kept boolean generated always as (case when trash_id is null then true end) stored;

alter table organisation add constraint organisation_name_form check (char_length(name) between 1 and 200);

alter table organisation add constraint organisation_legal_form_form check (legal_form in ('municipality', 'joint_authority', 'wellbeing_county', 'municipal_company', 'parish', 'association', 'company', 'sole_trader', 'private_person'));

alter table organisation add constraint organisation_business_id_form check (char_length(business_id) between 1 and 9);

alter table organisation add constraint organisation_customer_number_form check (char_length(customer_number) between 1 and 200);

alter table organisation add constraint organisation_municipality_code_form check (char_length(municipality_code) between 1 and 3);

alter table organisation add constraint organisation_language_form check (char_length(language) between 1 and 2);

alter table organisation add constraint organisation_phone_form check (char_length(phone) between 1 and 16);

alter table organisation add constraint organisation_street_form check (char_length(street) between 1 and 200);

alter table organisation add constraint organisation_postal_code_form check (char_length(postal_code) between 1 and 5);

alter table organisation add constraint organisation_post_office_form check (char_length(post_office) between 1 and 200);

alter table organisation add constraint organisation_note_form check (char_length(note) between 1 and 10000);

alter table organisation add constraint organisation_a_person_stands_behind_it check ((legal_form in ('sole_trader', 'private_person')) or person_id is null);

alter table organisation add constraint organisation_a_private_person_is_somebody check (legal_form <> 'private_person' or person_id is not null);

alter table organisation add constraint organisation_one_business_id_is_kept unique (tenant_id, business_id, is_kept);

alter table organisation add constraint organisation_one_customer_number_is_kept unique (tenant_id, customer_number, is_kept);

create index organisation_in_trash on organisation (tenant_id, trash_id) where trash_id is not null;

create index organisation_by_name_id on organisation (tenant_id, name collate "fi-x-icu", id);

create index organisation_by_person_id on organisation (tenant_id, person_id);

create table organisation_name (
  tenant_id uuid not null,
  id uuid not null,
  constraint organisation_name_key primary key (tenant_id, id)
);

alter table organisation_name add column created_at timestamptz not null default now();

alter table organisation_name add column row_version integer not null default 1;

alter table organisation_name add column organisation_id uuid not null;

alter table organisation_name add column name text collate "C" not null;

alter table organisation_name add column ended_on date not null;

alter table organisation_name add column scope uuid[] not null default '{}';

alter table organisation_name add column trash_id uuid;

alter table organisation_name add constraint organisation_name_name_form check (char_length(name) between 1 and 200);

create index organisation_name_in_trash on organisation_name (tenant_id, trash_id) where trash_id is not null;

create index organisation_name_by_organisation_id_ended_on on organisation_name (tenant_id, organisation_id, ended_on);

create table organisation_merger (
  tenant_id uuid not null,
  id uuid not null,
  constraint organisation_merger_key primary key (tenant_id, id)
);

alter table organisation_merger add column created_at timestamptz not null default now();

alter table organisation_merger add column row_version integer not null default 1;

alter table organisation_merger add column organisation_id uuid not null;

alter table organisation_merger add column into_id uuid not null;

alter table organisation_merger add column merged_on date not null;

alter table organisation_merger add column scope uuid[] not null default '{}';

alter table organisation_merger add column trash_id uuid;

create index organisation_merger_in_trash on organisation_merger (tenant_id, trash_id) where trash_id is not null;

create index organisation_merger_by_organisation_id on organisation_merger (tenant_id, organisation_id);

create index organisation_merger_by_into_id on organisation_merger (tenant_id, into_id);

create table unit (
  tenant_id uuid not null,
  id uuid not null,
  constraint unit_key primary key (tenant_id, id)
);

alter table unit add column created_at timestamptz not null default now();

alter table unit add column row_version integer not null default 1;

alter table unit add column organisation_id uuid not null;

alter table unit add column parent_id uuid;

alter table unit add column name text collate "C" not null;

alter table unit add column kind text collate "C" not null;

alter table unit add column starts_on date not null;

alter table unit add column ended_on date;

alter table unit add column scope uuid[] not null default '{}';

alter table unit add column trash_id uuid;

alter table unit add constraint unit_name_form check (char_length(name) between 1 and 200);

alter table unit add constraint unit_kind_form check (kind in ('sector', 'school', 'office', 'other'));

alter table unit add constraint unit_one_organisation_id_id unique (tenant_id, organisation_id, id);

create index unit_in_trash on unit (tenant_id, trash_id) where trash_id is not null;

create index unit_by_organisation_id_name_id on unit (tenant_id, organisation_id, name collate "fi-x-icu", id);

create index unit_by_parent_id on unit (tenant_id, parent_id);

create table e_invoice_address (
  tenant_id uuid not null,
  id uuid not null,
  constraint e_invoice_address_key primary key (tenant_id, id)
);

alter table e_invoice_address add column created_at timestamptz not null default now();

alter table e_invoice_address add column row_version integer not null default 1;

alter table e_invoice_address add column organisation_id uuid not null;

alter table e_invoice_address add column unit_id uuid;

alter table e_invoice_address add column address text collate "C" not null;

alter table e_invoice_address add column operator text collate "C" not null;

alter table e_invoice_address add column is_default boolean not null default true;

alter table e_invoice_address add column starts_on date not null;

alter table e_invoice_address add column ended_on date;

alter table e_invoice_address add column scope uuid[] not null default '{}';

alter table e_invoice_address add column trash_id uuid;

alter table e_invoice_address add constraint e_invoice_address_address_form check (char_length(address) between 1 and 35);

alter table e_invoice_address add constraint e_invoice_address_operator_form check (char_length(operator) between 1 and 35);

create index e_invoice_address_in_trash on e_invoice_address (tenant_id, trash_id) where trash_id is not null;

create index e_invoice_address_by_organisation_id_starts_on on e_invoice_address (tenant_id, organisation_id, starts_on);

create index e_invoice_address_by_unit_id on e_invoice_address (tenant_id, unit_id);

create table ownership (
  tenant_id uuid not null,
  id uuid not null,
  constraint ownership_key primary key (tenant_id, id)
);

alter table ownership add column created_at timestamptz not null default now();

alter table ownership add column row_version integer not null default 1;

alter table ownership add column organisation_id uuid not null;

alter table ownership add column share_basis_points integer not null;

alter table ownership add column starts_on date not null;

alter table ownership add column ended_on date;

alter table ownership add column scope uuid[] not null default '{}';

alter table ownership add column trash_id uuid;

alter table ownership add constraint ownership_a_share_of_the_whole check (share_basis_points between 1 and 10000);

create index ownership_in_trash on ownership (tenant_id, trash_id) where trash_id is not null;

create index ownership_by_organisation_id_starts_on on ownership (tenant_id, organisation_id, starts_on);

create table invoice_reference_rule (
  tenant_id uuid not null,
  id uuid not null,
  constraint invoice_reference_rule_key primary key (tenant_id, id)
);

alter table invoice_reference_rule add column created_at timestamptz not null default now();

alter table invoice_reference_rule add column row_version integer not null default 1;

alter table invoice_reference_rule add column organisation_id uuid not null;

alter table invoice_reference_rule add column unit_id uuid;

alter table invoice_reference_rule add column reference text collate "C" not null;

alter table invoice_reference_rule add column pattern text collate "C";

alter table invoice_reference_rule add column ended_on date;

alter table invoice_reference_rule add column scope uuid[] not null default '{}';

alter table invoice_reference_rule add column trash_id uuid;

alter table invoice_reference_rule add constraint invoice_reference_rule_reference_form check (reference in ('buyer_reference', 'order', 'contract', 'project', 'cost_centre', 'orderer'));

alter table invoice_reference_rule add constraint invoice_reference_rule_pattern_form check (char_length(pattern) between 1 and 200);

alter table invoice_reference_rule add constraint invoice_reference_rule_one_organisation_id_unit_id_reference unique (tenant_id, organisation_id, unit_id, reference);

create index invoice_reference_rule_in_trash on invoice_reference_rule (tenant_id, trash_id) where trash_id is not null;

create index invoice_reference_rule_by_unit_id on invoice_reference_rule (tenant_id, unit_id);

create table account_management (
  tenant_id uuid not null,
  id uuid not null,
  constraint account_management_key primary key (tenant_id, id)
);

alter table account_management add column created_at timestamptz not null default now();

alter table account_management add column row_version integer not null default 1;

alter table account_management add column organisation_id uuid not null;

alter table account_management add column user_id uuid not null;

alter table account_management add column part text collate "C" not null;

alter table account_management add column starts_on date not null;

alter table account_management add column ended_on date;

alter table account_management add column scope uuid[] not null default '{}';

alter table account_management add column trash_id uuid;

alter table account_management add constraint account_management_part_form check (part in ('manager', 'substitute'));

create index account_management_in_trash on account_management (tenant_id, trash_id) where trash_id is not null;

create index account_management_by_organisation_id_starts_on on account_management (tenant_id, organisation_id, starts_on);

create index account_management_by_user_id on account_management (tenant_id, user_id);

create table person (
  tenant_id uuid not null,
  id uuid not null,
  constraint person_key primary key (tenant_id, id)
);

alter table person add column created_at timestamptz not null default now();

alter table person add column row_version integer not null default 1;

alter table person add column first_name text collate "C" not null;

alter table person add column last_name text collate "C" not null;

alter table person add column language text collate "C";

alter table person add column source text collate "C" not null;

alter table person add column source_on date not null;

alter table person add column notice_due_on date not null;

alter table person add column is_protected boolean not null default false;

alter table person add column died_on date;

alter table person add column is_pseudonym boolean not null default false;

alter table person add column scope uuid[] not null default '{}';

alter table person add column trash_id uuid;

alter table person add column restricted boolean not null default false;

alter table person add column customer_relationship_until date not null default 'infinity';

alter table person add column contracting_until date not null default 'infinity';

alter table person add column customer_service_until date not null default 'infinity';

alter table person add column informing_until date not null default 'infinity';

alter table person add column invoicing_until date not null default 'infinity';

alter table person add column events_until date not null default 'infinity';

alter table person add column feedback_until date not null default 'infinity';

alter table person add column partner_management_until date not null default 'infinity';

alter table person add column membership_until date not null default 'infinity';

alter table person add column marketing_until date not null default 'infinity';

alter table person add constraint person_first_name_form check (char_length(first_name) between 1 and 200);

alter table person add constraint person_last_name_form check (char_length(last_name) between 1 and 200);

alter table person add constraint person_language_form check (char_length(language) between 1 and 2);

alter table person add constraint person_source_form check (source in ('person', 'customer_organisation', 'partner', 'service_event', 'public_register', 'import'));

create index person_in_trash on person (tenant_id, trash_id) where trash_id is not null;

create index person_by_last_name_first_name_id on person (tenant_id, last_name collate "fi-x-icu", first_name collate "fi-x-icu", id);

create index person_by_notice_due_on on person (tenant_id, notice_due_on);

create table person_email (
  tenant_id uuid not null,
  id uuid not null,
  constraint person_email_key primary key (tenant_id, id)
);

alter table person_email add column created_at timestamptz not null default now();

alter table person_email add column row_version integer not null default 1;

alter table person_email add column person_id uuid not null;

alter table person_email add column email text collate "C" not null;

alter table person_email add column is_private boolean not null default false;

alter table person_email add column starts_on date not null;

alter table person_email add column ended_on date;

alter table person_email add column bounced_on date;

alter table person_email add column bounced_because text collate "C";

alter table person_email add column scope uuid[] not null default '{}';

alter table person_email add column trash_id uuid;

alter table person_email add column restricted boolean not null default false;

alter table person_email add column customer_relationship_until date not null default 'infinity';

alter table person_email add column contracting_until date not null default 'infinity';

alter table person_email add column customer_service_until date not null default 'infinity';

alter table person_email add column informing_until date not null default 'infinity';

alter table person_email add column invoicing_until date not null default 'infinity';

alter table person_email add column events_until date not null default 'infinity';

alter table person_email add column feedback_until date not null default 'infinity';

alter table person_email add column partner_management_until date not null default 'infinity';

alter table person_email add column membership_until date not null default 'infinity';

alter table person_email add column marketing_until date not null default 'infinity';

alter table person_email add constraint person_email_email_form check (char_length(email) between 1 and 254);

alter table person_email add constraint person_email_bounced_because_form check (bounced_because in ('unknown_address', 'mailbox_full', 'refused', 'other'));

alter table person_email add constraint person_email_bounces_for_a_reason check ((bounced_on is null) = (bounced_because is null));

create index person_email_in_trash on person_email (tenant_id, trash_id) where trash_id is not null;

create index person_email_by_person_id_starts_on on person_email (tenant_id, person_id, starts_on);

create table person_phone (
  tenant_id uuid not null,
  id uuid not null,
  constraint person_phone_key primary key (tenant_id, id)
);

alter table person_phone add column created_at timestamptz not null default now();

alter table person_phone add column row_version integer not null default 1;

alter table person_phone add column person_id uuid not null;

alter table person_phone add column phone text collate "C" not null;

alter table person_phone add column is_private boolean not null default false;

alter table person_phone add column starts_on date not null;

alter table person_phone add column ended_on date;

alter table person_phone add column scope uuid[] not null default '{}';

alter table person_phone add column trash_id uuid;

alter table person_phone add column restricted boolean not null default false;

alter table person_phone add column customer_relationship_until date not null default 'infinity';

alter table person_phone add column contracting_until date not null default 'infinity';

alter table person_phone add column customer_service_until date not null default 'infinity';

alter table person_phone add column membership_until date not null default 'infinity';

alter table person_phone add constraint person_phone_phone_form check (char_length(phone) between 1 and 16);

create index person_phone_in_trash on person_phone (tenant_id, trash_id) where trash_id is not null;

create index person_phone_by_person_id_starts_on on person_phone (tenant_id, person_id, starts_on);

create table person_address (
  tenant_id uuid not null,
  id uuid not null,
  constraint person_address_key primary key (tenant_id, id)
);

alter table person_address add column created_at timestamptz not null default now();

alter table person_address add column row_version integer not null default 1;

alter table person_address add column person_id uuid not null;

alter table person_address add column street text collate "C" not null;

alter table person_address add column postal_code text collate "C" not null;

alter table person_address add column post_office text collate "C" not null;

alter table person_address add column starts_on date not null;

alter table person_address add column ended_on date;

alter table person_address add column scope uuid[] not null default '{}';

alter table person_address add column trash_id uuid;

alter table person_address add column of_protected boolean not null default false;

alter table person_address add column restricted boolean not null default false;

alter table person_address add column contracting_until date not null default 'infinity';

alter table person_address add column invoicing_until date not null default 'infinity';

alter table person_address add column membership_until date not null default 'infinity';

alter table person_address add constraint person_address_street_form check (char_length(street) between 1 and 200);

alter table person_address add constraint person_address_postal_code_form check (char_length(postal_code) between 1 and 5);

alter table person_address add constraint person_address_post_office_form check (char_length(post_office) between 1 and 200);

create index person_address_in_trash on person_address (tenant_id, trash_id) where trash_id is not null;

create index person_address_by_person_id_starts_on on person_address (tenant_id, person_id, starts_on);

create table affiliation (
  tenant_id uuid not null,
  id uuid not null,
  constraint affiliation_key primary key (tenant_id, id)
);

alter table affiliation add column created_at timestamptz not null default now();

alter table affiliation add column row_version integer not null default 1;

alter table affiliation add column organisation_id uuid not null;

alter table affiliation add column person_id uuid not null;

alter table affiliation add column unit_id uuid;

alter table affiliation add column job_title text collate "C";

alter table affiliation add column starts_on date not null;

alter table affiliation add column ended_on date;

alter table affiliation add column active boolean not null default true;

alter table affiliation add column scope uuid[] not null default '{}';

alter table affiliation add column trash_id uuid;

alter table affiliation add column of_protected boolean not null default false;

alter table affiliation add column restricted boolean not null default false;

alter table affiliation add column customer_relationship_until date not null default 'infinity';

alter table affiliation add column contracting_until date not null default 'infinity';

alter table affiliation add column customer_service_until date not null default 'infinity';

alter table affiliation add column informing_until date not null default 'infinity';

alter table affiliation add column invoicing_until date not null default 'infinity';

alter table affiliation add column events_until date not null default 'infinity';

alter table affiliation add column feedback_until date not null default 'infinity';

alter table affiliation add column partner_management_until date not null default 'infinity';

alter table affiliation add column membership_until date not null default 'infinity';

alter table affiliation add column marketing_until date not null default 'infinity';

alter table affiliation add constraint affiliation_job_title_form check (char_length(job_title) between 1 and 200);

alter table affiliation add constraint affiliation_active_until_it_ends check (active = (ended_on is null));

alter table affiliation add constraint affiliation_begins_before_it_ends check (ended_on is null or ended_on >= starts_on);

alter table affiliation add constraint affiliation_one_organisation_id_id_active unique (tenant_id, organisation_id, id, active);

create index affiliation_in_trash on affiliation (tenant_id, trash_id) where trash_id is not null;

create index affiliation_by_person_id_starts_on on affiliation (tenant_id, person_id, starts_on);

create index affiliation_by_organisation_id_starts_on on affiliation (tenant_id, organisation_id, starts_on);

create index affiliation_by_unit_id on affiliation (tenant_id, unit_id);

create table affiliation_role (
  tenant_id uuid not null,
  id uuid not null,
  constraint affiliation_role_key primary key (tenant_id, id)
);

alter table affiliation_role add column created_at timestamptz not null default now();

alter table affiliation_role add column row_version integer not null default 1;

alter table affiliation_role add column affiliation_id uuid not null;

alter table affiliation_role add column person_id uuid not null;

alter table affiliation_role add column role text collate "C" not null;

alter table affiliation_role add column starts_on date not null;

alter table affiliation_role add column ended_on date;

alter table affiliation_role add column scope uuid[] not null default '{}';

alter table affiliation_role add column trash_id uuid;

alter table affiliation_role add column restricted boolean not null default false;

alter table affiliation_role add column customer_relationship_until date not null default 'infinity';

alter table affiliation_role add column contracting_until date not null default 'infinity';

alter table affiliation_role add column customer_service_until date not null default 'infinity';

alter table affiliation_role add column informing_until date not null default 'infinity';

alter table affiliation_role add column invoicing_until date not null default 'infinity';

alter table affiliation_role add column events_until date not null default 'infinity';

alter table affiliation_role add column feedback_until date not null default 'infinity';

alter table affiliation_role add column partner_management_until date not null default 'infinity';

alter table affiliation_role add column membership_until date not null default 'infinity';

alter table affiliation_role add constraint affiliation_role_role_form check (role in ('signatory', 'contact', 'invoicing_contact', 'technical_contact', 'service_participant', 'legal_representative', 'member'));

create index affiliation_role_in_trash on affiliation_role (tenant_id, trash_id) where trash_id is not null;

create index affiliation_role_by_affiliation_id_starts_on on affiliation_role (tenant_id, affiliation_id, starts_on);

create index affiliation_role_by_person_id on affiliation_role (tenant_id, person_id);

create table representative_mandate (
  tenant_id uuid not null,
  id uuid not null,
  constraint representative_mandate_key primary key (tenant_id, id)
);

alter table representative_mandate add column created_at timestamptz not null default now();

alter table representative_mandate add column row_version integer not null default 1;

alter table representative_mandate add column person_id uuid not null;

alter table representative_mandate add column representative_id uuid not null;

alter table representative_mandate add column mandate text collate "C" not null;

alter table representative_mandate add column starts_on date not null;

alter table representative_mandate add column ended_on date;

alter table representative_mandate add column scope uuid[] not null default '{}';

alter table representative_mandate add column trash_id uuid;

alter table representative_mandate add column restricted boolean not null default false;

alter table representative_mandate add column customer_relationship_until date not null default 'infinity';

alter table representative_mandate add column contracting_until date not null default 'infinity';

alter table representative_mandate add constraint representative_mandate_mandate_form check (mandate in ('guardian', 'proxy'));

create index representative_mandate_in_trash on representative_mandate (tenant_id, trash_id) where trash_id is not null;

create index representative_mandate_by_person_id on representative_mandate (tenant_id, person_id);

create index representative_mandate_by_representative_id on representative_mandate (tenant_id, representative_id);

create table notice_given (
  tenant_id uuid not null,
  id uuid not null,
  constraint notice_given_key primary key (tenant_id, id)
);

alter table notice_given add column created_at timestamptz not null default now();

alter table notice_given add column row_version integer not null default 1;

alter table notice_given add column person_id uuid not null;

alter table notice_given add column notice text collate "C" not null;

alter table notice_given add column version text collate "C" not null;

alter table notice_given add column language text collate "C" not null;

alter table notice_given add column channel text collate "C" not null;

alter table notice_given add column given_on date not null;

alter table notice_given add column scope uuid[] not null default '{}';

alter table notice_given add column trash_id uuid;

alter table notice_given add column restricted boolean not null default false;

alter table notice_given add column customer_relationship_until date not null default 'infinity';

alter table notice_given add column contracting_until date not null default 'infinity';

alter table notice_given add column informing_until date not null default 'infinity';

alter table notice_given add column events_until date not null default 'infinity';

alter table notice_given add column partner_management_until date not null default 'infinity';

alter table notice_given add column membership_until date not null default 'infinity';

alter table notice_given add constraint notice_given_notice_form check (notice in ('customers', 'staff', 'partners'));

alter table notice_given add constraint notice_given_version_form check (char_length(version) between 1 and 200);

alter table notice_given add constraint notice_given_language_form check (char_length(language) between 1 and 2);

alter table notice_given add constraint notice_given_channel_form check (channel in ('email', 'paper', 'page', 'spoken', 'import'));

create index notice_given_in_trash on notice_given (tenant_id, trash_id) where trash_id is not null;

create index notice_given_by_person_id_given_on on notice_given (tenant_id, person_id, given_on);

create table search_entry (
  tenant_id uuid not null,
  id uuid not null,
  constraint search_entry_key primary key (tenant_id, id)
);

alter table search_entry add column created_at timestamptz not null default now();

alter table search_entry add column row_version integer not null default 1;

alter table search_entry add column person_id uuid;

alter table search_entry add column organisation_id uuid;

alter table search_entry add column source_id uuid not null;

alter table search_entry add column item text collate "C" not null;

alter table search_entry add column folded text collate "C" not null;

alter table search_entry add column scope uuid[] not null default '{}';

alter table search_entry add column trash_id uuid;

alter table search_entry add column restricted boolean not null default false;

alter table search_entry add column customer_relationship_until date not null default 'infinity';

alter table search_entry add column contracting_until date not null default 'infinity';

alter table search_entry add column customer_service_until date not null default 'infinity';

alter table search_entry add column informing_until date not null default 'infinity';

alter table search_entry add column invoicing_until date not null default 'infinity';

alter table search_entry add column events_until date not null default 'infinity';

alter table search_entry add column feedback_until date not null default 'infinity';

alter table search_entry add column partner_management_until date not null default 'infinity';

alter table search_entry add column membership_until date not null default 'infinity';

alter table search_entry add column marketing_until date not null default 'infinity';

alter table search_entry add constraint search_entry_item_form check (char_length(item) between 1 and 200);

alter table search_entry add constraint search_entry_folded_form check (char_length(folded) between 1 and 200);

create index search_entry_in_trash on search_entry (tenant_id, trash_id) where trash_id is not null;

create index search_entry_by_folded_id on search_entry (tenant_id, folded, id);

create index search_entry_by_person_id on search_entry (tenant_id, person_id);

create index search_entry_by_source_id_item on search_entry (tenant_id, source_id, item);

create index search_entry_by_organisation_id on search_entry (tenant_id, organisation_id);

create table objection (
  tenant_id uuid not null,
  id uuid not null,
  constraint objection_key primary key (tenant_id, id)
);

alter table objection add column created_at timestamptz not null default now();

alter table objection add column row_version integer not null default 1;

alter table objection add column person_id uuid not null;

alter table objection add column against text collate "C" not null;

alter table objection add column received_on date not null;

alter table objection add column kind text collate "C" not null default 'objection';

alter table objection add column withdrawn_on date;

alter table objection add column decided_on date;

alter table objection add column outcome text collate "C";

alter table objection add column reason text collate "C";

alter table objection add column scope uuid[] not null default '{}';

alter table objection add column trash_id uuid;

alter table objection add column restricted boolean not null default false;

alter table objection add column customer_relationship_until date not null default 'infinity';

alter table objection add column contracting_until date not null default 'infinity';

alter table objection add column customer_service_until date not null default 'infinity';

alter table objection add column informing_until date not null default 'infinity';

alter table objection add column events_until date not null default 'infinity';

alter table objection add column feedback_until date not null default 'infinity';

alter table objection add column membership_until date not null default 'infinity';

alter table objection add column marketing_until date not null default 'infinity';

alter table objection add constraint objection_against_form check (against in ('customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback', 'partner_management', 'membership', 'marketing'));

alter table objection add constraint objection_kind_form check (kind in ('objection', 'withdrawal', 'ended'));

alter table objection add constraint objection_outcome_form check (outcome in ('upheld', 'overruled'));

alter table objection add constraint objection_reason_form check (char_length(reason) between 1 and 200);

alter table objection add constraint objection_reasons_with_a_decision check ((decided_on is null) = (outcome is null) and (outcome is null or reason is not null));

alter table objection add constraint objection_nothing_is_ended_without_reason check (kind <> 'ended' or reason is not null);

create index objection_in_trash on objection (tenant_id, trash_id) where trash_id is not null;

create index objection_by_person_id_received_on on objection (tenant_id, person_id, received_on);

create table consent (
  tenant_id uuid not null,
  id uuid not null,
  constraint consent_key primary key (tenant_id, id)
);

alter table consent add column created_at timestamptz not null default now();

alter table consent add column row_version integer not null default 1;

alter table consent add column person_id uuid not null;

alter table consent add column to_purpose text collate "C" not null;

alter table consent add column wording text collate "C" not null;

alter table consent add column given_on date not null;

alter table consent add column channel text collate "C" not null;

alter table consent add column withdrawn_on date;

alter table consent add column scope uuid[] not null default '{}';

alter table consent add column trash_id uuid;

alter table consent add column restricted boolean not null default false;

alter table consent add constraint consent_to_purpose_form check (to_purpose in ('informing', 'events', 'feedback', 'marketing'));

alter table consent add constraint consent_wording_form check (char_length(wording) between 1 and 10000);

alter table consent add constraint consent_channel_form check (channel in ('page', 'email', 'phone', 'paper', 'in_person'));

create index consent_in_trash on consent (tenant_id, trash_id) where trash_id is not null;

create index consent_by_person_id_given_on on consent (tenant_id, person_id, given_on);

create table restriction (
  tenant_id uuid not null,
  id uuid not null,
  constraint restriction_key primary key (tenant_id, id)
);

alter table restriction add column created_at timestamptz not null default now();

alter table restriction add column row_version integer not null default 1;

alter table restriction add column person_id uuid not null;

alter table restriction add column ground text collate "C" not null;

alter table restriction add column of_purpose text collate "C";

alter table restriction add column starts_on date not null;

alter table restriction add column told_on date;

alter table restriction add column told_by text collate "C";

alter table restriction add column lifted_on date;

alter table restriction add column scope uuid[] not null default '{}';

alter table restriction add column trash_id uuid;

alter table restriction add column restricted boolean not null default false;

alter table restriction add constraint restriction_ground_form check (ground in ('accuracy_contested', 'unlawful', 'needed_for_claims', 'objection_pending'));

alter table restriction add constraint restriction_of_purpose_form check (of_purpose in ('customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback', 'partner_management', 'membership', 'marketing'));

alter table restriction add constraint restriction_told_by_form check (told_by in ('email', 'letter', 'phone', 'in_person'));

alter table restriction add constraint restriction_told_somehow check ((told_on is null) = (told_by is null));

create index restriction_in_trash on restriction (tenant_id, trash_id) where trash_id is not null;

create index restriction_by_person_id_starts_on on restriction (tenant_id, person_id, starts_on);

create table contract (
  tenant_id uuid not null,
  id uuid not null,
  constraint contract_key primary key (tenant_id, id)
);

alter table contract add column created_at timestamptz not null default now();

alter table contract add column row_version integer not null default 1;

alter table contract add column organisation_id uuid not null;

alter table contract add column unit_id uuid;

alter table contract add column number text collate "C" not null;

alter table contract add column title text collate "C" not null;

alter table contract add column award text collate "C" not null default 'direct';

alter table contract add column capacity text collate "C" not null default 'controller';

alter table contract add column prepared_on date not null;

alter table contract add column starts_on date;

alter table contract add column ends_on date;

alter table contract add column ended_on date;

alter table contract add column responsible_id uuid;

alter table contract add column responsible_is_interim boolean not null default false;

alter table contract add column scope uuid[] not null default '{}';

alter table contract add column trash_id uuid;

alter table contract add column responsible_active boolean generated always as (case when ended_on is null and trash_id is null then true end) stored;

alter table contract add column is_kept boolean generated always as (case when trash_id is null then true end) stored;

alter table contract add constraint contract_number_form check (char_length(number) between 1 and 200);

alter table contract add constraint contract_title_form check (char_length(title) between 1 and 200);

alter table contract add constraint contract_award_form check (award in ('in_house', 'tender', 'direct'));

alter table contract add constraint contract_capacity_form check (capacity in ('controller', 'processor'));

alter table contract add constraint contract_a_living_contract_has_a_responsible_contact check (ended_on is not null or responsible_id is not null);

alter table contract add constraint contract_ends_after_it_starts check (starts_on is null or ends_on is null or ends_on >= starts_on);

alter table contract add constraint contract_one_number_is_kept unique (tenant_id, number, is_kept);

alter table contract add constraint contract_one_organisation_id_id unique (tenant_id, organisation_id, id);

create index contract_in_trash on contract (tenant_id, trash_id) where trash_id is not null;

create index contract_by_organisation_id_number on contract (tenant_id, organisation_id, number);

create index contract_by_responsible_id on contract (tenant_id, responsible_id);

create index contract_by_ends_on on contract (tenant_id, ends_on);

create index contract_by_unit_id on contract (tenant_id, unit_id);

create table contract_signature (
  tenant_id uuid not null,
  id uuid not null,
  constraint contract_signature_key primary key (tenant_id, id)
);

alter table contract_signature add column created_at timestamptz not null default now();

alter table contract_signature add column row_version integer not null default 1;

alter table contract_signature add column contract_id uuid not null;

alter table contract_signature add column affiliation_id uuid;

alter table contract_signature add column person_id uuid not null;

alter table contract_signature add column signed_on date not null;

alter table contract_signature add column scope uuid[] not null default '{}';

alter table contract_signature add column trash_id uuid;

alter table contract_signature add column restricted boolean not null default false;

alter table contract_signature add column customer_relationship_until date not null default 'infinity';

alter table contract_signature add column contracting_until date not null default 'infinity';

create index contract_signature_in_trash on contract_signature (tenant_id, trash_id) where trash_id is not null;

create index contract_signature_by_contract_id_signed_on on contract_signature (tenant_id, contract_id, signed_on);

create index contract_signature_by_person_id on contract_signature (tenant_id, person_id);

create index contract_signature_by_affiliation_id on contract_signature (tenant_id, affiliation_id);

create table hand_over (
  tenant_id uuid not null,
  id uuid not null,
  constraint hand_over_key primary key (tenant_id, id)
);

alter table hand_over add column created_at timestamptz not null default now();

alter table hand_over add column row_version integer not null default 1;

alter table hand_over add column contract_id uuid not null;

alter table hand_over add column person_id uuid not null;

alter table hand_over add column successor_id uuid not null;

alter table hand_over add column handed_over_on date not null;

alter table hand_over add column is_interim boolean not null default false;

alter table hand_over add column scope uuid[] not null default '{}';

alter table hand_over add column trash_id uuid;

alter table hand_over add column restricted boolean not null default false;

alter table hand_over add column customer_relationship_until date not null default 'infinity';

alter table hand_over add column contracting_until date not null default 'infinity';

alter table hand_over add column customer_service_until date not null default 'infinity';

create index hand_over_in_trash on hand_over (tenant_id, trash_id) where trash_id is not null;

create index hand_over_by_contract_id_handed_over_on on hand_over (tenant_id, contract_id, handed_over_on);

create index hand_over_by_person_id on hand_over (tenant_id, person_id);

create index hand_over_by_successor_id on hand_over (tenant_id, successor_id);

create table follow_up (
  tenant_id uuid not null,
  id uuid not null,
  constraint follow_up_key primary key (tenant_id, id)
);

alter table follow_up add column created_at timestamptz not null default now();

alter table follow_up add column row_version integer not null default 1;

alter table follow_up add column what text collate "C" not null;

alter table follow_up add column organisation_id uuid;

alter table follow_up add column contract_id uuid;

alter table follow_up add column person_id uuid;

alter table follow_up add column due_on date not null;

alter table follow_up add column done_on date;

alter table follow_up add column scope uuid[] not null default '{}';

alter table follow_up add column trash_id uuid;

alter table follow_up add column restricted boolean not null default false;

alter table follow_up add column customer_relationship_until date not null default 'infinity';

alter table follow_up add column contracting_until date not null default 'infinity';

alter table follow_up add constraint follow_up_what_form check (what in ('name_successor', 'give_notice', 'check_duplicate'));

create index follow_up_in_trash on follow_up (tenant_id, trash_id) where trash_id is not null;

create index follow_up_by_due_on_id on follow_up (tenant_id, due_on, id);

create index follow_up_by_contract_id on follow_up (tenant_id, contract_id);

create index follow_up_by_person_id on follow_up (tenant_id, person_id);

create index follow_up_by_organisation_id on follow_up (tenant_id, organisation_id);

create table note (
  tenant_id uuid not null,
  id uuid not null,
  constraint note_key primary key (tenant_id, id)
);

alter table note add column created_at timestamptz not null default now();

alter table note add column row_version integer not null default 1;

alter table note add column person_id uuid;

alter table note add column organisation_id uuid;

alter table note add column contract_id uuid;

alter table note add column kind text collate "C" not null default 'note';

alter table note add column direction text collate "C";

alter table note add column minutes integer;

alter table note add column happened_on date;

alter table note add column body text collate "C";

alter table note add column written_on date not null;

alter table note add column author_id uuid;

alter table note add column edited_on date;

alter table note add column removed_on date;

alter table note add column scope uuid[] not null default '{}';

alter table note add column trash_id uuid;

alter table note add column of_protected boolean not null default false;

alter table note add column restricted boolean not null default false;

alter table note add column customer_relationship_until date not null default 'infinity';

alter table note add column contracting_until date not null default 'infinity';

alter table note add constraint note_kind_form check (kind in ('note', 'call', 'mail'));

alter table note add constraint note_direction_form check (direction in ('in', 'out'));

alter table note add constraint note_body_form check (char_length(body) between 1 and 10000);

alter table note add constraint note_about_one_row check (num_nonnulls(person_id, organisation_id, contract_id) = 1);

alter table note add constraint note_a_deleted_note_says_nothing check (removed_on is null or body is null);

alter table note add constraint note_only_calls_take_minutes check (minutes is null or kind = 'call' and minutes between 0 and 1440);

create index note_in_trash on note (tenant_id, trash_id) where trash_id is not null;

create index note_by_person_id_written_on_id on note (tenant_id, person_id, written_on, id);

create index note_by_organisation_id_written_on_id on note (tenant_id, organisation_id, written_on, id);

create index note_by_contract_id_written_on_id on note (tenant_id, contract_id, written_on, id);

create table to_do (
  tenant_id uuid not null,
  id uuid not null,
  constraint to_do_key primary key (tenant_id, id)
);

alter table to_do add column created_at timestamptz not null default now();

alter table to_do add column row_version integer not null default 1;

alter table to_do add column person_id uuid;

alter table to_do add column organisation_id uuid;

alter table to_do add column contract_id uuid;

alter table to_do add column what text collate "C";

alter table to_do add column due_on date not null;

alter table to_do add column doer_id uuid not null;

alter table to_do add column written_on date not null;

alter table to_do add column author_id uuid;

alter table to_do add column done_on date;

alter table to_do add column scope uuid[] not null default '{}';

alter table to_do add column trash_id uuid;

alter table to_do add column of_protected boolean not null default false;

alter table to_do add column restricted boolean not null default false;

alter table to_do add column customer_relationship_until date not null default 'infinity';

alter table to_do add column contracting_until date not null default 'infinity';

alter table to_do add constraint to_do_what_form check (char_length(what) between 1 and 10000);

alter table to_do add constraint to_do_about_one_row check (num_nonnulls(person_id, organisation_id, contract_id) = 1);

create index to_do_in_trash on to_do (tenant_id, trash_id) where trash_id is not null;

create index to_do_by_doer_id_done_on_due_on_id on to_do (tenant_id, doer_id, done_on, due_on, id);

create index to_do_by_person_id_due_on on to_do (tenant_id, person_id, due_on);

create index to_do_by_organisation_id_due_on on to_do (tenant_id, organisation_id, due_on);

create index to_do_by_contract_id_due_on on to_do (tenant_id, contract_id, due_on);

create table attachment (
  tenant_id uuid not null,
  id uuid not null,
  constraint attachment_key primary key (tenant_id, id)
);

alter table attachment add column created_at timestamptz not null default now();

alter table attachment add column row_version integer not null default 1;

alter table attachment add column person_id uuid;

alter table attachment add column organisation_id uuid;

alter table attachment add column contract_id uuid;

alter table attachment add column name text collate "C";

alter table attachment add column type text collate "C" not null;

alter table attachment add column size_bytes integer not null;

alter table attachment add column stored_on date not null;

alter table attachment add column author_id uuid;

alter table attachment add column removed_on date;

alter table attachment add column scope uuid[] not null default '{}';

alter table attachment add column trash_id uuid;

alter table attachment add column of_protected boolean not null default false;

alter table attachment add column restricted boolean not null default false;

alter table attachment add column customer_relationship_until date not null default 'infinity';

alter table attachment add column contracting_until date not null default 'infinity';

alter table attachment add constraint attachment_name_form check (char_length(name) between 1 and 200);

alter table attachment add constraint attachment_type_form check (type in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'odt', 'ods', 'txt', 'eml', 'msg'));

alter table attachment add constraint attachment_about_one_row check (num_nonnulls(person_id, organisation_id, contract_id) = 1);

alter table attachment add constraint attachment_a_deleted_file_has_no_name check (removed_on is null or name is null);

create index attachment_in_trash on attachment (tenant_id, trash_id) where trash_id is not null;

create index attachment_by_person_id_id on attachment (tenant_id, person_id, id);

create index attachment_by_organisation_id_id on attachment (tenant_id, organisation_id, id);

create index attachment_by_contract_id_id on attachment (tenant_id, contract_id, id);

create table single_opening (
  tenant_id uuid not null,
  id uuid not null,
  constraint single_opening_key primary key (tenant_id, id)
);

alter table single_opening add column created_at timestamptz not null default now();

alter table single_opening add column row_version integer not null default 1;

alter table single_opening add column user_id uuid not null;

alter table single_opening add column person_id uuid not null;

alter table single_opening add column purpose text collate "C" not null;

alter table single_opening add column reason text collate "C" not null;

alter table single_opening add column opened_on date not null;

alter table single_opening add column grantor_id uuid;

alter table single_opening add constraint single_opening_purpose_form check (char_length(purpose) between 1 and 200);

alter table single_opening add constraint single_opening_reason_form check (char_length(reason) between 1 and 200);

create index single_opening_by_grantor_id_opened_on_id on single_opening (tenant_id, grantor_id, opened_on, id);

create index single_opening_by_person_id on single_opening (tenant_id, person_id);

create table seen_mark (
  tenant_id uuid not null,
  id uuid not null,
  constraint seen_mark_key primary key (tenant_id, id)
);

alter table seen_mark add column created_at timestamptz not null default now();

alter table seen_mark add column row_version integer not null default 1;

alter table seen_mark add column user_id uuid not null;

alter table seen_mark add column kind text collate "C" not null;

alter table seen_mark add column row_id uuid not null;

alter table seen_mark add column seen_on date not null;

alter table seen_mark add constraint seen_mark_kind_form check (kind in ('mention', 'access_answer', 'duty_end', 'to_do', 'single_opening', 'emergency_use', 'email_change', 'review_due', 'review_overdue', 'breach'));

alter table seen_mark add constraint seen_mark_one_user_id_kind_row_id unique (tenant_id, user_id, kind, row_id);

create table own_field (
  tenant_id uuid not null,
  id uuid not null,
  constraint own_field_key primary key (tenant_id, id)
);

alter table own_field add column created_at timestamptz not null default now();

alter table own_field add column row_version integer not null default 1;

alter table own_field add column on_table text collate "C" not null;

alter table own_field add column label jsonb not null;

alter table own_field add column kind text collate "C" not null;

alter table own_field add column choices jsonb not null default '[]';

alter table own_field add column item text collate "C";

alter table own_field add column reason text collate "C";

alter table own_field add column purposes jsonb not null;

alter table own_field add column months integer not null;

alter table own_field add column is_searched boolean not null;

alter table own_field add column ended_on date;

alter table own_field add constraint own_field_on_table_form check (on_table in ('person', 'organisation', 'contract'));

alter table own_field add constraint own_field_kind_form check (kind in ('line', 'note', 'day', 'count', 'choice', 'yes'));

alter table own_field add constraint own_field_item_form check (char_length(item) between 1 and 200);

alter table own_field add constraint own_field_reason_form check (char_length(reason) between 1 and 200);

alter table own_field add constraint own_field_tells_its_item_or_why_it_has_none check ((item is null) <> (reason is null));

alter table own_field add constraint own_field_a_person_has_an_item check (on_table <> 'person' or item is not null);

alter table own_field add constraint own_field_something_about_nobody_elsewhere check (on_table = 'person' or reason is not null);

alter table own_field add constraint own_field_has_a_purpose check (jsonb_typeof(purposes) = 'array' and purposes <> '[]'::jsonb);

create table own_field_value (
  tenant_id uuid not null,
  id uuid not null,
  constraint own_field_value_key primary key (tenant_id, id)
);

alter table own_field_value add column created_at timestamptz not null default now();

alter table own_field_value add column row_version integer not null default 1;

alter table own_field_value add column own_field_id uuid not null;

alter table own_field_value add column person_id uuid;

alter table own_field_value add column organisation_id uuid;

alter table own_field_value add column contract_id uuid;

alter table own_field_value add column value text collate "C";

alter table own_field_value add column folded text collate "C";

alter table own_field_value add column scope uuid[] not null default '{}';

alter table own_field_value add column trash_id uuid;

alter table own_field_value add column of_protected boolean not null default false;

alter table own_field_value add column restricted boolean not null default false;

alter table own_field_value add column customer_relationship_until date not null default 'infinity';

alter table own_field_value add column contracting_until date not null default 'infinity';

alter table own_field_value add column customer_service_until date not null default 'infinity';

alter table own_field_value add column informing_until date not null default 'infinity';

alter table own_field_value add column invoicing_until date not null default 'infinity';

alter table own_field_value add column events_until date not null default 'infinity';

alter table own_field_value add column feedback_until date not null default 'infinity';

alter table own_field_value add column partner_management_until date not null default 'infinity';

alter table own_field_value add column membership_until date not null default 'infinity';

alter table own_field_value add column marketing_until date not null default 'infinity';

alter table own_field_value add constraint own_field_value_value_form check (char_length(value) between 1 and 10000);

alter table own_field_value add constraint own_field_value_folded_form check (char_length(folded) between 1 and 200);

alter table own_field_value add constraint own_field_value_about_one_row check (num_nonnulls(person_id, organisation_id, contract_id) = 1);

alter table own_field_value add constraint own_field_value_one_own_field_id_person_id unique (tenant_id, own_field_id, person_id);

alter table own_field_value add constraint own_field_value_one_own_field_id_organisation_id unique (tenant_id, own_field_id, organisation_id);

alter table own_field_value add constraint own_field_value_one_own_field_id_contract_id unique (tenant_id, own_field_id, contract_id);

create index own_field_value_in_trash on own_field_value (tenant_id, trash_id) where trash_id is not null;

create index own_field_value_by_person_id on own_field_value (tenant_id, person_id);

create index own_field_value_by_organisation_id on own_field_value (tenant_id, organisation_id);

create index own_field_value_by_contract_id on own_field_value (tenant_id, contract_id);

create index own_field_value_by_folded_id on own_field_value (tenant_id, folded, id);

create table import_run (
  tenant_id uuid not null,
  id uuid not null,
  constraint import_run_key primary key (tenant_id, id)
);

alter table import_run add column created_at timestamptz not null default now();

alter table import_run add column row_version integer not null default 1;

alter table import_run add column user_id uuid;

alter table import_run add column file_hash text collate "C" not null;

alter table import_run add column accepted integer not null;

alter table import_run add column refused integer not null;

alter table import_run add column lines integer not null default 0;

alter table import_run add column reverted_on date;

alter table import_run add column outcome jsonb not null;

alter table import_run add constraint import_run_file_hash_form check (char_length(file_hash) between 1 and 1000);

create index import_run_by_created_at_id on import_run (tenant_id, created_at, id);

create table import_made (
  tenant_id uuid not null,
  id uuid not null,
  constraint import_made_key primary key (tenant_id, id)
);

alter table import_made add column created_at timestamptz not null default now();

alter table import_made add column row_version integer not null default 1;

alter table import_made add column import_run_id uuid not null;

alter table import_made add column made jsonb not null;

create index import_made_by_import_run_id_id on import_made (tenant_id, import_run_id, id);

create table import_mapping (
  tenant_id uuid not null,
  id uuid not null,
  constraint import_mapping_key primary key (tenant_id, id)
);

alter table import_mapping add column created_at timestamptz not null default now();

alter table import_mapping add column row_version integer not null default 1;

alter table import_mapping add column header_hash text collate "C" not null;

alter table import_mapping add column chosen jsonb not null;

alter table import_mapping add constraint import_mapping_header_hash_form check (char_length(header_hash) between 1 and 1000);

alter table import_mapping add constraint import_mapping_one_header_hash unique (tenant_id, header_hash);

create table import_waiting (
  tenant_id uuid not null,
  id uuid not null,
  constraint import_waiting_key primary key (tenant_id, id)
);

alter table import_waiting add column created_at timestamptz not null default now();

alter table import_waiting add column row_version integer not null default 1;

alter table import_waiting add column import_run_id uuid not null;

alter table import_waiting add column line integer not null;

alter table import_waiting add column reason text collate "C" not null;

alter table import_waiting add column row jsonb not null;

alter table import_waiting add column settled_on date;

alter table import_waiting add constraint import_waiting_reason_form check (char_length(reason) between 1 and 200);

create index import_waiting_by_import_run_id_line on import_waiting (tenant_id, import_run_id, line);

create table idempotency_key (
  tenant_id uuid not null,
  id uuid not null,
  constraint idempotency_key_key primary key (tenant_id, id)
);

alter table idempotency_key add column created_at timestamptz not null default now();

alter table idempotency_key add column row_version integer not null default 1;

alter table idempotency_key add column key_hash text collate "C" not null;

alter table idempotency_key add column body_hash text collate "C" not null;

alter table idempotency_key add column result_id uuid not null;

alter table idempotency_key add constraint idempotency_key_key_hash_form check (char_length(key_hash) between 1 and 1000);

alter table idempotency_key add constraint idempotency_key_body_hash_form check (char_length(body_hash) between 1 and 1000);

alter table idempotency_key add constraint idempotency_key_one_key_hash unique (tenant_id, key_hash);

create table merge (
  tenant_id uuid not null,
  id uuid not null,
  constraint merge_key primary key (tenant_id, id)
);

alter table merge add column created_at timestamptz not null default now();

alter table merge add column row_version integer not null default 1;

alter table merge add column person_id uuid;

alter table merge add column organisation_id uuid;

alter table merge add column merged_id uuid not null;

alter table merge add column source text collate "C";

alter table merge add column source_on date;

alter table merge add column merged_on date not null;

alter table merge add column merged_by uuid;

alter table merge add column undone_on date;

alter table merge add column scope uuid[] not null default '{}';

alter table merge add column trash_id uuid;

alter table merge add column restricted boolean not null default false;

alter table merge add column customer_relationship_until date not null default 'infinity';

alter table merge add column contracting_until date not null default 'infinity';

alter table merge add column in_force boolean generated always as (case when undone_on is null then true end) stored;

alter table merge add constraint merge_source_form check (char_length(source) between 1 and 200);

alter table merge add constraint merge_one_merged_id_in_force unique (tenant_id, merged_id, in_force);

create index merge_in_trash on merge (tenant_id, trash_id) where trash_id is not null;

create index merge_by_person_id on merge (tenant_id, person_id);

create index merge_by_organisation_id on merge (tenant_id, organisation_id);

create index merge_by_merged_on_id on merge (tenant_id, merged_on, id);

create table merge_undo (
  tenant_id uuid not null,
  id uuid not null,
  constraint merge_undo_key primary key (tenant_id, id)
);

alter table merge_undo add column created_at timestamptz not null default now();

alter table merge_undo add column row_version integer not null default 1;

alter table merge_undo add column merge_id uuid not null;

alter table merge_undo add column moved jsonb not null;

alter table merge_undo add column swapped jsonb not null;

alter table merge_undo add column winner_version integer not null;

alter table merge_undo add column scope uuid[] not null default '{}';

alter table merge_undo add column trash_id uuid;

create index merge_undo_in_trash on merge_undo (tenant_id, trash_id) where trash_id is not null;

create index merge_undo_by_merge_id on merge_undo (tenant_id, merge_id);

create table not_duplicate (
  tenant_id uuid not null,
  id uuid not null,
  constraint not_duplicate_key primary key (tenant_id, id)
);

alter table not_duplicate add column created_at timestamptz not null default now();

alter table not_duplicate add column row_version integer not null default 1;

alter table not_duplicate add column person_id uuid;

alter table not_duplicate add column other_person_id uuid;

alter table not_duplicate add column organisation_id uuid;

alter table not_duplicate add column other_organisation_id uuid;

alter table not_duplicate add column decided_on date not null;

alter table not_duplicate add column decided_by uuid;

alter table not_duplicate add column scope uuid[] not null default '{}';

alter table not_duplicate add column trash_id uuid;

alter table not_duplicate add column restricted boolean not null default false;

alter table not_duplicate add column customer_relationship_until date not null default 'infinity';

alter table not_duplicate add column contracting_until date not null default 'infinity';

alter table not_duplicate add constraint not_duplicate_one_person_id_other_person_id unique (tenant_id, person_id, other_person_id);

alter table not_duplicate add constraint not_duplicate_one_organisation_id_other_organisation_id unique (tenant_id, organisation_id, other_organisation_id);

create index not_duplicate_in_trash on not_duplicate (tenant_id, trash_id) where trash_id is not null;

create index not_duplicate_by_other_person_id on not_duplicate (tenant_id, other_person_id);

create index not_duplicate_by_other_organisation_id on not_duplicate (tenant_id, other_organisation_id);

create table trash_entry (
  tenant_id uuid not null,
  id uuid not null,
  constraint trash_entry_key primary key (tenant_id, id)
);

alter table trash_entry add column created_at timestamptz not null default now();

alter table trash_entry add column row_version integer not null default 1;

alter table trash_entry add column what text collate "C" not null;

alter table trash_entry add column row_id uuid not null;

alter table trash_entry add column person_id uuid;

alter table trash_entry add column name text collate "C" not null;

alter table trash_entry add column cause text collate "C" not null;

alter table trash_entry add column trashed_on date not null;

alter table trash_entry add column ends_on date not null;

alter table trash_entry add column trashed_by uuid;

alter table trash_entry add column restored_on date;

alter table trash_entry add column scope uuid[] not null default '{}';

alter table trash_entry add column trash_id uuid;

alter table trash_entry add column restricted boolean not null default false;

alter table trash_entry add column contracting_until date not null default 'infinity';

alter table trash_entry add constraint trash_entry_what_form check (what in ('organisation', 'person', 'contract'));

alter table trash_entry add constraint trash_entry_name_form check (char_length(name) between 1 and 200);

alter table trash_entry add constraint trash_entry_cause_form check (cause in ('deleted', 'merged'));

create index trash_entry_in_trash on trash_entry (tenant_id, trash_id) where trash_id is not null;

create index trash_entry_by_ends_on_id on trash_entry (tenant_id, ends_on, id);

create index trash_entry_by_row_id on trash_entry (tenant_id, row_id);

create index trash_entry_by_person_id on trash_entry (tenant_id, person_id);

create table saved_view (
  tenant_id uuid not null,
  id uuid not null,
  constraint saved_view_key primary key (tenant_id, id)
);

alter table saved_view add column created_at timestamptz not null default now();

alter table saved_view add column row_version integer not null default 1;

alter table saved_view add column user_id uuid not null;

alter table saved_view add column of_list text collate "C" not null;

alter table saved_view add column name text collate "C" not null;

alter table saved_view add column query jsonb not null;

alter table saved_view add column shown_in text collate "C";

alter table saved_view add column ended_on date;

alter table saved_view add constraint saved_view_of_list_form check (of_list in ('customers', 'people', 'contracts'));

alter table saved_view add constraint saved_view_name_form check (char_length(name) between 1 and 200);

alter table saved_view add constraint saved_view_shown_in_form check (shown_in in ('customer_relationship', 'contracting', 'invoicing'));

create index saved_view_by_of_list_id on saved_view (tenant_id, of_list, id);

create table bulk_edit (
  tenant_id uuid not null,
  id uuid not null,
  constraint bulk_edit_key primary key (tenant_id, id)
);

alter table bulk_edit add column created_at timestamptz not null default now();

alter table bulk_edit add column row_version integer not null default 1;

alter table bulk_edit add column what text collate "C" not null;

alter table bulk_edit add column field text collate "C" not null;

alter table bulk_edit add column changed integer not null;

alter table bulk_edit add column edited_by uuid;

alter table bulk_edit add column edited_on date not null;

alter table bulk_edit add column undone_on date;

alter table bulk_edit add constraint bulk_edit_what_form check (what in ('organisation', 'person', 'contract'));

alter table bulk_edit add constraint bulk_edit_field_form check (char_length(field) between 1 and 200);

create index bulk_edit_by_edited_on_id on bulk_edit (tenant_id, edited_on, id);

create table former_value (
  tenant_id uuid not null,
  id uuid not null,
  constraint former_value_key primary key (tenant_id, id)
);

alter table former_value add column created_at timestamptz not null default now();

alter table former_value add column row_version integer not null default 1;

alter table former_value add column bulk_edit_id uuid not null;

alter table former_value add column row_id uuid not null;

alter table former_value add column person_id uuid;

alter table former_value add column value text collate "C";

alter table former_value add column version integer not null;

alter table former_value add column scope uuid[] not null default '{}';

alter table former_value add column trash_id uuid;

alter table former_value add column restricted boolean not null default false;

alter table former_value add column contracting_until date not null default 'infinity';

alter table former_value add constraint former_value_value_form check (char_length(value) between 1 and 10000);

alter table former_value add constraint former_value_one_bulk_edit_id_row_id unique (tenant_id, bulk_edit_id, row_id);

create index former_value_in_trash on former_value (tenant_id, trash_id) where trash_id is not null;

create index former_value_by_person_id on former_value (tenant_id, person_id);

create table draft (
  tenant_id uuid not null,
  id uuid not null,
  constraint draft_key primary key (tenant_id, id)
);

alter table draft add column created_at timestamptz not null default now();

alter table draft add column row_version integer not null default 1;

alter table draft add column user_id uuid not null;

alter table draft add column person_id uuid;

alter table draft add column form text collate "C" not null;

alter table draft add column typed jsonb not null;

alter table draft add column restricted boolean not null default false;

alter table draft add column contracting_until date not null default 'infinity';

alter table draft add constraint draft_form_form check (char_length(form) between 1 and 200);

create index draft_by_user_id_form on draft (tenant_id, user_id, form);

create index draft_by_person_id on draft (tenant_id, person_id);

create table controller_settings (
  tenant_id uuid not null,
  id uuid not null,
  constraint controller_settings_key primary key (tenant_id, id)
);

alter table controller_settings add column created_at timestamptz not null default now();

alter table controller_settings add column row_version integer not null default 1;

alter table controller_settings add column version integer not null;

alter table controller_settings add column settings jsonb not null;

alter table controller_settings add column decided_by uuid;

alter table controller_settings add constraint controller_settings_one_version unique (tenant_id, version);

create table purpose_in_use (
  tenant_id uuid not null,
  id uuid not null,
  constraint purpose_in_use_key primary key (tenant_id, id)
);

alter table purpose_in_use add column created_at timestamptz not null default now();

alter table purpose_in_use add column row_version integer not null default 1;

alter table purpose_in_use add column purpose text collate "C" not null;

alter table purpose_in_use add column in_use boolean not null;

alter table purpose_in_use add constraint purpose_in_use_purpose_form check (char_length(purpose) between 1 and 200);

alter table purpose_in_use add constraint purpose_in_use_one_purpose unique (tenant_id, purpose);

create table retention_length (
  tenant_id uuid not null,
  id uuid not null,
  constraint retention_length_key primary key (tenant_id, id)
);

alter table retention_length add column created_at timestamptz not null default now();

alter table retention_length add column row_version integer not null default 1;

alter table retention_length add column rule text collate "C" not null;

alter table retention_length add column months integer not null;

alter table retention_length add constraint retention_length_rule_form check (char_length(rule) between 1 and 200);

alter table retention_length add constraint retention_length_one_rule unique (tenant_id, rule);

create table item_off (
  tenant_id uuid not null,
  id uuid not null,
  constraint item_off_key primary key (tenant_id, id)
);

alter table item_off add column created_at timestamptz not null default now();

alter table item_off add column row_version integer not null default 1;

alter table item_off add column item text collate "C" not null;

alter table item_off add column is_off boolean not null;

alter table item_off add constraint item_off_item_form check (char_length(item) between 1 and 200);

alter table item_off add constraint item_off_one_item unique (tenant_id, item);

create table consent_asked (
  tenant_id uuid not null,
  id uuid not null,
  constraint consent_asked_key primary key (tenant_id, id)
);

alter table consent_asked add column created_at timestamptz not null default now();

alter table consent_asked add column row_version integer not null default 1;

alter table consent_asked add column purpose text collate "C" not null;

alter table consent_asked add column asked_of text collate "C" not null;

alter table consent_asked add column is_asked boolean not null;

alter table consent_asked add constraint consent_asked_purpose_form check (char_length(purpose) between 1 and 200);

alter table consent_asked add constraint consent_asked_asked_of_form check (asked_of in ('party', 'contact'));

alter table consent_asked add constraint consent_asked_one_purpose_asked_of unique (tenant_id, purpose, asked_of);

create table notice_version (
  tenant_id uuid not null,
  id uuid not null,
  constraint notice_version_key primary key (tenant_id, id)
);

alter table notice_version add column created_at timestamptz not null default now();

alter table notice_version add column row_version integer not null default 1;

alter table notice_version add column notice text collate "C" not null;

alter table notice_version add column version integer not null;

alter table notice_version add column published_on date not null;

alter table notice_version add column content jsonb not null;

alter table notice_version add column catalogue_hash text collate "C" not null;

alter table notice_version add column settings_version integer not null;

alter table notice_version add column published_by uuid;

alter table notice_version add constraint notice_version_notice_form check (notice in ('customers', 'staff', 'partners'));

alter table notice_version add constraint notice_version_catalogue_hash_form check (char_length(catalogue_hash) between 1 and 1000);

alter table notice_version add constraint notice_version_one_notice_version unique (tenant_id, notice, version);

create table rights_request (
  tenant_id uuid not null,
  id uuid not null,
  constraint rights_request_key primary key (tenant_id, id)
);

alter table rights_request add column created_at timestamptz not null default now();

alter table rights_request add column row_version integer not null default 1;

alter table rights_request add column person_id uuid;

alter table rights_request add column kind text collate "C" not null;

alter table rights_request add column channel text collate "C" not null;

alter table rights_request add column received_on date not null;

alter table rights_request add column ended_on date;

alter table rights_request add column language text collate "C" not null;

alter table rights_request add column sender text collate "C";

alter table rights_request add column reach text collate "C";

alter table rights_request add column words text collate "C";

alter table rights_request add column restricted boolean not null default false;

alter table rights_request add constraint rights_request_kind_form check (kind in ('access', 'rectification', 'erasure', 'restriction', 'objection', 'withdrawal', 'portability', 'complaint'));

alter table rights_request add constraint rights_request_channel_form check (channel in ('page', 'email', 'phone', 'paper', 'in_person'));

alter table rights_request add constraint rights_request_language_form check (char_length(language) between 1 and 2);

alter table rights_request add constraint rights_request_sender_form check (char_length(sender) between 1 and 200);

alter table rights_request add constraint rights_request_reach_form check (char_length(reach) between 1 and 200);

alter table rights_request add constraint rights_request_words_form check (char_length(words) between 1 and 10000);

create index rights_request_by_person_id on rights_request (tenant_id, person_id);

create index rights_request_by_received_on_id on rights_request (tenant_id, received_on, id);

create table rights_step (
  tenant_id uuid not null,
  id uuid not null,
  constraint rights_step_key primary key (tenant_id, id)
);

alter table rights_step add column created_at timestamptz not null default now();

alter table rights_step add column row_version integer not null default 1;

alter table rights_step add column request_id uuid not null;

alter table rights_step add column step text collate "C" not null;

alter table rights_step add column taken_on date not null;

alter table rights_step add column reason text collate "C";

alter table rights_step add column more_months integer;

alter table rights_step add column how text collate "C";

alter table rights_step add column delivery text collate "C";

alter table rights_step add column taken_by uuid;

alter table rights_step add column once integer generated always as (case when step = 'extended' then 1 when step in ('answered', 'refused', 'withdrawn') then 2 end) stored;

alter table rights_step add constraint rights_step_step_form check (step in ('identity_asked', 'identity_confirmed', 'clarification_asked', 'clarification_received', 'extended', 'answered', 'refused', 'withdrawn'));

alter table rights_step add constraint rights_step_reason_form check (char_length(reason) between 1 and 10000);

alter table rights_step add constraint rights_step_how_form check (how in ('known_address', 'call_back', 'known_facts', 'seen_in_person'));

alter table rights_step add constraint rights_step_delivery_form check (delivery in ('pdf', 'files', 'script', 'letter'));

alter table rights_step add constraint rights_step_a_reason_where_the_law_asks check (step not in ('extended', 'refused') or reason is not null);

alter table rights_step add constraint rights_step_extended_by_two_months_at_most check ((step = 'extended') = (more_months is not null) and coalesce(more_months, 1) between 1 and 2);

alter table rights_step add constraint rights_step_identity_confirmed_somehow check ((step = 'identity_confirmed') = (how is not null));

alter table rights_step add constraint rights_step_one_request_id_once unique (tenant_id, request_id, once);

create index rights_step_by_request_id_taken_on on rights_step (tenant_id, request_id, taken_on);

create table disclosure (
  tenant_id uuid not null,
  id uuid not null,
  constraint disclosure_key primary key (tenant_id, id)
);

alter table disclosure add column created_at timestamptz not null default now();

alter table disclosure add column row_version integer not null default 1;

alter table disclosure add column person_id uuid;

alter table disclosure add column recipient text collate "C" not null;

alter table disclosure add column items jsonb not null;

alter table disclosure add column for_purpose text collate "C" not null;

alter table disclosure add column how text collate "C" not null;

alter table disclosure add column prepared_on date not null;

alter table disclosure add column fetched_on date;

alter table disclosure add column disclosed_by uuid;

alter table disclosure add column restricted boolean not null default false;

alter table disclosure add column customer_relationship_until date not null default 'infinity';

alter table disclosure add column customer_service_until date not null default 'infinity';

alter table disclosure add column informing_until date not null default 'infinity';

alter table disclosure add column events_until date not null default 'infinity';

alter table disclosure add column feedback_until date not null default 'infinity';

alter table disclosure add constraint disclosure_recipient_form check (char_length(recipient) between 1 and 200);

alter table disclosure add constraint disclosure_for_purpose_form check (char_length(for_purpose) between 1 and 200);

alter table disclosure add constraint disclosure_how_form check (how in ('copied', 'exported', 'letter'));

alter table disclosure add constraint disclosure_handed_over_once_prepared check (fetched_on >= prepared_on);

create index disclosure_by_person_id on disclosure (tenant_id, person_id);

create index disclosure_by_prepared_on_id on disclosure (tenant_id, prepared_on, id);

create table recipient_message (
  tenant_id uuid not null,
  id uuid not null,
  constraint recipient_message_key primary key (tenant_id, id)
);

alter table recipient_message add column created_at timestamptz not null default now();

alter table recipient_message add column row_version integer not null default 1;

alter table recipient_message add column disclosure_id uuid not null;

alter table recipient_message add column why text collate "C" not null;

alter table recipient_message add column asked_on date not null;

alter table recipient_message add column told_on date;

alter table recipient_message add column not_told text collate "C";

alter table recipient_message add column told_by uuid;

alter table recipient_message add constraint recipient_message_why_form check (why in ('rectification', 'erasure', 'restriction'));

alter table recipient_message add constraint recipient_message_not_told_form check (char_length(not_told) between 1 and 200);

alter table recipient_message add constraint recipient_message_told_or_not check (told_on is null or not_told is null);

alter table recipient_message add constraint recipient_message_one_disclosure_id_why_asked_on unique (tenant_id, disclosure_id, why, asked_on);

create index recipient_message_by_asked_on_id on recipient_message (tenant_id, asked_on, id);

create table webhook (
  tenant_id uuid not null,
  id uuid not null,
  constraint webhook_key primary key (tenant_id, id)
);

alter table webhook add column created_at timestamptz not null default now();

alter table webhook add column row_version integer not null default 1;

alter table webhook add column name text collate "C" not null;

alter table webhook add column address text collate "C" not null;

alter table webhook add column recipient text collate "C" not null;

alter table webhook add column country text collate "C" not null;

alter table webhook add column assured_on date not null;

alter table webhook add column events jsonb not null;

alter table webhook add column declared_by uuid;

alter table webhook add column failing_since timestamptz;

alter table webhook add column secret_round integer not null default 0;

alter table webhook add column rotated_at timestamptz;

alter table webhook add column ended_on date;

alter table webhook add column ended_because text collate "C";

alter table webhook add constraint webhook_name_form check (char_length(name) between 1 and 200);

alter table webhook add constraint webhook_address_form check (char_length(address) between 1 and 200);

alter table webhook add constraint webhook_recipient_form check (char_length(recipient) between 1 and 200);

alter table webhook add constraint webhook_country_form check (char_length(country) between 1 and 200);

alter table webhook add constraint webhook_ended_because_form check (ended_because in ('staff', 'gone', 'silent'));

alter table webhook add constraint webhook_ends_for_a_reason check ((ended_on is null) = (ended_because is null));

create table webhook_event (
  tenant_id uuid not null,
  id uuid not null,
  constraint webhook_event_key primary key (tenant_id, id)
);

alter table webhook_event add column created_at timestamptz not null default now();

alter table webhook_event add column row_version integer not null default 1;

alter table webhook_event add column about text collate "C" not null;

alter table webhook_event add column happening text collate "C" not null;

alter table webhook_event add column row_id uuid;

alter table webhook_event add column spread boolean not null default false;

alter table webhook_event add constraint webhook_event_about_form check (char_length(about) between 1 and 200);

alter table webhook_event add constraint webhook_event_happening_form check (happening in ('created', 'changed', 'restored', 'trashed', 'merged', 'erased'));

alter table webhook_event add constraint webhook_event_forgets_the_erased_alone check (row_id is not null or happening = 'erased');

create index webhook_event_by_spread_id on webhook_event (tenant_id, spread, id);

create index webhook_event_by_row_id_id on webhook_event (tenant_id, row_id, id);

create table webhook_delivery (
  tenant_id uuid not null,
  id uuid not null,
  constraint webhook_delivery_key primary key (tenant_id, id)
);

alter table webhook_delivery add column created_at timestamptz not null default now();

alter table webhook_delivery add column row_version integer not null default 1;

alter table webhook_delivery add column webhook_id uuid not null;

alter table webhook_delivery add column event_id uuid not null;

alter table webhook_delivery add column about text collate "C" not null;

alter table webhook_delivery add column happening text collate "C" not null;

alter table webhook_delivery add column row_id uuid;

alter table webhook_delivery add column happened_at timestamptz not null;

alter table webhook_delivery add column tries integer not null default 0;

alter table webhook_delivery add column next_at timestamptz;

alter table webhook_delivery add column answer integer;

alter table webhook_delivery add column delivered_at timestamptz;

alter table webhook_delivery add constraint webhook_delivery_about_form check (char_length(about) between 1 and 200);

alter table webhook_delivery add constraint webhook_delivery_happening_form check (happening in ('created', 'changed', 'restored', 'trashed', 'merged', 'erased', 'tested'));

alter table webhook_delivery add constraint webhook_delivery_forgets_the_erased_alone check (row_id is not null or happening = 'erased');

alter table webhook_delivery add constraint webhook_delivery_one_webhook_id_event_id unique (tenant_id, webhook_id, event_id);

create index webhook_delivery_by_next_at_id on webhook_delivery (tenant_id, next_at, id);

create index webhook_delivery_by_row_id_id on webhook_delivery (tenant_id, row_id, id);

create table erasure_plan (
  tenant_id uuid not null,
  id uuid not null,
  constraint erasure_plan_key primary key (tenant_id, id)
);

alter table erasure_plan add column created_at timestamptz not null default now();

alter table erasure_plan add column row_version integer not null default 1;

alter table erasure_plan add column person_id uuid;

alter table erasure_plan add column ground text collate "C" not null;

alter table erasure_plan add column keeps_out boolean not null default false;

alter table erasure_plan add column plan jsonb not null;

alter table erasure_plan add column plan_hash text collate "C" not null;

alter table erasure_plan add column proposed_on date not null;

alter table erasure_plan add column proposed_by uuid;

alter table erasure_plan add column approved_on date;

alter table erasure_plan add column approved_by uuid;

alter table erasure_plan add column ended_on date;

alter table erasure_plan add column outcome text collate "C";

alter table erasure_plan add column restricted boolean not null default false;

alter table erasure_plan add constraint erasure_plan_ground_form check (ground in ('no_longer_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_duty', 'child'));

alter table erasure_plan add constraint erasure_plan_plan_hash_form check (char_length(plan_hash) between 1 and 1000);

alter table erasure_plan add constraint erasure_plan_outcome_form check (outcome in ('done', 'withdrawn', 'overtaken'));

alter table erasure_plan add constraint erasure_plan_nobody_approves_their_own check (approved_by is null or proposed_by is null or approved_by <> proposed_by);

alter table erasure_plan add constraint erasure_plan_approved_by_somebody check ((approved_by is null) = (approved_on is null));

alter table erasure_plan add constraint erasure_plan_ended_somehow check ((ended_on is null) = (outcome is null));

create index erasure_plan_by_person_id on erasure_plan (tenant_id, person_id);

create index erasure_plan_by_ended_on_id on erasure_plan (tenant_id, ended_on, id);

create table erasure_step (
  tenant_id uuid not null,
  id uuid not null,
  constraint erasure_step_key primary key (tenant_id, id)
);

alter table erasure_step add column created_at timestamptz not null default now();

alter table erasure_step add column row_version integer not null default 1;

alter table erasure_step add column plan_id uuid not null;

alter table erasure_step add column place integer not null;

alter table erasure_step add column step jsonb not null;

alter table erasure_step add column done_at timestamptz;

alter table erasure_step add constraint erasure_step_one_plan_id_place unique (tenant_id, plan_id, place);

create table staff_erasure (
  tenant_id uuid not null,
  id uuid not null,
  constraint staff_erasure_key primary key (tenant_id, id)
);

alter table staff_erasure add column created_at timestamptz not null default now();

alter table staff_erasure add column row_version integer not null default 1;

alter table staff_erasure add column user_id uuid not null;

alter table staff_erasure add column plan jsonb not null;

alter table staff_erasure add column plan_hash text collate "C" not null;

alter table staff_erasure add column proposed_on date not null;

alter table staff_erasure add column proposed_by uuid;

alter table staff_erasure add column approved_on date;

alter table staff_erasure add column approved_by uuid;

alter table staff_erasure add column ended_on date;

alter table staff_erasure add column outcome text collate "C";

alter table staff_erasure add constraint staff_erasure_plan_hash_form check (char_length(plan_hash) between 1 and 1000);

alter table staff_erasure add constraint staff_erasure_outcome_form check (outcome in ('done', 'withdrawn', 'overtaken'));

alter table staff_erasure add constraint staff_erasure_nobody_approves_their_own check (approved_by is null or proposed_by is null or approved_by <> proposed_by);

alter table staff_erasure add constraint staff_erasure_approved_by_somebody check ((approved_by is null) = (approved_on is null));

alter table staff_erasure add constraint staff_erasure_ended_somehow check ((ended_on is null) = (outcome is null));

create index staff_erasure_by_user_id on staff_erasure (tenant_id, user_id);

create index staff_erasure_by_ended_on_id on staff_erasure (tenant_id, ended_on, id);

create table redaction (
  tenant_id uuid not null,
  id uuid not null,
  constraint redaction_key primary key (tenant_id, id)
);

alter table redaction add column created_at timestamptz not null default now();

alter table redaction add column row_version integer not null default 1;

alter table redaction add column plan_id uuid not null;

alter table redaction add column place text collate "C" not null;

alter table redaction add column row_id uuid not null;

alter table redaction add column answer text collate "C";

alter table redaction add column answered_on date;

alter table redaction add column answered_by uuid;

alter table redaction add constraint redaction_place_form check (char_length(place) between 1 and 200);

alter table redaction add constraint redaction_answer_form check (answer in ('redacted', 'another_person'));

alter table redaction add constraint redaction_answered_on_a_day check ((answer is null) = (answered_on is null));

alter table redaction add constraint redaction_one_plan_id_place_row_id unique (tenant_id, plan_id, place, row_id);

create table hold (
  tenant_id uuid not null,
  id uuid not null,
  constraint hold_key primary key (tenant_id, id)
);

alter table hold add column created_at timestamptz not null default now();

alter table hold add column row_version integer not null default 1;

alter table hold add column person_id uuid not null;

alter table hold add column ground text collate "C" not null;

alter table hold add column reason text collate "C" not null;

alter table hold add column starts_on date not null;

alter table hold add column ends_on date not null;

alter table hold add column placed_by uuid;

alter table hold add column restricted boolean not null default false;

alter table hold add constraint hold_ground_form check (ground in ('claim', 'authority', 'law'));

alter table hold add constraint hold_reason_form check (char_length(reason) between 1 and 200);

alter table hold add constraint hold_a_hold_ends_after_it_starts check (ends_on >= starts_on);

create index hold_by_person_id_ends_on on hold (tenant_id, person_id, ends_on);

create index hold_by_ends_on_id on hold (tenant_id, ends_on, id);

create table suppression (
  tenant_id uuid not null,
  id uuid not null,
  constraint suppression_key primary key (tenant_id, id)
);

alter table suppression add column created_at timestamptz not null default now();

alter table suppression add column row_version integer not null default 1;

alter table suppression add column digest text collate "C" not null;

alter table suppression add column ground text collate "C" not null;

alter table suppression add column ends_on date not null;

alter table suppression add column lifted_on date;

alter table suppression add column lifted_because text collate "C";

alter table suppression add constraint suppression_digest_form check (char_length(digest) between 1 and 1000);

alter table suppression add constraint suppression_ground_form check (ground in ('asked', 'objected'));

alter table suppression add constraint suppression_lifted_because_form check (lifted_because in ('own_wish', 'duty'));

alter table suppression add constraint suppression_lifted_for_a_reason check ((lifted_on is null) = (lifted_because is null));

alter table suppression add constraint suppression_one_digest unique (tenant_id, digest);

create table purge_run (
  tenant_id uuid not null,
  id uuid not null,
  constraint purge_run_key primary key (tenant_id, id)
);

alter table purge_run add column created_at timestamptz not null default now();

alter table purge_run add column row_version integer not null default 1;

alter table purge_run add column ran_on date not null;

alter table purge_run add column removed jsonb not null;

alter table purge_run add column held jsonb not null;

create index purge_run_by_created_at_id on purge_run (tenant_id, created_at, id);

create table breach (
  tenant_id uuid not null,
  id uuid not null,
  constraint breach_key primary key (tenant_id, id)
);

alter table breach add column created_at timestamptz not null default now();

alter table breach add column row_version integer not null default 1;

alter table breach add column kind text collate "C" not null;

alter table breach add column found_at timestamptz not null;

alter table breach add column due_at timestamptz not null;

alter table breach add column backup_at timestamptz;

alter table breach add column backup text collate "C";

alter table breach add column happened text collate "C";

alter table breach add column concerned text collate "C";

alter table breach add column people integer;

alter table breach add column records integer;

alter table breach add column consequences text collate "C";

alter table breach add column measures text collate "C";

alter table breach add column risk text collate "C";

alter table breach add column risk_reason text collate "C";

alter table breach add column found_by uuid not null;

alter table breach add column ended_on date;

alter table breach add column ended_by uuid;

alter table breach add column ground text collate "C";

alter table breach add constraint breach_kind_form check (kind in ('ledger_lost', 'confidentiality', 'integrity', 'availability', 'several'));

alter table breach add constraint breach_backup_form check (char_length(backup) between 1 and 200);

alter table breach add constraint breach_happened_form check (char_length(happened) between 1 and 10000);

alter table breach add constraint breach_concerned_form check (char_length(concerned) between 1 and 10000);

alter table breach add constraint breach_consequences_form check (char_length(consequences) between 1 and 10000);

alter table breach add constraint breach_measures_form check (char_length(measures) between 1 and 10000);

alter table breach add constraint breach_risk_form check (risk in ('none', 'risk', 'high'));

alter table breach add constraint breach_risk_reason_form check (char_length(risk_reason) between 1 and 10000);

alter table breach add constraint breach_ground_form check (char_length(ground) between 1 and 10000);

alter table breach add constraint breach_ended_by_somebody_with_a_ground check (num_nonnulls(ended_on, ended_by, ground) in (0, 3));

alter table breach add constraint breach_backup_of_a_lost_ledger check (kind <> 'ledger_lost' or num_nonnulls(backup, backup_at) = 2);

alter table breach add constraint breach_risk_with_its_reason check (num_nonnulls(risk, risk_reason) in (0, 2));

alter table breach add constraint breach_one_kind_backup unique (tenant_id, kind, backup);

create table breach_notice (
  tenant_id uuid not null,
  id uuid not null,
  constraint breach_notice_key primary key (tenant_id, id)
);

alter table breach_notice add column created_at timestamptz not null default now();

alter table breach_notice add column row_version integer not null default 1;

alter table breach_notice add column breach_id uuid not null;

alter table breach_notice add column stage text collate "C" not null;

alter table breach_notice add column told_at timestamptz not null;

alter table breach_notice add column late_because text collate "C";

alter table breach_notice add column told_by uuid not null;

alter table breach_notice add constraint breach_notice_stage_form check (stage in ('first', 'further'));

alter table breach_notice add constraint breach_notice_late_because_form check (char_length(late_because) between 1 and 10000);

create index breach_notice_by_breach_id_told_at on breach_notice (tenant_id, breach_id, told_at);

create table breach_person (
  tenant_id uuid not null,
  id uuid not null,
  constraint breach_person_key primary key (tenant_id, id)
);

alter table breach_person add column created_at timestamptz not null default now();

alter table breach_person add column row_version integer not null default 1;

alter table breach_person add column breach_id uuid not null;

alter table breach_person add column person_id uuid;

alter table breach_person add column told_on date;

alter table breach_person add column told_how text collate "C";

alter table breach_person add column told_by uuid;

alter table breach_person add column restricted boolean not null default false;

alter table breach_person add constraint breach_person_told_how_form check (told_how in ('letter', 'email', 'phone', 'in_person', 'public'));

alter table breach_person add constraint breach_person_told_somehow check (num_nonnulls(told_on, told_how, told_by) in (0, 3));

alter table breach_person add constraint breach_person_one_breach_id_person_id unique (tenant_id, breach_id, person_id);

create index breach_person_by_person_id on breach_person (tenant_id, person_id);

create table bulletin (
  tenant_id uuid not null,
  id uuid not null,
  constraint bulletin_key primary key (tenant_id, id)
);

alter table bulletin add column created_at timestamptz not null default now();

alter table bulletin add column row_version integer not null default 1;

alter table bulletin add column state text collate "C" not null default 'draft';

alter table bulletin add column chosen integer not null;

alter table bulletin add column subject_fi text collate "C";

alter table bulletin add column body_fi text collate "C";

alter table bulletin add column subject_sv text collate "C";

alter table bulletin add column body_sv text collate "C";

alter table bulletin add column subject_en text collate "C";

alter table bulletin add column body_en text collate "C";

alter table bulletin add column send_at timestamptz;

alter table bulletin add column next_at timestamptz;

alter table bulletin add column written_by uuid;

alter table bulletin add column ended_on date;

alter table bulletin add constraint bulletin_state_form check (state in ('draft', 'waiting', 'sent', 'cancelled'));

alter table bulletin add constraint bulletin_subject_fi_form check (char_length(subject_fi) between 1 and 200);

alter table bulletin add constraint bulletin_body_fi_form check (char_length(body_fi) between 1 and 10000);

alter table bulletin add constraint bulletin_subject_sv_form check (char_length(subject_sv) between 1 and 200);

alter table bulletin add constraint bulletin_body_sv_form check (char_length(body_sv) between 1 and 10000);

alter table bulletin add constraint bulletin_subject_en_form check (char_length(subject_en) between 1 and 200);

alter table bulletin add constraint bulletin_body_en_form check (char_length(body_en) between 1 and 10000);

alter table bulletin add constraint bulletin_looked_at_until_it_ends check (next_at is null or state in ('draft', 'waiting'));

alter table bulletin add constraint bulletin_ended_when_sent_or_cancelled check (ended_on is not null or state not in ('sent', 'cancelled'));

create index bulletin_by_next_at_id on bulletin (tenant_id, next_at, id);

create index bulletin_by_created_at_id on bulletin (tenant_id, created_at, id);

create table bulletin_recipient (
  tenant_id uuid not null,
  id uuid not null,
  constraint bulletin_recipient_key primary key (tenant_id, id)
);

alter table bulletin_recipient add column created_at timestamptz not null default now();

alter table bulletin_recipient add column row_version integer not null default 1;

alter table bulletin_recipient add column bulletin_id uuid not null;

alter table bulletin_recipient add column person_id uuid not null;

alter table bulletin_recipient add column state text collate "C" not null default 'waiting';

alter table bulletin_recipient add column why text collate "C";

alter table bulletin_recipient add column language text collate "C";

alter table bulletin_recipient add column next_at timestamptz;

alter table bulletin_recipient add column tries integer not null default 0;

alter table bulletin_recipient add column is_unsure boolean not null default false;

alter table bulletin_recipient add column sent_at timestamptz;

alter table bulletin_recipient add column restricted boolean not null default false;

alter table bulletin_recipient add column informing_until date not null default 'infinity';

alter table bulletin_recipient add constraint bulletin_recipient_state_form check (state in ('waiting', 'sending', 'sent', 'refused', 'bounced', 'left_out'));

alter table bulletin_recipient add constraint bulletin_recipient_why_form check (why in ('no_address', 'unknown_address', 'mailbox_full', 'refused', 'other'));

alter table bulletin_recipient add constraint bulletin_recipient_language_form check (char_length(language) between 1 and 2);

alter table bulletin_recipient add constraint bulletin_recipient_sent_once_it_left check (state not in ('sent', 'bounced') or sent_at is not null);

alter table bulletin_recipient add constraint bulletin_recipient_tried_until_it_is_settled check (next_at is null or state in ('waiting', 'sending'));

alter table bulletin_recipient add constraint bulletin_recipient_fails_for_a_reason check (why is not null or state not in ('refused', 'bounced', 'left_out'));

alter table bulletin_recipient add constraint bulletin_recipient_one_bulletin_id_person_id unique (tenant_id, bulletin_id, person_id);

create index bulletin_recipient_by_person_id on bulletin_recipient (tenant_id, person_id);

create index bulletin_recipient_by_bulletin_id_state_id on bulletin_recipient (tenant_id, bulletin_id, state, id);

create table timetable_run (
  tenant_id uuid not null,
  id uuid not null,
  constraint timetable_run_key primary key (tenant_id, id)
);

alter table timetable_run add column created_at timestamptz not null default now();

alter table timetable_run add column row_version integer not null default 1;

alter table timetable_run add column job text collate "C" not null;

alter table timetable_run add column due_on date not null;

alter table timetable_run add column started_at timestamptz not null;

alter table timetable_run add column lease_ends_at timestamptz not null;

alter table timetable_run add column ended_at timestamptz;

alter table timetable_run add column result text collate "C";

alter table timetable_run add column report jsonb not null default '{}';

alter table timetable_run add constraint timetable_run_job_form check (char_length(job) between 1 and 200);

alter table timetable_run add constraint timetable_run_result_form check (result in ('done', 'failed', 'passed_over'));

alter table timetable_run add constraint timetable_run_over_with_a_result check ((ended_at is null) = (result is null));

alter table timetable_run add constraint timetable_run_one_job_due_on unique (tenant_id, job, due_on);

create table audit_shape (
  id uuid not null,
  constraint audit_shape_key primary key (id)
);

alter table audit_shape add column created_at timestamptz not null default now();

alter table audit_shape add column row_version integer not null default 1;

alter table audit_shape add column columns jsonb not null;

create table audit_entry (
  tenant_id uuid not null,
  id uuid not null,
  constraint audit_entry_key primary key (tenant_id, id)
);

alter table audit_entry add column created_at timestamptz not null default now();

alter table audit_entry add column row_version integer not null default 1;

alter table audit_entry add column user_id uuid;

alter table audit_entry add column duty_id uuid;

alter table audit_entry add column purpose text collate "C" not null;

alter table audit_entry add column route text collate "C" not null;

alter table audit_entry add column act text collate "C" not null;

alter table audit_entry add column subjects bytea not null;

alter table audit_entry add column shape_id uuid not null;

alter table audit_entry add column written_in xid8 not null default pg_current_xact_id();

alter table audit_entry add constraint audit_entry_purpose_form check (char_length(purpose) between 1 and 200);

alter table audit_entry add constraint audit_entry_route_form check (char_length(route) between 1 and 200);

alter table audit_entry add constraint audit_entry_act_form check (act in ('listed', 'opened', 'exported', 'printed', 'disclosed', 'written', 'refused'));

create index audit_entry_by_written_in on audit_entry (tenant_id, written_in);

create table audit_checkpoint (
  tenant_id uuid not null,
  id uuid not null,
  constraint audit_checkpoint_key primary key (tenant_id, id)
);

alter table audit_checkpoint add column created_at timestamptz not null default now();

alter table audit_checkpoint add column row_version integer not null default 1;

alter table audit_checkpoint add column number integer not null;

alter table audit_checkpoint add column kind text collate "C" not null;

alter table audit_checkpoint add column body text collate "C" not null;

alter table audit_checkpoint add column signature bytea not null;

alter table audit_checkpoint add column peaks bytea not null;

alter table audit_checkpoint add column leaves bytea not null;

alter table audit_checkpoint add column entries bytea not null;

alter table audit_checkpoint add constraint audit_checkpoint_kind_form check (kind in ('sealed', 'restored', 'purged'));

alter table audit_checkpoint add constraint audit_checkpoint_body_form check (char_length(body) between 1 and 10000);

alter table audit_checkpoint add constraint audit_checkpoint_one_number unique (tenant_id, number);

create table audit_subject (
  tenant_id uuid not null,
  id uuid not null,
  constraint audit_subject_key primary key (tenant_id, id)
);

alter table audit_subject add column created_at timestamptz not null default now();

alter table audit_subject add column row_version integer not null default 1;

alter table audit_subject add column subject uuid not null;

alter table audit_subject add column number integer not null;

alter table audit_subject add column entries bytea not null;

alter table audit_subject add constraint audit_subject_one_subject_number unique (tenant_id, subject, number);

alter table duty add constraint duty_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table duty add constraint duty_to_duty_by_substitutes_id foreign key (tenant_id, substitutes_id) references duty (tenant_id, id) on delete restrict;

alter table duty add constraint duty_to_staff_user_by_granted_by foreign key (tenant_id, granted_by) references staff_user (tenant_id, id) on delete restrict;

alter table access_request add constraint access_request_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table access_request add constraint access_request_to_staff_user_by_answered_by foreign key (tenant_id, answered_by) references staff_user (tenant_id, id) on delete restrict;

alter table sign_in_link add constraint sign_in_link_to_account_by_account_id foreign key (account_id) references account (id) on delete restrict;

alter table session add constraint session_to_account_by_account_id foreign key (account_id) references account (id) on delete restrict;

alter table authenticator add constraint authenticator_to_account_by_account_id foreign key (account_id) references account (id) on delete restrict;

alter table recovery_code add constraint recovery_code_to_account_by_account_id foreign key (account_id) references account (id) on delete restrict;

alter table passkey add constraint passkey_to_account_by_account_id foreign key (account_id) references account (id) on delete restrict;

alter table external_identity add constraint external_identity_to_identity_provider_by_provider_id foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete restrict;

alter table external_identity add constraint external_identity_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table external_identity add constraint external_identity_to_staff_user_by_confirmed_by foreign key (tenant_id, confirmed_by) references staff_user (tenant_id, id) on delete restrict;

alter table sign_in_attempt add constraint sign_in_attempt_to_identity_provider_by_provider_id foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete restrict;

alter table provisioning_token add constraint provisioning_token_to_identity_provider_by_provider_id foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete restrict;

alter table directory_group add constraint directory_group_to_identity_provider_by_provider_id foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete restrict;

alter table directory_member add constraint directory_member_to_directory_group_by_group_id foreign key (tenant_id, group_id) references directory_group (tenant_id, id) on delete restrict;

alter table directory_member add constraint directory_member_to_external_identity_by_identity_id foreign key (tenant_id, identity_id) references external_identity (tenant_id, id) on delete restrict;

alter table directory_member add constraint directory_member_to_staff_user_by_dismissed_by foreign key (tenant_id, dismissed_by) references staff_user (tenant_id, id) on delete restrict;

alter table access_right add constraint access_right_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table access_right add constraint access_right_to_staff_user_by_granted_by foreign key (tenant_id, granted_by) references staff_user (tenant_id, id) on delete restrict;

alter table access_review_line add constraint access_review_line_to_access_review_by_review_id foreign key (tenant_id, review_id) references access_review (tenant_id, id) on delete restrict;

alter table access_review_line add constraint access_review_line_to_staff_user_by_grantor_id foreign key (tenant_id, grantor_id) references staff_user (tenant_id, id) on delete restrict;

alter table access_review_line add constraint access_review_line_to_duty_by_duty_id foreign key (tenant_id, duty_id) references duty (tenant_id, id) on delete restrict;

alter table access_review_line add constraint access_review_line_to_access_right_by_right_id foreign key (tenant_id, right_id) references access_right (tenant_id, id) on delete restrict;

alter table access_review_line add constraint access_review_line_to_staff_user_by_answered_by foreign key (tenant_id, answered_by) references staff_user (tenant_id, id) on delete restrict;

alter table emergency_key add constraint emergency_key_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table emergency_key add constraint emergency_key_to_staff_user_by_seen_by foreign key (tenant_id, seen_by) references staff_user (tenant_id, id) on delete restrict;

alter table email_change add constraint email_change_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table email_change add constraint email_change_to_staff_user_by_confirmed_by foreign key (tenant_id, confirmed_by) references staff_user (tenant_id, id) on delete restrict;

alter table organisation add constraint organisation_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table organisation_name add constraint organisation_name_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table organisation_merger add constraint organisation_merger_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table organisation_merger add constraint organisation_merger_to_organisation_by_into_id foreign key (tenant_id, into_id) references organisation (tenant_id, id) on delete restrict;

alter table unit add constraint unit_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table unit add constraint unit_to_unit_by_parent_id foreign key (tenant_id, parent_id) references unit (tenant_id, id) on delete restrict;

alter table unit add constraint unit_to_unit_by_organisation_id_parent_id foreign key (tenant_id, organisation_id, parent_id) references unit (tenant_id, organisation_id, id) on delete restrict;

alter table e_invoice_address add constraint e_invoice_address_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table e_invoice_address add constraint e_invoice_address_to_unit_by_unit_id foreign key (tenant_id, unit_id) references unit (tenant_id, id) on delete restrict;

alter table e_invoice_address add constraint e_invoice_address_to_unit_by_organisation_id_unit_id foreign key (tenant_id, organisation_id, unit_id) references unit (tenant_id, organisation_id, id) on delete restrict;

alter table ownership add constraint ownership_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table invoice_reference_rule add constraint invoice_reference_rule_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table invoice_reference_rule add constraint invoice_reference_rule_to_unit_by_unit_id foreign key (tenant_id, unit_id) references unit (tenant_id, id) on delete restrict;

alter table invoice_reference_rule add constraint invoice_reference_rule_to_unit_by_organisation_id_unit_id foreign key (tenant_id, organisation_id, unit_id) references unit (tenant_id, organisation_id, id) on delete restrict;

alter table account_management add constraint account_management_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table account_management add constraint account_management_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table person_email add constraint person_email_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table person_phone add constraint person_phone_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table person_address add constraint person_address_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table affiliation add constraint affiliation_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table affiliation add constraint affiliation_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table affiliation add constraint affiliation_to_unit_by_unit_id foreign key (tenant_id, unit_id) references unit (tenant_id, id) on delete restrict;

alter table affiliation add constraint affiliation_to_unit_by_organisation_id_unit_id foreign key (tenant_id, organisation_id, unit_id) references unit (tenant_id, organisation_id, id) on delete restrict;

alter table affiliation_role add constraint affiliation_role_to_affiliation_by_affiliation_id foreign key (tenant_id, affiliation_id) references affiliation (tenant_id, id) on delete restrict;

alter table affiliation_role add constraint affiliation_role_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table representative_mandate add constraint representative_mandate_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table representative_mandate add constraint representative_mandate_to_person_by_representative_id foreign key (tenant_id, representative_id) references person (tenant_id, id) on delete restrict;

alter table notice_given add constraint notice_given_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table search_entry add constraint search_entry_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table search_entry add constraint search_entry_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table objection add constraint objection_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table consent add constraint consent_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table restriction add constraint restriction_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table contract add constraint contract_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table contract add constraint contract_to_unit_by_unit_id foreign key (tenant_id, unit_id) references unit (tenant_id, id) on delete restrict;

alter table contract add constraint contract_to_affiliation_by_responsible_id foreign key (tenant_id, responsible_id) references affiliation (tenant_id, id) on delete restrict;

alter table contract add constraint contract_to_affiliation_by_organisation_id_responsible_id_respo foreign key (tenant_id, organisation_id, responsible_id, responsible_active) references affiliation (tenant_id, organisation_id, id, active) on delete restrict;

alter table contract add constraint contract_to_unit_by_organisation_id_unit_id foreign key (tenant_id, organisation_id, unit_id) references unit (tenant_id, organisation_id, id) on delete restrict;

alter table contract_signature add constraint contract_signature_to_contract_by_contract_id foreign key (tenant_id, contract_id) references contract (tenant_id, id) on delete restrict;

alter table contract_signature add constraint contract_signature_to_affiliation_by_affiliation_id foreign key (tenant_id, affiliation_id) references affiliation (tenant_id, id) on delete restrict;

alter table contract_signature add constraint contract_signature_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table hand_over add constraint hand_over_to_contract_by_contract_id foreign key (tenant_id, contract_id) references contract (tenant_id, id) on delete restrict;

alter table hand_over add constraint hand_over_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table hand_over add constraint hand_over_to_person_by_successor_id foreign key (tenant_id, successor_id) references person (tenant_id, id) on delete restrict;

alter table follow_up add constraint follow_up_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table follow_up add constraint follow_up_to_contract_by_contract_id foreign key (tenant_id, contract_id) references contract (tenant_id, id) on delete restrict;

alter table follow_up add constraint follow_up_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table note add constraint note_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table note add constraint note_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table note add constraint note_to_contract_by_contract_id foreign key (tenant_id, contract_id) references contract (tenant_id, id) on delete restrict;

alter table note add constraint note_to_staff_user_by_author_id foreign key (tenant_id, author_id) references staff_user (tenant_id, id) on delete restrict;

alter table to_do add constraint to_do_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table to_do add constraint to_do_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table to_do add constraint to_do_to_contract_by_contract_id foreign key (tenant_id, contract_id) references contract (tenant_id, id) on delete restrict;

alter table to_do add constraint to_do_to_staff_user_by_doer_id foreign key (tenant_id, doer_id) references staff_user (tenant_id, id) on delete restrict;

alter table to_do add constraint to_do_to_staff_user_by_author_id foreign key (tenant_id, author_id) references staff_user (tenant_id, id) on delete restrict;

alter table attachment add constraint attachment_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table attachment add constraint attachment_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table attachment add constraint attachment_to_contract_by_contract_id foreign key (tenant_id, contract_id) references contract (tenant_id, id) on delete restrict;

alter table attachment add constraint attachment_to_staff_user_by_author_id foreign key (tenant_id, author_id) references staff_user (tenant_id, id) on delete restrict;

alter table single_opening add constraint single_opening_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table single_opening add constraint single_opening_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table single_opening add constraint single_opening_to_staff_user_by_grantor_id foreign key (tenant_id, grantor_id) references staff_user (tenant_id, id) on delete restrict;

alter table seen_mark add constraint seen_mark_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table own_field_value add constraint own_field_value_to_own_field_by_own_field_id foreign key (tenant_id, own_field_id) references own_field (tenant_id, id) on delete restrict;

alter table own_field_value add constraint own_field_value_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table own_field_value add constraint own_field_value_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table own_field_value add constraint own_field_value_to_contract_by_contract_id foreign key (tenant_id, contract_id) references contract (tenant_id, id) on delete restrict;

alter table import_run add constraint import_run_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table import_made add constraint import_made_to_import_run_by_import_run_id foreign key (tenant_id, import_run_id) references import_run (tenant_id, id) on delete restrict;

alter table import_waiting add constraint import_waiting_to_import_run_by_import_run_id foreign key (tenant_id, import_run_id) references import_run (tenant_id, id) on delete restrict;

alter table merge add constraint merge_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table merge add constraint merge_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table merge add constraint merge_to_staff_user_by_merged_by foreign key (tenant_id, merged_by) references staff_user (tenant_id, id) on delete restrict;

alter table merge_undo add constraint merge_undo_to_merge_by_merge_id foreign key (tenant_id, merge_id) references merge (tenant_id, id) on delete restrict;

alter table not_duplicate add constraint not_duplicate_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table not_duplicate add constraint not_duplicate_to_person_by_other_person_id foreign key (tenant_id, other_person_id) references person (tenant_id, id) on delete restrict;

alter table not_duplicate add constraint not_duplicate_to_organisation_by_organisation_id foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table not_duplicate add constraint not_duplicate_to_organisation_by_other_organisation_id foreign key (tenant_id, other_organisation_id) references organisation (tenant_id, id) on delete restrict;

alter table not_duplicate add constraint not_duplicate_to_staff_user_by_decided_by foreign key (tenant_id, decided_by) references staff_user (tenant_id, id) on delete restrict;

alter table trash_entry add constraint trash_entry_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table trash_entry add constraint trash_entry_to_staff_user_by_trashed_by foreign key (tenant_id, trashed_by) references staff_user (tenant_id, id) on delete restrict;

alter table saved_view add constraint saved_view_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table bulk_edit add constraint bulk_edit_to_staff_user_by_edited_by foreign key (tenant_id, edited_by) references staff_user (tenant_id, id) on delete restrict;

alter table former_value add constraint former_value_to_bulk_edit_by_bulk_edit_id foreign key (tenant_id, bulk_edit_id) references bulk_edit (tenant_id, id) on delete restrict;

alter table former_value add constraint former_value_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table draft add constraint draft_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table draft add constraint draft_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table controller_settings add constraint controller_settings_to_staff_user_by_decided_by foreign key (tenant_id, decided_by) references staff_user (tenant_id, id) on delete restrict;

alter table notice_version add constraint notice_version_to_staff_user_by_published_by foreign key (tenant_id, published_by) references staff_user (tenant_id, id) on delete restrict;

alter table rights_request add constraint rights_request_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table rights_step add constraint rights_step_to_rights_request_by_request_id foreign key (tenant_id, request_id) references rights_request (tenant_id, id) on delete restrict;

alter table rights_step add constraint rights_step_to_staff_user_by_taken_by foreign key (tenant_id, taken_by) references staff_user (tenant_id, id) on delete restrict;

alter table disclosure add constraint disclosure_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table disclosure add constraint disclosure_to_staff_user_by_disclosed_by foreign key (tenant_id, disclosed_by) references staff_user (tenant_id, id) on delete restrict;

alter table recipient_message add constraint recipient_message_to_disclosure_by_disclosure_id foreign key (tenant_id, disclosure_id) references disclosure (tenant_id, id) on delete restrict;

alter table recipient_message add constraint recipient_message_to_staff_user_by_told_by foreign key (tenant_id, told_by) references staff_user (tenant_id, id) on delete restrict;

alter table webhook add constraint webhook_to_staff_user_by_declared_by foreign key (tenant_id, declared_by) references staff_user (tenant_id, id) on delete restrict;

alter table webhook_delivery add constraint webhook_delivery_to_webhook_by_webhook_id foreign key (tenant_id, webhook_id) references webhook (tenant_id, id) on delete restrict;

alter table erasure_plan add constraint erasure_plan_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table erasure_plan add constraint erasure_plan_to_staff_user_by_proposed_by foreign key (tenant_id, proposed_by) references staff_user (tenant_id, id) on delete restrict;

alter table erasure_plan add constraint erasure_plan_to_staff_user_by_approved_by foreign key (tenant_id, approved_by) references staff_user (tenant_id, id) on delete restrict;

alter table erasure_step add constraint erasure_step_to_erasure_plan_by_plan_id foreign key (tenant_id, plan_id) references erasure_plan (tenant_id, id) on delete restrict;

alter table staff_erasure add constraint staff_erasure_to_staff_user_by_user_id foreign key (tenant_id, user_id) references staff_user (tenant_id, id) on delete restrict;

alter table staff_erasure add constraint staff_erasure_to_staff_user_by_proposed_by foreign key (tenant_id, proposed_by) references staff_user (tenant_id, id) on delete restrict;

alter table staff_erasure add constraint staff_erasure_to_staff_user_by_approved_by foreign key (tenant_id, approved_by) references staff_user (tenant_id, id) on delete restrict;

alter table redaction add constraint redaction_to_erasure_plan_by_plan_id foreign key (tenant_id, plan_id) references erasure_plan (tenant_id, id) on delete restrict;

alter table redaction add constraint redaction_to_staff_user_by_answered_by foreign key (tenant_id, answered_by) references staff_user (tenant_id, id) on delete restrict;

alter table hold add constraint hold_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table hold add constraint hold_to_staff_user_by_placed_by foreign key (tenant_id, placed_by) references staff_user (tenant_id, id) on delete restrict;

alter table breach add constraint breach_to_staff_user_by_found_by foreign key (tenant_id, found_by) references staff_user (tenant_id, id) on delete restrict;

alter table breach add constraint breach_to_staff_user_by_ended_by foreign key (tenant_id, ended_by) references staff_user (tenant_id, id) on delete restrict;

alter table breach_notice add constraint breach_notice_to_breach_by_breach_id foreign key (tenant_id, breach_id) references breach (tenant_id, id) on delete restrict;

alter table breach_notice add constraint breach_notice_to_staff_user_by_told_by foreign key (tenant_id, told_by) references staff_user (tenant_id, id) on delete restrict;

alter table breach_person add constraint breach_person_to_breach_by_breach_id foreign key (tenant_id, breach_id) references breach (tenant_id, id) on delete restrict;

alter table breach_person add constraint breach_person_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

alter table breach_person add constraint breach_person_to_staff_user_by_told_by foreign key (tenant_id, told_by) references staff_user (tenant_id, id) on delete restrict;

alter table bulletin add constraint bulletin_to_staff_user_by_written_by foreign key (tenant_id, written_by) references staff_user (tenant_id, id) on delete restrict;

alter table bulletin_recipient add constraint bulletin_recipient_to_bulletin_by_bulletin_id foreign key (tenant_id, bulletin_id) references bulletin (tenant_id, id) on delete restrict;

alter table bulletin_recipient add constraint bulletin_recipient_to_person_by_person_id foreign key (tenant_id, person_id) references person (tenant_id, id) on delete restrict;

grant select (id, created_at, row_version, slug, name, zone, languages) on tenant to {{accountability}};

grant select (id, created_at, row_version, slug, name, zone, languages) on tenant to {{access_security}};

grant select (tenant_id, id, created_at, row_version, name, email, language, density, hours, landing, reminders, reminded_on, closed_on) on staff_user to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, name, email, language, density, hours, landing, reminders, reminded_on, closed_on) on staff_user to {{access_security}};

grant insert (tenant_id, id, name, email, language, density, hours, landing, reminders, reminded_on, closed_on) on staff_user to {{access_security}};

grant update (row_version, name, email, language, density, hours, landing, reminders, reminded_on, closed_on) on staff_user to {{access_security}};

grant select (tenant_id, id, created_at, row_version, user_id, work_task, everywhere, reach, title, ground, starts_on, ends_on, undertaken_on, trained_on, instructed_on, substitutes_id, granted_by, opens_on) on duty to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, work_task, everywhere, reach, title, ground, starts_on, ends_on, undertaken_on, trained_on, instructed_on, substitutes_id, granted_by, opens_on) on duty to {{access_security}};

grant insert (tenant_id, id, user_id, work_task, everywhere, reach, title, ground, starts_on, ends_on, undertaken_on, trained_on, instructed_on, substitutes_id, granted_by) on duty to {{access_security}};

grant update (row_version, title, ground, ends_on, undertaken_on, trained_on, instructed_on) on duty to {{access_security}};

grant select (tenant_id, id, created_at, row_version, user_id, route, purpose, reason, requested_on, answer, answer_reason, answered_on, answered_by) on access_request to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, route, purpose, reason, requested_on, answer, answer_reason, answered_on, answered_by) on access_request to {{access_security}};

grant insert (tenant_id, id, user_id, route, purpose, reason, requested_on, answer, answer_reason, answered_on, answered_by) on access_request to {{access_security}};

grant update (row_version, answer, answer_reason, answered_on, answered_by) on access_request to {{access_security}};

grant select (id, created_at, row_version, tenant_id, user_id, email, password_hash, second_factor_at, closed_at) on account to {{access_security}};

grant insert (id, tenant_id, user_id, email, password_hash, second_factor_at, closed_at) on account to {{access_security}};

grant update (row_version, email, password_hash, second_factor_at, closed_at) on account to {{access_security}};

grant select (id, created_at, row_version, account_id, token_hash, expires_at, used_at) on sign_in_link to {{access_security}};

grant insert (id, account_id, token_hash, expires_at, used_at) on sign_in_link to {{access_security}};

grant update (row_version, used_at) on sign_in_link to {{access_security}};

grant select (id, created_at, row_version, account_id, token_hash, kind, proof, proved_at, seen_at, program, duty_id, read_on, read_count, expires_at, ended_at) on session to {{access_security}};

grant insert (id, account_id, token_hash, kind, proof, proved_at, seen_at, program, duty_id, read_on, read_count, expires_at, ended_at) on session to {{access_security}};

grant update (row_version, seen_at, read_on, read_count, expires_at, ended_at) on session to {{access_security}};

grant select (id, created_at, row_version, account_id, secret_sealed, last_step, ended_at) on authenticator to {{access_security}};

grant insert (id, account_id, secret_sealed, last_step, ended_at) on authenticator to {{access_security}};

grant update (row_version, last_step, ended_at) on authenticator to {{access_security}};

grant select (id, created_at, row_version, account_id, code_hash, used_at) on recovery_code to {{access_security}};

grant insert (id, account_id, code_hash, used_at) on recovery_code to {{access_security}};

grant update (row_version, used_at) on recovery_code to {{access_security}};

grant select (id, created_at, row_version, account_id, name, credential, public_key, sign_count, used_at, ended_at) on passkey to {{access_security}};

grant insert (id, account_id, name, credential, public_key, sign_count, used_at, ended_at) on passkey to {{access_security}};

grant update (row_version, name, sign_count, used_at, ended_at) on passkey to {{access_security}};

grant select (id, created_at, row_version, challenge_hash, act, session_id, expires_at, used_at) on passkey_challenge to {{access_security}};

grant insert (id, challenge_hash, act, session_id, expires_at, used_at) on passkey_challenge to {{access_security}};

grant update (row_version, used_at) on passkey_challenge to {{access_security}};

grant select (tenant_id, id, created_at, row_version, name, issuer, directory, client_id, secret_sealed, strong, ended_at) on identity_provider to {{access_security}};

grant insert (tenant_id, id, name, issuer, directory, client_id, secret_sealed, strong, ended_at) on identity_provider to {{access_security}};

grant update (row_version, name, client_id, secret_sealed, strong, ended_at) on identity_provider to {{access_security}};

grant select (tenant_id, id, created_at, row_version, provider_id, user_id, subject_key, claimed_name, login_name, confirmed_at, confirmed_by, ended_at) on external_identity to {{access_security}};

grant insert (tenant_id, id, provider_id, user_id, subject_key, claimed_name, login_name, confirmed_at, confirmed_by, ended_at) on external_identity to {{access_security}};

grant update (row_version, user_id, claimed_name, login_name, confirmed_at, confirmed_by, ended_at) on external_identity to {{access_security}};

grant select (tenant_id, id, created_at, row_version, provider_id, state_hash, browser_hash, sealed, expires_at, used_at) on sign_in_attempt to {{access_security}};

grant insert (tenant_id, id, provider_id, state_hash, browser_hash, sealed, expires_at, used_at) on sign_in_attempt to {{access_security}};

grant update (row_version, used_at) on sign_in_attempt to {{access_security}};

grant select (tenant_id, id, created_at, row_version, provider_id, token_hash, expires_at, ended_at) on provisioning_token to {{access_security}};

grant insert (tenant_id, id, provider_id, token_hash, expires_at, ended_at) on provisioning_token to {{access_security}};

grant update (row_version, ended_at) on provisioning_token to {{access_security}};

grant select (tenant_id, id, created_at, row_version, provider_id, external_key, name, work_task, ended_at) on directory_group to {{access_security}};

grant insert (tenant_id, id, provider_id, external_key, name, work_task, ended_at) on directory_group to {{access_security}};

grant update (row_version, external_key, name, work_task, ended_at) on directory_group to {{access_security}};

grant select (tenant_id, id, created_at, row_version, group_id, identity_id, ended_at, dismissed_task, dismissed_on, dismissed_by, dismissed_because) on directory_member to {{access_security}};

grant insert (tenant_id, id, group_id, identity_id, ended_at, dismissed_task, dismissed_on, dismissed_by, dismissed_because) on directory_member to {{access_security}};

grant update (row_version, ended_at, dismissed_task, dismissed_on, dismissed_by, dismissed_because) on directory_member to {{access_security}};

grant select (tenant_id, id, created_at, row_version, user_id, kind, name, mark, ground, granted_by, starts_on, ends_on, returned_on) on access_right to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, kind, name, mark, ground, granted_by, starts_on, ends_on, returned_on) on access_right to {{access_security}};

grant insert (tenant_id, id, user_id, kind, name, mark, ground, granted_by, starts_on, ends_on, returned_on) on access_right to {{access_security}};

grant update (row_version, ground, ends_on, returned_on) on access_right to {{access_security}};

grant select (tenant_id, id, created_at, row_version, opened_on, due_on) on access_review to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, opened_on, due_on) on access_review to {{access_security}};

grant insert (tenant_id, id, opened_on, due_on) on access_review to {{access_security}};

grant select (tenant_id, id, created_at, row_version, review_id, grantor_id, duty_id, right_id, answer, answered_on, answered_by) on access_review_line to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, review_id, grantor_id, duty_id, right_id, answer, answered_on, answered_by) on access_review_line to {{access_security}};

grant insert (tenant_id, id, review_id, grantor_id, duty_id, right_id, answer, answered_on, answered_by) on access_review_line to {{access_security}};

grant update (row_version, answer, answered_on, answered_by) on access_review_line to {{access_security}};

grant select (tenant_id, id, created_at, row_version, user_id, made_on, replaced_at, used_at, reason, seen_on, seen_by, finding) on emergency_key to {{rights_requests}};

grant update (row_version, replaced_at, used_at, reason, seen_on, seen_by, finding) on emergency_key to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, secret_hash, made_on, replaced_at, used_at, reason, seen_on, seen_by, finding) on emergency_key to {{access_security}};

grant insert (tenant_id, id, user_id, secret_hash, made_on, replaced_at, used_at, reason, seen_on, seen_by, finding) on emergency_key to {{access_security}};

grant update (row_version, replaced_at, used_at, reason, seen_on, seen_by, finding) on emergency_key to {{access_security}};

grant select (tenant_id, id, created_at, row_version, user_id, email, asked_on, expires_at, confirmed_at, confirmed_by, ended_at) on email_change to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, email, asked_on, token_hash, expires_at, confirmed_at, confirmed_by, ended_at) on email_change to {{access_security}};

grant insert (tenant_id, id, user_id, email, asked_on, token_hash, expires_at, confirmed_at, confirmed_by, ended_at) on email_change to {{access_security}};

grant update (row_version, confirmed_at, confirmed_by, ended_at) on email_change to {{access_security}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, person_id, scope, restricted, customer_relationship_until, is_kept) on organisation to {{customer_relationship}};

grant insert (tenant_id, id, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, person_id, scope) on organisation to {{customer_relationship}};

grant update (row_version, name, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, scope) on organisation to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, person_id, scope, restricted, contracting_until, is_kept) on organisation to {{contracting}};

grant insert (tenant_id, id, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, person_id, scope) on organisation to {{contracting}};

grant update (row_version, name, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, scope) on organisation to {{contracting}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, marketing_ban_on, person_id, scope, restricted, customer_service_until, is_kept) on organisation to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, municipality_code, language, marketing_ban_on, person_id, scope, restricted, informing_until, is_kept) on organisation to {{informing}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, person_id, scope, restricted, invoicing_until, is_kept) on organisation to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, municipality_code, language, marketing_ban_on, person_id, scope, restricted, events_until, is_kept) on organisation to {{events}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, municipality_code, language, marketing_ban_on, person_id, scope, restricted, feedback_until, is_kept) on organisation to {{feedback}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, business_id, municipality_code, language, marketing_ban_on, person_id, scope, restricted, partner_management_until, is_kept) on organisation to {{partner_management}};

grant insert (tenant_id, id, name, legal_form, is_customer, is_partner, business_id, municipality_code, language, marketing_ban_on, person_id, scope) on organisation to {{partner_management}};

grant update (row_version, name, is_customer, is_partner, business_id, municipality_code, language, marketing_ban_on, scope) on organisation to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, customer_number, municipality_code, language, marketing_ban_on, person_id, scope, restricted, membership_until, is_kept) on organisation to {{membership}};

grant insert (tenant_id, id, name, legal_form, is_customer, is_partner, customer_number, municipality_code, language, marketing_ban_on, person_id, scope) on organisation to {{membership}};

grant update (row_version, name, is_customer, is_partner, customer_number, municipality_code, language, marketing_ban_on, scope) on organisation to {{membership}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, municipality_code, language, marketing_ban_on, person_id, scope, restricted, marketing_until, is_kept) on organisation to {{marketing}};

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, person_id, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, is_kept) on organisation to {{rights_requests}};

grant update (row_version, name, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, scope) on organisation to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, name, ended_on, scope) on organisation_name to {{customer_relationship}};

grant insert (tenant_id, id, organisation_id, name, ended_on, scope) on organisation_name to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, name, ended_on, scope) on organisation_name to {{contracting}};

grant insert (tenant_id, id, organisation_id, name, ended_on, scope) on organisation_name to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, name, ended_on, scope) on organisation_name to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, name, ended_on, scope) on organisation_name to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, into_id, merged_on, scope) on organisation_merger to {{customer_relationship}};

grant insert (tenant_id, id, organisation_id, into_id, merged_on, scope) on organisation_merger to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, into_id, merged_on, scope) on organisation_merger to {{contracting}};

grant insert (tenant_id, id, organisation_id, into_id, merged_on, scope) on organisation_merger to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, into_id, merged_on, scope) on organisation_merger to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, into_id, merged_on, scope) on organisation_merger to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{customer_relationship}};

grant insert (tenant_id, id, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{customer_relationship}};

grant update (row_version, parent_id, name, kind, ended_on, scope) on unit to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{contracting}};

grant insert (tenant_id, id, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{contracting}};

grant update (row_version, parent_id, name, kind, ended_on, scope) on unit to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{informing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{events}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{feedback}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{membership}};

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope) on unit to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope) on e_invoice_address to {{customer_relationship}};

grant insert (tenant_id, id, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope) on e_invoice_address to {{customer_relationship}};

grant update (row_version, unit_id, address, operator, is_default, ended_on, scope) on e_invoice_address to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope) on e_invoice_address to {{contracting}};

grant insert (tenant_id, id, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope) on e_invoice_address to {{contracting}};

grant update (row_version, unit_id, address, operator, is_default, ended_on, scope) on e_invoice_address to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope) on e_invoice_address to {{invoicing}};

grant insert (tenant_id, id, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope) on e_invoice_address to {{invoicing}};

grant update (row_version, unit_id, address, operator, is_default, ended_on, scope) on e_invoice_address to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope) on e_invoice_address to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, share_basis_points, starts_on, ended_on, scope) on ownership to {{customer_relationship}};

grant insert (tenant_id, id, organisation_id, share_basis_points, starts_on, ended_on, scope) on ownership to {{customer_relationship}};

grant update (row_version, share_basis_points, ended_on, scope) on ownership to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, share_basis_points, starts_on, ended_on, scope) on ownership to {{contracting}};

grant insert (tenant_id, id, organisation_id, share_basis_points, starts_on, ended_on, scope) on ownership to {{contracting}};

grant update (row_version, share_basis_points, ended_on, scope) on ownership to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, share_basis_points, starts_on, ended_on, scope) on ownership to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, share_basis_points, starts_on, ended_on, scope) on ownership to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{customer_relationship}};

grant insert (tenant_id, id, organisation_id, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{customer_relationship}};

grant update (row_version, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{contracting}};

grant insert (tenant_id, id, organisation_id, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{contracting}};

grant update (row_version, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{invoicing}};

grant insert (tenant_id, id, organisation_id, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{invoicing}};

grant update (row_version, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, reference, pattern, ended_on, scope) on invoice_reference_rule to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, user_id, part, starts_on, ended_on, scope) on account_management to {{customer_relationship}};

grant insert (tenant_id, id, organisation_id, user_id, part, starts_on, ended_on, scope) on account_management to {{customer_relationship}};

grant update (row_version, part, ended_on, scope) on account_management to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, user_id, part, starts_on, ended_on, scope) on account_management to {{contracting}};

grant insert (tenant_id, id, organisation_id, user_id, part, starts_on, ended_on, scope) on account_management to {{contracting}};

grant update (row_version, part, ended_on, scope) on account_management to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, user_id, part, starts_on, ended_on, scope) on account_management to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, organisation_id, user_id, part, starts_on, ended_on, scope) on account_management to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, user_id, part, starts_on, ended_on, scope) on account_management to {{access_security}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, scope, restricted, customer_relationship_until) on person to {{customer_relationship}};

grant insert (tenant_id, id, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, scope) on person to {{customer_relationship}};

grant update (row_version, first_name, last_name, language, source, notice_due_on, is_protected, died_on, scope) on person to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, scope, restricted, contracting_until) on person to {{contracting}};

grant insert (tenant_id, id, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, scope) on person to {{contracting}};

grant update (row_version, first_name, last_name, language, source, notice_due_on, is_protected, died_on, scope) on person to {{contracting}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, scope, restricted, customer_service_until) on person to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, notice_due_on, scope, restricted, informing_until) on person to {{informing}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, scope, restricted, invoicing_until) on person to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, scope, restricted, events_until) on person to {{events}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, scope, restricted, feedback_until) on person to {{feedback}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, source, source_on, notice_due_on, scope, restricted, partner_management_until) on person to {{partner_management}};

grant insert (tenant_id, id, first_name, last_name, source, source_on, notice_due_on, scope) on person to {{partner_management}};

grant update (row_version, first_name, last_name, source, notice_due_on, scope) on person to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, scope, restricted, membership_until) on person to {{membership}};

grant insert (tenant_id, id, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, scope) on person to {{membership}};

grant update (row_version, first_name, last_name, language, source, notice_due_on, is_protected, died_on, scope) on person to {{membership}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, scope, restricted, marketing_until) on person to {{marketing}};

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, is_pseudonym, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person to {{rights_requests}};

grant update (row_version, first_name, last_name, language, source, notice_due_on, is_protected, died_on, scope) on person to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, customer_relationship_until) on person_email to {{customer_relationship}};

grant insert (tenant_id, id, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope) on person_email to {{customer_relationship}};

grant update (row_version, email, is_private, ended_on, bounced_on, bounced_because, scope) on person_email to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, contracting_until) on person_email to {{contracting}};

grant insert (tenant_id, id, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope) on person_email to {{contracting}};

grant update (row_version, email, is_private, ended_on, bounced_on, bounced_because, scope) on person_email to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, customer_service_until) on person_email to {{customer_service}};

grant insert (tenant_id, id, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope) on person_email to {{customer_service}};

grant update (row_version, email, is_private, ended_on, bounced_on, bounced_because, scope) on person_email to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, informing_until) on person_email to {{informing}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, invoicing_until) on person_email to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, events_until) on person_email to {{events}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, feedback_until) on person_email to {{feedback}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, partner_management_until) on person_email to {{partner_management}};

grant insert (tenant_id, id, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope) on person_email to {{partner_management}};

grant update (row_version, email, is_private, ended_on, bounced_on, bounced_because, scope) on person_email to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, membership_until) on person_email to {{membership}};

grant insert (tenant_id, id, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope) on person_email to {{membership}};

grant update (row_version, email, is_private, ended_on, bounced_on, bounced_because, scope) on person_email to {{membership}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, marketing_until) on person_email to {{marketing}};

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person_email to {{rights_requests}};

grant update (row_version, email, is_private, ended_on, bounced_on, bounced_because, scope) on person_email to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, phone, is_private, starts_on, ended_on, scope, restricted, customer_relationship_until) on person_phone to {{customer_relationship}};

grant insert (tenant_id, id, person_id, phone, is_private, starts_on, ended_on, scope) on person_phone to {{customer_relationship}};

grant update (row_version, phone, is_private, ended_on, scope) on person_phone to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, phone, is_private, starts_on, ended_on, scope, restricted, contracting_until) on person_phone to {{contracting}};

grant insert (tenant_id, id, person_id, phone, is_private, starts_on, ended_on, scope) on person_phone to {{contracting}};

grant update (row_version, phone, is_private, ended_on, scope) on person_phone to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, phone, is_private, starts_on, ended_on, scope, restricted, customer_service_until) on person_phone to {{customer_service}};

grant insert (tenant_id, id, person_id, phone, is_private, starts_on, ended_on, scope) on person_phone to {{customer_service}};

grant update (row_version, phone, is_private, ended_on, scope) on person_phone to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, person_id, phone, is_private, starts_on, ended_on, scope, restricted, membership_until) on person_phone to {{membership}};

grant insert (tenant_id, id, person_id, phone, is_private, starts_on, ended_on, scope) on person_phone to {{membership}};

grant update (row_version, phone, is_private, ended_on, scope) on person_phone to {{membership}};

grant select (tenant_id, id, created_at, row_version, person_id, phone, is_private, starts_on, ended_on, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, membership_until) on person_phone to {{rights_requests}};

grant update (row_version, phone, is_private, ended_on, scope) on person_phone to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, street, postal_code, post_office, starts_on, ended_on, scope, restricted, contracting_until) on person_address to {{contracting}};

grant insert (tenant_id, id, person_id, street, postal_code, post_office, starts_on, ended_on, scope) on person_address to {{contracting}};

grant update (row_version, street, postal_code, post_office, ended_on, scope) on person_address to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, street, postal_code, post_office, starts_on, ended_on, scope, restricted, invoicing_until) on person_address to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, person_id, street, postal_code, post_office, starts_on, ended_on, scope, restricted, membership_until) on person_address to {{membership}};

grant insert (tenant_id, id, person_id, street, postal_code, post_office, starts_on, ended_on, scope) on person_address to {{membership}};

grant update (row_version, street, postal_code, post_office, ended_on, scope) on person_address to {{membership}};

grant select (tenant_id, id, created_at, row_version, person_id, street, postal_code, post_office, starts_on, ended_on, scope, restricted, contracting_until, invoicing_until, membership_until) on person_address to {{rights_requests}};

grant update (row_version, street, postal_code, post_office, ended_on, scope) on person_address to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, restricted, customer_relationship_until) on affiliation to {{customer_relationship}};

grant insert (tenant_id, id, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope) on affiliation to {{customer_relationship}};

grant update (row_version, unit_id, job_title, ended_on, active, scope) on affiliation to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, restricted, contracting_until) on affiliation to {{contracting}};

grant insert (tenant_id, id, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope) on affiliation to {{contracting}};

grant update (row_version, unit_id, job_title, ended_on, active, scope) on affiliation to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, restricted, customer_service_until) on affiliation to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, restricted, informing_until) on affiliation to {{informing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, starts_on, ended_on, active, scope, restricted, invoicing_until) on affiliation to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, restricted, events_until) on affiliation to {{events}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, starts_on, ended_on, active, scope, restricted, feedback_until) on affiliation to {{feedback}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, restricted, partner_management_until) on affiliation to {{partner_management}};

grant insert (tenant_id, id, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope) on affiliation to {{partner_management}};

grant update (row_version, unit_id, job_title, ended_on, active, scope) on affiliation to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, starts_on, ended_on, active, scope, restricted, membership_until) on affiliation to {{membership}};

grant insert (tenant_id, id, organisation_id, person_id, unit_id, starts_on, ended_on, active, scope) on affiliation to {{membership}};

grant update (row_version, unit_id, ended_on, active, scope) on affiliation to {{membership}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, starts_on, ended_on, active, scope, restricted, marketing_until) on affiliation to {{marketing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on affiliation to {{rights_requests}};

grant update (row_version, unit_id, job_title, ended_on, active, scope) on affiliation to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, customer_relationship_until) on affiliation_role to {{customer_relationship}};

grant insert (tenant_id, id, affiliation_id, person_id, role, starts_on, ended_on, scope) on affiliation_role to {{customer_relationship}};

grant update (row_version, ended_on, scope) on affiliation_role to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, contracting_until) on affiliation_role to {{contracting}};

grant insert (tenant_id, id, affiliation_id, person_id, role, starts_on, ended_on, scope) on affiliation_role to {{contracting}};

grant update (row_version, ended_on, scope) on affiliation_role to {{contracting}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, customer_service_until) on affiliation_role to {{customer_service}};

grant insert (tenant_id, id, affiliation_id, person_id, role, starts_on, ended_on, scope) on affiliation_role to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, informing_until) on affiliation_role to {{informing}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, invoicing_until) on affiliation_role to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, events_until) on affiliation_role to {{events}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, feedback_until) on affiliation_role to {{feedback}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, partner_management_until) on affiliation_role to {{partner_management}};

grant insert (tenant_id, id, affiliation_id, person_id, role, starts_on, ended_on, scope) on affiliation_role to {{partner_management}};

grant update (row_version, ended_on, scope) on affiliation_role to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, membership_until) on affiliation_role to {{membership}};

grant insert (tenant_id, id, affiliation_id, person_id, role, starts_on, ended_on, scope) on affiliation_role to {{membership}};

grant update (row_version, ended_on, scope) on affiliation_role to {{membership}};

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until) on affiliation_role to {{rights_requests}};

grant update (row_version, ended_on, scope) on affiliation_role to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, representative_id, mandate, starts_on, ended_on, scope, restricted, customer_relationship_until) on representative_mandate to {{customer_relationship}};

grant insert (tenant_id, id, person_id, representative_id, mandate, starts_on, ended_on, scope) on representative_mandate to {{customer_relationship}};

grant update (row_version, mandate, ended_on, scope) on representative_mandate to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, representative_id, mandate, starts_on, ended_on, scope, restricted, contracting_until) on representative_mandate to {{contracting}};

grant insert (tenant_id, id, person_id, representative_id, mandate, starts_on, ended_on, scope) on representative_mandate to {{contracting}};

grant update (row_version, mandate, ended_on, scope) on representative_mandate to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, representative_id, mandate, starts_on, ended_on, scope, restricted, customer_relationship_until, contracting_until) on representative_mandate to {{rights_requests}};

grant insert (tenant_id, id, person_id, representative_id, mandate, starts_on, ended_on, scope) on representative_mandate to {{rights_requests}};

grant update (row_version, mandate, ended_on, scope) on representative_mandate to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, restricted, customer_relationship_until) on notice_given to {{customer_relationship}};

grant insert (tenant_id, id, person_id, notice, version, language, channel, given_on, scope) on notice_given to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, restricted, contracting_until) on notice_given to {{contracting}};

grant insert (tenant_id, id, person_id, notice, version, language, channel, given_on, scope) on notice_given to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, restricted, informing_until) on notice_given to {{informing}};

grant insert (tenant_id, id, person_id, notice, version, language, channel, given_on, scope) on notice_given to {{informing}};

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, restricted, events_until) on notice_given to {{events}};

grant insert (tenant_id, id, person_id, notice, version, language, channel, given_on, scope) on notice_given to {{events}};

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, restricted, partner_management_until) on notice_given to {{partner_management}};

grant insert (tenant_id, id, person_id, notice, version, language, channel, given_on, scope) on notice_given to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, restricted, membership_until) on notice_given to {{membership}};

grant insert (tenant_id, id, person_id, notice, version, language, channel, given_on, scope) on notice_given to {{membership}};

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, restricted, customer_relationship_until, contracting_until, informing_until, events_until, partner_management_until, membership_until) on notice_given to {{rights_requests}};

grant insert (tenant_id, id, person_id, notice, version, language, channel, given_on, scope) on notice_given to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, customer_relationship_until) on search_entry to {{customer_relationship}};

grant insert (tenant_id, id, person_id, organisation_id, source_id, item, folded, scope) on search_entry to {{customer_relationship}};

grant update (row_version, person_id, organisation_id, folded, scope) on search_entry to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, contracting_until) on search_entry to {{contracting}};

grant insert (tenant_id, id, person_id, organisation_id, source_id, item, folded, scope) on search_entry to {{contracting}};

grant update (row_version, person_id, organisation_id, folded, scope) on search_entry to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, customer_service_until) on search_entry to {{customer_service}};

grant insert (tenant_id, id, person_id, organisation_id, source_id, item, folded, scope) on search_entry to {{customer_service}};

grant update (row_version, person_id, organisation_id, folded, scope) on search_entry to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, informing_until) on search_entry to {{informing}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, invoicing_until) on search_entry to {{invoicing}};

grant insert (tenant_id, id, person_id, organisation_id, source_id, item, folded, scope) on search_entry to {{invoicing}};

grant update (row_version, person_id, organisation_id, folded, scope) on search_entry to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, events_until) on search_entry to {{events}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, feedback_until) on search_entry to {{feedback}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, partner_management_until) on search_entry to {{partner_management}};

grant insert (tenant_id, id, person_id, organisation_id, source_id, item, folded, scope) on search_entry to {{partner_management}};

grant update (row_version, person_id, organisation_id, folded, scope) on search_entry to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, membership_until) on search_entry to {{membership}};

grant insert (tenant_id, id, person_id, organisation_id, source_id, item, folded, scope) on search_entry to {{membership}};

grant update (row_version, person_id, organisation_id, folded, scope) on search_entry to {{membership}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, marketing_until) on search_entry to {{marketing}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on search_entry to {{rights_requests}};

grant insert (tenant_id, id, person_id, organisation_id, source_id, item, folded, scope) on search_entry to {{rights_requests}};

grant update (row_version, person_id, organisation_id, folded, scope) on search_entry to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, withdrawn_on, scope, restricted, customer_relationship_until) on objection to {{customer_relationship}};

grant insert (tenant_id, id, person_id, against, received_on, withdrawn_on, scope) on objection to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, withdrawn_on, scope, restricted, contracting_until) on objection to {{contracting}};

grant insert (tenant_id, id, person_id, against, received_on, withdrawn_on, scope) on objection to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, withdrawn_on, scope, restricted, customer_service_until) on objection to {{customer_service}};

grant insert (tenant_id, id, person_id, against, received_on, withdrawn_on, scope) on objection to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, withdrawn_on, scope, restricted, informing_until) on objection to {{informing}};

grant insert (tenant_id, id, person_id, against, received_on, withdrawn_on, scope) on objection to {{informing}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, withdrawn_on, scope, restricted, events_until) on objection to {{events}};

grant insert (tenant_id, id, person_id, against, received_on, withdrawn_on, scope) on objection to {{events}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, withdrawn_on, scope, restricted, feedback_until) on objection to {{feedback}};

grant insert (tenant_id, id, person_id, against, received_on, withdrawn_on, scope) on objection to {{feedback}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, withdrawn_on, scope, restricted, membership_until) on objection to {{membership}};

grant insert (tenant_id, id, person_id, against, received_on, withdrawn_on, scope) on objection to {{membership}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, withdrawn_on, scope, restricted, marketing_until) on objection to {{marketing}};

grant insert (tenant_id, id, person_id, against, received_on, withdrawn_on, scope) on objection to {{marketing}};

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, kind, withdrawn_on, decided_on, outcome, reason, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, events_until, feedback_until, membership_until, marketing_until) on objection to {{rights_requests}};

grant insert (tenant_id, id, person_id, against, received_on, kind, withdrawn_on, decided_on, outcome, reason, scope) on objection to {{rights_requests}};

grant update (row_version, withdrawn_on, decided_on, outcome, reason, scope) on objection to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, to_purpose, wording, given_on, channel, withdrawn_on, scope, restricted) on consent to {{rights_requests}};

grant insert (tenant_id, id, person_id, to_purpose, wording, given_on, channel, withdrawn_on, scope) on consent to {{rights_requests}};

grant update (row_version, withdrawn_on, scope) on consent to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, ground, of_purpose, starts_on, told_on, told_by, lifted_on, scope, restricted) on restriction to {{rights_requests}};

grant insert (tenant_id, id, person_id, ground, of_purpose, starts_on, told_on, told_by, lifted_on, scope) on restriction to {{rights_requests}};

grant update (row_version, told_on, told_by, lifted_on, scope) on restriction to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, number, title, award, capacity, prepared_on, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope, responsible_active, is_kept) on contract to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, number, title, award, capacity, prepared_on, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope, responsible_active, is_kept) on contract to {{contracting}};

grant insert (tenant_id, id, organisation_id, unit_id, number, title, award, capacity, prepared_on, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope) on contract to {{contracting}};

grant update (row_version, unit_id, number, title, award, capacity, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope) on contract to {{contracting}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, number, title, award, capacity, prepared_on, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope, responsible_active, is_kept) on contract to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, number, title, award, capacity, prepared_on, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope, responsible_active, is_kept) on contract to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, number, title, award, capacity, prepared_on, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope, responsible_active, is_kept) on contract to {{rights_requests}};

grant update (row_version, unit_id, number, title, award, capacity, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope) on contract to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, contract_id, affiliation_id, person_id, signed_on, scope, restricted, customer_relationship_until) on contract_signature to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, contract_id, affiliation_id, person_id, signed_on, scope, restricted, contracting_until) on contract_signature to {{contracting}};

grant insert (tenant_id, id, contract_id, affiliation_id, person_id, signed_on, scope) on contract_signature to {{contracting}};

grant select (tenant_id, id, created_at, row_version, contract_id, affiliation_id, person_id, signed_on, scope, restricted, customer_relationship_until, contracting_until) on contract_signature to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, contract_id, person_id, successor_id, handed_over_on, is_interim, scope, restricted, customer_relationship_until) on hand_over to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, contract_id, person_id, successor_id, handed_over_on, is_interim, scope, restricted, contracting_until) on hand_over to {{contracting}};

grant insert (tenant_id, id, contract_id, person_id, successor_id, handed_over_on, is_interim, scope) on hand_over to {{contracting}};

grant select (tenant_id, id, created_at, row_version, contract_id, person_id, successor_id, handed_over_on, is_interim, scope, restricted, customer_service_until) on hand_over to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, contract_id, person_id, successor_id, handed_over_on, is_interim, scope, restricted, customer_relationship_until, contracting_until, customer_service_until) on hand_over to {{rights_requests}};

grant insert (tenant_id, id, contract_id, person_id, successor_id, handed_over_on, is_interim, scope) on hand_over to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, what, organisation_id, contract_id, person_id, due_on, done_on, scope, restricted, customer_relationship_until) on follow_up to {{customer_relationship}};

grant insert (tenant_id, id, what, organisation_id, contract_id, person_id, due_on, done_on, scope) on follow_up to {{customer_relationship}};

grant update (row_version, due_on, done_on, scope) on follow_up to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, what, organisation_id, contract_id, person_id, due_on, done_on, scope, restricted, contracting_until) on follow_up to {{contracting}};

grant insert (tenant_id, id, what, organisation_id, contract_id, person_id, due_on, done_on, scope) on follow_up to {{contracting}};

grant update (row_version, due_on, done_on, scope) on follow_up to {{contracting}};

grant select (tenant_id, id, created_at, row_version, what, organisation_id, contract_id, person_id, due_on, done_on, scope, restricted, customer_relationship_until, contracting_until) on follow_up to {{rights_requests}};

grant insert (tenant_id, id, what, organisation_id, contract_id, person_id, due_on, done_on, scope) on follow_up to {{rights_requests}};

grant update (row_version, due_on, done_on, scope) on follow_up to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, kind, direction, minutes, happened_on, body, written_on, author_id, edited_on, removed_on, scope, restricted, customer_relationship_until) on note to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, kind, direction, minutes, happened_on, body, written_on, author_id, edited_on, removed_on, scope, restricted, contracting_until) on note to {{contracting}};

grant insert (tenant_id, id, person_id, organisation_id, contract_id, kind, direction, minutes, happened_on, body, written_on, author_id, edited_on, removed_on, scope) on note to {{contracting}};

grant update (row_version, body, edited_on, removed_on, scope) on note to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, kind, direction, minutes, happened_on, body, written_on, author_id, edited_on, removed_on, scope, restricted, customer_relationship_until, contracting_until) on note to {{rights_requests}};

grant update (row_version, body, edited_on, removed_on, scope) on note to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, what, due_on, doer_id, written_on, author_id, done_on, scope, restricted, customer_relationship_until) on to_do to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, what, due_on, doer_id, written_on, author_id, done_on, scope, restricted, contracting_until) on to_do to {{contracting}};

grant insert (tenant_id, id, person_id, organisation_id, contract_id, what, due_on, doer_id, written_on, author_id, done_on, scope) on to_do to {{contracting}};

grant update (row_version, what, due_on, doer_id, done_on, scope) on to_do to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, what, due_on, doer_id, written_on, author_id, done_on, scope, restricted, customer_relationship_until, contracting_until) on to_do to {{rights_requests}};

grant update (row_version, what, due_on, doer_id, done_on, scope) on to_do to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, name, type, size_bytes, stored_on, author_id, removed_on, scope, restricted, customer_relationship_until) on attachment to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, name, type, size_bytes, stored_on, author_id, removed_on, scope, restricted, contracting_until) on attachment to {{contracting}};

grant insert (tenant_id, id, person_id, organisation_id, contract_id, name, type, size_bytes, stored_on, author_id, removed_on, scope) on attachment to {{contracting}};

grant update (row_version, name, removed_on, scope) on attachment to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, name, type, size_bytes, stored_on, author_id, removed_on, scope, restricted, customer_relationship_until, contracting_until) on attachment to {{rights_requests}};

grant update (row_version, name, removed_on, scope) on attachment to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, person_id, purpose, reason, opened_on, grantor_id) on single_opening to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, person_id, purpose, reason, opened_on, grantor_id) on single_opening to {{access_security}};

grant insert (tenant_id, id, user_id, person_id, purpose, reason, opened_on, grantor_id) on single_opening to {{access_security}};

grant select (tenant_id, id, created_at, row_version, user_id, kind, row_id, seen_on) on seen_mark to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, kind, row_id, seen_on) on seen_mark to {{access_security}};

grant insert (tenant_id, id, user_id, kind, row_id, seen_on) on seen_mark to {{access_security}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{contracting}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{informing}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{events}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{feedback}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{membership}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{marketing}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{accountability}};

grant insert (tenant_id, id, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{accountability}};

grant update (row_version, label, choices, reason, purposes, months, is_searched, ended_on) on own_field to {{accountability}};

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{access_security}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, customer_relationship_until) on own_field_value to {{customer_relationship}};

grant insert (tenant_id, id, own_field_id, person_id, organisation_id, contract_id, value, folded, scope) on own_field_value to {{customer_relationship}};

grant update (row_version, value, folded, scope) on own_field_value to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, contracting_until) on own_field_value to {{contracting}};

grant insert (tenant_id, id, own_field_id, person_id, organisation_id, contract_id, value, folded, scope) on own_field_value to {{contracting}};

grant update (row_version, value, folded, scope) on own_field_value to {{contracting}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, customer_service_until) on own_field_value to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, informing_until) on own_field_value to {{informing}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, invoicing_until) on own_field_value to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, events_until) on own_field_value to {{events}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, feedback_until) on own_field_value to {{feedback}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, partner_management_until) on own_field_value to {{partner_management}};

grant insert (tenant_id, id, own_field_id, person_id, organisation_id, contract_id, value, folded, scope) on own_field_value to {{partner_management}};

grant update (row_version, value, folded, scope) on own_field_value to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, membership_until) on own_field_value to {{membership}};

grant insert (tenant_id, id, own_field_id, person_id, organisation_id, contract_id, value, folded, scope) on own_field_value to {{membership}};

grant update (row_version, value, folded, scope) on own_field_value to {{membership}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, marketing_until) on own_field_value to {{marketing}};

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on own_field_value to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, file_hash, accepted, refused, lines, reverted_on, outcome) on import_run to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, user_id, file_hash, accepted, refused, lines, reverted_on, outcome) on import_run to {{contracting}};

grant insert (tenant_id, id, user_id, file_hash, accepted, refused, lines, reverted_on, outcome) on import_run to {{contracting}};

grant update (row_version, user_id, file_hash, accepted, refused, reverted_on, outcome) on import_run to {{contracting}};

grant select (tenant_id, id, created_at, row_version, user_id, file_hash, accepted, refused, lines, reverted_on, outcome) on import_run to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, import_run_id, made) on import_made to {{contracting}};

grant insert (tenant_id, id, import_run_id, made) on import_made to {{contracting}};

grant select (tenant_id, id, created_at, row_version, import_run_id, made) on import_made to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, header_hash, chosen) on import_mapping to {{contracting}};

grant insert (tenant_id, id, header_hash, chosen) on import_mapping to {{contracting}};

grant update (row_version, chosen) on import_mapping to {{contracting}};

grant select (tenant_id, id, created_at, row_version, header_hash, chosen) on import_mapping to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, import_run_id, line, reason, row, settled_on) on import_waiting to {{contracting}};

grant insert (tenant_id, id, import_run_id, line, reason, row, settled_on) on import_waiting to {{contracting}};

grant update (row_version, row, settled_on) on import_waiting to {{contracting}};

grant select (tenant_id, id, created_at, row_version, import_run_id, line, reason, row, settled_on) on import_waiting to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{customer_relationship}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{contracting}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{contracting}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{customer_service}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{informing}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{informing}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{invoicing}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{events}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{events}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{feedback}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{feedback}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{partner_management}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{membership}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{membership}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{marketing}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{marketing}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{statutory_accounting}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{statutory_accounting}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{rights_requests}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{accountability}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{accountability}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{access_security}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{access_security}};

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{breach_handling}};

grant insert (tenant_id, id, key_hash, body_hash, result_id) on idempotency_key to {{breach_handling}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, merged_id, source, source_on, merged_on, merged_by, undone_on, scope, restricted, customer_relationship_until, in_force) on merge to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, merged_id, source, source_on, merged_on, merged_by, undone_on, scope, restricted, contracting_until, in_force) on merge to {{contracting}};

grant insert (tenant_id, id, person_id, organisation_id, merged_id, source, source_on, merged_on, merged_by, undone_on, scope) on merge to {{contracting}};

grant update (row_version, undone_on, scope) on merge to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, merged_id, source, source_on, merged_on, merged_by, undone_on, scope, restricted, customer_relationship_until, contracting_until, in_force) on merge to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, merge_id, moved, swapped, winner_version, scope) on merge_undo to {{contracting}};

grant insert (tenant_id, id, merge_id, moved, swapped, winner_version, scope) on merge_undo to {{contracting}};

grant select (tenant_id, id, created_at, row_version, merge_id, moved, swapped, winner_version, scope) on merge_undo to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, other_person_id, organisation_id, other_organisation_id, decided_on, decided_by, scope, restricted, customer_relationship_until) on not_duplicate to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, other_person_id, organisation_id, other_organisation_id, decided_on, decided_by, scope, restricted, contracting_until) on not_duplicate to {{contracting}};

grant insert (tenant_id, id, person_id, other_person_id, organisation_id, other_organisation_id, decided_on, decided_by, scope) on not_duplicate to {{contracting}};

grant select (tenant_id, id, created_at, row_version, person_id, other_person_id, organisation_id, other_organisation_id, decided_on, decided_by, scope, restricted, customer_relationship_until, contracting_until) on not_duplicate to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, what, row_id, person_id, name, cause, trashed_on, ends_on, trashed_by, restored_on, scope, restricted, contracting_until) on trash_entry to {{contracting}};

grant insert (tenant_id, id, what, row_id, person_id, name, cause, trashed_on, ends_on, trashed_by, restored_on, scope) on trash_entry to {{contracting}};

grant update (row_version, restored_on, scope) on trash_entry to {{contracting}};

grant select (tenant_id, id, created_at, row_version, what, row_id, person_id, name, cause, trashed_on, ends_on, trashed_by, restored_on, scope, restricted, contracting_until) on trash_entry to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, of_list, name, query, shown_in, ended_on) on saved_view to {{customer_relationship}};

grant insert (tenant_id, id, user_id, of_list, name, query, shown_in, ended_on) on saved_view to {{customer_relationship}};

grant update (row_version, name, shown_in, ended_on) on saved_view to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, user_id, of_list, name, query, shown_in, ended_on) on saved_view to {{contracting}};

grant insert (tenant_id, id, user_id, of_list, name, query, shown_in, ended_on) on saved_view to {{contracting}};

grant update (row_version, name, shown_in, ended_on) on saved_view to {{contracting}};

grant select (tenant_id, id, created_at, row_version, user_id, of_list, name, query, shown_in, ended_on) on saved_view to {{invoicing}};

grant insert (tenant_id, id, user_id, of_list, name, query, shown_in, ended_on) on saved_view to {{invoicing}};

grant update (row_version, name, shown_in, ended_on) on saved_view to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, user_id, of_list, name, query, shown_in, ended_on) on saved_view to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, what, field, changed, edited_by, edited_on, undone_on) on bulk_edit to {{contracting}};

grant insert (tenant_id, id, what, field, changed, edited_by, edited_on, undone_on) on bulk_edit to {{contracting}};

grant update (row_version, undone_on) on bulk_edit to {{contracting}};

grant select (tenant_id, id, created_at, row_version, what, field, changed, edited_by, edited_on, undone_on) on bulk_edit to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, bulk_edit_id, row_id, person_id, value, version, scope, restricted, contracting_until) on former_value to {{contracting}};

grant insert (tenant_id, id, bulk_edit_id, row_id, person_id, value, version, scope) on former_value to {{contracting}};

grant select (tenant_id, id, created_at, row_version, bulk_edit_id, row_id, person_id, value, version, scope, restricted, contracting_until) on former_value to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, person_id, form, typed, restricted, contracting_until) on draft to {{contracting}};

grant insert (tenant_id, id, user_id, person_id, form, typed) on draft to {{contracting}};

grant select (tenant_id, id, created_at, row_version, user_id, person_id, form, typed, restricted, contracting_until) on draft to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, version, settings, decided_by) on controller_settings to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, version, settings, decided_by) on controller_settings to {{accountability}};

grant insert (tenant_id, id, version, settings, decided_by) on controller_settings to {{accountability}};

grant select (tenant_id, id, created_at, row_version, version, settings, decided_by) on controller_settings to {{access_security}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{contracting}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{informing}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{events}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{feedback}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{membership}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{marketing}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{statutory_accounting}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{accountability}};

grant insert (tenant_id, id, purpose, in_use) on purpose_in_use to {{accountability}};

grant update (row_version, in_use) on purpose_in_use to {{accountability}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{access_security}};

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{breach_handling}};

grant select (tenant_id, id, created_at, row_version, rule, months) on retention_length to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, rule, months) on retention_length to {{contracting}};

grant select (tenant_id, id, created_at, row_version, rule, months) on retention_length to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, rule, months) on retention_length to {{accountability}};

grant insert (tenant_id, id, rule, months) on retention_length to {{accountability}};

grant update (row_version, months) on retention_length to {{accountability}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{contracting}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{informing}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{events}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{feedback}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{membership}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{marketing}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{statutory_accounting}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{accountability}};

grant insert (tenant_id, id, item, is_off) on item_off to {{accountability}};

grant update (row_version, is_off) on item_off to {{accountability}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{access_security}};

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{breach_handling}};

grant select (tenant_id, id, created_at, row_version, purpose, asked_of, is_asked) on consent_asked to {{accountability}};

grant insert (tenant_id, id, purpose, asked_of, is_asked) on consent_asked to {{accountability}};

grant update (row_version, is_asked) on consent_asked to {{accountability}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, catalogue_hash, settings_version) on notice_version to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, catalogue_hash, settings_version) on notice_version to {{contracting}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, catalogue_hash, settings_version) on notice_version to {{informing}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, catalogue_hash, settings_version) on notice_version to {{events}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, catalogue_hash, settings_version) on notice_version to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, catalogue_hash, settings_version) on notice_version to {{membership}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, catalogue_hash, settings_version) on notice_version to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, content, catalogue_hash, settings_version, published_by) on notice_version to {{accountability}};

grant insert (tenant_id, id, notice, version, published_on, content, catalogue_hash, settings_version, published_by) on notice_version to {{accountability}};

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, catalogue_hash, settings_version) on notice_version to {{access_security}};

grant select (tenant_id, id, created_at, row_version, person_id, kind, channel, received_on, ended_on, language, sender, reach, words, restricted) on rights_request to {{rights_requests}};

grant insert (tenant_id, id, person_id, kind, channel, received_on, ended_on, language, sender, reach, words) on rights_request to {{rights_requests}};

grant update (row_version, person_id, ended_on, language, sender, reach, words) on rights_request to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, request_id, step, taken_on, reason, more_months, how, delivery, taken_by, once) on rights_step to {{rights_requests}};

grant insert (tenant_id, id, request_id, step, taken_on, reason, more_months, how, delivery, taken_by) on rights_step to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by, restricted, customer_relationship_until) on disclosure to {{customer_relationship}};

grant insert (tenant_id, id, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by) on disclosure to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by, restricted, customer_service_until) on disclosure to {{customer_service}};

grant insert (tenant_id, id, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by) on disclosure to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by, restricted, informing_until) on disclosure to {{informing}};

grant insert (tenant_id, id, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by) on disclosure to {{informing}};

grant select (tenant_id, id, created_at, row_version, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by, restricted, events_until) on disclosure to {{events}};

grant insert (tenant_id, id, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by) on disclosure to {{events}};

grant select (tenant_id, id, created_at, row_version, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by, restricted, feedback_until) on disclosure to {{feedback}};

grant insert (tenant_id, id, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by) on disclosure to {{feedback}};

grant select (tenant_id, id, created_at, row_version, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by, restricted, customer_relationship_until, customer_service_until, informing_until, events_until, feedback_until) on disclosure to {{rights_requests}};

grant insert (tenant_id, id, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by) on disclosure to {{rights_requests}};

grant update (row_version, fetched_on) on disclosure to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, disclosure_id, why, asked_on, told_on, not_told, told_by) on recipient_message to {{rights_requests}};

grant insert (tenant_id, id, disclosure_id, why, asked_on, told_on, not_told, told_by) on recipient_message to {{rights_requests}};

grant update (row_version, told_on, not_told, told_by) on recipient_message to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, ended_on) on webhook to {{customer_relationship}};

grant select (tenant_id, id, created_at, row_version, ended_on) on webhook to {{contracting}};

grant select (tenant_id, id, created_at, row_version, ended_on) on webhook to {{customer_service}};

grant select (tenant_id, id, created_at, row_version, ended_on) on webhook to {{invoicing}};

grant select (tenant_id, id, created_at, row_version, ended_on) on webhook to {{partner_management}};

grant select (tenant_id, id, created_at, row_version, ended_on) on webhook to {{membership}};

grant select (tenant_id, id, created_at, row_version, ended_on) on webhook to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, name, address, recipient, country, assured_on, events, declared_by, failing_since, secret_round, rotated_at, ended_on, ended_because) on webhook to {{accountability}};

grant select (tenant_id, id, created_at, row_version, name, address, recipient, country, assured_on, events, declared_by, failing_since, secret_round, rotated_at, ended_on, ended_because) on webhook to {{access_security}};

grant insert (tenant_id, id, name, address, recipient, country, assured_on, events, declared_by, failing_since, secret_round, rotated_at, ended_on, ended_because) on webhook to {{access_security}};

grant update (row_version, name, failing_since, secret_round, rotated_at, ended_on, ended_because) on webhook to {{access_security}};

grant insert (tenant_id, id, about, happening, row_id, spread) on webhook_event to {{customer_relationship}};

grant insert (tenant_id, id, about, happening, row_id, spread) on webhook_event to {{contracting}};

grant insert (tenant_id, id, about, happening, row_id, spread) on webhook_event to {{customer_service}};

grant insert (tenant_id, id, about, happening, row_id, spread) on webhook_event to {{invoicing}};

grant insert (tenant_id, id, about, happening, row_id, spread) on webhook_event to {{partner_management}};

grant insert (tenant_id, id, about, happening, row_id, spread) on webhook_event to {{membership}};

grant insert (tenant_id, id, about, happening, row_id, spread) on webhook_event to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, about, happening, row_id, spread) on webhook_event to {{access_security}};

grant update (row_version, row_id, spread) on webhook_event to {{access_security}};

grant select (tenant_id, id, created_at, row_version, webhook_id, event_id, about, happening, row_id, happened_at, tries, next_at, answer, delivered_at) on webhook_delivery to {{accountability}};

grant select (tenant_id, id, created_at, row_version, webhook_id, event_id, about, happening, row_id, happened_at, tries, next_at, answer, delivered_at) on webhook_delivery to {{access_security}};

grant insert (tenant_id, id, webhook_id, event_id, about, happening, row_id, happened_at, tries, next_at, answer, delivered_at) on webhook_delivery to {{access_security}};

grant update (row_version, row_id, tries, next_at, answer, delivered_at) on webhook_delivery to {{access_security}};

grant select (tenant_id, id, created_at, row_version, person_id, ground, keeps_out, plan, plan_hash, proposed_on, proposed_by, approved_on, approved_by, ended_on, outcome, restricted) on erasure_plan to {{rights_requests}};

grant insert (tenant_id, id, person_id, ground, keeps_out, plan, plan_hash, proposed_on, proposed_by, approved_on, approved_by, ended_on, outcome) on erasure_plan to {{rights_requests}};

grant update (row_version, approved_on, approved_by, ended_on, outcome) on erasure_plan to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, plan_id, place, step, done_at) on erasure_step to {{rights_requests}};

grant insert (tenant_id, id, plan_id, place, step, done_at) on erasure_step to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, user_id, plan, plan_hash, proposed_on, proposed_by, approved_on, approved_by, ended_on, outcome) on staff_erasure to {{rights_requests}};

grant insert (tenant_id, id, user_id, plan, plan_hash, proposed_on, proposed_by, approved_on, approved_by, ended_on, outcome) on staff_erasure to {{rights_requests}};

grant update (row_version, approved_on, approved_by, ended_on, outcome) on staff_erasure to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, plan_id, place, row_id, answer, answered_on, answered_by) on redaction to {{rights_requests}};

grant insert (tenant_id, id, plan_id, place, row_id, answer, answered_on, answered_by) on redaction to {{rights_requests}};

grant update (row_version, answer, answered_on, answered_by) on redaction to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, person_id, ground, reason, starts_on, ends_on, placed_by, restricted) on hold to {{rights_requests}};

grant insert (tenant_id, id, person_id, ground, reason, starts_on, ends_on, placed_by) on hold to {{rights_requests}};

grant update (row_version, ends_on) on hold to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, digest, ground, ends_on, lifted_on, lifted_because) on suppression to {{contracting}};

grant update (row_version, lifted_on, lifted_because) on suppression to {{contracting}};

grant select (tenant_id, id, created_at, row_version, digest, ground, ends_on, lifted_on, lifted_because) on suppression to {{rights_requests}};

grant insert (tenant_id, id, digest, ground, ends_on, lifted_on, lifted_because) on suppression to {{rights_requests}};

grant update (row_version, lifted_on, lifted_because) on suppression to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, ran_on, removed, held) on purge_run to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, ran_on, removed, held) on purge_run to {{accountability}};

grant select (tenant_id, id, created_at, row_version, kind, found_at, due_at, backup_at, backup, happened, concerned, people, records, consequences, measures, risk, risk_reason, found_by, ended_on, ended_by, ground) on breach to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, kind, found_at, due_at, backup_at, backup, concerned, people, records, risk, found_by, ended_on, ended_by) on breach to {{access_security}};

grant select (tenant_id, id, created_at, row_version, kind, found_at, due_at, backup_at, backup, happened, concerned, people, records, consequences, measures, risk, risk_reason, found_by, ended_on, ended_by, ground) on breach to {{breach_handling}};

grant insert (tenant_id, id, kind, found_at, due_at, backup_at, backup, happened, concerned, people, records, consequences, measures, risk, risk_reason, found_by, ended_on, ended_by, ground) on breach to {{breach_handling}};

grant update (row_version, happened, concerned, people, records, consequences, measures, risk, risk_reason, ended_on, ended_by, ground) on breach to {{breach_handling}};

grant select (tenant_id, id, created_at, row_version, breach_id, stage, told_at, told_by) on breach_notice to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, breach_id, stage, told_at, late_because, told_by) on breach_notice to {{breach_handling}};

grant insert (tenant_id, id, breach_id, stage, told_at, late_because, told_by) on breach_notice to {{breach_handling}};

grant select (tenant_id, id, created_at, row_version, breach_id, person_id, told_on, told_how, told_by, restricted) on breach_person to {{rights_requests}};

grant insert (tenant_id, id, breach_id, person_id, told_on, told_how, told_by) on breach_person to {{rights_requests}};

grant update (row_version, told_on, told_how, told_by) on breach_person to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, state, chosen, subject_fi, body_fi, subject_sv, body_sv, subject_en, body_en, send_at, next_at, written_by, ended_on) on bulletin to {{informing}};

grant insert (tenant_id, id, state, chosen, subject_fi, body_fi, subject_sv, body_sv, subject_en, body_en, send_at, next_at, written_by, ended_on) on bulletin to {{informing}};

grant update (row_version, state, subject_fi, body_fi, subject_sv, body_sv, subject_en, body_en, send_at, next_at, ended_on) on bulletin to {{informing}};

grant select (tenant_id, id, created_at, row_version, state, chosen, subject_fi, body_fi, subject_sv, body_sv, subject_en, body_en, send_at, next_at, written_by, ended_on) on bulletin to {{rights_requests}};

grant update (row_version, state, subject_fi, body_fi, subject_sv, body_sv, subject_en, body_en, send_at, next_at, ended_on) on bulletin to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, state, send_at, next_at, ended_on) on bulletin to {{access_security}};

grant select (tenant_id, id, created_at, row_version, bulletin_id, person_id, state, why, language, next_at, tries, is_unsure, sent_at, restricted, informing_until) on bulletin_recipient to {{informing}};

grant insert (tenant_id, id, bulletin_id, person_id, state, why, language, next_at, tries, is_unsure, sent_at) on bulletin_recipient to {{informing}};

grant update (row_version, state, why, language, next_at, tries, is_unsure, sent_at) on bulletin_recipient to {{informing}};

grant select (tenant_id, id, created_at, row_version, bulletin_id, person_id, state, why, language, next_at, tries, is_unsure, sent_at, restricted, informing_until) on bulletin_recipient to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, job, due_on, started_at, lease_ends_at, ended_at, result, report) on timetable_run to {{accountability}};

grant insert (tenant_id, id, job, due_on, started_at, lease_ends_at, ended_at, result, report) on timetable_run to {{accountability}};

grant update (row_version, started_at, lease_ends_at, ended_at, result, report) on timetable_run to {{accountability}};

grant select (id, created_at, row_version, columns) on audit_shape to {{rights_requests}};

grant select (id, created_at, row_version, columns) on audit_shape to {{access_security}};

grant select (id, created_at, row_version, columns) on audit_shape to {{breach_handling}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{customer_relationship}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{contracting}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{customer_service}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{informing}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{invoicing}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{events}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{feedback}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{partner_management}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{membership}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{marketing}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{statutory_accounting}};

grant select (tenant_id, id, created_at, row_version, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{rights_requests}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{rights_requests}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{accountability}};

grant select (tenant_id, id, created_at, row_version, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{access_security}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{access_security}};

grant select (tenant_id, id, created_at, row_version, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{breach_handling}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{breach_handling}};

grant select (tenant_id, id, created_at, row_version, number, kind, body, signature, peaks, leaves, entries) on audit_checkpoint to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, number, kind, body, signature, peaks, leaves, entries) on audit_checkpoint to {{access_security}};

grant select (tenant_id, id, created_at, row_version, number, kind, body, signature, peaks, leaves, entries) on audit_checkpoint to {{breach_handling}};

grant select (tenant_id, id, created_at, row_version, subject, number, entries) on audit_subject to {{rights_requests}};

grant select (tenant_id, id, created_at, row_version, number, entries) on audit_subject to {{access_security}};

grant select (tenant_id, id, created_at, row_version, subject, number, entries) on audit_subject to {{breach_handling}};

create or replace function standing_tenant() returns uuid language sql stable
as $body$ select nullif(current_setting('app.tenant', true), '')::uuid $body$;

create or replace function standing_everywhere() returns boolean language sql stable
as $body$ select coalesce(current_setting('app.scope', true), '') = '*' $body$;

create or replace function standing_scope() returns uuid[] language sql stable
as $body$ select case when coalesce(current_setting('app.scope', true), '') not in ('', '*') then coalesce(current_setting('app.scope', true), '')::uuid[] end $body$;

create or replace function standing_today() returns date language sql stable
as $body$ select nullif(current_setting('app.today', true), '')::date $body$;

create or replace function standing_sees_protected() returns boolean language sql stable
as $body$ select coalesce(current_setting('app.sees_protected', true), '') = 'yes' $body$;

create or replace function items_off() returns text[] language sql stable
as $body$ select coalesce(array_agg(item), '{}') from public.item_off
  where tenant_id = (select public.standing_tenant()) and is_off $body$;

create or replace function own_fields_for(p_purpose text, p_items text[]) returns uuid[] language sql stable
as $body$ select coalesce(array_agg(id), '{}') from public.own_field
  where tenant_id = (select public.standing_tenant()) and ended_on is null and purposes @> to_jsonb(p_purpose)
    and (item is null or item = any (p_items) and item <> all (public.items_off())) $body$;

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted, legal_form) on organisation to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted) on organisation to {{liveness}};

grant select (tenant_id, id, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted, is_protected, is_pseudonym, created_at, died_on) on person to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted) on person to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted) on person_email to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted) on person_email to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, membership_until, restricted) on person_phone to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, membership_until, restricted) on person_phone to {{liveness}};

grant select (tenant_id, id, person_id, contracting_until, invoicing_until, membership_until, restricted, of_protected) on person_address to {{liveness}};

grant update (contracting_until, invoicing_until, membership_until, restricted, of_protected) on person_address to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted, of_protected, organisation_id, ended_on) on affiliation to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted, of_protected) on affiliation to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, restricted) on affiliation_role to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, restricted) on affiliation_role to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, restricted) on representative_mandate to {{liveness}};

grant update (customer_relationship_until, contracting_until, restricted) on representative_mandate to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, informing_until, events_until, partner_management_until, membership_until, restricted) on notice_given to {{liveness}};

grant update (customer_relationship_until, contracting_until, informing_until, events_until, partner_management_until, membership_until, restricted) on notice_given to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted) on search_entry to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted) on search_entry to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, informing_until, events_until, feedback_until, membership_until, marketing_until, restricted, against, kind, outcome, received_on, withdrawn_on) on objection to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, informing_until, events_until, feedback_until, membership_until, marketing_until, restricted) on objection to {{liveness}};

grant select (tenant_id, id, person_id, restricted, to_purpose, withdrawn_on) on consent to {{liveness}};

grant update (restricted) on consent to {{liveness}};

grant select (tenant_id, id, person_id, restricted, of_purpose, starts_on, lifted_on) on restriction to {{liveness}};

grant update (restricted) on restriction to {{liveness}};

grant select (tenant_id, organisation_id, responsible_id, ended_on) on contract to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, restricted) on contract_signature to {{liveness}};

grant update (customer_relationship_until, contracting_until, restricted) on contract_signature to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, restricted) on hand_over to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, restricted) on hand_over to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, restricted) on follow_up to {{liveness}};

grant update (customer_relationship_until, contracting_until, restricted) on follow_up to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, restricted, of_protected) on note to {{liveness}};

grant update (customer_relationship_until, contracting_until, restricted, of_protected) on note to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, restricted, of_protected) on to_do to {{liveness}};

grant update (customer_relationship_until, contracting_until, restricted, of_protected) on to_do to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, restricted, of_protected) on attachment to {{liveness}};

grant update (customer_relationship_until, contracting_until, restricted, of_protected) on attachment to {{liveness}};

grant select (tenant_id, id, months, ended_on) on own_field to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted, of_protected, own_field_id) on own_field_value to {{liveness}};

grant update (customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, restricted, of_protected) on own_field_value to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, restricted) on merge to {{liveness}};

grant update (customer_relationship_until, contracting_until, restricted) on merge to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, contracting_until, restricted) on not_duplicate to {{liveness}};

grant update (customer_relationship_until, contracting_until, restricted) on not_duplicate to {{liveness}};

grant select (tenant_id, id, person_id, contracting_until, restricted) on trash_entry to {{liveness}};

grant update (contracting_until, restricted) on trash_entry to {{liveness}};

grant select (tenant_id, id, person_id, contracting_until, restricted) on former_value to {{liveness}};

grant update (contracting_until, restricted) on former_value to {{liveness}};

grant select (tenant_id, id, person_id, contracting_until, restricted) on draft to {{liveness}};

grant update (contracting_until, restricted) on draft to {{liveness}};

grant select (tenant_id, rule, months) on retention_length to {{liveness}};

grant select (tenant_id, purpose, asked_of, is_asked) on consent_asked to {{liveness}};

grant select (tenant_id, id, person_id, restricted) on rights_request to {{liveness}};

grant update (restricted) on rights_request to {{liveness}};

grant select (tenant_id, id, person_id, customer_relationship_until, customer_service_until, informing_until, events_until, feedback_until, restricted) on disclosure to {{liveness}};

grant update (customer_relationship_until, customer_service_until, informing_until, events_until, feedback_until, restricted) on disclosure to {{liveness}};

grant select (tenant_id, id, person_id, restricted) on erasure_plan to {{liveness}};

grant update (restricted) on erasure_plan to {{liveness}};

grant select (tenant_id, id, person_id, restricted) on hold to {{liveness}};

grant update (restricted) on hold to {{liveness}};

grant select (tenant_id, id, person_id, restricted) on breach_person to {{liveness}};

grant update (restricted) on breach_person to {{liveness}};

grant select (tenant_id, id, person_id, informing_until, restricted) on bulletin_recipient to {{liveness}};

grant update (informing_until, restricted) on bulletin_recipient to {{liveness}};

set local role {{liveness}};
create or replace function refresh_liveness(p_tenant uuid, p_persons uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $body$
begin
  if p_tenant is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'liveness is refreshed in the standing tenant only' using errcode = '42501';
  end if;
  if p_persons is null then
    p_persons := (select array_agg(id) from person where tenant_id = p_tenant);
  end if;
  if cardinality(p_persons) > 50 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  update person set
    customer_relationship_until = lives.customer_relationship,
    contracting_until = lives.contracting,
    customer_service_until = lives.customer_service,
    informing_until = lives.informing,
    invoicing_until = lives.invoicing,
    events_until = lives.events,
    feedback_until = lives.feedback,
    partner_management_until = lives.partner_management,
    membership_until = lives.membership,
    marketing_until = lives.marketing,
    restricted = lives.restricted and not lives.answers
  from (
    select p.id,
      coalesce(stops.restricts, false) as restricted,
      ties.answers as answers,
      least(greatest(ties.preparing, ties.affiliation_contact_data, ties.contract_contract), case when not ties.answers then stops.customer_relationship end) as customer_relationship,
      least(greatest(ties.preparing, ties.affiliation_contact_data, ties.contract_contract), case when not ties.answers then stops.contracting end) as contracting,
      least(greatest(ties.preparing, ties.affiliation_contact_data), case when not ties.answers then stops.customer_service end) as customer_service,
      least(greatest(ties.preparing, ties.affiliation_contact_data), case when not ties.answers then stops.informing end, p.died_on - 1) as informing,
      least(greatest(ties.preparing, ties.affiliation_contact_data), case when not ties.answers then stops.invoicing end) as invoicing,
      least(case when asked.events_party or asked.events_contact then coalesce(greatest(ties.preparing_events, ties.affiliation_contact_data_events), p.created_at::date - 1)
        else greatest(ties.preparing, ties.affiliation_contact_data) end, stops.events, p.died_on - 1) as events,
      least(case when asked.feedback_party or asked.feedback_contact then coalesce(greatest(ties.preparing_feedback, ties.affiliation_contact_data_feedback), p.created_at::date - 1)
        else greatest(ties.preparing, ties.affiliation_contact_data) end, stops.feedback, p.died_on - 1) as feedback,
      least(greatest(ties.preparing, ties.affiliation_contact_data), case when not ties.answers then stops.partner_management end) as partner_management,
      least(greatest(ties.preparing, ties.affiliation_contact_data), case when not ties.answers then stops.membership end) as membership,
      least(case when asked.marketing_party or asked.marketing_contact then coalesce(greatest(ties.preparing_marketing, ties.affiliation_contact_data_marketing), p.created_at::date - 1)
        else greatest(ties.preparing, ties.affiliation_contact_data) end, stops.marketing, p.died_on - 1) as marketing
    from person p cross join (select false or coalesce(bool_or(a.is_asked) filter (where a.purpose = 'events' and a.asked_of = 'party'), false) as events_party, false or coalesce(bool_or(a.is_asked) filter (where a.purpose = 'events' and a.asked_of = 'contact'), false) as events_contact, false or coalesce(bool_or(a.is_asked) filter (where a.purpose = 'feedback' and a.asked_of = 'party'), false) as feedback_party, false or coalesce(bool_or(a.is_asked) filter (where a.purpose = 'feedback' and a.asked_of = 'contact'), false) as feedback_contact, true or coalesce(bool_or(a.is_asked) filter (where a.purpose = 'marketing' and a.asked_of = 'party'), false) as marketing_party, false or coalesce(bool_or(a.is_asked) filter (where a.purpose = 'marketing' and a.asked_of = 'contact'), false) as marketing_contact from consent_asked a where a.tenant_id = p_tenant) asked
      cross join lateral (select exists (select 1 from affiliation a join contract c on c.tenant_id = a.tenant_id and c.responsible_id = a.id
        where a.tenant_id = p.tenant_id and a.person_id = p.id and c.ended_on is null) as answers, (p.created_at::date + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'preparation'), 6)))::date as preparing, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'contact_data'), 12)))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id) as affiliation_contact_data, (select max(case when c.ended_on is null then 'infinity' else (c.ended_on + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'contract'), 36)))::date end) from affiliation a join contract c on c.tenant_id = a.tenant_id and c.responsible_id = a.id where a.tenant_id = p.tenant_id and a.person_id = p.id) as contract_contract, case when (asked.events_party or asked.events_contact) and (exists (select 1 from consent g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.withdrawn_on is null and g.to_purpose = 'events') or not case when exists (select 1 from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id and exists (select 1 from organisation f where f.tenant_id = a.tenant_id and f.id = a.organisation_id and f.legal_form in ('private_person', 'sole_trader'))) then asked.events_party else asked.events_contact end) then (p.created_at::date + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'preparation'), 6)))::date end as preparing_events, case when asked.events_party or asked.events_contact then (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'contact_data'), 12)))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id and (exists (select 1 from consent g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.withdrawn_on is null and g.to_purpose = 'events') or not case when exists (select 1 from organisation f where f.tenant_id = a.tenant_id and f.id = a.organisation_id and f.legal_form in ('private_person', 'sole_trader')) then asked.events_party else asked.events_contact end)) end as affiliation_contact_data_events, case when (asked.feedback_party or asked.feedback_contact) and (exists (select 1 from consent g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.withdrawn_on is null and g.to_purpose = 'feedback') or not case when exists (select 1 from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id and exists (select 1 from organisation f where f.tenant_id = a.tenant_id and f.id = a.organisation_id and f.legal_form in ('private_person', 'sole_trader'))) then asked.feedback_party else asked.feedback_contact end) then (p.created_at::date + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'preparation'), 6)))::date end as preparing_feedback, case when asked.feedback_party or asked.feedback_contact then (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'contact_data'), 12)))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id and (exists (select 1 from consent g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.withdrawn_on is null and g.to_purpose = 'feedback') or not case when exists (select 1 from organisation f where f.tenant_id = a.tenant_id and f.id = a.organisation_id and f.legal_form in ('private_person', 'sole_trader')) then asked.feedback_party else asked.feedback_contact end)) end as affiliation_contact_data_feedback, case when (asked.marketing_party or asked.marketing_contact) and (exists (select 1 from consent g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.withdrawn_on is null and g.to_purpose = 'marketing') or not case when exists (select 1 from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id and exists (select 1 from organisation f where f.tenant_id = a.tenant_id and f.id = a.organisation_id and f.legal_form in ('private_person', 'sole_trader'))) then asked.marketing_party else asked.marketing_contact end) then (p.created_at::date + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'preparation'), 6)))::date end as preparing_marketing, case when asked.marketing_party or asked.marketing_contact then (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id and l.rule = 'contact_data'), 12)))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id and (exists (select 1 from consent g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.withdrawn_on is null and g.to_purpose = 'marketing') or not case when exists (select 1 from organisation f where f.tenant_id = a.tenant_id and f.id = a.organisation_id and f.legal_form in ('private_person', 'sole_trader')) then asked.marketing_party else asked.marketing_contact end)) end as affiliation_contact_data_marketing offset 0) ties
      left join (select s.person_id, bool_or(s.restricts) as restricts, min(s.day) filter (where s.purpose = 'customer_relationship') as customer_relationship, min(s.day) filter (where s.purpose = 'contracting') as contracting, min(s.day) filter (where s.purpose = 'customer_service') as customer_service, min(s.day) filter (where s.purpose = 'informing') as informing, min(s.day) filter (where s.purpose = 'invoicing') as invoicing, min(s.day) filter (where s.purpose = 'events') as events, min(s.day) filter (where s.purpose = 'feedback') as feedback, min(s.day) filter (where s.purpose = 'partner_management') as partner_management, min(s.day) filter (where s.purpose = 'membership') as membership, min(s.day) filter (where s.purpose = 'marketing') as marketing
      from (select o.person_id, case when o.against in ('events', 'feedback', 'marketing') or o.kind <> 'objection' or o.outcome = 'upheld' then o.against end as purpose,
        o.received_on - 1 as day, o.kind = 'objection' and o.outcome is null and o.against in ('customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'partner_management', 'access_security') as restricts
        from objection o where o.tenant_id = p_tenant and o.person_id = any (p_persons) and o.withdrawn_on is null
      union all select r.person_id, r.of_purpose, r.starts_on - 1, r.of_purpose is null
        from restriction r where r.tenant_id = p_tenant and r.person_id = any (p_persons) and r.lifted_on is null) s group by s.person_id) stops on stops.person_id = p.id
    where p.tenant_id = p_tenant and p.id = any (p_persons) and not p.is_pseudonym
  ) lives
  where person.tenant_id = p_tenant and person.id = lives.id
    and (person.customer_relationship_until, person.contracting_until, person.customer_service_until, person.informing_until, person.invoicing_until, person.events_until, person.feedback_until, person.partner_management_until, person.membership_until, person.marketing_until, person.restricted)
      is distinct from (lives.customer_relationship, lives.contracting, lives.customer_service, lives.informing, lives.invoicing, lives.events, lives.feedback, lives.partner_management, lives.membership, lives.marketing, lives.restricted and not lives.answers);
  update organisation t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, customer_service_until = p.customer_service_until, informing_until = p.informing_until, invoicing_until = p.invoicing_until, events_until = p.events_until, feedback_until = p.feedback_until, partner_management_until = p.partner_management_until, membership_until = p.membership_until, marketing_until = p.marketing_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.informing_until, t.invoicing_until, t.events_until, t.feedback_until, t.partner_management_until, t.membership_until, t.marketing_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.customer_service_until, p.informing_until, p.invoicing_until, p.events_until, p.feedback_until, p.partner_management_until, p.membership_until, p.marketing_until, p.restricted);
  update person_email t set customer_relationship_until = least(p.customer_relationship_until, stops.customer_relationship), contracting_until = least(p.contracting_until, stops.contracting), customer_service_until = least(p.customer_service_until, stops.customer_service), informing_until = least(p.informing_until, stops.informing), invoicing_until = least(p.invoicing_until, stops.invoicing), events_until = p.events_until, feedback_until = p.feedback_until, partner_management_until = least(p.partner_management_until, stops.partner_management), membership_until = least(p.membership_until, stops.membership), marketing_until = p.marketing_until, restricted = coalesce(stops.restricts, false) from person p left join (select s.person_id, bool_or(s.restricts) as restricts, min(s.day) filter (where s.purpose = 'customer_relationship') as customer_relationship, min(s.day) filter (where s.purpose = 'contracting') as contracting, min(s.day) filter (where s.purpose = 'customer_service') as customer_service, min(s.day) filter (where s.purpose = 'informing') as informing, min(s.day) filter (where s.purpose = 'invoicing') as invoicing, min(s.day) filter (where s.purpose = 'events') as events, min(s.day) filter (where s.purpose = 'feedback') as feedback, min(s.day) filter (where s.purpose = 'partner_management') as partner_management, min(s.day) filter (where s.purpose = 'membership') as membership, min(s.day) filter (where s.purpose = 'marketing') as marketing
      from (select o.person_id, case when o.against in ('events', 'feedback', 'marketing') or o.kind <> 'objection' or o.outcome = 'upheld' then o.against end as purpose,
        o.received_on - 1 as day, o.kind = 'objection' and o.outcome is null and o.against in ('customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'partner_management', 'access_security') as restricts
        from objection o where o.tenant_id = p_tenant and o.person_id = any (p_persons) and o.withdrawn_on is null
      union all select r.person_id, r.of_purpose, r.starts_on - 1, r.of_purpose is null
        from restriction r where r.tenant_id = p_tenant and r.person_id = any (p_persons) and r.lifted_on is null) s group by s.person_id) stops on stops.person_id = p.id
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.informing_until, t.invoicing_until, t.events_until, t.feedback_until, t.partner_management_until, t.membership_until, t.marketing_until, t.restricted) is distinct from (least(p.customer_relationship_until, stops.customer_relationship), least(p.contracting_until, stops.contracting), least(p.customer_service_until, stops.customer_service), least(p.informing_until, stops.informing), least(p.invoicing_until, stops.invoicing), p.events_until, p.feedback_until, least(p.partner_management_until, stops.partner_management), least(p.membership_until, stops.membership), p.marketing_until, coalesce(stops.restricts, false));
  update person_phone t set customer_relationship_until = least(p.customer_relationship_until, stops.customer_relationship), contracting_until = least(p.contracting_until, stops.contracting), customer_service_until = least(p.customer_service_until, stops.customer_service), membership_until = least(p.membership_until, stops.membership), restricted = coalesce(stops.restricts, false) from person p left join (select s.person_id, bool_or(s.restricts) as restricts, min(s.day) filter (where s.purpose = 'customer_relationship') as customer_relationship, min(s.day) filter (where s.purpose = 'contracting') as contracting, min(s.day) filter (where s.purpose = 'customer_service') as customer_service, min(s.day) filter (where s.purpose = 'informing') as informing, min(s.day) filter (where s.purpose = 'invoicing') as invoicing, min(s.day) filter (where s.purpose = 'events') as events, min(s.day) filter (where s.purpose = 'feedback') as feedback, min(s.day) filter (where s.purpose = 'partner_management') as partner_management, min(s.day) filter (where s.purpose = 'membership') as membership, min(s.day) filter (where s.purpose = 'marketing') as marketing
      from (select o.person_id, case when o.against in ('events', 'feedback', 'marketing') or o.kind <> 'objection' or o.outcome = 'upheld' then o.against end as purpose,
        o.received_on - 1 as day, o.kind = 'objection' and o.outcome is null and o.against in ('customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'partner_management', 'access_security') as restricts
        from objection o where o.tenant_id = p_tenant and o.person_id = any (p_persons) and o.withdrawn_on is null
      union all select r.person_id, r.of_purpose, r.starts_on - 1, r.of_purpose is null
        from restriction r where r.tenant_id = p_tenant and r.person_id = any (p_persons) and r.lifted_on is null) s group by s.person_id) stops on stops.person_id = p.id
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.membership_until, t.restricted) is distinct from (least(p.customer_relationship_until, stops.customer_relationship), least(p.contracting_until, stops.contracting), least(p.customer_service_until, stops.customer_service), least(p.membership_until, stops.membership), coalesce(stops.restricts, false));
  update person_address t set contracting_until = least(p.contracting_until, stops.contracting), invoicing_until = least(p.invoicing_until, stops.invoicing), membership_until = least(p.membership_until, stops.membership), of_protected = p.is_protected, restricted = coalesce(stops.restricts, false) from person p left join (select s.person_id, bool_or(s.restricts) as restricts, min(s.day) filter (where s.purpose = 'customer_relationship') as customer_relationship, min(s.day) filter (where s.purpose = 'contracting') as contracting, min(s.day) filter (where s.purpose = 'customer_service') as customer_service, min(s.day) filter (where s.purpose = 'informing') as informing, min(s.day) filter (where s.purpose = 'invoicing') as invoicing, min(s.day) filter (where s.purpose = 'events') as events, min(s.day) filter (where s.purpose = 'feedback') as feedback, min(s.day) filter (where s.purpose = 'partner_management') as partner_management, min(s.day) filter (where s.purpose = 'membership') as membership, min(s.day) filter (where s.purpose = 'marketing') as marketing
      from (select o.person_id, case when o.against in ('events', 'feedback', 'marketing') or o.kind <> 'objection' or o.outcome = 'upheld' then o.against end as purpose,
        o.received_on - 1 as day, o.kind = 'objection' and o.outcome is null and o.against in ('customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'partner_management', 'access_security') as restricts
        from objection o where o.tenant_id = p_tenant and o.person_id = any (p_persons) and o.withdrawn_on is null
      union all select r.person_id, r.of_purpose, r.starts_on - 1, r.of_purpose is null
        from restriction r where r.tenant_id = p_tenant and r.person_id = any (p_persons) and r.lifted_on is null) s group by s.person_id) stops on stops.person_id = p.id
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.contracting_until, t.invoicing_until, t.membership_until, t.of_protected, t.restricted) is distinct from (least(p.contracting_until, stops.contracting), least(p.invoicing_until, stops.invoicing), least(p.membership_until, stops.membership), p.is_protected, coalesce(stops.restricts, false));
  update affiliation t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, customer_service_until = p.customer_service_until, informing_until = p.informing_until, invoicing_until = p.invoicing_until, events_until = p.events_until, feedback_until = p.feedback_until, partner_management_until = p.partner_management_until, membership_until = p.membership_until, marketing_until = p.marketing_until, of_protected = p.is_protected, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.informing_until, t.invoicing_until, t.events_until, t.feedback_until, t.partner_management_until, t.membership_until, t.marketing_until, t.of_protected, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.customer_service_until, p.informing_until, p.invoicing_until, p.events_until, p.feedback_until, p.partner_management_until, p.membership_until, p.marketing_until, p.is_protected, p.restricted);
  update affiliation_role t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, customer_service_until = p.customer_service_until, informing_until = p.informing_until, invoicing_until = p.invoicing_until, events_until = p.events_until, feedback_until = p.feedback_until, partner_management_until = p.partner_management_until, membership_until = p.membership_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.informing_until, t.invoicing_until, t.events_until, t.feedback_until, t.partner_management_until, t.membership_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.customer_service_until, p.informing_until, p.invoicing_until, p.events_until, p.feedback_until, p.partner_management_until, p.membership_until, p.restricted);
  update representative_mandate t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.restricted);
  update notice_given t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, informing_until = p.informing_until, events_until = p.events_until, partner_management_until = p.partner_management_until, membership_until = p.membership_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.informing_until, t.events_until, t.partner_management_until, t.membership_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.informing_until, p.events_until, p.partner_management_until, p.membership_until, p.restricted);
  update search_entry t set customer_relationship_until = least(p.customer_relationship_until, stops.customer_relationship), contracting_until = least(p.contracting_until, stops.contracting), customer_service_until = least(p.customer_service_until, stops.customer_service), informing_until = least(p.informing_until, stops.informing), invoicing_until = least(p.invoicing_until, stops.invoicing), events_until = p.events_until, feedback_until = p.feedback_until, partner_management_until = least(p.partner_management_until, stops.partner_management), membership_until = least(p.membership_until, stops.membership), marketing_until = p.marketing_until, restricted = coalesce(stops.restricts, false) from person p left join (select s.person_id, bool_or(s.restricts) as restricts, min(s.day) filter (where s.purpose = 'customer_relationship') as customer_relationship, min(s.day) filter (where s.purpose = 'contracting') as contracting, min(s.day) filter (where s.purpose = 'customer_service') as customer_service, min(s.day) filter (where s.purpose = 'informing') as informing, min(s.day) filter (where s.purpose = 'invoicing') as invoicing, min(s.day) filter (where s.purpose = 'events') as events, min(s.day) filter (where s.purpose = 'feedback') as feedback, min(s.day) filter (where s.purpose = 'partner_management') as partner_management, min(s.day) filter (where s.purpose = 'membership') as membership, min(s.day) filter (where s.purpose = 'marketing') as marketing
      from (select o.person_id, case when o.against in ('events', 'feedback', 'marketing') or o.kind <> 'objection' or o.outcome = 'upheld' then o.against end as purpose,
        o.received_on - 1 as day, o.kind = 'objection' and o.outcome is null and o.against in ('customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'partner_management', 'access_security') as restricts
        from objection o where o.tenant_id = p_tenant and o.person_id = any (p_persons) and o.withdrawn_on is null
      union all select r.person_id, r.of_purpose, r.starts_on - 1, r.of_purpose is null
        from restriction r where r.tenant_id = p_tenant and r.person_id = any (p_persons) and r.lifted_on is null) s group by s.person_id) stops on stops.person_id = p.id
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.informing_until, t.invoicing_until, t.events_until, t.feedback_until, t.partner_management_until, t.membership_until, t.marketing_until, t.restricted) is distinct from (least(p.customer_relationship_until, stops.customer_relationship), least(p.contracting_until, stops.contracting), least(p.customer_service_until, stops.customer_service), least(p.informing_until, stops.informing), least(p.invoicing_until, stops.invoicing), p.events_until, p.feedback_until, least(p.partner_management_until, stops.partner_management), least(p.membership_until, stops.membership), p.marketing_until, coalesce(stops.restricts, false));
  update objection t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, customer_service_until = p.customer_service_until, informing_until = p.informing_until, events_until = p.events_until, feedback_until = p.feedback_until, membership_until = p.membership_until, marketing_until = p.marketing_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.informing_until, t.events_until, t.feedback_until, t.membership_until, t.marketing_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.customer_service_until, p.informing_until, p.events_until, p.feedback_until, p.membership_until, p.marketing_until, p.restricted);
  update consent t set restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.restricted) is distinct from (p.restricted);
  update restriction t set restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.restricted) is distinct from (p.restricted);
  update contract_signature t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.restricted);
  update hand_over t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, customer_service_until = p.customer_service_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.customer_service_until, p.restricted);
  update follow_up t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.restricted);
  update note t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, of_protected = p.is_protected, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.of_protected, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.is_protected, p.restricted);
  update to_do t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, of_protected = p.is_protected, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.of_protected, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.is_protected, p.restricted);
  update attachment t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, of_protected = p.is_protected, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.of_protected, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.is_protected, p.restricted);
  update own_field_value t set customer_relationship_until = least(p.customer_relationship_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), contracting_until = least(p.contracting_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), customer_service_until = least(p.customer_service_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), informing_until = least(p.informing_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), invoicing_until = least(p.invoicing_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), events_until = least(p.events_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), feedback_until = least(p.feedback_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), partner_management_until = least(p.partner_management_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), membership_until = least(p.membership_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), marketing_until = least(p.marketing_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), of_protected = p.is_protected, restricted = p.restricted from person p, own_field f
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym and f.tenant_id = p_tenant and f.id = t.own_field_id
      and (t.customer_relationship_until, t.contracting_until, t.customer_service_until, t.informing_until, t.invoicing_until, t.events_until, t.feedback_until, t.partner_management_until, t.membership_until, t.marketing_until, t.of_protected, t.restricted) is distinct from (least(p.customer_relationship_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.contracting_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.customer_service_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.informing_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.invoicing_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.events_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.feedback_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.partner_management_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.membership_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), least(p.marketing_until, (f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id)), p.is_protected, p.restricted);
  update merge t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.restricted);
  update not_duplicate t set customer_relationship_until = p.customer_relationship_until, contracting_until = p.contracting_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.contracting_until, t.restricted) is distinct from (p.customer_relationship_until, p.contracting_until, p.restricted);
  update trash_entry t set contracting_until = p.contracting_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.contracting_until, t.restricted) is distinct from (p.contracting_until, p.restricted);
  update former_value t set contracting_until = p.contracting_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.contracting_until, t.restricted) is distinct from (p.contracting_until, p.restricted);
  update draft t set contracting_until = p.contracting_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.contracting_until, t.restricted) is distinct from (p.contracting_until, p.restricted);
  update rights_request t set restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.restricted) is distinct from (p.restricted);
  update disclosure t set customer_relationship_until = p.customer_relationship_until, customer_service_until = p.customer_service_until, informing_until = p.informing_until, events_until = p.events_until, feedback_until = p.feedback_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.customer_relationship_until, t.customer_service_until, t.informing_until, t.events_until, t.feedback_until, t.restricted) is distinct from (p.customer_relationship_until, p.customer_service_until, p.informing_until, p.events_until, p.feedback_until, p.restricted);
  update erasure_plan t set restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.restricted) is distinct from (p.restricted);
  update hold t set restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.restricted) is distinct from (p.restricted);
  update breach_person t set restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.restricted) is distinct from (p.restricted);
  update bulletin_recipient t set informing_until = p.informing_until, restricted = p.restricted from person p
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.person_id and p.id = any (p_persons)
      and t.person_id = any (p_persons) and not p.is_pseudonym
      and (t.informing_until, t.restricted) is distinct from (p.informing_until, p.restricted);
end
$body$;
revoke execute on function refresh_liveness(p_tenant uuid, p_persons uuid[]) from public, {{customer_relationship}}, {{contracting}}, {{customer_service}}, {{informing}}, {{invoicing}}, {{events}}, {{feedback}}, {{partner_management}}, {{membership}}, {{marketing}}, {{statutory_accounting}}, {{rights_requests}}, {{accountability}}, {{access_security}}, {{breach_handling}};
grant execute on function refresh_liveness(p_tenant uuid, p_persons uuid[]) to {{customer_relationship}}, {{contracting}}, {{customer_service}}, {{informing}}, {{invoicing}}, {{events}}, {{feedback}}, {{partner_management}}, {{membership}}, {{marketing}}, {{rights_requests}}, {{accountability}}, {{jobs}};
set local role {{owner}};

alter table tenant enable row level security;

alter table tenant force row level security;

create policy accountability_select on tenant for select to {{accountability}} using (true);

create policy access_security_select on tenant for select to {{access_security}} using (true);

alter table staff_user enable row level security;

alter table staff_user force row level security;

create policy rights_requests_select on staff_user for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on staff_user for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on staff_user for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_update on staff_user for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table duty enable row level security;

alter table duty force row level security;

create policy rights_requests_select on duty for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on duty for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on duty for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (undertaken_on is null or undertaken_on <= (select standing_today()))
  and (trained_on is null or trained_on <= (select standing_today()))
  and (instructed_on is null or instructed_on <= (select standing_today()))
  and (undertaken_on is null or 'duty' <> all ((select items_off())::text[]))
  and (trained_on is null or 'duty' <> all ((select items_off())::text[]))
  and (instructed_on is null or 'duty' <> all ((select items_off())::text[])));

create policy access_security_update on duty for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (undertaken_on is null or undertaken_on <= (select standing_today()))
  and (trained_on is null or trained_on <= (select standing_today()))
  and (instructed_on is null or instructed_on <= (select standing_today()))
  and (undertaken_on is null or 'duty' <> all ((select items_off())::text[]))
  and (trained_on is null or 'duty' <> all ((select items_off())::text[]))
  and (instructed_on is null or 'duty' <> all ((select items_off())::text[])));

alter table access_request enable row level security;

alter table access_request force row level security;

create policy rights_requests_select on access_request for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on access_request for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on access_request for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (answer_reason is null or 'duty' <> all ((select items_off())::text[])));

create policy access_security_update on access_request for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (answer_reason is null or 'duty' <> all ((select items_off())::text[])));

alter table account enable row level security;

alter table account force row level security;

create policy access_security_select on account for select to {{access_security}} using (true);

create policy access_security_insert on account for insert to {{access_security}} with check (true);

create policy access_security_update on account for update to {{access_security}} using (true) with check (true);

alter table sign_in_link enable row level security;

alter table sign_in_link force row level security;

create policy access_security_select on sign_in_link for select to {{access_security}} using (true);

create policy access_security_insert on sign_in_link for insert to {{access_security}} with check (true);

create policy access_security_update on sign_in_link for update to {{access_security}} using (true) with check (true);

alter table session enable row level security;

alter table session force row level security;

create policy access_security_select on session for select to {{access_security}} using (true);

create policy access_security_insert on session for insert to {{access_security}} with check (true);

create policy access_security_update on session for update to {{access_security}} using (true) with check (true);

alter table authenticator enable row level security;

alter table authenticator force row level security;

create policy access_security_select on authenticator for select to {{access_security}} using (true);

create policy access_security_insert on authenticator for insert to {{access_security}} with check (true);

create policy access_security_update on authenticator for update to {{access_security}} using (true) with check (true);

alter table recovery_code enable row level security;

alter table recovery_code force row level security;

create policy access_security_select on recovery_code for select to {{access_security}} using (true);

create policy access_security_insert on recovery_code for insert to {{access_security}} with check (true);

create policy access_security_update on recovery_code for update to {{access_security}} using (true) with check (true);

alter table passkey enable row level security;

alter table passkey force row level security;

create policy access_security_select on passkey for select to {{access_security}} using (true);

create policy access_security_insert on passkey for insert to {{access_security}} with check (true);

create policy access_security_update on passkey for update to {{access_security}} using (true) with check (true);

alter table passkey_challenge enable row level security;

alter table passkey_challenge force row level security;

create policy access_security_select on passkey_challenge for select to {{access_security}} using (true);

create policy access_security_insert on passkey_challenge for insert to {{access_security}} with check (true);

create policy access_security_update on passkey_challenge for update to {{access_security}} using (true) with check (true);

alter table identity_provider enable row level security;

alter table identity_provider force row level security;

create policy access_security_select on identity_provider for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on identity_provider for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_update on identity_provider for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table external_identity enable row level security;

alter table external_identity force row level security;

create policy access_security_select on external_identity for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on external_identity for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (claimed_name is null or 'user_name' <> all ((select items_off())::text[]))
  and (login_name is null or 'user_email' <> all ((select items_off())::text[])));

create policy access_security_update on external_identity for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (claimed_name is null or 'user_name' <> all ((select items_off())::text[]))
  and (login_name is null or 'user_email' <> all ((select items_off())::text[])));

alter table sign_in_attempt enable row level security;

alter table sign_in_attempt force row level security;

create policy access_security_select on sign_in_attempt for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on sign_in_attempt for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_update on sign_in_attempt for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table provisioning_token enable row level security;

alter table provisioning_token force row level security;

create policy access_security_select on provisioning_token for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on provisioning_token for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_update on provisioning_token for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table directory_group enable row level security;

alter table directory_group force row level security;

create policy access_security_select on directory_group for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on directory_group for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_update on directory_group for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table directory_member enable row level security;

alter table directory_member force row level security;

create policy access_security_select on directory_member for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on directory_member for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (dismissed_on is null or dismissed_on <= (select standing_today()))
  and (dismissed_because is null or 'duty' <> all ((select items_off())::text[])));

create policy access_security_update on directory_member for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (dismissed_on is null or dismissed_on <= (select standing_today()))
  and (dismissed_because is null or 'duty' <> all ((select items_off())::text[])));

alter table access_right enable row level security;

alter table access_right force row level security;

create policy rights_requests_select on access_right for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on access_right for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on access_right for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (returned_on is null or returned_on <= (select standing_today()))
  and (mark is null or 'duty' <> all ((select items_off())::text[])));

create policy access_security_update on access_right for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (returned_on is null or returned_on <= (select standing_today()))
  and (mark is null or 'duty' <> all ((select items_off())::text[])));

alter table access_review enable row level security;

alter table access_review force row level security;

create policy rights_requests_select on access_review for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on access_review for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on access_review for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table access_review_line enable row level security;

alter table access_review_line force row level security;

create policy rights_requests_select on access_review_line for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on access_review_line for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on access_review_line for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (answered_on is null or answered_on <= (select standing_today())));

create policy access_security_update on access_review_line for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (answered_on is null or answered_on <= (select standing_today())));

alter table emergency_key enable row level security;

alter table emergency_key force row level security;

create policy rights_requests_select on emergency_key for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_update on emergency_key for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (made_on is null or made_on <= (select standing_today()))
  and (seen_on is null or seen_on <= (select standing_today()))
  and (reason is null or 'audit_log' <> all ((select items_off())::text[]))
  and (finding is null or 'audit_log' <> all ((select items_off())::text[])));

create policy access_security_select on emergency_key for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on emergency_key for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (made_on is null or made_on <= (select standing_today()))
  and (seen_on is null or seen_on <= (select standing_today()))
  and (reason is null or 'audit_log' <> all ((select items_off())::text[]))
  and (finding is null or 'audit_log' <> all ((select items_off())::text[])));

create policy access_security_update on emergency_key for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (made_on is null or made_on <= (select standing_today()))
  and (seen_on is null or seen_on <= (select standing_today()))
  and (reason is null or 'audit_log' <> all ((select items_off())::text[]))
  and (finding is null or 'audit_log' <> all ((select items_off())::text[])));

alter table email_change enable row level security;

alter table email_change force row level security;

create policy rights_requests_select on email_change for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on email_change for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on email_change for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (asked_on is null or asked_on <= (select standing_today())));

create policy access_security_update on email_change for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (asked_on is null or asked_on <= (select standing_today())));

alter table organisation enable row level security;

alter table organisation force row level security;

create policy customer_relationship_select on organisation for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on organisation for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

create policy customer_relationship_update on organisation for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

create policy contracting_select on organisation for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on organisation for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

create policy contracting_update on organisation for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

create policy customer_service_select on organisation for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy informing_select on organisation for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy invoicing_select on organisation for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy events_select on organisation for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy feedback_select on organisation for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_select on organisation for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_insert on organisation for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

create policy partner_management_update on organisation for update to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

create policy membership_select on organisation for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy membership_insert on organisation for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

create policy membership_update on organisation for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

create policy marketing_select on organisation for select to {{marketing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'marketing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(marketing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy rights_requests_select on organisation for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on organisation for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (business_id is null or 'business_id' <> all ((select items_off())::text[]))
  and (customer_number is null or 'customer_number' <> all ((select items_off())::text[]))
  and (phone is null or 'phone' <> all ((select items_off())::text[]))
  and (street is null or 'postal_address' <> all ((select items_off())::text[]))
  and (postal_code is null or 'postal_address' <> all ((select items_off())::text[]))
  and (post_office is null or 'postal_address' <> all ((select items_off())::text[]))
  and (note is null or 'free_text' <> all ((select items_off())::text[])));

alter table organisation_name enable row level security;

alter table organisation_name force row level security;

create policy customer_relationship_select on organisation_name for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy customer_relationship_insert on organisation_name for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_select on organisation_name for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on organisation_name for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy invoicing_select on organisation_name for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy rights_requests_select on organisation_name for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table organisation_merger enable row level security;

alter table organisation_merger force row level security;

create policy customer_relationship_select on organisation_merger for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy customer_relationship_insert on organisation_merger for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_select on organisation_merger for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on organisation_merger for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy invoicing_select on organisation_merger for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy rights_requests_select on organisation_merger for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table unit enable row level security;

alter table unit force row level security;

create policy customer_relationship_select on unit for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy customer_relationship_insert on unit for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_relationship_update on unit for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_select on unit for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on unit for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_update on unit for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_service_select on unit for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy informing_select on unit for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy invoicing_select on unit for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy events_select on unit for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy feedback_select on unit for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy partner_management_select on unit for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy membership_select on unit for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy rights_requests_select on unit for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table e_invoice_address enable row level security;

alter table e_invoice_address force row level security;

create policy customer_relationship_select on e_invoice_address for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy customer_relationship_insert on e_invoice_address for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy customer_relationship_update on e_invoice_address for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_select on e_invoice_address for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on e_invoice_address for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_update on e_invoice_address for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy invoicing_select on e_invoice_address for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy invoicing_insert on e_invoice_address for insert to {{invoicing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy invoicing_update on e_invoice_address for update to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_select on e_invoice_address for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table ownership enable row level security;

alter table ownership force row level security;

create policy customer_relationship_select on ownership for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy customer_relationship_insert on ownership for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy customer_relationship_update on ownership for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_select on ownership for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on ownership for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_update on ownership for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy invoicing_select on ownership for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy rights_requests_select on ownership for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table invoice_reference_rule enable row level security;

alter table invoice_reference_rule force row level security;

create policy customer_relationship_select on invoice_reference_rule for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy customer_relationship_insert on invoice_reference_rule for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_relationship_update on invoice_reference_rule for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_select on invoice_reference_rule for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on invoice_reference_rule for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_update on invoice_reference_rule for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy invoicing_select on invoice_reference_rule for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy invoicing_insert on invoice_reference_rule for insert to {{invoicing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy invoicing_update on invoice_reference_rule for update to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy rights_requests_select on invoice_reference_rule for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table account_management enable row level security;

alter table account_management force row level security;

create policy customer_relationship_select on account_management for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy customer_relationship_insert on account_management for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy customer_relationship_update on account_management for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_select on account_management for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on account_management for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_update on account_management for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy customer_service_select on account_management for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy rights_requests_select on account_management for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy access_security_select on account_management for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

alter table person enable row level security;

alter table person force row level security;

create policy customer_relationship_select on person for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on person for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

create policy customer_relationship_update on person for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

create policy contracting_select on person for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on person for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

create policy contracting_update on person for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

create policy customer_service_select on person for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy informing_select on person for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy invoicing_select on person for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy events_select on person for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy feedback_select on person for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_select on person for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_insert on person for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

create policy partner_management_update on person for update to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

create policy membership_select on person for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy membership_insert on person for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

create policy membership_update on person for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

create policy marketing_select on person for select to {{marketing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'marketing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(marketing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy rights_requests_select on person for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on person for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (died_on is null or died_on <= (select standing_today()))
  and (source_on is null or source_on <= (select standing_today()))
  and (language is null or 'language' <> all ((select items_off())::text[]))
  and (died_on is null or 'date_of_death' <> all ((select items_off())::text[])));

alter table person_email enable row level security;

alter table person_email force row level security;

create policy customer_relationship_select on person_email for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on person_email for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy customer_relationship_update on person_email for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy contracting_select on person_email for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on person_email for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy contracting_update on person_email for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy customer_service_select on person_email for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_service_insert on person_email for insert to {{customer_service}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy customer_service_update on person_email for update to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy informing_select on person_email for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy invoicing_select on person_email for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy events_select on person_email for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy feedback_select on person_email for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_select on person_email for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_insert on person_email for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy partner_management_update on person_email for update to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy membership_select on person_email for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy membership_insert on person_email for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy membership_update on person_email for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

create policy marketing_select on person_email for select to {{marketing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'marketing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(marketing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy rights_requests_select on person_email for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on person_email for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (bounced_on is null or bounced_on <= (select standing_today())));

alter table person_phone enable row level security;

alter table person_phone force row level security;

create policy customer_relationship_select on person_phone for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on person_phone for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_relationship_update on person_phone for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_select on person_phone for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on person_phone for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_update on person_phone for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_service_select on person_phone for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_service_insert on person_phone for insert to {{customer_service}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_service_update on person_phone for update to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy membership_select on person_phone for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy membership_insert on person_phone for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy membership_update on person_phone for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy rights_requests_select on person_phone for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on person_phone for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

alter table person_address enable row level security;

alter table person_address force row level security;

create policy contracting_select on person_address for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy contracting_insert on person_address for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_update on person_address for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy invoicing_select on person_address for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy membership_select on person_address for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy membership_insert on person_address for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy membership_update on person_address for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy rights_requests_select on person_address for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on person_address for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

alter table affiliation enable row level security;

alter table affiliation force row level security;

create policy customer_relationship_select on affiliation for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy customer_relationship_insert on affiliation for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

create policy customer_relationship_update on affiliation for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

create policy contracting_select on affiliation for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy contracting_insert on affiliation for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

create policy contracting_update on affiliation for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

create policy customer_service_select on affiliation for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy informing_select on affiliation for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy invoicing_select on affiliation for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy events_select on affiliation for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy feedback_select on affiliation for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy partner_management_select on affiliation for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy partner_management_insert on affiliation for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

create policy partner_management_update on affiliation for update to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

create policy membership_select on affiliation for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy membership_insert on affiliation for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

create policy membership_update on affiliation for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

create policy marketing_select on affiliation for select to {{marketing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'marketing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(marketing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy rights_requests_select on affiliation for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on affiliation for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (job_title is null or 'job_title' <> all ((select items_off())::text[]))
  and (ended_on is null or 'organisation_affiliation' <> all ((select items_off())::text[])));

alter table affiliation_role enable row level security;

alter table affiliation_role force row level security;

create policy customer_relationship_select on affiliation_role for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on affiliation_role for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_relationship_update on affiliation_role for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_select on affiliation_role for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on affiliation_role for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_update on affiliation_role for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_service_select on affiliation_role for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_service_insert on affiliation_role for insert to {{customer_service}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy informing_select on affiliation_role for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy invoicing_select on affiliation_role for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy events_select on affiliation_role for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy feedback_select on affiliation_role for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_select on affiliation_role for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_insert on affiliation_role for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy partner_management_update on affiliation_role for update to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy membership_select on affiliation_role for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy membership_insert on affiliation_role for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy membership_update on affiliation_role for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy rights_requests_select on affiliation_role for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on affiliation_role for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today())));

alter table representative_mandate enable row level security;

alter table representative_mandate force row level security;

create policy customer_relationship_select on representative_mandate for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on representative_mandate for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy customer_relationship_update on representative_mandate for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_select on representative_mandate for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on representative_mandate for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_update on representative_mandate for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_select on representative_mandate for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_insert on representative_mandate for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on representative_mandate for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table notice_given enable row level security;

alter table notice_given force row level security;

create policy customer_relationship_select on notice_given for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on notice_given for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today())));

create policy contracting_select on notice_given for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on notice_given for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today())));

create policy informing_select on notice_given for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy informing_insert on notice_given for insert to {{informing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today())));

create policy events_select on notice_given for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy events_insert on notice_given for insert to {{events}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today())));

create policy partner_management_select on notice_given for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy partner_management_insert on notice_given for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today())));

create policy membership_select on notice_given for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy membership_insert on notice_given for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today())));

create policy rights_requests_select on notice_given for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_insert on notice_given for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today())));

alter table search_entry enable row level security;

alter table search_entry force row level security;

create policy customer_relationship_select on search_entry for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone'));

create policy customer_relationship_insert on search_entry for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy customer_relationship_update on search_entry for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone')) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_select on search_entry for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone'));

create policy contracting_insert on search_entry for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy contracting_update on search_entry for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone')) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy customer_service_select on search_entry for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone'));

create policy customer_service_insert on search_entry for insert to {{customer_service}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy customer_service_update on search_entry for update to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone')) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy informing_select on search_entry for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('email_work', 'first_name', 'last_name', 'organisation_name'));

create policy invoicing_select on search_entry for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name'));

create policy invoicing_insert on search_entry for insert to {{invoicing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy invoicing_update on search_entry for update to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name')) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy events_select on search_entry for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('email_work', 'first_name', 'last_name', 'organisation_name'));

create policy feedback_select on search_entry for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('email_work', 'first_name', 'last_name', 'organisation_name'));

create policy partner_management_select on search_entry for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'email_work', 'first_name', 'last_name', 'organisation_name'));

create policy partner_management_insert on search_entry for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy partner_management_update on search_entry for update to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('business_id', 'email_work', 'first_name', 'last_name', 'organisation_name')) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy membership_select on search_entry for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone'));

create policy membership_insert on search_entry for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy membership_update on search_entry for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone')) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy marketing_select on search_entry for select to {{marketing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'marketing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(marketing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and item in ('email_work', 'first_name', 'last_name', 'organisation_name'));

create policy rights_requests_select on search_entry for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone'));

create policy rights_requests_insert on search_entry for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on search_entry for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and item in ('business_id', 'customer_number', 'email_work', 'first_name', 'last_name', 'organisation_name', 'phone')) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table objection enable row level security;

alter table objection force row level security;

create policy customer_relationship_select on objection for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on objection for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy contracting_select on objection for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on objection for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy customer_service_select on objection for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_service_insert on objection for insert to {{customer_service}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy informing_select on objection for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy informing_insert on objection for insert to {{informing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy events_select on objection for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy events_insert on objection for insert to {{events}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy feedback_select on objection for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy feedback_insert on objection for insert to {{feedback}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy membership_select on objection for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy membership_insert on objection for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy marketing_select on objection for select to {{marketing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'marketing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(marketing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy marketing_insert on objection for insert to {{marketing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'marketing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy rights_requests_select on objection for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_insert on objection for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

create policy rights_requests_update on objection for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (received_on is null or received_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (decided_on is null or decided_on <= (select standing_today()))
  and (withdrawn_on is null or 'objection' <> all ((select items_off())::text[]))
  and (reason is null or 'objection' <> all ((select items_off())::text[])));

alter table consent enable row level security;

alter table consent force row level security;

create policy rights_requests_select on consent for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_insert on consent for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (withdrawn_on is null or 'consent' <> all ((select items_off())::text[])));

create policy rights_requests_update on consent for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (given_on is null or given_on <= (select standing_today()))
  and (withdrawn_on is null or withdrawn_on <= (select standing_today()))
  and (withdrawn_on is null or 'consent' <> all ((select items_off())::text[])));

alter table restriction enable row level security;

alter table restriction force row level security;

create policy rights_requests_select on restriction for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_insert on restriction for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (starts_on is null or starts_on <= (select standing_today()))
  and (told_on is null or told_on <= (select standing_today()))
  and (lifted_on is null or lifted_on <= (select standing_today()))
  and (of_purpose is null or 'restriction' <> all ((select items_off())::text[]))
  and (lifted_on is null or 'restriction' <> all ((select items_off())::text[])));

create policy rights_requests_update on restriction for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (starts_on is null or starts_on <= (select standing_today()))
  and (told_on is null or told_on <= (select standing_today()))
  and (lifted_on is null or lifted_on <= (select standing_today()))
  and (of_purpose is null or 'restriction' <> all ((select items_off())::text[]))
  and (lifted_on is null or 'restriction' <> all ((select items_off())::text[])));

alter table contract enable row level security;

alter table contract force row level security;

create policy customer_relationship_select on contract for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_select on contract for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on contract for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (prepared_on is null or prepared_on <= (select standing_today())));

create policy contracting_update on contract for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (prepared_on is null or prepared_on <= (select standing_today())));

create policy customer_service_select on contract for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy invoicing_select on contract for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy rights_requests_select on contract for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on contract for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (prepared_on is null or prepared_on <= (select standing_today())));

alter table contract_signature enable row level security;

alter table contract_signature force row level security;

create policy customer_relationship_select on contract_signature for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_select on contract_signature for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on contract_signature for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (signed_on is null or signed_on <= (select standing_today())));

create policy rights_requests_select on contract_signature for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table hand_over enable row level security;

alter table hand_over force row level security;

create policy customer_relationship_select on hand_over for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_select on hand_over for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on hand_over for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (handed_over_on is null or handed_over_on <= (select standing_today())));

create policy customer_service_select on hand_over for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy rights_requests_select on hand_over for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_insert on hand_over for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (handed_over_on is null or handed_over_on <= (select standing_today())));

alter table follow_up enable row level security;

alter table follow_up force row level security;

create policy customer_relationship_select on follow_up for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on follow_up for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (done_on is null or done_on <= (select standing_today())));

create policy customer_relationship_update on follow_up for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (done_on is null or done_on <= (select standing_today())));

create policy contracting_select on follow_up for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on follow_up for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (done_on is null or done_on <= (select standing_today())));

create policy contracting_update on follow_up for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (done_on is null or done_on <= (select standing_today())));

create policy rights_requests_select on follow_up for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_insert on follow_up for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (done_on is null or done_on <= (select standing_today())));

create policy rights_requests_update on follow_up for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (done_on is null or done_on <= (select standing_today())));

alter table note enable row level security;

alter table note force row level security;

create policy customer_relationship_select on note for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy contracting_select on note for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy contracting_insert on note for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (written_on is null or written_on <= (select standing_today()))
  and (edited_on is null or edited_on <= (select standing_today()))
  and (removed_on is null or removed_on <= (select standing_today()))
  and (happened_on is null or happened_on <= (select standing_today()))
  and (body is null or 'free_text' <> all ((select items_off())::text[])));

create policy contracting_update on note for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (written_on is null or written_on <= (select standing_today()))
  and (edited_on is null or edited_on <= (select standing_today()))
  and (removed_on is null or removed_on <= (select standing_today()))
  and (happened_on is null or happened_on <= (select standing_today()))
  and (body is null or 'free_text' <> all ((select items_off())::text[])));

create policy rights_requests_select on note for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on note for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (written_on is null or written_on <= (select standing_today()))
  and (edited_on is null or edited_on <= (select standing_today()))
  and (removed_on is null or removed_on <= (select standing_today()))
  and (happened_on is null or happened_on <= (select standing_today()))
  and (body is null or 'free_text' <> all ((select items_off())::text[])));

alter table to_do enable row level security;

alter table to_do force row level security;

create policy customer_relationship_select on to_do for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy contracting_select on to_do for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy contracting_insert on to_do for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (written_on is null or written_on <= (select standing_today()))
  and (done_on is null or done_on <= (select standing_today()))
  and (what is null or 'free_text' <> all ((select items_off())::text[])));

create policy contracting_update on to_do for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (written_on is null or written_on <= (select standing_today()))
  and (done_on is null or done_on <= (select standing_today()))
  and (what is null or 'free_text' <> all ((select items_off())::text[])));

create policy rights_requests_select on to_do for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on to_do for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (written_on is null or written_on <= (select standing_today()))
  and (done_on is null or done_on <= (select standing_today()))
  and (what is null or 'free_text' <> all ((select items_off())::text[])));

alter table attachment enable row level security;

alter table attachment force row level security;

create policy customer_relationship_select on attachment for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy contracting_select on attachment for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected())));

create policy contracting_insert on attachment for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (stored_on is null or stored_on <= (select standing_today()))
  and (removed_on is null or removed_on <= (select standing_today()))
  and (name is null or 'attachment' <> all ((select items_off())::text[])));

create policy contracting_update on attachment for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (stored_on is null or stored_on <= (select standing_today()))
  and (removed_on is null or removed_on <= (select standing_today()))
  and (name is null or 'attachment' <> all ((select items_off())::text[])));

create policy rights_requests_select on attachment for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_update on attachment for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (stored_on is null or stored_on <= (select standing_today()))
  and (removed_on is null or removed_on <= (select standing_today()))
  and (name is null or 'attachment' <> all ((select items_off())::text[])));

alter table single_opening enable row level security;

alter table single_opening force row level security;

create policy rights_requests_select on single_opening for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on single_opening for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on single_opening for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (opened_on is null or opened_on <= (select standing_today())));

alter table seen_mark enable row level security;

alter table seen_mark force row level security;

create policy rights_requests_select on seen_mark for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on seen_mark for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on seen_mark for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (seen_on is null or seen_on <= (select standing_today())));

alter table own_field enable row level security;

alter table own_field force row level security;

create policy customer_relationship_select on own_field for select to {{customer_relationship}} using (tenant_id = (select standing_tenant()));

create policy contracting_select on own_field for select to {{contracting}} using (tenant_id = (select standing_tenant()));

create policy customer_service_select on own_field for select to {{customer_service}} using (tenant_id = (select standing_tenant()));

create policy informing_select on own_field for select to {{informing}} using (tenant_id = (select standing_tenant()));

create policy invoicing_select on own_field for select to {{invoicing}} using (tenant_id = (select standing_tenant()));

create policy events_select on own_field for select to {{events}} using (tenant_id = (select standing_tenant()));

create policy feedback_select on own_field for select to {{feedback}} using (tenant_id = (select standing_tenant()));

create policy partner_management_select on own_field for select to {{partner_management}} using (tenant_id = (select standing_tenant()));

create policy membership_select on own_field for select to {{membership}} using (tenant_id = (select standing_tenant()));

create policy marketing_select on own_field for select to {{marketing}} using (tenant_id = (select standing_tenant()));

create policy rights_requests_select on own_field for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy accountability_select on own_field for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on own_field for insert to {{accountability}} with check (tenant_id = (select standing_tenant())
  and (ended_on is null or ended_on <= (select standing_today())));

create policy accountability_update on own_field for update to {{accountability}} using (tenant_id = (select standing_tenant())) with check (tenant_id = (select standing_tenant())
  and (ended_on is null or ended_on <= (select standing_today())));

create policy access_security_select on own_field for select to {{access_security}} using (tenant_id = (select standing_tenant()));

alter table own_field_value enable row level security;

alter table own_field_value force row level security;

create policy customer_relationship_select on own_field_value for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('customer_relationship', '{attachment,business_id,contract_role,customer_number,date_of_death,email_work,first_name,free_text,job_title,language,last_name,mandate,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source}'))::uuid[]));

create policy customer_relationship_insert on own_field_value for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'own_field' <> all ((select items_off())::text[]))
  and (folded is null or 'search_entry' <> all ((select items_off())::text[]))
  and own_field_id = any ((select own_fields_for('customer_relationship', '{attachment,business_id,contract_role,customer_number,date_of_death,email_work,first_name,free_text,job_title,language,last_name,mandate,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source}'))::uuid[]));

create policy customer_relationship_update on own_field_value for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('customer_relationship', '{attachment,business_id,contract_role,customer_number,date_of_death,email_work,first_name,free_text,job_title,language,last_name,mandate,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source}'))::uuid[])) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'own_field' <> all ((select items_off())::text[]))
  and (folded is null or 'search_entry' <> all ((select items_off())::text[]))
  and own_field_id = any ((select own_fields_for('customer_relationship', '{attachment,business_id,contract_role,customer_number,date_of_death,email_work,first_name,free_text,job_title,language,last_name,mandate,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source}'))::uuid[]));

create policy contracting_select on own_field_value for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('contracting', '{attachment,business_id,contract_role,customer_number,date_of_death,draft,email_work,first_name,former_value,free_text,import_row,job_title,language,last_name,mandate,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source,trashed_name}'))::uuid[]));

create policy contracting_insert on own_field_value for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'own_field' <> all ((select items_off())::text[]))
  and (folded is null or 'search_entry' <> all ((select items_off())::text[]))
  and own_field_id = any ((select own_fields_for('contracting', '{attachment,business_id,contract_role,customer_number,date_of_death,draft,email_work,first_name,former_value,free_text,import_row,job_title,language,last_name,mandate,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source,trashed_name}'))::uuid[]));

create policy contracting_update on own_field_value for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('contracting', '{attachment,business_id,contract_role,customer_number,date_of_death,draft,email_work,first_name,former_value,free_text,import_row,job_title,language,last_name,mandate,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source,trashed_name}'))::uuid[])) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'own_field' <> all ((select items_off())::text[]))
  and (folded is null or 'search_entry' <> all ((select items_off())::text[]))
  and own_field_id = any ((select own_fields_for('contracting', '{attachment,business_id,contract_role,customer_number,date_of_death,draft,email_work,first_name,former_value,free_text,import_row,job_title,language,last_name,mandate,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source,trashed_name}'))::uuid[]));

create policy customer_service_select on own_field_value for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('customer_service', '{business_id,contract_role,customer_number,email_work,first_name,job_title,language,last_name,objection,organisation_affiliation,organisation_name,own_field,phone,search_entry}'))::uuid[]));

create policy informing_select on own_field_value for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('informing', '{contract_role,email_work,first_name,job_title,language,last_name,message_metadata,notice_given,objection,organisation_affiliation,organisation_name,own_field,search_entry}'))::uuid[]));

create policy invoicing_select on own_field_value for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(invoicing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('invoicing', '{business_id,contract_role,customer_number,email_work,first_name,last_name,organisation_affiliation,organisation_name,own_field,postal_address,search_entry}'))::uuid[]));

create policy events_select on own_field_value for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('events', '{contract_role,email_work,first_name,job_title,language,last_name,notice_given,objection,organisation_affiliation,organisation_name,own_field,search_entry}'))::uuid[]));

create policy feedback_select on own_field_value for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('feedback', '{contract_role,email_work,first_name,language,last_name,objection,organisation_affiliation,organisation_name,own_field,search_entry}'))::uuid[]));

create policy partner_management_select on own_field_value for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('partner_management', '{business_id,contract_role,email_work,first_name,job_title,last_name,notice_given,organisation_affiliation,organisation_name,own_field,search_entry,source}'))::uuid[]));

create policy partner_management_insert on own_field_value for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'own_field' <> all ((select items_off())::text[]))
  and (folded is null or 'search_entry' <> all ((select items_off())::text[]))
  and own_field_id = any ((select own_fields_for('partner_management', '{business_id,contract_role,email_work,first_name,job_title,last_name,notice_given,organisation_affiliation,organisation_name,own_field,search_entry,source}'))::uuid[]));

create policy partner_management_update on own_field_value for update to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(partner_management_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('partner_management', '{business_id,contract_role,email_work,first_name,job_title,last_name,notice_given,organisation_affiliation,organisation_name,own_field,search_entry,source}'))::uuid[])) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'own_field' <> all ((select items_off())::text[]))
  and (folded is null or 'search_entry' <> all ((select items_off())::text[]))
  and own_field_id = any ((select own_fields_for('partner_management', '{business_id,contract_role,email_work,first_name,job_title,last_name,notice_given,organisation_affiliation,organisation_name,own_field,search_entry,source}'))::uuid[]));

create policy membership_select on own_field_value for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('membership', '{contract_role,customer_number,date_of_death,email_work,first_name,language,last_name,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source}'))::uuid[]));

create policy membership_insert on own_field_value for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'own_field' <> all ((select items_off())::text[]))
  and (folded is null or 'search_entry' <> all ((select items_off())::text[]))
  and own_field_id = any ((select own_fields_for('membership', '{contract_role,customer_number,date_of_death,email_work,first_name,language,last_name,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source}'))::uuid[]));

create policy membership_update on own_field_value for update to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(membership_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('membership', '{contract_role,customer_number,date_of_death,email_work,first_name,language,last_name,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source}'))::uuid[])) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'own_field' <> all ((select items_off())::text[]))
  and (folded is null or 'search_entry' <> all ((select items_off())::text[]))
  and own_field_id = any ((select own_fields_for('membership', '{contract_role,customer_number,date_of_death,email_work,first_name,language,last_name,notice_given,objection,organisation_affiliation,organisation_name,own_field,phone,postal_address,protection_order,search_entry,source}'))::uuid[]));

create policy marketing_select on own_field_value for select to {{marketing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'marketing' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(marketing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted
  and (not of_protected or (select standing_sees_protected()))
  and own_field_id = any ((select own_fields_for('marketing', '{email_work,first_name,language,last_name,objection,organisation_affiliation,organisation_name,own_field,search_entry}'))::uuid[]));

create policy rights_requests_select on own_field_value for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table import_run enable row level security;

alter table import_run force row level security;

create policy customer_relationship_select on import_run for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use));

create policy contracting_select on import_run for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy contracting_insert on import_run for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and (reverted_on is null or reverted_on <= (select standing_today())));

create policy contracting_update on import_run for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and (reverted_on is null or reverted_on <= (select standing_today())));

create policy rights_requests_select on import_run for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table import_made enable row level security;

alter table import_made force row level security;

create policy contracting_select on import_made for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy contracting_insert on import_made for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy rights_requests_select on import_made for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table import_mapping enable row level security;

alter table import_mapping force row level security;

create policy contracting_select on import_mapping for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy contracting_insert on import_mapping for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy contracting_update on import_mapping for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy rights_requests_select on import_mapping for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table import_waiting enable row level security;

alter table import_waiting force row level security;

create policy contracting_select on import_waiting for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy contracting_insert on import_waiting for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy contracting_update on import_waiting for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy rights_requests_select on import_waiting for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table idempotency_key enable row level security;

alter table idempotency_key force row level security;

create policy customer_relationship_select on idempotency_key for select to {{customer_relationship}} using (tenant_id = (select standing_tenant()));

create policy customer_relationship_insert on idempotency_key for insert to {{customer_relationship}} with check (tenant_id = (select standing_tenant()));

create policy contracting_select on idempotency_key for select to {{contracting}} using (tenant_id = (select standing_tenant()));

create policy contracting_insert on idempotency_key for insert to {{contracting}} with check (tenant_id = (select standing_tenant()));

create policy customer_service_select on idempotency_key for select to {{customer_service}} using (tenant_id = (select standing_tenant()));

create policy customer_service_insert on idempotency_key for insert to {{customer_service}} with check (tenant_id = (select standing_tenant()));

create policy informing_select on idempotency_key for select to {{informing}} using (tenant_id = (select standing_tenant()));

create policy informing_insert on idempotency_key for insert to {{informing}} with check (tenant_id = (select standing_tenant()));

create policy invoicing_select on idempotency_key for select to {{invoicing}} using (tenant_id = (select standing_tenant()));

create policy invoicing_insert on idempotency_key for insert to {{invoicing}} with check (tenant_id = (select standing_tenant()));

create policy events_select on idempotency_key for select to {{events}} using (tenant_id = (select standing_tenant()));

create policy events_insert on idempotency_key for insert to {{events}} with check (tenant_id = (select standing_tenant()));

create policy feedback_select on idempotency_key for select to {{feedback}} using (tenant_id = (select standing_tenant()));

create policy feedback_insert on idempotency_key for insert to {{feedback}} with check (tenant_id = (select standing_tenant()));

create policy partner_management_select on idempotency_key for select to {{partner_management}} using (tenant_id = (select standing_tenant()));

create policy partner_management_insert on idempotency_key for insert to {{partner_management}} with check (tenant_id = (select standing_tenant()));

create policy membership_select on idempotency_key for select to {{membership}} using (tenant_id = (select standing_tenant()));

create policy membership_insert on idempotency_key for insert to {{membership}} with check (tenant_id = (select standing_tenant()));

create policy marketing_select on idempotency_key for select to {{marketing}} using (tenant_id = (select standing_tenant()));

create policy marketing_insert on idempotency_key for insert to {{marketing}} with check (tenant_id = (select standing_tenant()));

create policy statutory_accounting_select on idempotency_key for select to {{statutory_accounting}} using (tenant_id = (select standing_tenant()));

create policy statutory_accounting_insert on idempotency_key for insert to {{statutory_accounting}} with check (tenant_id = (select standing_tenant()));

create policy rights_requests_select on idempotency_key for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy rights_requests_insert on idempotency_key for insert to {{rights_requests}} with check (tenant_id = (select standing_tenant()));

create policy accountability_select on idempotency_key for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on idempotency_key for insert to {{accountability}} with check (tenant_id = (select standing_tenant()));

create policy access_security_select on idempotency_key for select to {{access_security}} using (tenant_id = (select standing_tenant()));

create policy access_security_insert on idempotency_key for insert to {{access_security}} with check (tenant_id = (select standing_tenant()));

create policy breach_handling_select on idempotency_key for select to {{breach_handling}} using (tenant_id = (select standing_tenant()));

create policy breach_handling_insert on idempotency_key for insert to {{breach_handling}} with check (tenant_id = (select standing_tenant()));

alter table merge enable row level security;

alter table merge force row level security;

create policy customer_relationship_select on merge for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_select on merge for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on merge for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (merged_on is null or merged_on <= (select standing_today()))
  and (undone_on is null or undone_on <= (select standing_today()))
  and (source is null or 'source' <> all ((select items_off())::text[]))
  and (source_on is null or 'source' <> all ((select items_off())::text[])));

create policy contracting_update on merge for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (merged_on is null or merged_on <= (select standing_today()))
  and (undone_on is null or undone_on <= (select standing_today()))
  and (source is null or 'source' <> all ((select items_off())::text[]))
  and (source_on is null or 'source' <> all ((select items_off())::text[])));

create policy rights_requests_select on merge for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table merge_undo enable row level security;

alter table merge_undo force row level security;

create policy contracting_select on merge_undo for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null);

create policy contracting_insert on merge_undo for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

create policy rights_requests_select on merge_undo for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table not_duplicate enable row level security;

alter table not_duplicate force row level security;

create policy customer_relationship_select on not_duplicate for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_select on not_duplicate for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on not_duplicate for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (decided_on is null or decided_on <= (select standing_today())));

create policy rights_requests_select on not_duplicate for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table trash_entry enable row level security;

alter table trash_entry force row level security;

create policy contracting_select on trash_entry for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on trash_entry for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (trashed_on is null or trashed_on <= (select standing_today()))
  and (restored_on is null or restored_on <= (select standing_today())));

create policy contracting_update on trash_entry for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (trashed_on is null or trashed_on <= (select standing_today()))
  and (restored_on is null or restored_on <= (select standing_today())));

create policy rights_requests_select on trash_entry for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table saved_view enable row level security;

alter table saved_view force row level security;

create policy customer_relationship_select on saved_view for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use));

create policy customer_relationship_insert on saved_view for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy customer_relationship_update on saved_view for update to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_select on saved_view for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy contracting_insert on saved_view for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy contracting_update on saved_view for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy invoicing_select on saved_view for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use));

create policy invoicing_insert on saved_view for insert to {{invoicing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy invoicing_update on saved_view for update to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy rights_requests_select on saved_view for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table bulk_edit enable row level security;

alter table bulk_edit force row level security;

create policy contracting_select on bulk_edit for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy contracting_insert on bulk_edit for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and (edited_on is null or edited_on <= (select standing_today()))
  and (undone_on is null or undone_on <= (select standing_today())));

create policy contracting_update on bulk_edit for update to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and (edited_on is null or edited_on <= (select standing_today()))
  and (undone_on is null or undone_on <= (select standing_today())));

create policy rights_requests_select on bulk_edit for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table former_value enable row level security;

alter table former_value force row level security;

create policy contracting_select on former_value for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and trash_id is null
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on former_value for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope()))
  and (value is null or 'former_value' <> all ((select items_off())::text[])));

create policy rights_requests_select on former_value for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and ((select standing_everywhere()) or scope && (select standing_scope())));

alter table draft enable row level security;

alter table draft force row level security;

create policy contracting_select on draft for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use)
  and greatest(contracting_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy contracting_insert on draft for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy rights_requests_select on draft for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table controller_settings enable row level security;

alter table controller_settings force row level security;

create policy rights_requests_select on controller_settings for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy accountability_select on controller_settings for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on controller_settings for insert to {{accountability}} with check (tenant_id = (select standing_tenant()));

create policy access_security_select on controller_settings for select to {{access_security}} using (tenant_id = (select standing_tenant()));

alter table purpose_in_use enable row level security;

alter table purpose_in_use force row level security;

create policy customer_relationship_select on purpose_in_use for select to {{customer_relationship}} using (tenant_id = (select standing_tenant()));

create policy contracting_select on purpose_in_use for select to {{contracting}} using (tenant_id = (select standing_tenant()));

create policy customer_service_select on purpose_in_use for select to {{customer_service}} using (tenant_id = (select standing_tenant()));

create policy informing_select on purpose_in_use for select to {{informing}} using (tenant_id = (select standing_tenant()));

create policy invoicing_select on purpose_in_use for select to {{invoicing}} using (tenant_id = (select standing_tenant()));

create policy events_select on purpose_in_use for select to {{events}} using (tenant_id = (select standing_tenant()));

create policy feedback_select on purpose_in_use for select to {{feedback}} using (tenant_id = (select standing_tenant()));

create policy partner_management_select on purpose_in_use for select to {{partner_management}} using (tenant_id = (select standing_tenant()));

create policy membership_select on purpose_in_use for select to {{membership}} using (tenant_id = (select standing_tenant()));

create policy marketing_select on purpose_in_use for select to {{marketing}} using (tenant_id = (select standing_tenant()));

create policy statutory_accounting_select on purpose_in_use for select to {{statutory_accounting}} using (tenant_id = (select standing_tenant()));

create policy rights_requests_select on purpose_in_use for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy accountability_select on purpose_in_use for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on purpose_in_use for insert to {{accountability}} with check (tenant_id = (select standing_tenant()));

create policy accountability_update on purpose_in_use for update to {{accountability}} using (tenant_id = (select standing_tenant())) with check (tenant_id = (select standing_tenant()));

create policy access_security_select on purpose_in_use for select to {{access_security}} using (tenant_id = (select standing_tenant()));

create policy breach_handling_select on purpose_in_use for select to {{breach_handling}} using (tenant_id = (select standing_tenant()));

alter table retention_length enable row level security;

alter table retention_length force row level security;

create policy customer_relationship_select on retention_length for select to {{customer_relationship}} using (tenant_id = (select standing_tenant()));

create policy contracting_select on retention_length for select to {{contracting}} using (tenant_id = (select standing_tenant()));

create policy rights_requests_select on retention_length for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy accountability_select on retention_length for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on retention_length for insert to {{accountability}} with check (tenant_id = (select standing_tenant()));

create policy accountability_update on retention_length for update to {{accountability}} using (tenant_id = (select standing_tenant())) with check (tenant_id = (select standing_tenant()));

alter table item_off enable row level security;

alter table item_off force row level security;

create policy customer_relationship_select on item_off for select to {{customer_relationship}} using (tenant_id = (select standing_tenant()));

create policy contracting_select on item_off for select to {{contracting}} using (tenant_id = (select standing_tenant()));

create policy customer_service_select on item_off for select to {{customer_service}} using (tenant_id = (select standing_tenant()));

create policy informing_select on item_off for select to {{informing}} using (tenant_id = (select standing_tenant()));

create policy invoicing_select on item_off for select to {{invoicing}} using (tenant_id = (select standing_tenant()));

create policy events_select on item_off for select to {{events}} using (tenant_id = (select standing_tenant()));

create policy feedback_select on item_off for select to {{feedback}} using (tenant_id = (select standing_tenant()));

create policy partner_management_select on item_off for select to {{partner_management}} using (tenant_id = (select standing_tenant()));

create policy membership_select on item_off for select to {{membership}} using (tenant_id = (select standing_tenant()));

create policy marketing_select on item_off for select to {{marketing}} using (tenant_id = (select standing_tenant()));

create policy statutory_accounting_select on item_off for select to {{statutory_accounting}} using (tenant_id = (select standing_tenant()));

create policy rights_requests_select on item_off for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy accountability_select on item_off for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on item_off for insert to {{accountability}} with check (tenant_id = (select standing_tenant()));

create policy accountability_update on item_off for update to {{accountability}} using (tenant_id = (select standing_tenant())) with check (tenant_id = (select standing_tenant()));

create policy access_security_select on item_off for select to {{access_security}} using (tenant_id = (select standing_tenant()));

create policy breach_handling_select on item_off for select to {{breach_handling}} using (tenant_id = (select standing_tenant()));

alter table consent_asked enable row level security;

alter table consent_asked force row level security;

create policy accountability_select on consent_asked for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on consent_asked for insert to {{accountability}} with check (tenant_id = (select standing_tenant()));

create policy accountability_update on consent_asked for update to {{accountability}} using (tenant_id = (select standing_tenant())) with check (tenant_id = (select standing_tenant()));

alter table notice_version enable row level security;

alter table notice_version force row level security;

create policy customer_relationship_select on notice_version for select to {{customer_relationship}} using (tenant_id = (select standing_tenant()));

create policy contracting_select on notice_version for select to {{contracting}} using (tenant_id = (select standing_tenant()));

create policy informing_select on notice_version for select to {{informing}} using (tenant_id = (select standing_tenant()));

create policy events_select on notice_version for select to {{events}} using (tenant_id = (select standing_tenant()));

create policy partner_management_select on notice_version for select to {{partner_management}} using (tenant_id = (select standing_tenant()));

create policy membership_select on notice_version for select to {{membership}} using (tenant_id = (select standing_tenant()));

create policy rights_requests_select on notice_version for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy accountability_select on notice_version for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on notice_version for insert to {{accountability}} with check (tenant_id = (select standing_tenant()));

create policy access_security_select on notice_version for select to {{access_security}} using (tenant_id = (select standing_tenant()));

alter table rights_request enable row level security;

alter table rights_request force row level security;

create policy rights_requests_select on rights_request for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on rights_request for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (received_on is null or received_on <= (select standing_today()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (sender is null or 'rights_request' <> all ((select items_off())::text[]))
  and (reach is null or 'rights_request' <> all ((select items_off())::text[]))
  and (words is null or 'rights_request' <> all ((select items_off())::text[])));

create policy rights_requests_update on rights_request for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (received_on is null or received_on <= (select standing_today()))
  and (ended_on is null or ended_on <= (select standing_today()))
  and (sender is null or 'rights_request' <> all ((select items_off())::text[]))
  and (reach is null or 'rights_request' <> all ((select items_off())::text[]))
  and (words is null or 'rights_request' <> all ((select items_off())::text[])));

alter table rights_step enable row level security;

alter table rights_step force row level security;

create policy rights_requests_select on rights_step for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on rights_step for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (taken_on is null or taken_on <= (select standing_today()))
  and (reason is null or 'rights_request' <> all ((select items_off())::text[])));

alter table disclosure enable row level security;

alter table disclosure force row level security;

create policy customer_relationship_select on disclosure for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and greatest(customer_relationship_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_relationship_insert on disclosure for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use)
  and (prepared_on is null or prepared_on <= (select standing_today()))
  and (fetched_on is null or fetched_on <= (select standing_today())));

create policy customer_service_select on disclosure for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and greatest(customer_service_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy customer_service_insert on disclosure for insert to {{customer_service}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use)
  and (prepared_on is null or prepared_on <= (select standing_today()))
  and (fetched_on is null or fetched_on <= (select standing_today())));

create policy informing_select on disclosure for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy informing_insert on disclosure for insert to {{informing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and (prepared_on is null or prepared_on <= (select standing_today()))
  and (fetched_on is null or fetched_on <= (select standing_today())));

create policy events_select on disclosure for select to {{events}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and greatest(events_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy events_insert on disclosure for insert to {{events}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'events' and in_use)
  and (prepared_on is null or prepared_on <= (select standing_today()))
  and (fetched_on is null or fetched_on <= (select standing_today())));

create policy feedback_select on disclosure for select to {{feedback}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and greatest(feedback_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy feedback_insert on disclosure for insert to {{feedback}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'feedback' and in_use)
  and (prepared_on is null or prepared_on <= (select standing_today()))
  and (fetched_on is null or fetched_on <= (select standing_today())));

create policy rights_requests_select on disclosure for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on disclosure for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (prepared_on is null or prepared_on <= (select standing_today()))
  and (fetched_on is null or fetched_on <= (select standing_today())));

create policy rights_requests_update on disclosure for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (prepared_on is null or prepared_on <= (select standing_today()))
  and (fetched_on is null or fetched_on <= (select standing_today())));

alter table recipient_message enable row level security;

alter table recipient_message force row level security;

create policy rights_requests_select on recipient_message for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on recipient_message for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (asked_on is null or asked_on <= (select standing_today()))
  and (told_on is null or told_on <= (select standing_today())));

create policy rights_requests_update on recipient_message for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (asked_on is null or asked_on <= (select standing_today()))
  and (told_on is null or told_on <= (select standing_today())));

alter table webhook enable row level security;

alter table webhook force row level security;

create policy customer_relationship_select on webhook for select to {{customer_relationship}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use));

create policy contracting_select on webhook for select to {{contracting}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy customer_service_select on webhook for select to {{customer_service}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use));

create policy invoicing_select on webhook for select to {{invoicing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use));

create policy partner_management_select on webhook for select to {{partner_management}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use));

create policy membership_select on webhook for select to {{membership}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use));

create policy rights_requests_select on webhook for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy accountability_select on webhook for select to {{accountability}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'accountability' and in_use));

create policy access_security_select on webhook for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on webhook for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (assured_on is null or assured_on <= (select standing_today()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy access_security_update on webhook for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)
  and (assured_on is null or assured_on <= (select standing_today()))
  and (ended_on is null or ended_on <= (select standing_today())));

alter table webhook_event enable row level security;

alter table webhook_event force row level security;

create policy customer_relationship_insert on webhook_event for insert to {{customer_relationship}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_relationship' and in_use));

create policy contracting_insert on webhook_event for insert to {{contracting}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'contracting' and in_use));

create policy customer_service_insert on webhook_event for insert to {{customer_service}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'customer_service' and in_use));

create policy invoicing_insert on webhook_event for insert to {{invoicing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'invoicing' and in_use));

create policy partner_management_insert on webhook_event for insert to {{partner_management}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'partner_management' and in_use));

create policy membership_insert on webhook_event for insert to {{membership}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'membership' and in_use));

create policy rights_requests_insert on webhook_event for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on webhook_event for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_update on webhook_event for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table webhook_delivery enable row level security;

alter table webhook_delivery force row level security;

create policy accountability_select on webhook_delivery for select to {{accountability}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'accountability' and in_use));

create policy access_security_select on webhook_delivery for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_insert on webhook_delivery for insert to {{access_security}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy access_security_update on webhook_delivery for update to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table erasure_plan enable row level security;

alter table erasure_plan force row level security;

create policy rights_requests_select on erasure_plan for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on erasure_plan for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (proposed_on is null or proposed_on <= (select standing_today()))
  and (approved_on is null or approved_on <= (select standing_today()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy rights_requests_update on erasure_plan for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (proposed_on is null or proposed_on <= (select standing_today()))
  and (approved_on is null or approved_on <= (select standing_today()))
  and (ended_on is null or ended_on <= (select standing_today())));

alter table erasure_step enable row level security;

alter table erasure_step force row level security;

create policy rights_requests_select on erasure_step for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on erasure_step for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table staff_erasure enable row level security;

alter table staff_erasure force row level security;

create policy rights_requests_select on staff_erasure for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on staff_erasure for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (proposed_on is null or proposed_on <= (select standing_today()))
  and (approved_on is null or approved_on <= (select standing_today()))
  and (ended_on is null or ended_on <= (select standing_today())));

create policy rights_requests_update on staff_erasure for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (proposed_on is null or proposed_on <= (select standing_today()))
  and (approved_on is null or approved_on <= (select standing_today()))
  and (ended_on is null or ended_on <= (select standing_today())));

alter table redaction enable row level security;

alter table redaction force row level security;

create policy rights_requests_select on redaction for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on redaction for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (answered_on is null or answered_on <= (select standing_today())));

create policy rights_requests_update on redaction for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (answered_on is null or answered_on <= (select standing_today())));

alter table hold enable row level security;

alter table hold force row level security;

create policy rights_requests_select on hold for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on hold for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (starts_on is null or starts_on <= (select standing_today())));

create policy rights_requests_update on hold for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (starts_on is null or starts_on <= (select standing_today())));

alter table suppression enable row level security;

alter table suppression force row level security;

create policy contracting_select on suppression for select to {{contracting}} using (tenant_id = (select standing_tenant()));

create policy contracting_update on suppression for update to {{contracting}} using (tenant_id = (select standing_tenant())) with check (tenant_id = (select standing_tenant())
  and (lifted_on is null or lifted_on <= (select standing_today())));

create policy rights_requests_select on suppression for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy rights_requests_insert on suppression for insert to {{rights_requests}} with check (tenant_id = (select standing_tenant())
  and (lifted_on is null or lifted_on <= (select standing_today())));

create policy rights_requests_update on suppression for update to {{rights_requests}} using (tenant_id = (select standing_tenant())) with check (tenant_id = (select standing_tenant())
  and (lifted_on is null or lifted_on <= (select standing_today())));

alter table purge_run enable row level security;

alter table purge_run force row level security;

create policy rights_requests_select on purge_run for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy accountability_select on purge_run for select to {{accountability}} using (tenant_id = (select standing_tenant()));

alter table breach enable row level security;

alter table breach force row level security;

create policy rights_requests_select on breach for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy access_security_select on breach for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

create policy breach_handling_select on breach for select to {{breach_handling}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'breach_handling' and in_use));

create policy breach_handling_insert on breach for insert to {{breach_handling}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'breach_handling' and in_use)
  and (ended_on is null or ended_on <= (select standing_today()))
  and (happened is null or 'audit_log' <> all ((select items_off())::text[]))
  and (consequences is null or 'audit_log' <> all ((select items_off())::text[]))
  and (measures is null or 'audit_log' <> all ((select items_off())::text[]))
  and (risk_reason is null or 'audit_log' <> all ((select items_off())::text[]))
  and (ground is null or 'audit_log' <> all ((select items_off())::text[])));

create policy breach_handling_update on breach for update to {{breach_handling}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'breach_handling' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'breach_handling' and in_use)
  and (ended_on is null or ended_on <= (select standing_today()))
  and (happened is null or 'audit_log' <> all ((select items_off())::text[]))
  and (consequences is null or 'audit_log' <> all ((select items_off())::text[]))
  and (measures is null or 'audit_log' <> all ((select items_off())::text[]))
  and (risk_reason is null or 'audit_log' <> all ((select items_off())::text[]))
  and (ground is null or 'audit_log' <> all ((select items_off())::text[])));

alter table breach_notice enable row level security;

alter table breach_notice force row level security;

create policy rights_requests_select on breach_notice for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy breach_handling_select on breach_notice for select to {{breach_handling}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'breach_handling' and in_use));

create policy breach_handling_insert on breach_notice for insert to {{breach_handling}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'breach_handling' and in_use)
  and (late_because is null or 'audit_log' <> all ((select items_off())::text[])));

alter table breach_person enable row level security;

alter table breach_person force row level security;

create policy rights_requests_select on breach_person for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_insert on breach_person for insert to {{rights_requests}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (told_on is null or told_on <= (select standing_today())));

create policy rights_requests_update on breach_person for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (told_on is null or told_on <= (select standing_today())));

alter table bulletin enable row level security;

alter table bulletin force row level security;

create policy informing_select on bulletin for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use));

create policy informing_insert on bulletin for insert to {{informing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy informing_update on bulletin for update to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy rights_requests_select on bulletin for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

create policy rights_requests_update on bulletin for update to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use)
  and (ended_on is null or ended_on <= (select standing_today())));

create policy access_security_select on bulletin for select to {{access_security}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'access_security' and in_use));

alter table bulletin_recipient enable row level security;

alter table bulletin_recipient force row level security;

create policy informing_select on bulletin_recipient for select to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted);

create policy informing_insert on bulletin_recipient for insert to {{informing}} with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and (sent_at is null or 'message_metadata' <> all ((select items_off())::text[])));

create policy informing_update on bulletin_recipient for update to {{informing}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and greatest(informing_until, (select standing_today() - 1)) <> (select standing_today() - 1)
  and not restricted) with check (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'informing' and in_use)
  and (sent_at is null or 'message_metadata' <> all ((select items_off())::text[])));

create policy rights_requests_select on bulletin_recipient for select to {{rights_requests}} using (tenant_id = (select tenant_id from purpose_in_use where tenant_id = (select standing_tenant()) and purpose = 'rights_requests' and in_use));

alter table timetable_run enable row level security;

alter table timetable_run force row level security;

create policy accountability_select on timetable_run for select to {{accountability}} using (tenant_id = (select standing_tenant()));

create policy accountability_insert on timetable_run for insert to {{accountability}} with check (tenant_id = (select standing_tenant()));

create policy accountability_update on timetable_run for update to {{accountability}} using (tenant_id = (select standing_tenant())) with check (tenant_id = (select standing_tenant()));

alter table audit_shape enable row level security;

alter table audit_shape force row level security;

create policy rights_requests_select on audit_shape for select to {{rights_requests}} using (true);

create policy access_security_select on audit_shape for select to {{access_security}} using (true);

create policy breach_handling_select on audit_shape for select to {{breach_handling}} using (true);

alter table audit_entry enable row level security;

alter table audit_entry force row level security;

create policy customer_relationship_insert on audit_entry for insert to {{customer_relationship}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy contracting_insert on audit_entry for insert to {{contracting}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy customer_service_insert on audit_entry for insert to {{customer_service}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy informing_insert on audit_entry for insert to {{informing}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy invoicing_insert on audit_entry for insert to {{invoicing}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy events_insert on audit_entry for insert to {{events}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy feedback_insert on audit_entry for insert to {{feedback}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy partner_management_insert on audit_entry for insert to {{partner_management}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy membership_insert on audit_entry for insert to {{membership}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy marketing_insert on audit_entry for insert to {{marketing}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy statutory_accounting_insert on audit_entry for insert to {{statutory_accounting}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy rights_requests_select on audit_entry for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy rights_requests_insert on audit_entry for insert to {{rights_requests}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy accountability_insert on audit_entry for insert to {{accountability}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy access_security_select on audit_entry for select to {{access_security}} using (tenant_id = (select standing_tenant()));

create policy access_security_insert on audit_entry for insert to {{access_security}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

create policy breach_handling_select on audit_entry for select to {{breach_handling}} using (tenant_id = (select standing_tenant()));

create policy breach_handling_insert on audit_entry for insert to {{breach_handling}} with check (tenant_id = (select standing_tenant())
  and (user_id is null or 'audit_log' <> all ((select items_off())::text[]))
  and (duty_id is null or 'audit_log' <> all ((select items_off())::text[])));

alter table audit_checkpoint enable row level security;

alter table audit_checkpoint force row level security;

create policy rights_requests_select on audit_checkpoint for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy access_security_select on audit_checkpoint for select to {{access_security}} using (tenant_id = (select standing_tenant()));

create policy breach_handling_select on audit_checkpoint for select to {{breach_handling}} using (tenant_id = (select standing_tenant()));

alter table audit_subject enable row level security;

alter table audit_subject force row level security;

create policy rights_requests_select on audit_subject for select to {{rights_requests}} using (tenant_id = (select standing_tenant()));

create policy access_security_select on audit_subject for select to {{access_security}} using (tenant_id = (select standing_tenant()));

create policy breach_handling_select on audit_subject for select to {{breach_handling}} using (tenant_id = (select standing_tenant()));

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{audit_writer}};

create policy audit_writer on audit_entry for insert to {{audit_writer}} with check (true);

grant insert (id, columns) on audit_shape to {{audit_writer}};

create policy audit_writer on audit_shape for insert to {{audit_writer}} with check (true);

grant select (id) on audit_shape to {{audit_writer}};

create policy audit_writer_select on audit_shape for select to {{audit_writer}} using (true);

grant select (tenant_id, id, created_at, user_id, duty_id, purpose, route, act, subjects, shape_id, written_in) on audit_entry to {{audit_sealer}};

create policy audit_sealer_select on audit_entry for select to {{audit_sealer}} using (true);

grant select (id, created_at, columns) on audit_shape to {{audit_sealer}};

create policy audit_sealer_select on audit_shape for select to {{audit_sealer}} using (true);

grant select (tenant_id, id, created_at, number, kind, body, signature, peaks, leaves, entries) on audit_checkpoint to {{audit_sealer}};

create policy audit_sealer_select on audit_checkpoint for select to {{audit_sealer}} using (true);

grant insert (tenant_id, id, number, kind, body, signature, peaks, leaves, entries) on audit_checkpoint to {{audit_sealer}};

create policy audit_sealer_insert on audit_checkpoint for insert to {{audit_sealer}} with check (true);

grant insert (tenant_id, id, subject, number, entries) on audit_subject to {{audit_sealer}};

create policy audit_sealer_insert on audit_subject for insert to {{audit_sealer}} with check (true);

grant select (tenant_id, id, created_at) on audit_entry to {{audit_purger}};

create policy audit_purger_select on audit_entry for select to {{audit_purger}} using (created_at < now() - interval '24 months');

grant delete on audit_entry to {{audit_purger}};

create policy audit_purger_delete on audit_entry for delete to {{audit_purger}} using (created_at < now() - interval '24 months');

grant select (tenant_id, number, created_at) on audit_subject to {{audit_purger}};

create policy audit_purger_select on audit_subject for select to {{audit_purger}} using (created_at < now() - interval '24 months');

grant delete on audit_subject to {{audit_purger}};

create policy audit_purger_delete on audit_subject for delete to {{audit_purger}} using (created_at < now() - interval '24 months');

grant select (tenant_id, number, kind, entries, created_at) on audit_checkpoint to {{audit_purger}};

create policy audit_purger_select on audit_checkpoint for select to {{audit_purger}} using (created_at < now() - interval '24 months');

grant update (entries) on audit_checkpoint to {{audit_purger}};

create policy audit_purger_update on audit_checkpoint for update to {{audit_purger}} using (created_at < now() - interval '24 months');

create policy owner on tenant for all to {{owner}} using (true) with check (true);

create policy owner on purpose_in_use for all to {{owner}} using (true) with check (true);

create policy liveness on organisation for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on person for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on person_email for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on person_phone for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on person_address for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on affiliation for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on affiliation_role for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on representative_mandate for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on notice_given for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on search_entry for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on objection for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on consent for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on restriction for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on contract for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on contract_signature for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on hand_over for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on follow_up for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on note for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on to_do for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on attachment for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on own_field for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on own_field_value for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on merge for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on not_duplicate for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on trash_entry for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on former_value for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on draft for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on retention_length for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on consent_asked for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on rights_request for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on disclosure for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on erasure_plan for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on hold for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on breach_person for all to {{liveness}} using (tenant_id = (select standing_tenant()));

create policy liveness on bulletin_recipient for all to {{liveness}} using (tenant_id = (select standing_tenant()));

grant select (id, created_at, row_version, slug, name, zone, languages) on tenant to {{backup}};

create policy backup on tenant for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, name, email, language, density, hours, landing, reminders, reminded_on, closed_on) on staff_user to {{backup}};

create policy backup on staff_user for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, work_task, everywhere, reach, title, ground, starts_on, ends_on, undertaken_on, trained_on, instructed_on, substitutes_id, granted_by, opens_on) on duty to {{backup}};

create policy backup on duty for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, route, purpose, reason, requested_on, answer, answer_reason, answered_on, answered_by) on access_request to {{backup}};

create policy backup on access_request for select to {{backup}} using (true);

grant select (id, created_at, row_version, tenant_id, user_id, email, password_hash, second_factor_at, closed_at) on account to {{backup}};

create policy backup on account for select to {{backup}} using (true);

grant select (id, created_at, row_version, account_id, token_hash, expires_at, used_at) on sign_in_link to {{backup}};

create policy backup on sign_in_link for select to {{backup}} using (true);

grant select (id, created_at, row_version, account_id, token_hash, kind, proof, proved_at, seen_at, program, duty_id, read_on, read_count, expires_at, ended_at) on session to {{backup}};

create policy backup on session for select to {{backup}} using (true);

grant select (id, created_at, row_version, account_id, secret_sealed, last_step, ended_at) on authenticator to {{backup}};

create policy backup on authenticator for select to {{backup}} using (true);

grant select (id, created_at, row_version, account_id, code_hash, used_at) on recovery_code to {{backup}};

create policy backup on recovery_code for select to {{backup}} using (true);

grant select (id, created_at, row_version, account_id, name, credential, public_key, sign_count, used_at, ended_at) on passkey to {{backup}};

create policy backup on passkey for select to {{backup}} using (true);

grant select (id, created_at, row_version, challenge_hash, act, session_id, expires_at, used_at) on passkey_challenge to {{backup}};

create policy backup on passkey_challenge for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, name, issuer, directory, client_id, secret_sealed, strong, ended_at) on identity_provider to {{backup}};

create policy backup on identity_provider for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, provider_id, user_id, subject_key, claimed_name, login_name, confirmed_at, confirmed_by, ended_at) on external_identity to {{backup}};

create policy backup on external_identity for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, provider_id, state_hash, browser_hash, sealed, expires_at, used_at) on sign_in_attempt to {{backup}};

create policy backup on sign_in_attempt for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, provider_id, token_hash, expires_at, ended_at) on provisioning_token to {{backup}};

create policy backup on provisioning_token for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, provider_id, external_key, name, work_task, ended_at) on directory_group to {{backup}};

create policy backup on directory_group for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, group_id, identity_id, ended_at, dismissed_task, dismissed_on, dismissed_by, dismissed_because) on directory_member to {{backup}};

create policy backup on directory_member for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, kind, name, mark, ground, granted_by, starts_on, ends_on, returned_on) on access_right to {{backup}};

create policy backup on access_right for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, opened_on, due_on) on access_review to {{backup}};

create policy backup on access_review for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, review_id, grantor_id, duty_id, right_id, answer, answered_on, answered_by) on access_review_line to {{backup}};

create policy backup on access_review_line for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, secret_hash, made_on, replaced_at, used_at, reason, seen_on, seen_by, finding) on emergency_key to {{backup}};

create policy backup on emergency_key for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, email, asked_on, token_hash, expires_at, confirmed_at, confirmed_by, ended_at) on email_change to {{backup}};

create policy backup on email_change for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, person_id, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until, is_kept) on organisation to {{backup}};

create policy backup on organisation for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, name, ended_on, scope, trash_id) on organisation_name to {{backup}};

create policy backup on organisation_name for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, into_id, merged_on, scope, trash_id) on organisation_merger to {{backup}};

create policy backup on organisation_merger for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, name, kind, starts_on, ended_on, scope, trash_id) on unit to {{backup}};

create policy backup on unit for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope, trash_id) on e_invoice_address to {{backup}};

create policy backup on e_invoice_address for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, share_basis_points, starts_on, ended_on, scope, trash_id) on ownership to {{backup}};

create policy backup on ownership for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, reference, pattern, ended_on, scope, trash_id) on invoice_reference_rule to {{backup}};

create policy backup on invoice_reference_rule for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, user_id, part, starts_on, ended_on, scope, trash_id) on account_management to {{backup}};

create policy backup on account_management for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, is_pseudonym, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person to {{backup}};

create policy backup on person for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person_email to {{backup}};

create policy backup on person_email for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, phone, is_private, starts_on, ended_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, membership_until) on person_phone to {{backup}};

create policy backup on person_phone for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, street, postal_code, post_office, starts_on, ended_on, scope, trash_id, of_protected, restricted, contracting_until, invoicing_until, membership_until) on person_address to {{backup}};

create policy backup on person_address for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on affiliation to {{backup}};

create policy backup on affiliation for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until) on affiliation_role to {{backup}};

create policy backup on affiliation_role for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, representative_id, mandate, starts_on, ended_on, scope, trash_id, restricted, customer_relationship_until, contracting_until) on representative_mandate to {{backup}};

create policy backup on representative_mandate for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, informing_until, events_until, partner_management_until, membership_until) on notice_given to {{backup}};

create policy backup on notice_given for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on search_entry to {{backup}};

create policy backup on search_entry for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, against, received_on, kind, withdrawn_on, decided_on, outcome, reason, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, events_until, feedback_until, membership_until, marketing_until) on objection to {{backup}};

create policy backup on objection for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, to_purpose, wording, given_on, channel, withdrawn_on, scope, trash_id, restricted) on consent to {{backup}};

create policy backup on consent for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, ground, of_purpose, starts_on, told_on, told_by, lifted_on, scope, trash_id, restricted) on restriction to {{backup}};

create policy backup on restriction for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, number, title, award, capacity, prepared_on, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope, trash_id, responsible_active, is_kept) on contract to {{backup}};

create policy backup on contract for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, contract_id, affiliation_id, person_id, signed_on, scope, trash_id, restricted, customer_relationship_until, contracting_until) on contract_signature to {{backup}};

create policy backup on contract_signature for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, contract_id, person_id, successor_id, handed_over_on, is_interim, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until) on hand_over to {{backup}};

create policy backup on hand_over for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, what, organisation_id, contract_id, person_id, due_on, done_on, scope, trash_id, restricted, customer_relationship_until, contracting_until) on follow_up to {{backup}};

create policy backup on follow_up for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, kind, direction, minutes, happened_on, body, written_on, author_id, edited_on, removed_on, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until) on note to {{backup}};

create policy backup on note for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, what, due_on, doer_id, written_on, author_id, done_on, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until) on to_do to {{backup}};

create policy backup on to_do for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, name, type, size_bytes, stored_on, author_id, removed_on, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until) on attachment to {{backup}};

create policy backup on attachment for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, person_id, purpose, reason, opened_on, grantor_id) on single_opening to {{backup}};

create policy backup on single_opening for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, kind, row_id, seen_on) on seen_mark to {{backup}};

create policy backup on seen_mark for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, reason, purposes, months, is_searched, ended_on) on own_field to {{backup}};

create policy backup on own_field for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on own_field_value to {{backup}};

create policy backup on own_field_value for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, file_hash, accepted, refused, lines, reverted_on, outcome) on import_run to {{backup}};

create policy backup on import_run for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, import_run_id, made) on import_made to {{backup}};

create policy backup on import_made for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, header_hash, chosen) on import_mapping to {{backup}};

create policy backup on import_mapping for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, import_run_id, line, reason, row, settled_on) on import_waiting to {{backup}};

create policy backup on import_waiting for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, key_hash, body_hash, result_id) on idempotency_key to {{backup}};

create policy backup on idempotency_key for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, merged_id, source, source_on, merged_on, merged_by, undone_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, in_force) on merge to {{backup}};

create policy backup on merge for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, merge_id, moved, swapped, winner_version, scope, trash_id) on merge_undo to {{backup}};

create policy backup on merge_undo for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, other_person_id, organisation_id, other_organisation_id, decided_on, decided_by, scope, trash_id, restricted, customer_relationship_until, contracting_until) on not_duplicate to {{backup}};

create policy backup on not_duplicate for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, what, row_id, person_id, name, cause, trashed_on, ends_on, trashed_by, restored_on, scope, trash_id, restricted, contracting_until) on trash_entry to {{backup}};

create policy backup on trash_entry for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, of_list, name, query, shown_in, ended_on) on saved_view to {{backup}};

create policy backup on saved_view for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, what, field, changed, edited_by, edited_on, undone_on) on bulk_edit to {{backup}};

create policy backup on bulk_edit for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, bulk_edit_id, row_id, person_id, value, version, scope, trash_id, restricted, contracting_until) on former_value to {{backup}};

create policy backup on former_value for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, person_id, form, typed, restricted, contracting_until) on draft to {{backup}};

create policy backup on draft for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, version, settings, decided_by) on controller_settings to {{backup}};

create policy backup on controller_settings for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{backup}};

create policy backup on purpose_in_use for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, rule, months) on retention_length to {{backup}};

create policy backup on retention_length for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{backup}};

create policy backup on item_off for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, purpose, asked_of, is_asked) on consent_asked to {{backup}};

create policy backup on consent_asked for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, content, catalogue_hash, settings_version, published_by) on notice_version to {{backup}};

create policy backup on notice_version for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, kind, channel, received_on, ended_on, language, sender, reach, words, restricted) on rights_request to {{backup}};

create policy backup on rights_request for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, request_id, step, taken_on, reason, more_months, how, delivery, taken_by, once) on rights_step to {{backup}};

create policy backup on rights_step for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by, restricted, customer_relationship_until, customer_service_until, informing_until, events_until, feedback_until) on disclosure to {{backup}};

create policy backup on disclosure for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, disclosure_id, why, asked_on, told_on, not_told, told_by) on recipient_message to {{backup}};

create policy backup on recipient_message for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, name, address, recipient, country, assured_on, events, declared_by, failing_since, secret_round, rotated_at, ended_on, ended_because) on webhook to {{backup}};

create policy backup on webhook for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, about, happening, row_id, spread) on webhook_event to {{backup}};

create policy backup on webhook_event for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, webhook_id, event_id, about, happening, row_id, happened_at, tries, next_at, answer, delivered_at) on webhook_delivery to {{backup}};

create policy backup on webhook_delivery for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, ground, keeps_out, plan, plan_hash, proposed_on, proposed_by, approved_on, approved_by, ended_on, outcome, restricted) on erasure_plan to {{backup}};

create policy backup on erasure_plan for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, plan_id, place, step, done_at) on erasure_step to {{backup}};

create policy backup on erasure_step for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, plan, plan_hash, proposed_on, proposed_by, approved_on, approved_by, ended_on, outcome) on staff_erasure to {{backup}};

create policy backup on staff_erasure for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, plan_id, place, row_id, answer, answered_on, answered_by) on redaction to {{backup}};

create policy backup on redaction for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, person_id, ground, reason, starts_on, ends_on, placed_by, restricted) on hold to {{backup}};

create policy backup on hold for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, digest, ground, ends_on, lifted_on, lifted_because) on suppression to {{backup}};

create policy backup on suppression for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, ran_on, removed, held) on purge_run to {{backup}};

create policy backup on purge_run for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, kind, found_at, due_at, backup_at, backup, happened, concerned, people, records, consequences, measures, risk, risk_reason, found_by, ended_on, ended_by, ground) on breach to {{backup}};

create policy backup on breach for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, breach_id, stage, told_at, late_because, told_by) on breach_notice to {{backup}};

create policy backup on breach_notice for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, breach_id, person_id, told_on, told_how, told_by, restricted) on breach_person to {{backup}};

create policy backup on breach_person for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, state, chosen, subject_fi, body_fi, subject_sv, body_sv, subject_en, body_en, send_at, next_at, written_by, ended_on) on bulletin to {{backup}};

create policy backup on bulletin for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, bulletin_id, person_id, state, why, language, next_at, tries, is_unsure, sent_at, restricted, informing_until) on bulletin_recipient to {{backup}};

create policy backup on bulletin_recipient for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, job, due_on, started_at, lease_ends_at, ended_at, result, report) on timetable_run to {{backup}};

create policy backup on timetable_run for select to {{backup}} using (true);

grant select (id, created_at, row_version, columns) on audit_shape to {{backup}};

create policy backup on audit_shape for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, user_id, duty_id, purpose, route, act, subjects, shape_id, written_in) on audit_entry to {{backup}};

create policy backup on audit_entry for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, number, kind, body, signature, peaks, leaves, entries) on audit_checkpoint to {{backup}};

create policy backup on audit_checkpoint for select to {{backup}} using (true);

grant select (tenant_id, id, created_at, row_version, subject, number, entries) on audit_subject to {{backup}};

create policy backup on audit_subject for select to {{backup}} using (true);

grant select (id, tenant_id, user_id) on account to {{jobs}};

grant delete on account to {{jobs}};

create policy jobs on account for all to {{jobs}} using (true);

grant select (id, account_id, expires_at, ended_at) on session to {{jobs}};

grant delete on session to {{jobs}};

create policy jobs on session for all to {{jobs}} using (true);

grant select (id, account_id, expires_at) on sign_in_link to {{jobs}};

grant delete on sign_in_link to {{jobs}};

create policy jobs on sign_in_link for all to {{jobs}} using (true);

grant select (id, account_id, used_at) on recovery_code to {{jobs}};

grant delete on recovery_code to {{jobs}};

create policy jobs on recovery_code for all to {{jobs}} using (true);

grant select (id, expires_at) on passkey_challenge to {{jobs}};

grant delete on passkey_challenge to {{jobs}};

create policy jobs on passkey_challenge for all to {{jobs}} using (true);

grant select (id, account_id, ended_at) on authenticator to {{jobs}};

grant delete on authenticator to {{jobs}};

create policy jobs on authenticator for all to {{jobs}} using (true);

grant select (id, account_id, ended_at) on passkey to {{jobs}};

grant delete on passkey to {{jobs}};

create policy jobs on passkey for all to {{jobs}} using (true);

grant select (tenant_id, id, created_at, row_version, name, email, language, density, hours, landing, reminders, reminded_on, closed_on) on staff_user to {{jobs}};

grant update (row_version, name, email, density, hours, landing, reminders) on staff_user to {{jobs}};

create policy jobs on staff_user for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, everywhere, reach, starts_on, ends_on, undertaken_on, trained_on, instructed_on, substitutes_id, granted_by) on duty to {{jobs}};

grant update (row_version) on duty to {{jobs}};

create policy jobs on duty for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, route, purpose, requested_on, answer, answered_on, answered_by) on access_request to {{jobs}};

grant update (row_version) on access_request to {{jobs}};

create policy jobs on access_request for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, issuer, directory, strong, ended_at) on identity_provider to {{jobs}};

grant update (row_version, name, client_id) on identity_provider to {{jobs}};

create policy jobs on identity_provider for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, provider_id, user_id, subject_key, claimed_name, login_name, confirmed_at, confirmed_by, ended_at) on external_identity to {{jobs}};

grant update (row_version, subject_key, claimed_name, login_name) on external_identity to {{jobs}};

grant delete on external_identity to {{jobs}};

create policy jobs on external_identity for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, provider_id, expires_at, used_at) on sign_in_attempt to {{jobs}};

grant update (row_version) on sign_in_attempt to {{jobs}};

grant delete on sign_in_attempt to {{jobs}};

create policy jobs on sign_in_attempt for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, provider_id, expires_at, ended_at) on provisioning_token to {{jobs}};

grant update (row_version) on provisioning_token to {{jobs}};

create policy jobs on provisioning_token for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, provider_id, ended_at) on directory_group to {{jobs}};

grant update (row_version, external_key, name, work_task) on directory_group to {{jobs}};

create policy jobs on directory_group for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, group_id, identity_id, ended_at, dismissed_on, dismissed_by) on directory_member to {{jobs}};

grant update (row_version, dismissed_task) on directory_member to {{jobs}};

grant delete on directory_member to {{jobs}};

create policy jobs on directory_member for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, kind, granted_by, starts_on, ends_on, returned_on) on access_right to {{jobs}};

grant update (row_version) on access_right to {{jobs}};

create policy jobs on access_right for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, opened_on, due_on) on access_review to {{jobs}};

grant update (row_version) on access_review to {{jobs}};

create policy jobs on access_review for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, review_id, grantor_id, duty_id, right_id, answer, answered_on, answered_by) on access_review_line to {{jobs}};

grant update (row_version) on access_review_line to {{jobs}};

create policy jobs on access_review_line for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, made_on, replaced_at, used_at, seen_on, seen_by) on emergency_key to {{jobs}};

grant update (row_version) on emergency_key to {{jobs}};

create policy jobs on emergency_key for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, email, asked_on, expires_at, confirmed_at, confirmed_by, ended_at) on email_change to {{jobs}};

grant update (row_version, email) on email_change to {{jobs}};

grant delete on email_change to {{jobs}};

create policy jobs on email_change for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, name, legal_form, is_customer, is_partner, business_id, customer_number, municipality_code, language, phone, street, postal_code, post_office, wants_e_invoice, marketing_ban_on, note, person_id, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on organisation to {{jobs}};

grant update (row_version, name, business_id, customer_number, phone, street, postal_code, post_office, note, person_id, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on organisation to {{jobs}};

grant delete on organisation to {{jobs}};

create policy jobs on organisation for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, ended_on, scope, trash_id) on organisation_name to {{jobs}};

grant update (row_version, organisation_id, name, scope, trash_id) on organisation_name to {{jobs}};

grant delete on organisation_name to {{jobs}};

create policy jobs on organisation_name for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, into_id, merged_on, scope, trash_id) on organisation_merger to {{jobs}};

grant update (row_version, organisation_id, into_id, scope, trash_id) on organisation_merger to {{jobs}};

create policy jobs on organisation_merger for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, parent_id, kind, starts_on, ended_on, scope, trash_id) on unit to {{jobs}};

grant update (row_version, organisation_id, parent_id, name, scope, trash_id) on unit to {{jobs}};

grant delete on unit to {{jobs}};

create policy jobs on unit for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, address, operator, is_default, starts_on, ended_on, scope, trash_id) on e_invoice_address to {{jobs}};

grant update (row_version, organisation_id, unit_id, scope, trash_id) on e_invoice_address to {{jobs}};

grant delete on e_invoice_address to {{jobs}};

create policy jobs on e_invoice_address for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, share_basis_points, starts_on, ended_on, scope, trash_id) on ownership to {{jobs}};

grant update (row_version, organisation_id, scope, trash_id) on ownership to {{jobs}};

grant delete on ownership to {{jobs}};

create policy jobs on ownership for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, reference, ended_on, scope, trash_id) on invoice_reference_rule to {{jobs}};

grant update (row_version, organisation_id, unit_id, pattern, scope, trash_id) on invoice_reference_rule to {{jobs}};

grant delete on invoice_reference_rule to {{jobs}};

create policy jobs on invoice_reference_rule for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, user_id, part, starts_on, ended_on, scope, trash_id) on account_management to {{jobs}};

grant update (row_version, organisation_id, scope, trash_id) on account_management to {{jobs}};

grant delete on account_management to {{jobs}};

create policy jobs on account_management for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, first_name, last_name, language, source_on, notice_due_on, is_protected, died_on, is_pseudonym, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person to {{jobs}};

grant insert (tenant_id, id, created_at, first_name, last_name, language, source, source_on, notice_due_on, is_protected, died_on, is_pseudonym, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person to {{jobs}};

grant update (row_version, first_name, last_name, language, notice_due_on, is_protected, died_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person to {{jobs}};

grant delete on person to {{jobs}};

create policy jobs on person for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, email, is_private, starts_on, ended_on, bounced_on, bounced_because, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person_email to {{jobs}};

grant update (row_version, person_id, email, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on person_email to {{jobs}};

grant delete on person_email to {{jobs}};

create policy jobs on person_email for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, phone, is_private, starts_on, ended_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, membership_until) on person_phone to {{jobs}};

grant update (row_version, person_id, phone, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, membership_until) on person_phone to {{jobs}};

grant delete on person_phone to {{jobs}};

create policy jobs on person_phone for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, street, postal_code, post_office, starts_on, ended_on, scope, trash_id, of_protected, restricted, contracting_until, invoicing_until, membership_until) on person_address to {{jobs}};

grant update (row_version, person_id, street, postal_code, post_office, scope, trash_id, restricted, contracting_until, invoicing_until, membership_until) on person_address to {{jobs}};

grant delete on person_address to {{jobs}};

create policy jobs on person_address for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, active, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on affiliation to {{jobs}};

grant update (row_version, organisation_id, person_id, unit_id, job_title, starts_on, ended_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on affiliation to {{jobs}};

grant delete on affiliation to {{jobs}};

create policy jobs on affiliation for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, affiliation_id, person_id, role, starts_on, ended_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until) on affiliation_role to {{jobs}};

grant update (row_version, person_id, role, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until) on affiliation_role to {{jobs}};

grant delete on affiliation_role to {{jobs}};

create policy jobs on affiliation_role for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, representative_id, mandate, starts_on, ended_on, scope, trash_id, restricted, customer_relationship_until, contracting_until) on representative_mandate to {{jobs}};

grant update (row_version, person_id, representative_id, mandate, scope, trash_id, restricted, customer_relationship_until, contracting_until) on representative_mandate to {{jobs}};

grant delete on representative_mandate to {{jobs}};

create policy jobs on representative_mandate for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, notice, version, language, channel, given_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, informing_until, events_until, partner_management_until, membership_until) on notice_given to {{jobs}};

grant update (row_version, person_id, notice, version, language, channel, given_on, scope, trash_id, restricted, customer_relationship_until, contracting_until, informing_until, events_until, partner_management_until, membership_until) on notice_given to {{jobs}};

grant delete on notice_given to {{jobs}};

create policy jobs on notice_given for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, source_id, item, folded, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on search_entry to {{jobs}};

grant update (row_version, person_id, organisation_id, folded, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on search_entry to {{jobs}};

grant delete on search_entry to {{jobs}};

create policy jobs on search_entry for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, received_on, kind, withdrawn_on, decided_on, outcome, reason, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, events_until, feedback_until, membership_until, marketing_until) on objection to {{jobs}};

grant update (row_version, person_id, reason, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, events_until, feedback_until, membership_until, marketing_until) on objection to {{jobs}};

grant delete on objection to {{jobs}};

create policy jobs on objection for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, wording, given_on, channel, withdrawn_on, scope, trash_id, restricted) on consent to {{jobs}};

grant update (row_version, person_id, wording, scope, trash_id, restricted) on consent to {{jobs}};

grant delete on consent to {{jobs}};

create policy jobs on consent for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, starts_on, told_on, told_by, lifted_on, scope, trash_id, restricted) on restriction to {{jobs}};

grant update (row_version, person_id, scope, trash_id, restricted) on restriction to {{jobs}};

grant delete on restriction to {{jobs}};

create policy jobs on restriction for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, organisation_id, unit_id, award, capacity, prepared_on, starts_on, ends_on, ended_on, responsible_id, responsible_is_interim, scope, trash_id) on contract to {{jobs}};

grant update (row_version, organisation_id, unit_id, number, title, responsible_id, scope, trash_id) on contract to {{jobs}};

grant delete on contract to {{jobs}};

create policy jobs on contract for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, contract_id, affiliation_id, person_id, signed_on, scope, trash_id, restricted, customer_relationship_until, contracting_until) on contract_signature to {{jobs}};

grant update (row_version, affiliation_id, person_id, scope, trash_id, restricted, customer_relationship_until, contracting_until) on contract_signature to {{jobs}};

create policy jobs on contract_signature for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, contract_id, person_id, successor_id, handed_over_on, is_interim, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until) on hand_over to {{jobs}};

grant update (row_version, person_id, successor_id, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until) on hand_over to {{jobs}};

create policy jobs on hand_over for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, what, organisation_id, contract_id, person_id, due_on, done_on, scope, trash_id, restricted, customer_relationship_until, contracting_until) on follow_up to {{jobs}};

grant update (row_version, organisation_id, person_id, scope, trash_id, restricted, customer_relationship_until, contracting_until) on follow_up to {{jobs}};

grant delete on follow_up to {{jobs}};

create policy jobs on follow_up for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, kind, direction, minutes, happened_on, body, written_on, author_id, edited_on, removed_on, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until) on note to {{jobs}};

grant update (row_version, person_id, organisation_id, body, scope, trash_id, restricted, customer_relationship_until, contracting_until) on note to {{jobs}};

grant delete on note to {{jobs}};

create policy jobs on note for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, what, due_on, doer_id, written_on, author_id, done_on, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until) on to_do to {{jobs}};

grant update (row_version, person_id, organisation_id, what, scope, trash_id, restricted, customer_relationship_until, contracting_until) on to_do to {{jobs}};

grant delete on to_do to {{jobs}};

create policy jobs on to_do for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, contract_id, name, type, size_bytes, stored_on, author_id, removed_on, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until) on attachment to {{jobs}};

grant update (row_version, person_id, organisation_id, name, scope, trash_id, restricted, customer_relationship_until, contracting_until) on attachment to {{jobs}};

grant delete on attachment to {{jobs}};

create policy jobs on attachment for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, person_id, purpose, reason, opened_on, grantor_id) on single_opening to {{jobs}};

grant update (row_version, person_id, reason) on single_opening to {{jobs}};

grant delete on single_opening to {{jobs}};

create policy jobs on single_opening for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, kind, row_id, seen_on) on seen_mark to {{jobs}};

grant update (row_version) on seen_mark to {{jobs}};

create policy jobs on seen_mark for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, on_table, label, kind, choices, item, purposes, months, is_searched, ended_on) on own_field to {{jobs}};

grant update (row_version, reason) on own_field to {{jobs}};

create policy jobs on own_field for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, own_field_id, person_id, organisation_id, contract_id, value, folded, scope, trash_id, of_protected, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on own_field_value to {{jobs}};

grant update (row_version, person_id, organisation_id, value, folded, scope, trash_id, restricted, customer_relationship_until, contracting_until, customer_service_until, informing_until, invoicing_until, events_until, feedback_until, partner_management_until, membership_until, marketing_until) on own_field_value to {{jobs}};

grant delete on own_field_value to {{jobs}};

create policy jobs on own_field_value for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, accepted, refused, lines, reverted_on, outcome) on import_run to {{jobs}};

grant update (row_version) on import_run to {{jobs}};

create policy jobs on import_run for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, import_run_id, made) on import_made to {{jobs}};

grant update (row_version) on import_made to {{jobs}};

grant delete on import_made to {{jobs}};

create policy jobs on import_made for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, chosen) on import_mapping to {{jobs}};

grant update (row_version) on import_mapping to {{jobs}};

create policy jobs on import_mapping for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, import_run_id, line, reason, row, settled_on) on import_waiting to {{jobs}};

grant update (row_version, row) on import_waiting to {{jobs}};

grant delete on import_waiting to {{jobs}};

create policy jobs on import_waiting for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, result_id) on idempotency_key to {{jobs}};

grant update (row_version) on idempotency_key to {{jobs}};

grant delete on idempotency_key to {{jobs}};

create policy jobs on idempotency_key for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, organisation_id, merged_id, source, source_on, merged_on, merged_by, undone_on, scope, trash_id, restricted, customer_relationship_until, contracting_until) on merge to {{jobs}};

grant update (row_version, person_id, organisation_id, source, source_on, scope, trash_id, restricted, customer_relationship_until, contracting_until) on merge to {{jobs}};

grant delete on merge to {{jobs}};

create policy jobs on merge for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, merge_id, moved, swapped, winner_version, scope, trash_id) on merge_undo to {{jobs}};

grant update (row_version, scope, trash_id) on merge_undo to {{jobs}};

grant delete on merge_undo to {{jobs}};

create policy jobs on merge_undo for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, other_person_id, organisation_id, other_organisation_id, decided_on, decided_by, scope, trash_id, restricted, customer_relationship_until, contracting_until) on not_duplicate to {{jobs}};

grant update (row_version, person_id, other_person_id, organisation_id, other_organisation_id, scope, trash_id, restricted, customer_relationship_until, contracting_until) on not_duplicate to {{jobs}};

grant delete on not_duplicate to {{jobs}};

create policy jobs on not_duplicate for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, what, row_id, person_id, name, cause, trashed_on, ends_on, trashed_by, restored_on, scope, trash_id, restricted, contracting_until) on trash_entry to {{jobs}};

grant update (row_version, person_id, name, scope, trash_id, restricted, contracting_until) on trash_entry to {{jobs}};

grant delete on trash_entry to {{jobs}};

create policy jobs on trash_entry for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, of_list, query, shown_in, ended_on) on saved_view to {{jobs}};

grant update (row_version, name) on saved_view to {{jobs}};

create policy jobs on saved_view for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, what, field, changed, edited_by, edited_on, undone_on) on bulk_edit to {{jobs}};

grant update (row_version) on bulk_edit to {{jobs}};

create policy jobs on bulk_edit for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, bulk_edit_id, row_id, person_id, value, version, scope, trash_id, restricted, contracting_until) on former_value to {{jobs}};

grant update (row_version, person_id, value, scope, trash_id, restricted, contracting_until) on former_value to {{jobs}};

grant delete on former_value to {{jobs}};

create policy jobs on former_value for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, person_id, form, typed, restricted, contracting_until) on draft to {{jobs}};

grant update (row_version, person_id, typed, restricted, contracting_until) on draft to {{jobs}};

grant delete on draft to {{jobs}};

create policy jobs on draft for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, version, settings, decided_by) on controller_settings to {{jobs}};

grant update (row_version) on controller_settings to {{jobs}};

create policy jobs on controller_settings for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, purpose, in_use) on purpose_in_use to {{jobs}};

grant update (row_version) on purpose_in_use to {{jobs}};

create policy jobs on purpose_in_use for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, rule, months) on retention_length to {{jobs}};

grant update (row_version) on retention_length to {{jobs}};

create policy jobs on retention_length for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, item, is_off) on item_off to {{jobs}};

grant update (row_version) on item_off to {{jobs}};

create policy jobs on item_off for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, purpose, asked_of, is_asked) on consent_asked to {{jobs}};

grant update (row_version) on consent_asked to {{jobs}};

create policy jobs on consent_asked for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, notice, version, published_on, content, settings_version, published_by) on notice_version to {{jobs}};

grant update (row_version) on notice_version to {{jobs}};

create policy jobs on notice_version for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, channel, received_on, ended_on, language, sender, reach, words, restricted) on rights_request to {{jobs}};

grant update (row_version, person_id, sender, reach, words, restricted) on rights_request to {{jobs}};

grant delete on rights_request to {{jobs}};

create policy jobs on rights_request for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, request_id, step, taken_on, more_months, how, delivery, taken_by) on rights_step to {{jobs}};

grant update (row_version) on rights_step to {{jobs}};

grant delete on rights_step to {{jobs}};

create policy jobs on rights_step for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, recipient, items, for_purpose, how, prepared_on, fetched_on, disclosed_by, restricted, customer_relationship_until, customer_service_until, informing_until, events_until, feedback_until) on disclosure to {{jobs}};

grant update (row_version, person_id, restricted, customer_relationship_until, customer_service_until, informing_until, events_until, feedback_until) on disclosure to {{jobs}};

grant delete on disclosure to {{jobs}};

create policy jobs on disclosure for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, disclosure_id, why, asked_on, told_on, told_by) on recipient_message to {{jobs}};

grant update (row_version, not_told) on recipient_message to {{jobs}};

grant delete on recipient_message to {{jobs}};

create policy jobs on recipient_message for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, address, recipient, country, assured_on, events, declared_by, failing_since, secret_round, rotated_at, ended_on, ended_because) on webhook to {{jobs}};

grant update (row_version, name) on webhook to {{jobs}};

create policy jobs on webhook for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, about, happening, row_id, spread) on webhook_event to {{jobs}};

grant insert (tenant_id, id, created_at, about, happening, row_id, spread) on webhook_event to {{jobs}};

grant update (row_version) on webhook_event to {{jobs}};

grant delete on webhook_event to {{jobs}};

create policy jobs on webhook_event for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, webhook_id, event_id, about, happening, row_id, happened_at, tries, next_at, answer, delivered_at) on webhook_delivery to {{jobs}};

grant update (row_version) on webhook_delivery to {{jobs}};

grant delete on webhook_delivery to {{jobs}};

create policy jobs on webhook_delivery for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, keeps_out, plan, proposed_on, proposed_by, approved_on, approved_by, ended_on, outcome, restricted) on erasure_plan to {{jobs}};

grant update (row_version, person_id, ended_on, outcome, restricted) on erasure_plan to {{jobs}};

grant delete on erasure_plan to {{jobs}};

create policy jobs on erasure_plan for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, plan_id, place, step, done_at) on erasure_step to {{jobs}};

grant update (row_version, done_at) on erasure_step to {{jobs}};

grant delete on erasure_step to {{jobs}};

create policy jobs on erasure_step for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, user_id, plan, proposed_on, proposed_by, approved_on, approved_by, ended_on, outcome) on staff_erasure to {{jobs}};

grant update (row_version) on staff_erasure to {{jobs}};

grant delete on staff_erasure to {{jobs}};

create policy jobs on staff_erasure for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, plan_id, place, row_id, answer, answered_on, answered_by) on redaction to {{jobs}};

grant update (row_version) on redaction to {{jobs}};

grant delete on redaction to {{jobs}};

create policy jobs on redaction for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, person_id, reason, starts_on, ends_on, placed_by, restricted) on hold to {{jobs}};

grant update (row_version, person_id, reason, restricted) on hold to {{jobs}};

grant delete on hold to {{jobs}};

create policy jobs on hold for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, ground, ends_on, lifted_on, lifted_because) on suppression to {{jobs}};

grant update (row_version) on suppression to {{jobs}};

grant delete on suppression to {{jobs}};

create policy jobs on suppression for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, ran_on, removed, held) on purge_run to {{jobs}};

grant insert (tenant_id, id, created_at, ran_on, removed, held) on purge_run to {{jobs}};

grant update (row_version) on purge_run to {{jobs}};

create policy jobs on purge_run for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, kind, found_at, due_at, backup_at, backup, people, records, risk, found_by, ended_on, ended_by) on breach to {{jobs}};

grant update (row_version, concerned) on breach to {{jobs}};

create policy jobs on breach for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, breach_id, stage, told_at, told_by) on breach_notice to {{jobs}};

grant update (row_version) on breach_notice to {{jobs}};

create policy jobs on breach_notice for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, breach_id, person_id, told_on, told_how, told_by, restricted) on breach_person to {{jobs}};

grant update (row_version, person_id, restricted) on breach_person to {{jobs}};

create policy jobs on breach_person for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, state, chosen, send_at, next_at, written_by, ended_on) on bulletin to {{jobs}};

grant update (row_version, subject_fi, body_fi, subject_sv, body_sv, subject_en, body_en) on bulletin to {{jobs}};

grant delete on bulletin to {{jobs}};

create policy jobs on bulletin for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, bulletin_id, person_id, state, why, language, next_at, tries, is_unsure, sent_at, restricted, informing_until) on bulletin_recipient to {{jobs}};

grant update (row_version, person_id, sent_at, restricted, informing_until) on bulletin_recipient to {{jobs}};

grant delete on bulletin_recipient to {{jobs}};

create policy jobs on bulletin_recipient for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, job, due_on, started_at, lease_ends_at, ended_at, result, report) on timetable_run to {{jobs}};

grant update (row_version) on timetable_run to {{jobs}};

create policy jobs on timetable_run for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, act, shape_id, written_in) on audit_entry to {{jobs}};

grant insert (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id) on audit_entry to {{jobs}};

create policy jobs on audit_entry for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, number, kind) on audit_checkpoint to {{jobs}};

create policy jobs on audit_checkpoint for all to {{jobs}} using (tenant_id = (select standing_tenant()));

grant select (tenant_id, id, created_at, row_version, number) on audit_subject to {{jobs}};

create policy jobs on audit_subject for all to {{jobs}} using (tenant_id = (select standing_tenant()));

comment on table tenant is 'added for: 
called (en): Controller
called (fi): Rekisterinpitäjä
called (sv): Personuppgiftsansvarig
changed for: 
kept by the rule: settings
of the class: control
of the slice: platform
read for: access_security, accountability';

comment on column tenant.slug is 'about nobody, because it is: a short name in addresses
compulsory: yes
never changed: yes
written as: line';

comment on column tenant.name is 'about nobody, because it is: the controller''s public name
compulsory: yes
written as: name';

comment on column tenant.zone is 'about nobody, because it is: the controller''s time zone
at first: ''Europe/Helsinki''
compulsory: yes
written as: line';

comment on column tenant.languages is 'about nobody, because it is: the controller''s languages, the first one first
compulsory: yes
written as: json';

comment on table staff_user is 'added for: access_security
called (en): User
called (fi): Käyttäjä
called (sv): Användare
changed for: access_security
kept by the rule: duty
of the class: tenant
of the slice: access
read for: access_security, rights_requests';

comment on column staff_user.name is 'about: user_name
compulsory: yes
erased by: pseudonym
read for: access_security, rights_requests
written as: name';

comment on column staff_user.email is 'about: user_email
compulsory: yes
erased by: null
read for: access_security, rights_requests
written as: email';

comment on column staff_user.language is 'about nobody, because it is: the language the pages are shown in
compulsory: yes
written as: language';

comment on column staff_user.density is 'about nobody, because it is: how close the rows of lists stand
at first: ''comfortable''
called (en): Density
called (fi): Rivien väli
called (sv): Radavstånd
compulsory: yes
one of: comfortable, compact
written as: choice';

comment on column staff_user.hours is 'about nobody, because it is: whether times of day have 24 hours or twice 12
at first: ''hours_24''
called (en): Times of day
called (fi): Kellonajat
called (sv): Klockslag
compulsory: yes
one of: hours_24, hours_12
written as: choice';

comment on column staff_user.landing is 'about nobody, because it is: the page that signing in leads to
at first: ''my''
called (en): First page
called (fi): Aloitussivu
called (sv): Startsida
compulsory: yes
one of: my, customers, people, contracts
written as: choice';

comment on column staff_user.reminders is 'about nobody, because it is: whether reminders are mailed besides those of legal time limits
at first: true
called (en): Reminders by e-mail
called (fi): Muistutukset sähköpostiin
called (sv): Påminnelser per e-post
compulsory: yes
written as: yes';

comment on column staff_user.reminded_on is 'about nobody, because it is: the day of the last reminder: one a day at most
written as: day';

comment on column staff_user.closed_on is 'about nobody, because it is: a date of the account
written as: day';

comment on table duty is 'added for: access_security
called (en): Duty
called (fi): Tehtävä
called (sv): Uppdrag
changed for: access_security
kept by the rule: duty
never in the future in: instructed_on, trained_on, undertaken_on
of the class: tenant
of the slice: access
read for: access_security, rights_requests';

comment on column duty.user_id is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: show
tied by: owned_by';

comment on column duty.work_task is 'about: duty
compulsory: yes
erased by: keep
never changed: yes
read for: access_security, rights_requests
written as: line';

comment on column duty.everywhere is 'about nobody, because it is: whether the duty covers all of the controller
compulsory: yes
never changed: yes
written as: yes';

comment on column duty.reach is 'about nobody, because it is: the organisations and units covered when not all are
at first: ''{}''
compulsory: yes
never changed: yes
written as: uuids';

comment on column duty.title is 'about: duty
compulsory: yes
erased by: keep
read for: access_security, rights_requests
written as: line';

comment on column duty.ground is 'about: duty
compulsory: yes
erased by: keep
read for: access_security, rights_requests
written as: line';

comment on column duty.starts_on is 'about nobody, because it is: duties are dated
compulsory: yes
never changed: yes
written as: day';

comment on column duty.ends_on is 'about nobody, because it is: duties are dated
compulsory: yes
written as: day';

comment on column duty.undertaken_on is 'about: duty
called (en): Confidentiality undertaking
called (fi): Salassapitositoumus
called (sv): Sekretessförbindelse
erased by: keep
read for: access_security, rights_requests
written as: day';

comment on column duty.trained_on is 'about: duty
called (en): Data protection training
called (fi): Tietosuojakoulutus
called (sv): Dataskyddsutbildning
erased by: keep
read for: access_security, rights_requests
written as: day';

comment on column duty.instructed_on is 'about: duty
called (en): Instructions received
called (fi): Ohjeet saatu
called (sv): Anvisningar mottagna
erased by: keep
read for: access_security, rights_requests
written as: day';

comment on column duty.substitutes_id is 'erased by: keep
naming: duty
never changed: yes
on access: hide
tied by: none';

comment on column duty.granted_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on table access_request is 'added for: access_security
called (en): Access request
called (fi): Pääsypyyntö
called (sv): Begäran om åtkomst
changed for: access_security
kept by the rule: duty
of the class: tenant
of the slice: access
read for: access_security, rights_requests';

comment on column access_request.user_id is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: show
tied by: owned_by';

comment on column access_request.route is 'about nobody, because it is: the kind of page that stayed closed, without the row it was asked for
compulsory: yes
never changed: yes
written as: line';

comment on column access_request.purpose is 'about nobody, because it is: the purpose that no duty of the user holds
compulsory: yes
never changed: yes
written as: line';

comment on column access_request.reason is 'about: duty
called (en): What you need it for
called (fi): Mihin tarvitset
called (sv): Till vad du behöver det
compulsory: yes
erased by: keep
never changed: yes
read for: access_security, rights_requests
written as: line';

comment on column access_request.requested_on is 'about nobody, because it is: a date of the request
compulsory: yes
never changed: yes
written as: day';

comment on column access_request.answer is 'about nobody, because it is: whether the duty was given
called (en): Answer
called (fi): Vastaus
called (sv): Svar
one of: granted, refused
written as: choice';

comment on column access_request.answer_reason is 'about: duty
called (en): Grounds
called (fi): Perustelu
called (sv): Motivering
erased by: keep
read for: access_security, rights_requests
written as: line';

comment on column access_request.answered_on is 'about nobody, because it is: a date of the request
written as: day';

comment on column access_request.answered_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on table account is 'added for: access_security
called (en): Account
called (fi): Tunnus
called (sv): Konto
changed for: access_security
kept by the rule: duty
of the class: control
of the slice: access
read for: access_security';

comment on column account.tenant_id is 'about nobody, because it is: the controller the account belongs to
compulsory: yes
never changed: yes
written as: uuid';

comment on column account.user_id is 'about nobody, because it is: the user of that controller
compulsory: yes
never changed: yes
written as: uuid';

comment on column account.email is 'about: user_email
compulsory: yes
erased by: delete
read for: access_security
written as: email';

comment on column account.password_hash is 'about: password
erased by: delete
read for: access_security
written as: secret';

comment on column account.second_factor_at is 'about nobody, because it is: since when a password or a link alone opens nothing
written as: instant';

comment on column account.closed_at is 'about nobody, because it is: a time of the account
written as: instant';

comment on table sign_in_link is 'added for: access_security
called (en): Sign-in link
called (fi): Kirjautumislinkki
called (sv): Inloggningslänk
changed for: access_security
kept by the rule: session
of the class: control
of the slice: access
read for: access_security';

comment on column sign_in_link.account_id is 'compulsory: yes
erased by: delete
naming: account
never changed: yes
on access: hide
tied by: owned_by';

comment on column sign_in_link.token_hash is 'about: session
compulsory: yes
erased by: delete
never changed: yes
read for: access_security
written as: secret';

comment on column sign_in_link.expires_at is 'about nobody, because it is: a time of the link
compulsory: yes
never changed: yes
written as: instant';

comment on column sign_in_link.used_at is 'about nobody, because it is: a time of the link
written as: instant';

comment on table session is 'added for: access_security
called (en): Session
called (fi): Istunto
called (sv): Session
changed for: access_security
kept by the rule: session
of the class: control
of the slice: access
read for: access_security';

comment on column session.account_id is 'compulsory: yes
erased by: delete
naming: account
never changed: yes
on access: hide
tied by: owned_by';

comment on column session.token_hash is 'about: session
compulsory: yes
erased by: delete
never changed: yes
read for: access_security
written as: secret';

comment on column session.kind is 'about nobody, because it is: a browser, a program, or a browser whose second proof is awaited
compulsory: yes
never changed: yes
one of: browser, token, waiting
written as: choice';

comment on column session.proof is 'about nobody, because it is: a link alone opens no account that has a second factor
at first: ''link''
compulsory: yes
never changed: yes
one of: link, second_factor, passkey, external, emergency
written as: choice';

comment on column session.proved_at is 'about nobody, because it is: some acts ask for a proof that is fresh
never changed: yes
written as: instant';

comment on column session.seen_at is 'about nobody, because it is: when the session was last used
written as: instant';

comment on column session.program is 'about nobody, because it is: which program a token was made for
never changed: yes
written as: line';

comment on column session.duty_id is 'about nobody, because it is: a program acts in one duty only
never changed: yes
written as: uuid';

comment on column session.read_on is 'about nobody, because it is: the day on which the persons were counted
written as: day';

comment on column session.read_count is 'about nobody, because it is: how many persons lists have given to programs on that day
written as: count';

comment on column session.expires_at is 'about nobody, because it is: a time of the session
compulsory: yes
written as: instant';

comment on column session.ended_at is 'about nobody, because it is: a time of the session
written as: instant';

comment on table authenticator is 'added for: access_security
called (en): Authenticator app
called (fi): Tunnistussovellus
called (sv): Autentiseringsapp
changed for: access_security
kept by the rule: duty
of the class: control
of the slice: access
read for: access_security';

comment on column authenticator.account_id is 'compulsory: yes
erased by: delete
naming: account
never changed: yes
on access: hide
tied by: owned_by';

comment on column authenticator.secret_sealed is 'about: password
compulsory: yes
erased by: delete
never changed: yes
read for: access_security
written as: secret';

comment on column authenticator.last_step is 'about nobody, because it is: no code is taken twice
compulsory: yes
written as: count';

comment on column authenticator.ended_at is 'about nobody, because it is: a time of the authenticator
written as: instant';

comment on table recovery_code is 'added for: access_security
called (en): Recovery code
called (fi): Palautuskoodi
called (sv): Återställningskod
changed for: access_security
kept by the rule: duty
of the class: control
of the slice: access
read for: access_security';

comment on column recovery_code.account_id is 'compulsory: yes
erased by: delete
naming: account
never changed: yes
on access: hide
tied by: owned_by';

comment on column recovery_code.code_hash is 'about: password
compulsory: yes
erased by: delete
never changed: yes
read for: access_security
written as: secret';

comment on column recovery_code.used_at is 'about nobody, because it is: a code is good once
written as: instant';

comment on table passkey is 'added for: access_security
called (en): Passkey
called (fi): Pääsyavain
called (sv): Nyckel
changed for: access_security
kept by the rule: duty
of the class: control
of the slice: access
read for: access_security';

comment on column passkey.account_id is 'compulsory: yes
erased by: delete
naming: account
never changed: yes
on access: hide
tied by: owned_by';

comment on column passkey.name is 'about: password
compulsory: yes
erased by: delete
read for: access_security
written as: line';

comment on column passkey.credential is 'about: password
compulsory: yes
erased by: delete
never changed: yes
read for: access_security
written as: secret';

comment on column passkey.public_key is 'about: password
compulsory: yes
erased by: delete
never changed: yes
read for: access_security
written as: secret';

comment on column passkey.sign_count is 'about nobody, because it is: a count that goes back shows a copied key
compulsory: yes
written as: count';

comment on column passkey.used_at is 'about nobody, because it is: when the key was last used
written as: instant';

comment on column passkey.ended_at is 'about nobody, because it is: a time of the key
written as: instant';

comment on table passkey_challenge is 'added for: access_security
called (en): Passkey challenge
called (fi): Pääsyavaimen haaste
called (sv): Utmaning för nyckel
changed for: access_security
kept by the rule: session
of the class: control
of the slice: access
read for: access_security';

comment on column passkey_challenge.challenge_hash is 'about nobody, because it is: a challenge is answered once
compulsory: yes
never changed: yes
written as: secret';

comment on column passkey_challenge.act is 'about nobody, because it is: an answer is good for one act only
compulsory: yes
never changed: yes
one of: sign_in, register, confirm
written as: choice';

comment on column passkey_challenge.session_id is 'about nobody, because it is: an answer is good in one session only
never changed: yes
written as: uuid';

comment on column passkey_challenge.expires_at is 'about nobody, because it is: a time of the challenge
compulsory: yes
never changed: yes
written as: instant';

comment on column passkey_challenge.used_at is 'about nobody, because it is: a time of the challenge
written as: instant';

comment on table identity_provider is 'added for: access_security
called (en): Identity provider
called (fi): Tunnistuspalvelu
called (sv): Identitetstjänst
changed for: access_security
kept by the rule: settings
of the class: tenant
of the slice: access
read for: access_security';

comment on column identity_provider.name is 'about nobody, because it is: what the sign-in page calls the service
compulsory: yes
written as: line';

comment on column identity_provider.issuer is 'about nobody, because it is: an address of a service
compulsory: yes
never changed: yes
written as: line';

comment on column identity_provider.directory is 'about nobody, because it is: the directory of an organisation, where its users are named by it
never changed: yes
written as: line';

comment on column identity_provider.client_id is 'about nobody, because it is: our own name at the service
compulsory: yes
written as: line';

comment on column identity_provider.secret_sealed is 'about nobody, because it is: our own secret at the service
compulsory: yes
written as: secret';

comment on column identity_provider.strong is 'about nobody, because it is: what the service says when it took two factors
compulsory: yes
written as: json';

comment on column identity_provider.ended_at is 'about nobody, because it is: a time of the service
written as: instant';

comment on table external_identity is 'added for: access_security
called (en): External identity
called (fi): Ulkoinen tunniste
called (sv): Extern identitet
changed for: access_security
kept by the rule: duty
of the class: tenant
of the slice: access
read for: access_security';

comment on column external_identity.provider_id is 'compulsory: yes
erased by: keep
naming: identity_provider
never changed: yes
on access: hide
tied by: none';

comment on column external_identity.user_id is 'erased by: delete
naming: staff_user
on access: hide
tied by: owned_by';

comment on column external_identity.subject_key is 'about: password
compulsory: yes
erased by: delete
never changed: yes
read for: access_security
written as: line';

comment on column external_identity.claimed_name is 'about: user_name
erased by: delete
read for: access_security
written as: line';

comment on column external_identity.login_name is 'about: user_email
erased by: delete
read for: access_security
written as: line';

comment on column external_identity.confirmed_at is 'about nobody, because it is: since when the identity opens the account
written as: instant';

comment on column external_identity.confirmed_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column external_identity.ended_at is 'about nobody, because it is: a time of the identity
written as: instant';

comment on table sign_in_attempt is 'added for: access_security
called (en): Sign-in attempt
called (fi): Kirjautumisyritys
called (sv): Inloggningsförsök
changed for: access_security
kept by the rule: session
of the class: tenant
of the slice: access
read for: access_security';

comment on column sign_in_attempt.provider_id is 'compulsory: yes
erased by: keep
naming: identity_provider
never changed: yes
on access: hide
tied by: none';

comment on column sign_in_attempt.state_hash is 'about nobody, because it is: an answer is taken once
compulsory: yes
never changed: yes
written as: secret';

comment on column sign_in_attempt.browser_hash is 'about nobody, because it is: an answer is taken from the browser that asked
compulsory: yes
never changed: yes
written as: secret';

comment on column sign_in_attempt.sealed is 'about nobody, because it is: the verifier, the nonce and where to go
compulsory: yes
never changed: yes
written as: secret';

comment on column sign_in_attempt.expires_at is 'about nobody, because it is: a time of the attempt
compulsory: yes
never changed: yes
written as: instant';

comment on column sign_in_attempt.used_at is 'about nobody, because it is: a time of the attempt
written as: instant';

comment on table provisioning_token is 'added for: access_security
called (en): Directory token
called (fi): Hakemiston avain
called (sv): Katalogens nyckel
changed for: access_security
kept by the rule: settings
of the class: tenant
of the slice: access
read for: access_security';

comment on column provisioning_token.provider_id is 'compulsory: yes
erased by: keep
naming: identity_provider
never changed: yes
on access: hide
tied by: none';

comment on column provisioning_token.token_hash is 'about nobody, because it is: a secret of a system, as its hash
compulsory: yes
never changed: yes
written as: secret';

comment on column provisioning_token.expires_at is 'about nobody, because it is: a time of the token
compulsory: yes
never changed: yes
written as: instant';

comment on column provisioning_token.ended_at is 'about nobody, because it is: a time of the token
written as: instant';

comment on table directory_group is 'added for: access_security
called (en): Directory group
called (fi): Hakemiston ryhmä
called (sv): Grupp i katalogen
changed for: access_security
kept by the rule: settings
of the class: tenant
of the slice: access
read for: access_security';

comment on column directory_group.provider_id is 'compulsory: yes
erased by: keep
naming: identity_provider
never changed: yes
on access: hide
tied by: none';

comment on column directory_group.external_key is 'about nobody, because it is: what the directory calls the group by
written as: line';

comment on column directory_group.name is 'about nobody, because it is: the name of a group
compulsory: yes
written as: line';

comment on column directory_group.work_task is 'about nobody, because it is: the work task that is proposed to whoever is in the group
written as: line';

comment on column directory_group.ended_at is 'about nobody, because it is: a time of the group
written as: instant';

comment on table directory_member is 'added for: access_security
called (en): Group member
called (fi): Ryhmän jäsen
called (sv): Gruppmedlem
changed for: access_security
kept by the rule: duty
never in the future in: dismissed_on
of the class: tenant
of the slice: access
read for: access_security';

comment on column directory_member.group_id is 'compulsory: yes
erased by: keep
naming: directory_group
never changed: yes
on access: hide
tied by: none';

comment on column directory_member.identity_id is 'compulsory: yes
erased by: delete
naming: external_identity
never changed: yes
on access: hide
tied by: owned_by';

comment on column directory_member.ended_at is 'about nobody, because it is: a time of the membership
written as: instant';

comment on column directory_member.dismissed_task is 'about nobody, because it is: the work task whose proposal was dismissed
written as: line';

comment on column directory_member.dismissed_on is 'about nobody, because it is: a date of ours
written as: day';

comment on column directory_member.dismissed_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column directory_member.dismissed_because is 'about: duty
called (en): Why the proposal was dismissed
called (fi): Miksi ehdotus hylättiin
called (sv): Varför förslaget avvisades
erased by: keep
read for: access_security
written as: line';

comment on table access_right is 'added for: access_security
called (en): Key or access
called (fi): Avain tai pääsy
called (sv): Nyckel eller åtkomst
changed for: access_security
kept by the rule: duty
never in the future in: returned_on
of the class: tenant
of the slice: access
read for: access_security, rights_requests';

comment on column access_right.user_id is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: show
tied by: owned_by';

comment on column access_right.kind is 'about nobody, because it is: what is given, not to whom
called (en): Kind
called (fi): Laji
called (sv): Typ
compulsory: yes
never changed: yes
one of: key, badge, room, system
written as: choice';

comment on column access_right.name is 'about nobody, because it is: what is given, not to whom
called (en): Object
called (fi): Kohde
called (sv): Objekt
compulsory: yes
never changed: yes
written as: name';

comment on column access_right.mark is 'about: duty
called (en): Number or code
called (fi): Numero tai tunnus
called (sv): Nummer eller kod
erased by: keep
never changed: yes
read for: access_security, rights_requests
written as: line';

comment on column access_right.ground is 'about: duty
called (en): Ground
called (fi): Peruste
called (sv): Grund
compulsory: yes
erased by: keep
read for: access_security, rights_requests
written as: line';

comment on column access_right.granted_by is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column access_right.starts_on is 'about nobody, because it is: a right is dated
called (en): Starts
called (fi): Alkaa
called (sv): Börjar
compulsory: yes
never changed: yes
written as: day';

comment on column access_right.ends_on is 'about nobody, because it is: a right is dated
called (en): Ends
called (fi): Päättyy
called (sv): Slutar
compulsory: yes
written as: day';

comment on column access_right.returned_on is 'about nobody, because it is: the day on which a key or a badge came back
called (en): Returned
called (fi): Palautettu
called (sv): Återlämnad
written as: day';

comment on table access_review is 'added for: access_security
called (en): Review of access
called (fi): Käyttöoikeuksien katselmointi
called (sv): Granskning av åtkomsträttigheter
changed for: 
kept by the rule: duty
of the class: tenant
of the slice: access
read for: access_security, rights_requests';

comment on column access_review.opened_on is 'about nobody, because it is: a date of ours
compulsory: yes
never changed: yes
written as: day';

comment on column access_review.due_on is 'about nobody, because it is: a date of ours
compulsory: yes
never changed: yes
written as: day';

comment on table access_review_line is 'added for: access_security
called (en): Right under review
called (fi): Katselmoitava oikeus
called (sv): Rättighet att granska
changed for: access_security
kept by the rule: duty
never in the future in: answered_on
of the class: tenant
of the slice: access
read for: access_security, rights_requests';

comment on column access_review_line.review_id is 'compulsory: yes
erased by: keep
naming: access_review
never changed: yes
on access: hide
tied by: none';

comment on column access_review_line.grantor_id is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column access_review_line.duty_id is 'erased by: keep
naming: duty
never changed: yes
on access: show
tied by: owned_by';

comment on column access_review_line.right_id is 'erased by: keep
naming: access_right
never changed: yes
on access: show
tied by: owned_by';

comment on column access_review_line.answer is 'about nobody, because it is: what was decided of a right
called (en): Decision
called (fi): Päätös
called (sv): Beslut
one of: confirmed, ended
written as: choice';

comment on column access_review_line.answered_on is 'about nobody, because it is: a date of the review
written as: day';

comment on column access_review_line.answered_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on table emergency_key is 'added for: access_security
called (en): Key of the emergency account
called (fi): Hätätunnuksen avain
called (sv): Nödkontots nyckel
changed for: access_security, rights_requests
kept by the rule: duty
never in the future in: made_on, seen_on
of the class: tenant
of the slice: access
read for: access_security, rights_requests';

comment on column emergency_key.user_id is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column emergency_key.secret_hash is 'about nobody, because it is: a secret of a system, as its hash
compulsory: yes
never changed: yes
read for: access_security
written as: secret';

comment on column emergency_key.made_on is 'about nobody, because it is: a date of ours
compulsory: yes
never changed: yes
written as: day';

comment on column emergency_key.replaced_at is 'about nobody, because it is: a time of the key
written as: instant';

comment on column emergency_key.used_at is 'about nobody, because it is: when the seal was broken
written as: instant';

comment on column emergency_key.reason is 'about: audit_log
called (en): Why the emergency account was needed
called (fi): Miksi hätätunnusta tarvittiin
called (sv): Varför nödkontot behövdes
erased by: keep
read for: access_security, rights_requests
written as: line';

comment on column emergency_key.seen_on is 'about nobody, because it is: when the officer looked into it
written as: day';

comment on column emergency_key.seen_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column emergency_key.finding is 'about: audit_log
called (en): What was found
called (fi): Mitä selvisi
called (sv): Vad som framkom
erased by: keep
read for: access_security, rights_requests
written as: line';

comment on table email_change is 'added for: access_security
called (en): Change of e-mail address
called (fi): Sähköpostiosoitteen vaihto
called (sv): Byte av e-postadress
changed for: access_security
kept by the rule: duty
never in the future in: asked_on
of the class: tenant
of the slice: access
read for: access_security, rights_requests';

comment on column email_change.user_id is 'compulsory: yes
erased by: delete
naming: staff_user
never changed: yes
on access: show
tied by: owned_by';

comment on column email_change.email is 'about: user_email
called (en): New address
called (fi): Uusi osoite
called (sv): Ny adress
compulsory: yes
erased by: delete
never changed: yes
read for: access_security, rights_requests
written as: email';

comment on column email_change.asked_on is 'about nobody, because it is: a date of ours
compulsory: yes
never changed: yes
written as: day';

comment on column email_change.token_hash is 'about nobody, because it is: a link that is mailed to the address, as its hash
never changed: yes
read for: access_security
written as: secret';

comment on column email_change.expires_at is 'about nobody, because it is: a time of the link
never changed: yes
written as: instant';

comment on column email_change.confirmed_at is 'about nobody, because it is: since when the address is the one in use
written as: instant';

comment on column email_change.confirmed_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column email_change.ended_at is 'about nobody, because it is: when the wish was given up
written as: instant';

comment on table organisation is 'about the person in: person_id
added for: contracting, customer_relationship, membership, partner_management
called (en): Customer
called (fi): Asiakas
called (sv): Kund
changed for: contracting, customer_relationship, membership, partner_management, rights_requests
kept by the rule: organisation
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
within a scope: yes';

comment on column organisation.name is 'about: organisation_name
called (en): Name
called (fi): Nimi
called (sv): Namn
compulsory: yes
erased by: pseudonym
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
searched: yes
written as: name';

comment on column organisation.legal_form is 'about nobody, because it is: the kind of organisation, not a person
called (en): Kind
called (fi): Asiakaslaji
called (sv): Kundtyp
compulsory: yes
never changed: yes
one of: municipality, joint_authority, wellbeing_county, municipal_company, parish, association, company, sole_trader, private_person
written as: choice';

comment on column organisation.is_customer is 'about nobody, because it is: a relationship of the organisation
at first: true
called (en): Customer
called (fi): Asiakas
called (sv): Kund
compulsory: yes
written as: yes';

comment on column organisation.is_partner is 'about nobody, because it is: a relationship of the organisation
at first: false
called (en): Partner
called (fi): Yhteistyökumppani
called (sv): Samarbetspartner
compulsory: yes
written as: yes';

comment on column organisation.business_id is 'about: business_id
erased by: null
read for: contracting, customer_relationship, customer_service, invoicing, partner_management, rights_requests
searched: yes
written as: business_id';

comment on column organisation.customer_number is 'about: customer_number
erased by: null
read for: contracting, customer_relationship, customer_service, invoicing, membership, rights_requests
searched: yes
written as: line';

comment on column organisation.municipality_code is 'about nobody, because it is: a public code of the municipality
called (en): Municipality
called (fi): Kunta
called (sv): Kommun
written as: municipality';

comment on column organisation.language is 'about nobody, because it is: the language the organisation writes in
called (en): Language
called (fi): Kieli
called (sv): Språk
written as: language';

comment on column organisation.phone is 'about: phone
called (en): Switchboard
called (fi): Vaihde
called (sv): Växel
erased by: null
read for: contracting, customer_relationship, customer_service, rights_requests
written as: phone';

comment on column organisation.street is 'about: postal_address
called (en): Street address
called (fi): Katuosoite
called (sv): Gatuadress
erased by: null
read for: contracting, customer_relationship, invoicing, rights_requests
written as: line';

comment on column organisation.postal_code is 'about: postal_address
called (en): Postal code
called (fi): Postinumero
called (sv): Postnummer
erased by: null
read for: contracting, customer_relationship, invoicing, rights_requests
written as: postal_code';

comment on column organisation.post_office is 'about: postal_address
called (en): Post office
called (fi): Postitoimipaikka
called (sv): Postanstalt
erased by: null
read for: contracting, customer_relationship, invoicing, rights_requests
written as: line';

comment on column organisation.wants_e_invoice is 'about nobody, because it is: how the organisation receives invoices (241/2019)
at first: false
called (en): Requires e-invoices
called (fi): Vaatii verkkolaskun
called (sv): Kräver e-faktura
compulsory: yes
read for: contracting, customer_relationship, invoicing, rights_requests
written as: yes';

comment on column organisation.marketing_ban_on is 'about nobody, because it is: the organisation''s own opt-out (917/2014, section 202)
called (en): Forbade marketing on
called (fi): Kielsi markkinoinnin
called (sv): Förbjöd marknadsföring
written as: day';

comment on column organisation.note is 'about: free_text
called (en): Notes
called (fi): Huomautukset
called (sv): Anmärkningar
erased by: null
read for: contracting, customer_relationship, rights_requests
written as: note';

comment on column organisation.person_id is 'called (en): Person
called (fi): Henkilö
called (sv): Person
erased by: pseudonym
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on table organisation_name is 'added for: contracting, customer_relationship
called (en): Former name
called (fi): Aiempi nimi
called (sv): Tidigare namn
changed for: 
kept by the rule: organisation
never in the future in: ended_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, invoicing, rights_requests
within a scope: yes';

comment on column organisation_name.organisation_id is 'compulsory: yes
erased by: delete
naming: organisation
on access: show
tied by: none';

comment on column organisation_name.name is 'about nobody, because it is: an organisation''s former registered name
compulsory: yes
written as: name';

comment on column organisation_name.ended_on is 'about nobody, because it is: a date of the organisation
compulsory: yes
written as: day';

comment on table organisation_merger is 'added for: contracting, customer_relationship
called (en): Merger
called (fi): Yhdistyminen
called (sv): Sammanslagning
changed for: 
kept by the rule: organisation
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, invoicing, rights_requests
within a scope: yes';

comment on column organisation_merger.organisation_id is 'compulsory: yes
erased by: keep
naming: organisation
on access: show
tied by: none';

comment on column organisation_merger.into_id is 'compulsory: yes
erased by: keep
naming: organisation
on access: show
tied by: none';

comment on column organisation_merger.merged_on is 'about nobody, because it is: a date of the organisation
compulsory: yes
written as: day';

comment on table unit is 'added for: contracting, customer_relationship
called (en): Unit
called (fi): Yksikkö
called (sv): Enhet
changed for: contracting, customer_relationship
kept by the rule: organisation
never in the future in: ended_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, membership, partner_management, rights_requests
within a scope: yes';

comment on column unit.organisation_id is 'compulsory: yes
erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column unit.parent_id is 'called (en): Parent unit
called (fi): Ylempi yksikkö
called (sv): Överordnad enhet
erased by: null
naming: unit
on access: show
tied by: none';

comment on column unit.name is 'about nobody, because it is: the name of a unit of an organisation
called (en): Unit name
called (fi): Yksikön nimi
called (sv): Enhetens namn
compulsory: yes
written as: name';

comment on column unit.kind is 'about nobody, because it is: what the unit is
called (en): Kind
called (fi): Laji
called (sv): Typ
compulsory: yes
one of: sector, school, office, other
written as: choice';

comment on column unit.starts_on is 'about nobody, because it is: a date of the unit
called (en): Starts
called (fi): Alkaa
called (sv): Börjar
compulsory: yes
never changed: yes
written as: day';

comment on column unit.ended_on is 'about nobody, because it is: a date of the unit
called (en): Ended
called (fi): Päättyi
called (sv): Upphörde
written as: day';

comment on table e_invoice_address is 'added for: contracting, customer_relationship, invoicing
called (en): E-invoice address
called (fi): Verkkolaskuosoite
called (sv): E-fakturaadress
changed for: contracting, customer_relationship, invoicing
kept by the rule: organisation
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, invoicing, rights_requests
within a scope: yes';

comment on column e_invoice_address.organisation_id is 'compulsory: yes
erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column e_invoice_address.unit_id is 'called (en): Unit
called (fi): Yksikkö
called (sv): Enhet
erased by: null
naming: unit
on access: show
tied by: none';

comment on column e_invoice_address.address is 'about nobody, because it is: an organisation''s address in the e-invoice network
called (en): E-invoice address
called (fi): Verkkolaskuosoite
called (sv): E-fakturaadress
compulsory: yes
written as: e_invoice';

comment on column e_invoice_address.operator is 'about nobody, because it is: the operator that carries its invoices
called (en): Operator
called (fi): Välittäjätunnus
called (sv): Förmedlarkod
compulsory: yes
written as: operator';

comment on column e_invoice_address.is_default is 'about nobody, because it is: a choice of the organisation
at first: true
called (en): Default
called (fi): Oletus
called (sv): Standard
compulsory: yes
written as: yes';

comment on column e_invoice_address.starts_on is 'about nobody, because it is: addresses change on a date
called (en): Starts
called (fi): Alkaa
called (sv): Börjar
compulsory: yes
never changed: yes
written as: day';

comment on column e_invoice_address.ended_on is 'about nobody, because it is: addresses change on a date
called (en): Ends
called (fi): Päättyy
called (sv): Upphör
written as: day';

comment on table ownership is 'added for: contracting, customer_relationship
called (en): Ownership share
called (fi): Omistusosuus
called (sv): Ägarandel
changed for: contracting, customer_relationship
kept by the rule: organisation
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, invoicing, rights_requests
within a scope: yes';

comment on column ownership.organisation_id is 'compulsory: yes
erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column ownership.share_basis_points is 'about nobody, because it is: a share an organisation owns
called (en): Share %
called (fi): Omistus %
called (sv): Ägarandel %
compulsory: yes
written as: basis_points';

comment on column ownership.starts_on is 'about nobody, because it is: a date of the share
called (en): Starts
called (fi): Alkaa
called (sv): Börjar
compulsory: yes
never changed: yes
written as: day';

comment on column ownership.ended_on is 'about nobody, because it is: a date of the share
called (en): Ends
called (fi): Päättyy
called (sv): Upphör
written as: day';

comment on table invoice_reference_rule is 'added for: contracting, customer_relationship, invoicing
called (en): Required invoice reference
called (fi): Vaadittu laskun viite
called (sv): Krävd fakturareferens
changed for: contracting, customer_relationship, invoicing
kept by the rule: organisation
never in the future in: ended_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, invoicing, rights_requests
within a scope: yes';

comment on column invoice_reference_rule.organisation_id is 'compulsory: yes
erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column invoice_reference_rule.unit_id is 'called (en): Unit
called (fi): Yksikkö
called (sv): Enhet
erased by: null
naming: unit
on access: show
tied by: none';

comment on column invoice_reference_rule.reference is 'about nobody, because it is: what an organisation demands on its invoices
called (en): Reference
called (fi): Viite
called (sv): Referens
compulsory: yes
one of: buyer_reference, order, contract, project, cost_centre, orderer
written as: choice';

comment on column invoice_reference_rule.pattern is 'about nobody, because it is: the form of the reference
called (en): Pattern
called (fi): Muoto
called (sv): Form
written as: line';

comment on column invoice_reference_rule.ended_on is 'about nobody, because it is: demands change on a date
called (en): Ended
called (fi): Päättyi
called (sv): Upphörde
written as: day';

comment on table account_management is 'added for: contracting, customer_relationship
called (en): Account manager
called (fi): Asiakasvastaava
called (sv): Kundansvarig
changed for: contracting, customer_relationship
kept by the rule: organisation
of the class: tenant
of the slice: customers
read for: access_security, contracting, customer_relationship, customer_service, rights_requests
within a scope: yes';

comment on column account_management.organisation_id is 'compulsory: yes
erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column account_management.user_id is 'compulsory: yes
erased by: delete
naming: staff_user
never changed: yes
on access: show
tied by: accessed_by';

comment on column account_management.part is 'about nobody, because it is: who stands in for whom
called (en): Part
called (fi): Osa
called (sv): Roll
compulsory: yes
one of: manager, substitute
written as: choice';

comment on column account_management.starts_on is 'about nobody, because it is: a date of the duty
compulsory: yes
never changed: yes
written as: day';

comment on column account_management.ended_on is 'about nobody, because it is: a date of the duty
written as: day';

comment on table person is 'about the person in: id
added for: contracting, customer_relationship, membership, partner_management
called (en): Person
called (fi): Henkilö
called (sv): Person
changed for: contracting, customer_relationship, membership, partner_management, rights_requests
kept by the rule: contact_data
never in the future in: died_on, source_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
within a scope: yes';

comment on column person.first_name is 'about: first_name
compulsory: yes
erased by: pseudonym
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
searched: yes
written as: name';

comment on column person.last_name is 'about: last_name
compulsory: yes
erased by: pseudonym
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
searched: yes
written as: name';

comment on column person.language is 'about: language
erased by: null
read for: contracting, customer_relationship, customer_service, events, feedback, informing, marketing, membership, rights_requests
written as: language';

comment on column person.source is 'about: source
compulsory: yes
erased by: keep
one of: person, customer_organisation, partner, service_event, public_register, import
read for: contracting, customer_relationship, membership, partner_management, rights_requests
written as: choice';

comment on column person.source_on is 'about: source
called (en): Received on
called (fi): Saatu
called (sv): Erhållen
compulsory: yes
erased by: keep
never changed: yes
read for: contracting, customer_relationship, membership, partner_management, rights_requests
written as: day';

comment on column person.notice_due_on is 'about: notice_given
called (en): Notice due by
called (fi): Seloste annettava viimeistään
called (sv): Beskrivningen ska ges senast
compulsory: yes
erased by: null
read for: contracting, customer_relationship, informing, membership, partner_management, rights_requests
written as: day';

comment on column person.is_protected is 'about: protection_order
at first: false
compulsory: yes
erased by: null
read for: contracting, customer_relationship, membership, rights_requests
written as: yes';

comment on column person.died_on is 'about: date_of_death
erased by: null
read for: contracting, customer_relationship, membership, rights_requests
written as: day';

comment on column person.is_pseudonym is 'about nobody, because it is: the row stands where an erased person stood, in one record
at first: false
compulsory: yes
never changed: yes
read for: rights_requests
written as: yes';

comment on table person_email is 'about the person in: person_id
added for: contracting, customer_relationship, customer_service, membership, partner_management
called (en): E-mail
called (fi): Sähköposti
called (sv): E-post
changed for: contracting, customer_relationship, customer_service, membership, partner_management, rights_requests
kept by the rule: contact_data
never in the future in: bounced_on, ended_on
of the class: tenant
of the slice: customers
reaching a person: yes
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
within a scope: yes';

comment on column person_email.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column person_email.email is 'about: email_work
compulsory: yes
erased by: delete
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
searched: yes
written as: email';

comment on column person_email.is_private is 'about nobody, because it is: whether the address belongs to work
at first: false
called (en): Private
called (fi): Yksityinen
called (sv): Privat
compulsory: yes
written as: yes';

comment on column person_email.starts_on is 'about nobody, because it is: addresses are dated
compulsory: yes
never changed: yes
written as: day';

comment on column person_email.ended_on is 'about nobody, because it is: addresses are dated
written as: day';

comment on column person_email.bounced_on is 'about nobody, because it is: a fact of the mail system
written as: day';

comment on column person_email.bounced_because is 'about nobody, because it is: what the mail system answered
called (en): Why it bounced
called (fi): Miksi viesti palautui
called (sv): Varför meddelandet studsade
one of: unknown_address, mailbox_full, refused, other
written as: choice';

comment on table person_phone is 'about the person in: person_id
added for: contracting, customer_relationship, customer_service, membership
called (en): Phone
called (fi): Puhelin
called (sv): Telefon
changed for: contracting, customer_relationship, customer_service, membership, rights_requests
kept by the rule: contact_data
never in the future in: ended_on
of the class: tenant
of the slice: customers
reaching a person: yes
read for: contracting, customer_relationship, customer_service, membership, rights_requests
within a scope: yes';

comment on column person_phone.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column person_phone.phone is 'about: phone
compulsory: yes
erased by: delete
read for: contracting, customer_relationship, customer_service, membership, rights_requests
searched: yes
written as: phone';

comment on column person_phone.is_private is 'about nobody, because it is: whether the number belongs to work
at first: false
called (en): Private
called (fi): Yksityinen
called (sv): Privat
compulsory: yes
written as: yes';

comment on column person_phone.starts_on is 'about nobody, because it is: numbers are dated
compulsory: yes
never changed: yes
written as: day';

comment on column person_phone.ended_on is 'about nobody, because it is: numbers are dated
written as: day';

comment on table person_address is 'about the person in: person_id
added for: contracting, membership
called (en): Postal address
called (fi): Postiosoite
called (sv): Postadress
changed for: contracting, membership, rights_requests
hiding the protected: yes
kept by the rule: contact_data
never in the future in: ended_on
of the class: tenant
of the slice: customers
reaching a person: yes
read for: contracting, invoicing, membership, rights_requests
within a scope: yes';

comment on column person_address.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column person_address.street is 'about: postal_address
called (en): Street address
called (fi): Katuosoite
called (sv): Gatuadress
compulsory: yes
erased by: delete
read for: contracting, invoicing, membership, rights_requests
written as: line';

comment on column person_address.postal_code is 'about: postal_address
called (en): Postal code
called (fi): Postinumero
called (sv): Postnummer
compulsory: yes
erased by: delete
read for: contracting, invoicing, membership, rights_requests
written as: postal_code';

comment on column person_address.post_office is 'about: postal_address
called (en): Post office
called (fi): Postitoimipaikka
called (sv): Postanstalt
compulsory: yes
erased by: delete
read for: contracting, invoicing, membership, rights_requests
written as: line';

comment on column person_address.starts_on is 'about nobody, because it is: addresses are dated
compulsory: yes
never changed: yes
written as: day';

comment on column person_address.ended_on is 'about nobody, because it is: addresses are dated
written as: day';

comment on table affiliation is 'about the person in: person_id
added for: contracting, customer_relationship, membership, partner_management
called (en): Contact
called (fi): Yhteyshenkilö
called (sv): Kontaktperson
changed for: contracting, customer_relationship, membership, partner_management, rights_requests
hiding the protected: yes
kept by the rule: contact_data
never in the future in: ended_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
within a scope: yes';

comment on column affiliation.organisation_id is 'called (en): Organisation
called (fi): Organisaatio
called (sv): Organisation
compulsory: yes
erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column affiliation.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column affiliation.unit_id is 'called (en): Unit
called (fi): Yksikkö
called (sv): Enhet
erased by: null
naming: unit
on access: show
tied by: none';

comment on column affiliation.job_title is 'about: job_title
erased by: null
read for: contracting, customer_relationship, customer_service, events, informing, partner_management, rights_requests
written as: line';

comment on column affiliation.starts_on is 'about: organisation_affiliation
called (en): Since
called (fi): Alkaen
called (sv): Från och med
compulsory: yes
erased by: delete
never changed: yes
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
written as: day';

comment on column affiliation.ended_on is 'about: organisation_affiliation
called (en): Ended
called (fi): Päättyi
called (sv): Upphörde
erased by: delete
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
written as: day';

comment on column affiliation.active is 'about nobody, because it is: equal to ended_on being empty; it carries the rule of the responsible contact
at first: true
compulsory: yes
written as: yes';

comment on table affiliation_role is 'about the person in: person_id
added for: contracting, customer_relationship, customer_service, membership, partner_management
called (en): Role
called (fi): Rooli
called (sv): Roll
changed for: contracting, customer_relationship, membership, partner_management, rights_requests
kept by the rule: contact_data
never in the future in: ended_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, membership, partner_management, rights_requests
within a scope: yes';

comment on column affiliation_role.affiliation_id is 'compulsory: yes
erased by: delete
naming: affiliation
never changed: yes
on access: show
tied by: none';

comment on column affiliation_role.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column affiliation_role.role is 'about: contract_role
called (en): Role
called (fi): Rooli
called (sv): Roll
compulsory: yes
erased by: delete
never changed: yes
one of: signatory, contact, invoicing_contact, technical_contact, service_participant, legal_representative, member
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, membership, partner_management, rights_requests
written as: choice';

comment on column affiliation_role.starts_on is 'about nobody, because it is: roles are dated
compulsory: yes
never changed: yes
written as: day';

comment on column affiliation_role.ended_on is 'about nobody, because it is: roles are dated
written as: day';

comment on table representative_mandate is 'about the person in: person_id
added for: contracting, customer_relationship, rights_requests
called (en): Mandate
called (fi): Edustusoikeus
called (sv): Företrädarskap
changed for: contracting, customer_relationship, rights_requests
kept by the rule: contact_data
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests
within a scope: yes';

comment on column representative_mandate.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column representative_mandate.representative_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: accessed_by';

comment on column representative_mandate.mandate is 'about: mandate
compulsory: yes
erased by: delete
one of: guardian, proxy
read for: contracting, customer_relationship, rights_requests
written as: choice';

comment on column representative_mandate.starts_on is 'about nobody, because it is: a mandate is dated
compulsory: yes
never changed: yes
written as: day';

comment on column representative_mandate.ended_on is 'about nobody, because it is: a mandate is dated
written as: day';

comment on table notice_given is 'about the person in: person_id
added for: contracting, customer_relationship, events, informing, membership, partner_management, rights_requests
called (en): Notice given
called (fi): Seloste annettu
called (sv): Beskrivning given
changed for: 
kept by the rule: contact_data
never in the future in: given_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, events, informing, membership, partner_management, rights_requests
within a scope: yes';

comment on column notice_given.person_id is 'compulsory: yes
erased by: delete
naming: person
on access: show
tied by: owned_by';

comment on column notice_given.notice is 'about: notice_given
called (en): Notice
called (fi): Seloste
called (sv): Beskrivning
compulsory: yes
erased by: delete
one of: customers, staff, partners
read for: contracting, customer_relationship, events, informing, membership, partner_management, rights_requests
written as: choice';

comment on column notice_given.version is 'about: notice_given
called (en): Version
called (fi): Versio
called (sv): Version
compulsory: yes
erased by: delete
read for: contracting, customer_relationship, events, informing, membership, partner_management, rights_requests
written as: line';

comment on column notice_given.language is 'about: notice_given
called (en): Language
called (fi): Kieli
called (sv): Språk
compulsory: yes
erased by: delete
read for: contracting, customer_relationship, events, informing, membership, partner_management, rights_requests
written as: language';

comment on column notice_given.channel is 'about: notice_given
called (en): Channel
called (fi): Tapa
called (sv): Sätt
compulsory: yes
erased by: delete
one of: email, paper, page, spoken, import
read for: contracting, customer_relationship, events, informing, membership, partner_management, rights_requests
written as: choice';

comment on column notice_given.given_on is 'about: notice_given
called (en): Given on
called (fi): Annettu
called (sv): Given
compulsory: yes
erased by: delete
read for: contracting, customer_relationship, events, informing, membership, partner_management, rights_requests
written as: day';

comment on table search_entry is 'about the person in: person_id
added for: contracting, customer_relationship, customer_service, invoicing, membership, partner_management, rights_requests
called (en): Search entry
called (fi): Hakusana
called (sv): Sökord
changed for: contracting, customer_relationship, customer_service, invoicing, membership, partner_management, rights_requests
kept by the rule: contact_data
of the class: tenant
of the item in: item
of the slice: customers
reaching a person: yes
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
within a scope: yes';

comment on column search_entry.person_id is 'erased by: delete
naming: person
on access: hide
tied by: owned_by';

comment on column search_entry.organisation_id is 'erased by: delete
naming: organisation
on access: hide
tied by: none';

comment on column search_entry.source_id is 'about nobody, because it is: the row the word was made from
compulsory: yes
never changed: yes
written as: uuid';

comment on column search_entry.item is 'about nobody, because it is: which item of the catalogue the word comes from
compulsory: yes
never changed: yes
written as: line';

comment on column search_entry.folded is 'about: search_entry
compulsory: yes
erased by: delete
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
written as: line';

comment on table objection is 'about the person in: person_id
added for: contracting, customer_relationship, customer_service, events, feedback, informing, marketing, membership, rights_requests
called (en): Ban or objection
called (fi): Kielto tai vastustus
called (sv): Förbud eller invändning
changed for: rights_requests
kept by the rule: objection
never in the future in: decided_on, received_on, withdrawn_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, customer_service, events, feedback, informing, marketing, membership, rights_requests
within a scope: yes';

comment on column objection.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column objection.against is 'about: objection
compulsory: yes
erased by: keep
never changed: yes
one of: customer_relationship, contracting, customer_service, informing, invoicing, events, feedback, partner_management, membership, marketing
read for: contracting, customer_relationship, customer_service, events, feedback, informing, marketing, membership, rights_requests
written as: choice';

comment on column objection.received_on is 'about: objection
called (en): Received
called (fi): Saapui
called (sv): Mottagen
compulsory: yes
erased by: keep
never changed: yes
read for: contracting, customer_relationship, customer_service, events, feedback, informing, marketing, membership, rights_requests
written as: day';

comment on column objection.kind is 'about nobody, because it is: whether the person objected or withdrew, or we ended the purpose
at first: ''objection''
called (en): Why
called (fi): Miksi
called (sv): Varför
compulsory: yes
never changed: yes
one of: objection, withdrawal, ended
read for: rights_requests
written as: choice';

comment on column objection.withdrawn_on is 'about: objection
called (en): Withdrawn
called (fi): Peruttu
called (sv): Återkallad
erased by: keep
read for: contracting, customer_relationship, customer_service, events, feedback, informing, marketing, membership, rights_requests
written as: day';

comment on column objection.decided_on is 'about nobody, because it is: a date of ours
called (en): Decided
called (fi): Ratkaistu
called (sv): Avgjord
read for: rights_requests
written as: day';

comment on column objection.outcome is 'about nobody, because it is: how the objection was decided
called (en): Decision
called (fi): Ratkaisu
called (sv): Avgörande
one of: upheld, overruled
read for: rights_requests
written as: choice';

comment on column objection.reason is 'about: objection
called (en): Reason
called (fi): Perustelu
called (sv): Motivering
erased by: delete
read for: rights_requests
written as: line';

comment on table consent is 'about the person in: person_id
added for: rights_requests
called (en): Consent
called (fi): Suostumus
called (sv): Samtycke
changed for: rights_requests
kept by the rule: consent
never in the future in: given_on, withdrawn_on
of the class: tenant
of the slice: access-requests
read for: rights_requests
within a scope: yes';

comment on column consent.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column consent.to_purpose is 'about: consent
called (en): What was consented to
called (fi): Mihin suostuttiin
called (sv): Vad samtycket gäller
compulsory: yes
erased by: keep
never changed: yes
one of: informing, events, feedback, marketing
read for: rights_requests
written as: choice';

comment on column consent.wording is 'about: consent
called (en): In which words it was asked
called (fi): Millä sanoin pyydettiin
called (sv): Med vilka ord det begärdes
compulsory: yes
erased by: delete
never changed: yes
read for: rights_requests
written as: note';

comment on column consent.given_on is 'about: consent
called (en): Given
called (fi): Annettu
called (sv): Gett
compulsory: yes
erased by: keep
never changed: yes
read for: rights_requests
written as: day';

comment on column consent.channel is 'about nobody, because it is: how the consent came
called (en): How it was given
called (fi): Miten annettiin
called (sv): Hur det gavs
compulsory: yes
never changed: yes
one of: page, email, phone, paper, in_person
written as: choice';

comment on column consent.withdrawn_on is 'about: consent
called (en): Withdrawn
called (fi): Peruttu
called (sv): Återkallat
erased by: keep
read for: rights_requests
written as: day';

comment on table restriction is 'about the person in: person_id
added for: rights_requests
called (en): Restriction
called (fi): Käsittelyn rajoitus
called (sv): Begränsning av behandling
changed for: rights_requests
kept by the rule: objection
never in the future in: lifted_on, starts_on, told_on
of the class: tenant
of the slice: customers
read for: rights_requests
within a scope: yes';

comment on column restriction.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column restriction.ground is 'about: restriction
called (en): Ground
called (fi): Peruste
called (sv): Grund
compulsory: yes
erased by: keep
never changed: yes
one of: accuracy_contested, unlawful, needed_for_claims, objection_pending
read for: rights_requests
written as: choice';

comment on column restriction.of_purpose is 'about: restriction
called (en): This purpose only
called (fi): Vain tämä käyttötarkoitus
called (sv): Bara detta ändamål
erased by: keep
never changed: yes
one of: customer_relationship, contracting, customer_service, informing, invoicing, events, feedback, partner_management, membership, marketing
read for: rights_requests
written as: choice';

comment on column restriction.starts_on is 'about: restriction
called (en): From
called (fi): Alkaen
called (sv): Från
compulsory: yes
erased by: keep
never changed: yes
read for: rights_requests
written as: day';

comment on column restriction.told_on is 'about nobody, because it is: a date of ours
called (en): The person was told
called (fi): Kerrottu henkilölle
called (sv): Personen underrättad
written as: day';

comment on column restriction.told_by is 'about nobody, because it is: how the person was told
called (en): How the person was told
called (fi): Miten kerrottiin
called (sv): Hur personen underrättades
one of: email, letter, phone, in_person
written as: choice';

comment on column restriction.lifted_on is 'about: restriction
called (en): Lifted
called (fi): Poistettu
called (sv): Hävd
erased by: keep
read for: rights_requests
written as: day';

comment on table contract is 'added for: contracting
called (en): Contract
called (fi): Sopimus
called (sv): Avtal
changed for: contracting, rights_requests
kept by the rule: contract
never in the future in: ended_on, prepared_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, customer_service, invoicing, rights_requests
within a scope: yes';

comment on column contract.organisation_id is 'called (en): Customer
called (fi): Asiakas
called (sv): Kund
compulsory: yes
erased by: keep
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column contract.unit_id is 'called (en): Unit
called (fi): Yksikkö
called (sv): Enhet
erased by: null
naming: unit
on access: show
tied by: none';

comment on column contract.number is 'about nobody, because it is: the number of an agreement
called (en): Contract number
called (fi): Sopimusnumero
called (sv): Avtalsnummer
compulsory: yes
written as: line';

comment on column contract.title is 'about nobody, because it is: the subject matter of an agreement
called (en): Subject
called (fi): Aihe
called (sv): Ämne
compulsory: yes
written as: name';

comment on column contract.award is 'about nobody, because it is: how the agreement was awarded
at first: ''direct''
called (en): Award
called (fi): Hankintaperuste
called (sv): Upphandlingsgrund
compulsory: yes
one of: in_house, tender, direct
written as: choice';

comment on column contract.capacity is 'about nobody, because it is: whether we are controller or processor for the customer
at first: ''controller''
called (en): Our capacity
called (fi): Asemamme
called (sv): Vår ställning
compulsory: yes
one of: controller, processor
written as: choice';

comment on column contract.prepared_on is 'about nobody, because it is: the basis begins at preparation
called (en): Preparation began
called (fi): Valmistelu alkoi
called (sv): Beredningen började
compulsory: yes
never changed: yes
written as: day';

comment on column contract.starts_on is 'about nobody, because it is: a date of the agreement
called (en): Starts
called (fi): Alkaa
called (sv): Börjar
written as: day';

comment on column contract.ends_on is 'about nobody, because it is: the agreed end
called (en): Agreed end
called (fi): Sovittu päättymispäivä
called (sv): Avtalat slutdatum
written as: day';

comment on column contract.ended_on is 'about nobody, because it is: the end as it happened
called (en): Ended
called (fi): Päättyi
called (sv): Upphörde
written as: day';

comment on column contract.responsible_id is 'called (en): Responsible contact
called (fi): Vastuullinen yhteyshenkilö
called (sv): Ansvarig kontaktperson
erased by: successor
naming: affiliation
on access: show
tied by: accessed_by';

comment on column contract.responsible_is_interim is 'about nobody, because it is: an interim contact has a deadline for a successor
at first: false
compulsory: yes
written as: yes';

comment on table contract_signature is 'about the person in: person_id
added for: contracting
called (en): Signature
called (fi): Allekirjoitus
called (sv): Underskrift
changed for: 
kept by the rule: contract
never in the future in: signed_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests
within a scope: yes';

comment on column contract_signature.contract_id is 'compulsory: yes
erased by: keep
naming: contract
on access: show
tied by: none';

comment on column contract_signature.affiliation_id is 'erased by: null
naming: affiliation
on access: show
tied by: none';

comment on column contract_signature.person_id is 'compulsory: yes
erased by: pseudonym
naming: person
on access: hide
tied by: accessed_by';

comment on column contract_signature.signed_on is 'about: contract_role
called (en): Signed
called (fi): Allekirjoitettu
called (sv): Undertecknat
compulsory: yes
erased by: keep
read for: contracting, customer_relationship, rights_requests
written as: day';

comment on table hand_over is 'about the person in: person_id
added for: contracting, rights_requests
called (en): Hand-over
called (fi): Vastuun siirto
called (sv): Överlåtelse av ansvar
changed for: 
kept by the rule: contract
never in the future in: handed_over_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, customer_service, rights_requests
within a scope: yes';

comment on column hand_over.contract_id is 'compulsory: yes
erased by: keep
naming: contract
on access: show
tied by: none';

comment on column hand_over.person_id is 'called (en): From
called (fi): Luovuttaja
called (sv): Överlåtare
compulsory: yes
erased by: pseudonym
naming: person
on access: show
tied by: accessed_by';

comment on column hand_over.successor_id is 'called (en): Successor
called (fi): Seuraaja
called (sv): Efterträdare
compulsory: yes
erased by: pseudonym
naming: person
on access: hide
tied by: accessed_by';

comment on column hand_over.handed_over_on is 'about: contract_role
called (en): Handed over
called (fi): Siirretty
called (sv): Överlåtet
compulsory: yes
erased by: keep
read for: contracting, customer_relationship, customer_service, rights_requests
written as: day';

comment on column hand_over.is_interim is 'about nobody, because it is: an interim contact is named until a successor is found
at first: false
compulsory: yes
written as: yes';

comment on table follow_up is 'about the person in: person_id
added for: contracting, customer_relationship, rights_requests
called (en): Follow-up
called (fi): Muistutus
called (sv): Påminnelse
changed for: contracting, customer_relationship, rights_requests
kept by the rule: contract
never in the future in: done_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests
within a scope: yes';

comment on column follow_up.what is 'about nobody, because it is: what is to be done
called (en): What
called (fi): Mitä
called (sv): Vad
compulsory: yes
never changed: yes
one of: name_successor, give_notice, check_duplicate
written as: choice';

comment on column follow_up.organisation_id is 'erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column follow_up.contract_id is 'erased by: delete
naming: contract
never changed: yes
on access: show
tied by: none';

comment on column follow_up.person_id is 'erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column follow_up.due_on is 'about nobody, because it is: a deadline of ours
called (en): By
called (fi): Viimeistään
called (sv): Senast
compulsory: yes
written as: day';

comment on column follow_up.done_on is 'about nobody, because it is: a date of ours
called (en): Done
called (fi): Tehty
called (sv): Gjord
written as: day';

comment on table note is 'about the person in: person_id
added for: contracting
called (en): Note
called (fi): Muistiinpano
called (sv): Anteckning
changed for: contracting, rights_requests
hiding the protected: yes
kept by the rule: contact_data
never in the future in: edited_on, happened_on, removed_on, written_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests
within a scope: yes';

comment on column note.person_id is 'erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column note.organisation_id is 'erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column note.contract_id is 'erased by: delete
naming: contract
never changed: yes
on access: show
tied by: none';

comment on column note.kind is 'about nobody, because it is: how it came to be written
at first: ''note''
called (en): Kind
called (fi): Laji
called (sv): Typ
compulsory: yes
never changed: yes
one of: note, call, mail
written as: choice';

comment on column note.direction is 'about nobody, because it is: which way a call or a message went
called (en): Direction
called (fi): Suunta
called (sv): Riktning
never changed: yes
one of: in, out
written as: choice';

comment on column note.minutes is 'about nobody, because it is: how long a call took
called (en): Minutes
called (fi): Kesto minuutteina
called (sv): Längd i minuter
never changed: yes
written as: count';

comment on column note.happened_on is 'about nobody, because it is: the day of a call or a message
called (en): Happened
called (fi): Tapahtunut
called (sv): Hände
never changed: yes
written as: day';

comment on column note.body is 'about: free_text
called (en): Text
called (fi): Teksti
called (sv): Text
erased by: null
read for: contracting, customer_relationship, rights_requests
written as: note';

comment on column note.written_on is 'about nobody, because it is: a date of ours
called (en): Written
called (fi): Kirjoitettu
called (sv): Skriven
compulsory: yes
never changed: yes
written as: day';

comment on column note.author_id is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column note.edited_on is 'about nobody, because it is: a date of ours
called (en): Edited
called (fi): Muokattu
called (sv): Ändrad
written as: day';

comment on column note.removed_on is 'about nobody, because it is: a date of ours
called (en): Deleted
called (fi): Poistettu
called (sv): Raderad
written as: day';

comment on table to_do is 'about the person in: person_id
added for: contracting
called (en): To do
called (fi): Tehtävä
called (sv): Att göra
changed for: contracting, rights_requests
hiding the protected: yes
kept by the rule: contact_data
never in the future in: done_on, written_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests
within a scope: yes';

comment on column to_do.person_id is 'erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column to_do.organisation_id is 'erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column to_do.contract_id is 'erased by: delete
naming: contract
never changed: yes
on access: show
tied by: none';

comment on column to_do.what is 'about: free_text
called (en): What is to be done
called (fi): Mitä tehdään
called (sv): Vad som ska göras
erased by: null
read for: contracting, customer_relationship, rights_requests
written as: note';

comment on column to_do.due_on is 'about nobody, because it is: a deadline of ours
called (en): By
called (fi): Viimeistään
called (sv): Senast
compulsory: yes
written as: day';

comment on column to_do.doer_id is 'called (en): Doer
called (fi): Tekijä
called (sv): Utförare
compulsory: yes
erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column to_do.written_on is 'about nobody, because it is: a date of ours
called (en): Recorded
called (fi): Kirjattu
called (sv): Antecknad
compulsory: yes
never changed: yes
written as: day';

comment on column to_do.author_id is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column to_do.done_on is 'about nobody, because it is: a date of ours
called (en): Done
called (fi): Tehty
called (sv): Gjord
written as: day';

comment on table attachment is 'about the person in: person_id
added for: contracting
called (en): Attachment
called (fi): Liitetiedosto
called (sv): Bilaga
changed for: contracting, rights_requests
hiding the protected: yes
kept by the rule: contact_data
never in the future in: removed_on, stored_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests
within a scope: yes';

comment on column attachment.person_id is 'erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column attachment.organisation_id is 'erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column attachment.contract_id is 'erased by: delete
naming: contract
never changed: yes
on access: show
tied by: none';

comment on column attachment.name is 'about: attachment
called (en): Name of the file
called (fi): Tiedoston nimi
called (sv): Filens namn
erased by: null
read for: contracting, customer_relationship, rights_requests
written as: line';

comment on column attachment.type is 'about nobody, because it is: the kind of file, as its bytes say
called (en): Type
called (fi): Tyyppi
called (sv): Typ
compulsory: yes
never changed: yes
one of: pdf, png, jpeg, docx, xlsx, odt, ods, txt, eml, msg
written as: choice';

comment on column attachment.size_bytes is 'about nobody, because it is: a size
called (en): Size in bytes
called (fi): Koko tavuina
called (sv): Storlek i byte
compulsory: yes
never changed: yes
written as: count';

comment on column attachment.stored_on is 'about nobody, because it is: a date of ours
called (en): Stored
called (fi): Tallennettu
called (sv): Sparad
compulsory: yes
never changed: yes
written as: day';

comment on column attachment.author_id is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column attachment.removed_on is 'about nobody, because it is: a date of ours
called (en): Deleted
called (fi): Poistettu
called (sv): Raderad
written as: day';

comment on table single_opening is 'added for: access_security
called (en): Single opening
called (fi): Kerta-avaus
called (sv): Engångsöppning
changed for: 
kept by the rule: duty
never in the future in: opened_on
of the class: tenant
of the slice: customers
read for: access_security, rights_requests';

comment on column single_opening.user_id is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column single_opening.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column single_opening.purpose is 'about nobody, because it is: the purpose that the person was opened in
compulsory: yes
never changed: yes
written as: line';

comment on column single_opening.reason is 'about: audit_log
called (en): Why opened
called (fi): Miksi avattiin
called (sv): Varför öppnades
compulsory: yes
erased by: delete
never changed: yes
read for: access_security, rights_requests
written as: line';

comment on column single_opening.opened_on is 'about nobody, because it is: a date of ours
called (en): Opened
called (fi): Avattu
called (sv): Öppnad
compulsory: yes
never changed: yes
written as: day';

comment on column single_opening.grantor_id is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on table seen_mark is 'added for: access_security
called (en): Notification seen
called (fi): Nähty ilmoitus
called (sv): Sett meddelande
changed for: 
kept by the rule: duty
never in the future in: seen_on
of the class: tenant
of the slice: customers
read for: access_security, rights_requests';

comment on column seen_mark.user_id is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: show
tied by: owned_by';

comment on column seen_mark.kind is 'about nobody, because it is: what was told
called (en): Kind
called (fi): Laji
called (sv): Typ
compulsory: yes
never changed: yes
one of: mention, access_answer, duty_end, to_do, single_opening, emergency_use, email_change, review_due, review_overdue, breach
written as: choice';

comment on column seen_mark.row_id is 'about nobody, because it is: the row that was told of
compulsory: yes
never changed: yes
written as: uuid';

comment on column seen_mark.seen_on is 'about nobody, because it is: a date of ours
compulsory: yes
never changed: yes
written as: day';

comment on table own_field is 'added for: accountability
called (en): Own field
called (fi): Oma kenttä
called (sv): Eget fält
changed for: accountability
kept by the rule: settings
never in the future in: ended_on
of the class: tenant
of the slice: notice
open to every purpose: yes
read for: access_security, accountability, contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests';

comment on column own_field.on_table is 'about nobody, because it is: which table of the register the field belongs to
called (en): Belongs to
called (fi): Mihin
called (sv): Till vad
compulsory: yes
never changed: yes
one of: person, organisation, contract
written as: choice';

comment on column own_field.label is 'about nobody, because it is: the controller''s name for the field, in its languages
compulsory: yes
written as: json';

comment on column own_field.kind is 'about nobody, because it is: the form of its values
called (en): Kind
called (fi): Laji
called (sv): Typ
compulsory: yes
never changed: yes
one of: line, note, day, count, choice, yes
written as: choice';

comment on column own_field.choices is 'about nobody, because it is: the values to choose from
at first: ''[]''
compulsory: yes
written as: json';

comment on column own_field.item is 'about nobody, because it is: an item of the catalogue
never changed: yes
written as: line';

comment on column own_field.reason is 'about nobody, because it is: why its values are about nobody
written as: line';

comment on column own_field.purposes is 'about nobody, because it is: the purposes of the catalogue that use it
compulsory: yes
written as: json';

comment on column own_field.months is 'about nobody, because it is: how long its rule keeps, as the controller chose
compulsory: yes
written as: count';

comment on column own_field.is_searched is 'about nobody, because it is: the controller''s choice
compulsory: yes
written as: yes';

comment on column own_field.ended_on is 'about nobody, because it is: a date of ours
written as: day';

comment on table own_field_value is 'about the person in: person_id
added for: contracting, customer_relationship, membership, partner_management
called (en): Value of an own field
called (fi): Oman kentän arvo
called (sv): Värde i ett eget fält
changed for: contracting, customer_relationship, membership, partner_management
hiding the protected: yes
kept by the rule: contact_data
of the class: tenant
of the own field in: own_field_id
of the slice: customers
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
within a scope: yes';

comment on column own_field_value.own_field_id is 'called (en): Field
called (fi): Kenttä
called (sv): Fält
compulsory: yes
erased by: keep
naming: own_field
never changed: yes
on access: show
tied by: none';

comment on column own_field_value.person_id is 'erased by: delete
naming: person
never changed: yes
on access: hide
tied by: owned_by';

comment on column own_field_value.organisation_id is 'erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column own_field_value.contract_id is 'erased by: delete
naming: contract
never changed: yes
on access: show
tied by: none';

comment on column own_field_value.value is 'about: own_field
called (en): Value
called (fi): Arvo
called (sv): Värde
erased by: delete
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
written as: note';

comment on column own_field_value.folded is 'about: search_entry
erased by: delete
read for: contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests
written as: line';

comment on table import_run is 'added for: contracting
called (en): Import
called (fi): Tuonti
called (sv): Import
changed for: contracting
kept by the rule: settings
never in the future in: reverted_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests';

comment on column import_run.user_id is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column import_run.file_hash is 'about nobody, because it is: the file, told apart from others without its name
compulsory: yes
written as: secret';

comment on column import_run.accepted is 'about nobody, because it is: a count
compulsory: yes
written as: count';

comment on column import_run.refused is 'about nobody, because it is: a count
compulsory: yes
written as: count';

comment on column import_run.lines is 'about nobody, because it is: how many lines it set out to take
at first: 0
compulsory: yes
never changed: yes
written as: count';

comment on column import_run.reverted_on is 'about nobody, because it is: a date of ours
called (en): Reverted
called (fi): Peruttu
called (sv): Återtagen
written as: day';

comment on column import_run.outcome is 'about nobody, because it is: line numbers, columns and reasons; no values
compulsory: yes
written as: json';

comment on table import_made is 'added for: contracting
called (en): Undo of an import
called (fi): Tuonnin kumoaminen
called (sv): Ångrande av import
changed for: 
kept by the rule: undo
of the class: tenant
of the slice: customers
read for: contracting, rights_requests';

comment on column import_made.import_run_id is 'compulsory: yes
erased by: keep
naming: import_run
never changed: yes
on access: hide
tied by: none';

comment on column import_made.made is 'about nobody, because it is: names of tables and ids of rows; no values
compulsory: yes
never changed: yes
written as: json';

comment on table import_mapping is 'added for: contracting
called (en): Columns of an import
called (fi): Tuonnin sarakkeet
called (sv): Importens kolumner
changed for: contracting
kept by the rule: settings
of the class: tenant
of the slice: customers
read for: contracting, rights_requests';

comment on column import_mapping.header_hash is 'about nobody, because it is: a digest of the titles of a file
compulsory: yes
never changed: yes
written as: secret';

comment on column import_mapping.chosen is 'about nobody, because it is: what each column of such a file is taken as
compulsory: yes
written as: json';

comment on table import_waiting is 'added for: contracting
called (en): Waiting line
called (fi): Odottava rivi
called (sv): Väntande rad
changed for: contracting
kept by the rule: import_wait
of the class: tenant
of the slice: customers
read for: contracting, rights_requests';

comment on column import_waiting.import_run_id is 'compulsory: yes
erased by: delete
naming: import_run
never changed: yes
on access: show
tied by: none';

comment on column import_waiting.line is 'about nobody, because it is: a line number
compulsory: yes
never changed: yes
written as: count';

comment on column import_waiting.reason is 'about nobody, because it is: why the line waits
compulsory: yes
never changed: yes
written as: line';

comment on column import_waiting.row is 'about: import_row
called (en): Line
called (fi): Rivi
called (sv): Rad
compulsory: yes
erased by: delete
read for: contracting, rights_requests
written as: json';

comment on column import_waiting.settled_on is 'about nobody, because it is: a date of ours
called (en): Settled
called (fi): Käsitelty
called (sv): Behandlad
written as: day';

comment on table idempotency_key is 'added for: access_security, accountability, breach_handling, contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests, statutory_accounting
called (en): Idempotency key
called (fi): Pyynnön avain
called (sv): Begärans nyckel
changed for: 
kept by the rule: session
of the class: tenant
of the slice: platform
open to every purpose: yes
read for: access_security, accountability, breach_handling, contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests, statutory_accounting';

comment on column idempotency_key.key_hash is 'about nobody, because it is: a digest of the key, the caller, the route and the body
compulsory: yes
written as: secret';

comment on column idempotency_key.body_hash is 'about nobody, because it is: a digest that tells a repeat from a reuse
compulsory: yes
written as: secret';

comment on column idempotency_key.result_id is 'about nobody, because it is: the row that the first request made
compulsory: yes
written as: uuid';

comment on table merge is 'about the person in: person_id
added for: contracting
called (en): Merged duplicate
called (fi): Yhdistetty kaksoiskappale
called (sv): Sammanslagen dubblett
changed for: contracting
kept by the rule: contact_data
never in the future in: merged_on, undone_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests
within a scope: yes';

comment on column merge.person_id is 'called (en): Stayed
called (fi): Jäi voimaan
called (sv): Blev kvar
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column merge.organisation_id is 'called (en): Stayed
called (fi): Jäi voimaan
called (sv): Blev kvar
erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column merge.merged_id is 'about nobody, because it is: an id that no longer answers by itself
compulsory: yes
never changed: yes
written as: uuid';

comment on column merge.source is 'about: source
erased by: delete
never changed: yes
read for: contracting, customer_relationship, rights_requests
written as: line';

comment on column merge.source_on is 'about: source
called (en): Received on
called (fi): Saatu
called (sv): Erhållen
erased by: delete
never changed: yes
read for: contracting, customer_relationship, rights_requests
written as: day';

comment on column merge.merged_on is 'about nobody, because it is: a date of ours
called (en): Merged
called (fi): Yhdistetty
called (sv): Sammanslagen
compulsory: yes
never changed: yes
written as: day';

comment on column merge.merged_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column merge.undone_on is 'about nobody, because it is: a date of ours
called (en): Undone
called (fi): Kumottu
called (sv): Ångrad
written as: day';

comment on table merge_undo is 'added for: contracting
called (en): Undo of a merge
called (fi): Yhdistämisen kumoaminen
called (sv): Ångrande av sammanslagning
changed for: 
kept by the rule: undo
of the class: tenant
of the slice: customers
read for: contracting, rights_requests
within a scope: yes';

comment on column merge_undo.merge_id is 'compulsory: yes
erased by: delete
naming: merge
never changed: yes
on access: show
tied by: none';

comment on column merge_undo.moved is 'about nobody, because it is: names of tables and columns, and ids of rows; no values
compulsory: yes
never changed: yes
written as: json';

comment on column merge_undo.swapped is 'about nobody, because it is: names of columns; no values
compulsory: yes
never changed: yes
written as: json';

comment on column merge_undo.winner_version is 'about nobody, because it is: a version of a row
compulsory: yes
never changed: yes
written as: count';

comment on table not_duplicate is 'about the person in: person_id
added for: contracting
called (en): Not a duplicate
called (fi): Ei kaksoiskappale
called (sv): Inte en dubblett
changed for: 
kept by the rule: contact_data
never in the future in: decided_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, rights_requests
within a scope: yes';

comment on column not_duplicate.person_id is 'erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column not_duplicate.other_person_id is 'erased by: delete
naming: person
never changed: yes
on access: hide
tied by: accessed_by';

comment on column not_duplicate.organisation_id is 'erased by: delete
naming: organisation
never changed: yes
on access: show
tied by: none';

comment on column not_duplicate.other_organisation_id is 'erased by: delete
naming: organisation
never changed: yes
on access: hide
tied by: none';

comment on column not_duplicate.decided_on is 'about nobody, because it is: a date of ours
compulsory: yes
never changed: yes
written as: day';

comment on column not_duplicate.decided_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on table trash_entry is 'about the person in: person_id
added for: contracting
called (en): In the trash
called (fi): Roskakorissa
called (sv): I papperskorgen
changed for: contracting
kept by the rule: undo
never in the future in: restored_on, trashed_on
of the class: tenant
of the slice: customers
read for: contracting, rights_requests
within a scope: yes';

comment on column trash_entry.what is 'about nobody, because it is: the kind of row
called (en): What
called (fi): Mikä
called (sv): Vad
compulsory: yes
never changed: yes
one of: organisation, person, contract
written as: choice';

comment on column trash_entry.row_id is 'about nobody, because it is: the row that lies in the trash
compulsory: yes
never changed: yes
written as: uuid';

comment on column trash_entry.person_id is 'erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column trash_entry.name is 'about: trashed_name
called (en): Name
called (fi): Nimi
called (sv): Namn
compulsory: yes
erased by: delete
never changed: yes
read for: contracting, rights_requests
written as: name';

comment on column trash_entry.cause is 'about nobody, because it is: why it is there
called (en): Why
called (fi): Miksi
called (sv): Varför
compulsory: yes
never changed: yes
one of: deleted, merged
written as: choice';

comment on column trash_entry.trashed_on is 'about nobody, because it is: a date of ours
called (en): Deleted
called (fi): Poistettu
called (sv): Raderad
compulsory: yes
never changed: yes
written as: day';

comment on column trash_entry.ends_on is 'about nobody, because it is: the day after which it is really deleted
called (en): Gone after
called (fi): Häviää
called (sv): Försvinner
compulsory: yes
never changed: yes
written as: day';

comment on column trash_entry.trashed_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column trash_entry.restored_on is 'about nobody, because it is: a date of ours
called (en): Restored
called (fi): Palautettu
called (sv): Återställd
written as: day';

comment on table saved_view is 'added for: contracting, customer_relationship, invoicing
called (en): Saved view
called (fi): Tallennettu näkymä
called (sv): Sparad vy
changed for: contracting, customer_relationship, invoicing
kept by the rule: settings
never in the future in: ended_on
of the class: tenant
of the slice: customers
read for: contracting, customer_relationship, invoicing, rights_requests';

comment on column saved_view.user_id is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: show
tied by: owned_by';

comment on column saved_view.of_list is 'about nobody, because it is: which list it is a view of
called (en): List
called (fi): Luettelo
called (sv): Lista
compulsory: yes
never changed: yes
one of: customers, people, contracts
written as: choice';

comment on column saved_view.name is 'about nobody, because it is: what staff call a view of a list
called (en): Name of the view
called (fi): Näkymän nimi
called (sv): Vyns namn
compulsory: yes
written as: line';

comment on column saved_view.query is 'about nobody, because it is: chosen columns, filters and order; never words that were searched with
compulsory: yes
never changed: yes
written as: json';

comment on column saved_view.shown_in is 'about nobody, because it is: the purpose whose holders see it; without one it is for its maker alone
called (en): For whom
called (fi): Kenelle
called (sv): För vem
one of: customer_relationship, contracting, invoicing
written as: choice';

comment on column saved_view.ended_on is 'about nobody, because it is: a date of ours
written as: day';

comment on table bulk_edit is 'added for: contracting
called (en): Bulk edit
called (fi): Joukkomuutos
called (sv): Massändring
changed for: contracting
kept by the rule: settings
never in the future in: edited_on, undone_on
of the class: tenant
of the slice: customers
read for: contracting, rights_requests';

comment on column bulk_edit.what is 'about nobody, because it is: the kind of row
called (en): What
called (fi): Mikä
called (sv): Vad
compulsory: yes
never changed: yes
one of: organisation, person, contract
written as: choice';

comment on column bulk_edit.field is 'about nobody, because it is: a column of the catalogue, or an own field
called (en): Field
called (fi): Kenttä
called (sv): Fält
compulsory: yes
never changed: yes
written as: line';

comment on column bulk_edit.changed is 'about nobody, because it is: a count
called (en): Changed
called (fi): Muutettuja
called (sv): Ändrade
compulsory: yes
never changed: yes
written as: count';

comment on column bulk_edit.edited_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column bulk_edit.edited_on is 'about nobody, because it is: a date of ours
called (en): Changed on
called (fi): Muutettu
called (sv): Ändrad
compulsory: yes
never changed: yes
written as: day';

comment on column bulk_edit.undone_on is 'about nobody, because it is: a date of ours
called (en): Undone
called (fi): Kumottu
called (sv): Ångrad
written as: day';

comment on table former_value is 'about the person in: person_id
added for: contracting
called (en): Value before a bulk edit
called (fi): Arvo ennen joukkomuutosta
called (sv): Värde före massändring
changed for: 
kept by the rule: undo
of the class: tenant
of the slice: customers
read for: contracting, rights_requests
within a scope: yes';

comment on column former_value.bulk_edit_id is 'compulsory: yes
erased by: keep
naming: bulk_edit
never changed: yes
on access: show
tied by: none';

comment on column former_value.row_id is 'about nobody, because it is: the row that was changed
compulsory: yes
never changed: yes
written as: uuid';

comment on column former_value.person_id is 'erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column former_value.value is 'about: former_value
called (en): Former value
called (fi): Entinen arvo
called (sv): Tidigare värde
erased by: delete
never changed: yes
read for: contracting, rights_requests
written as: note';

comment on column former_value.version is 'about nobody, because it is: a version of a row
compulsory: yes
never changed: yes
written as: count';

comment on table draft is 'about the person in: person_id
added for: contracting
called (en): Draft
called (fi): Luonnos
called (sv): Utkast
changed for: 
kept by the rule: draft
of the class: tenant
of the slice: customers
read for: contracting, rights_requests';

comment on column draft.user_id is 'compulsory: yes
erased by: delete
naming: staff_user
never changed: yes
on access: show
tied by: owned_by';

comment on column draft.person_id is 'erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column draft.form is 'about nobody, because it is: the form it belongs to
called (en): Form
called (fi): Lomake
called (sv): Blankett
compulsory: yes
never changed: yes
written as: line';

comment on column draft.typed is 'about: draft
called (en): Written
called (fi): Kirjoitettu
called (sv): Skrivet
compulsory: yes
erased by: delete
never changed: yes
read for: contracting, rights_requests
written as: json';

comment on table controller_settings is 'added for: accountability
called (en): Controller settings
called (fi): Rekisterinpitäjän asetukset
called (sv): Personuppgiftsansvarigs inställningar
changed for: 
kept by the rule: settings
of the class: tenant
of the slice: notice
open to every purpose: yes
read for: access_security, accountability, rights_requests';

comment on column controller_settings.version is 'about nobody, because it is: a number of ours
compulsory: yes
written as: count';

comment on column controller_settings.settings is 'about nobody, because it is: the controller''s own published choices and published contacts
compulsory: yes
written as: json';

comment on column controller_settings.decided_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on table purpose_in_use is 'added for: accountability
called (en): Purpose in use
called (fi): Käytössä oleva käyttötarkoitus
called (sv): Ändamål i bruk
changed for: accountability
kept by the rule: settings
of the class: tenant
of the slice: notice
open to every purpose: yes
read for: access_security, accountability, breach_handling, contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests, statutory_accounting';

comment on column purpose_in_use.purpose is 'about nobody, because it is: a purpose of the catalogue
compulsory: yes
never changed: yes
written as: line';

comment on column purpose_in_use.in_use is 'about nobody, because it is: the controller''s choice
compulsory: yes
written as: yes';

comment on table retention_length is 'added for: accountability
called (en): Retention length
called (fi): Säilytysaika
called (sv): Lagringstid
changed for: accountability
kept by the rule: settings
of the class: tenant
of the slice: notice
open to every purpose: yes
read for: accountability, contracting, customer_relationship, rights_requests';

comment on column retention_length.rule is 'about nobody, because it is: a retention rule of the catalogue
compulsory: yes
never changed: yes
written as: line';

comment on column retention_length.months is 'about nobody, because it is: the controller''s choice within the law
compulsory: yes
written as: count';

comment on table item_off is 'added for: accountability
called (en): Item not in use
called (fi): Pois käytöstä oleva tieto
called (sv): Uppgift ur bruk
changed for: accountability
kept by the rule: settings
of the class: tenant
of the slice: notice
open to every purpose: yes
read for: access_security, accountability, breach_handling, contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests, statutory_accounting';

comment on column item_off.item is 'about nobody, because it is: an item of the catalogue
compulsory: yes
never changed: yes
written as: line';

comment on column item_off.is_off is 'about nobody, because it is: the controller''s choice
compulsory: yes
written as: yes';

comment on table consent_asked is 'added for: accountability
called (en): Consent to be asked
called (fi): Kysyttävä suostumus
called (sv): Samtycke som begärs
changed for: accountability
kept by the rule: settings
of the class: tenant
of the slice: notice
open to every purpose: yes
read for: accountability';

comment on column consent_asked.purpose is 'about nobody, because it is: a purpose of the catalogue
compulsory: yes
never changed: yes
written as: line';

comment on column consent_asked.asked_of is 'about nobody, because it is: a kind of people, and no person
compulsory: yes
never changed: yes
one of: party, contact
written as: choice';

comment on column consent_asked.is_asked is 'about nobody, because it is: the controller''s choice
compulsory: yes
written as: yes';

comment on table notice_version is 'added for: accountability
called (en): Notice version
called (fi): Selosteen versio
called (sv): Version av beskrivningen
changed for: 
kept by the rule: notice
never in the future in: 
of the class: tenant
of the slice: notice
open to every purpose: yes
read for: access_security, accountability, contracting, customer_relationship, events, informing, membership, partner_management, rights_requests';

comment on column notice_version.notice is 'about nobody, because it is: which notice of the controller
compulsory: yes
one of: customers, staff, partners
written as: choice';

comment on column notice_version.version is 'about nobody, because it is: a number of ours
compulsory: yes
written as: count';

comment on column notice_version.published_on is 'about nobody, because it is: a date of ours
compulsory: yes
written as: day';

comment on column notice_version.content is 'about nobody, because it is: the published text in its languages
compulsory: yes
read for: accountability
written as: json';

comment on column notice_version.catalogue_hash is 'about nobody, because it is: a digest of what the text was derived from
compulsory: yes
written as: secret';

comment on column notice_version.settings_version is 'about nobody, because it is: the number of the settings it tells
compulsory: yes
written as: count';

comment on column notice_version.published_by is 'erased by: keep
naming: staff_user
on access: hide
read for: accountability
tied by: accessed_by';

comment on table rights_request is 'about the person in: person_id
added for: rights_requests
called (en): Data protection request
called (fi): Tietosuojapyyntö
called (sv): Dataskyddsbegäran
changed for: rights_requests
kept by the rule: rights_request
never in the future in: ended_on, received_on
of the class: tenant
of the slice: access-requests
read for: rights_requests';

comment on column rights_request.person_id is 'called (en): Person
called (fi): Henkilö
called (sv): Person
erased by: null
naming: person
on access: show
tied by: accessed_by';

comment on column rights_request.kind is 'about: rights_request
called (en): What is asked
called (fi): Mitä pyydetään
called (sv): Vad begärs
compulsory: yes
erased by: keep
never changed: yes
one of: access, rectification, erasure, restriction, objection, withdrawal, portability, complaint
read for: rights_requests
written as: choice';

comment on column rights_request.channel is 'about nobody, because it is: how the request came
called (en): How it came
called (fi): Miten saapui
called (sv): Hur den kom
compulsory: yes
never changed: yes
one of: page, email, phone, paper, in_person
written as: choice';

comment on column rights_request.received_on is 'about: rights_request
called (en): Received
called (fi): Saapui
called (sv): Mottagen
compulsory: yes
erased by: keep
never changed: yes
read for: rights_requests
written as: day';

comment on column rights_request.ended_on is 'about nobody, because it is: a date of ours
called (en): Handled
called (fi): Käsitelty
called (sv): Behandlad
written as: day';

comment on column rights_request.language is 'about nobody, because it is: the language of the answer
called (en): Language of the answer
called (fi): Vastauksen kieli
called (sv): Svarets språk
compulsory: yes
written as: language';

comment on column rights_request.sender is 'about: rights_request
called (en): Name of the sender
called (fi): Lähettäjän nimi
called (sv): Avsändarens namn
erased by: null
read for: rights_requests
written as: name';

comment on column rights_request.reach is 'about: rights_request
called (en): Where to answer
called (fi): Mihin vastataan
called (sv): Vart svaret ges
erased by: null
read for: rights_requests
written as: line';

comment on column rights_request.words is 'about: rights_request
called (en): The request in own words
called (fi): Pyyntö omin sanoin
called (sv): Begäran med egna ord
erased by: null
read for: rights_requests
written as: note';

comment on table rights_step is 'added for: rights_requests
called (en): Step of a request
called (fi): Pyynnön vaihe
called (sv): Steg i en begäran
changed for: 
kept by the rule: rights_request
never in the future in: taken_on
of the class: tenant
of the slice: access-requests
read for: rights_requests';

comment on column rights_step.request_id is 'compulsory: yes
erased by: keep
naming: rights_request
never changed: yes
on access: show
tied by: owned_by';

comment on column rights_step.step is 'about nobody, because it is: what was done with the request
called (en): Step
called (fi): Vaihe
called (sv): Steg
compulsory: yes
never changed: yes
one of: identity_asked, identity_confirmed, clarification_asked, clarification_received, extended, answered, refused, withdrawn
written as: choice';

comment on column rights_step.taken_on is 'about nobody, because it is: a date of ours
called (en): Day
called (fi): Päivä
called (sv): Dag
compulsory: yes
never changed: yes
written as: day';

comment on column rights_step.reason is 'about: rights_request
called (en): Reason
called (fi): Perustelu
called (sv): Motivering
erased by: keep
never changed: yes
read for: rights_requests
written as: note';

comment on column rights_step.more_months is 'about nobody, because it is: how long the time was extended
called (en): Months more
called (fi): Lisäaika kuukausina
called (sv): Tilläggstid i månader
never changed: yes
written as: count';

comment on column rights_step.how is 'about nobody, because it is: how identity was confirmed
called (en): How it was confirmed
called (fi): Miten varmistettiin
called (sv): Hur den kontrollerades
never changed: yes
one of: known_address, call_back, known_facts, seen_in_person
written as: choice';

comment on column rights_step.delivery is 'about nobody, because it is: the form of the answer
called (en): Form of the answer
called (fi): Vastauksen muoto
called (sv): Svarets form
never changed: yes
one of: pdf, files, script, letter
written as: choice';

comment on column rights_step.taken_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on table disclosure is 'about the person in: person_id
added for: customer_relationship, customer_service, events, feedback, informing, rights_requests
called (en): Disclosure of data
called (fi): Tietojen luovutus
called (sv): Utlämnande av uppgifter
changed for: rights_requests
kept by the rule: disclosure_log
never in the future in: fetched_on, prepared_on
of the class: tenant
of the slice: access-requests
read for: customer_relationship, customer_service, events, feedback, informing, rights_requests';

comment on column disclosure.person_id is 'called (en): Person
called (fi): Henkilö
called (sv): Person
erased by: null
naming: person
never changed: yes
on access: show
tied by: accessed_by';

comment on column disclosure.recipient is 'about nobody, because it is: a legal entity
called (en): Recipient
called (fi): Vastaanottaja
called (sv): Mottagare
compulsory: yes
never changed: yes
written as: line';

comment on column disclosure.items is 'about nobody, because it is: names of items of the catalogue; no values
compulsory: yes
never changed: yes
written as: json';

comment on column disclosure.for_purpose is 'about nobody, because it is: a purpose of the catalogue
compulsory: yes
never changed: yes
written as: line';

comment on column disclosure.how is 'about nobody, because it is: how the data left
called (en): How
called (fi): Miten
called (sv): Hur
compulsory: yes
never changed: yes
one of: copied, exported, letter
written as: choice';

comment on column disclosure.prepared_on is 'about nobody, because it is: a date of ours
called (en): Prepared
called (fi): Valmisteltu
called (sv): Förberett
compulsory: yes
never changed: yes
written as: day';

comment on column disclosure.fetched_on is 'about nobody, because it is: a date of ours
called (en): Handed over
called (fi): Luovutettu
called (sv): Utlämnat
written as: day';

comment on column disclosure.disclosed_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on table recipient_message is 'added for: rights_requests
called (en): Message to a recipient
called (fi): Ilmoitus vastaanottajalle
called (sv): Meddelande till mottagaren
changed for: rights_requests
kept by the rule: disclosure_log
never in the future in: asked_on, told_on
of the class: tenant
of the slice: access-requests
read for: rights_requests';

comment on column recipient_message.disclosure_id is 'compulsory: yes
erased by: keep
naming: disclosure
never changed: yes
on access: hide
tied by: none';

comment on column recipient_message.why is 'about nobody, because it is: what was done with the data
called (en): What it tells
called (fi): Mistä kerrotaan
called (sv): Vad som meddelas
compulsory: yes
never changed: yes
one of: rectification, erasure, restriction
written as: choice';

comment on column recipient_message.asked_on is 'about nobody, because it is: a date of ours
called (en): Arose
called (fi): Syntynyt
called (sv): Uppkommit
compulsory: yes
never changed: yes
written as: day';

comment on column recipient_message.told_on is 'about nobody, because it is: a date of ours
called (en): Told
called (fi): Ilmoitettu
called (sv): Meddelat
written as: day';

comment on column recipient_message.not_told is 'about nobody, because it is: why telling was impossible or took too much
called (en): Why nobody was told
called (fi): Miksi ei ilmoitettu
called (sv): Varför inget meddelades
written as: line';

comment on column recipient_message.told_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on table webhook is 'added for: access_security
called (en): Webhook
called (fi): Herätepalvelu
called (sv): Webhook
changed for: access_security
kept by the rule: settings
never in the future in: assured_on, ended_on
of the class: tenant
of the slice: webhooks
read for: access_security, accountability, contracting, customer_relationship, customer_service, invoicing, membership, partner_management, rights_requests';

comment on column webhook.name is 'about nobody, because it is: what staff call the receiving system
called (en): Name
called (fi): Nimi
called (sv): Namn
compulsory: yes
read for: access_security, accountability
written as: line';

comment on column webhook.address is 'about nobody, because it is: an address of a system
called (en): Address
called (fi): Osoite
called (sv): Adress
compulsory: yes
never changed: yes
read for: access_security, accountability
written as: line';

comment on column webhook.recipient is 'about nobody, because it is: a legal entity
called (en): Receiving legal entity
called (fi): Vastaanottava yhteisö
called (sv): Mottagande organisation
compulsory: yes
never changed: yes
read for: access_security, accountability
written as: line';

comment on column webhook.country is 'about nobody, because it is: a country of the EEA
called (en): Country
called (fi): Maa
called (sv): Land
compulsory: yes
never changed: yes
read for: access_security, accountability
written as: line';

comment on column webhook.assured_on is 'about nobody, because it is: a date of ours
called (en): Location assured
called (fi): Sijainti varmistettu
called (sv): Platsen bekräftad
compulsory: yes
never changed: yes
read for: access_security, accountability
written as: day';

comment on column webhook.events is 'about nobody, because it is: kinds of row
compulsory: yes
never changed: yes
read for: access_security, accountability
written as: json';

comment on column webhook.declared_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
read for: access_security, accountability
tied by: accessed_by';

comment on column webhook.failing_since is 'about nobody, because it is: when the receiver last stopped answering
read for: access_security, accountability
written as: instant';

comment on column webhook.secret_round is 'about nobody, because it is: how many times its secret was made anew
at first: 0
compulsory: yes
read for: access_security, accountability
written as: count';

comment on column webhook.rotated_at is 'about nobody, because it is: when that was done last
read for: access_security, accountability
written as: instant';

comment on column webhook.ended_on is 'about nobody, because it is: a date of ours
called (en): Ended
called (fi): Päättynyt
called (sv): Upphört
written as: day';

comment on column webhook.ended_because is 'about nobody, because it is: who or what ended it
called (en): Why ended
called (fi): Miksi päättyi
called (sv): Varför upphört
one of: staff, gone, silent
read for: access_security, accountability
written as: choice';

comment on table webhook_event is 'added for: contracting, customer_relationship, customer_service, invoicing, membership, partner_management, rights_requests
called (en): Webhook event
called (fi): Heräte
called (sv): Händelse
changed for: access_security
kept by the rule: webhook
of the class: tenant
of the slice: webhooks
read for: access_security';

comment on column webhook_event.about is 'about nobody, because it is: a table of the catalogue
compulsory: yes
never changed: yes
written as: line';

comment on column webhook_event.happening is 'about nobody, because it is: what became of the row
compulsory: yes
never changed: yes
one of: created, changed, restored, trashed, merged, erased
written as: choice';

comment on column webhook_event.row_id is 'about nobody, because it is: a row of that table
written as: uuid';

comment on column webhook_event.spread is 'about nobody, because it is: whether every receiver has its delivery
at first: false
compulsory: yes
written as: yes';

comment on table webhook_delivery is 'added for: access_security
called (en): Webhook delivery
called (fi): Herätteen toimitus
called (sv): Leverans av händelse
changed for: access_security
kept by the rule: webhook
of the class: tenant
of the slice: webhooks
read for: access_security, accountability';

comment on column webhook_delivery.webhook_id is 'compulsory: yes
erased by: keep
naming: webhook
never changed: yes
on access: hide
tied by: none';

comment on column webhook_delivery.event_id is 'about nobody, because it is: the event, which may leave before
compulsory: yes
never changed: yes
written as: uuid';

comment on column webhook_delivery.about is 'about nobody, because it is: a table of the catalogue
compulsory: yes
never changed: yes
written as: line';

comment on column webhook_delivery.happening is 'about nobody, because it is: what became of the row
called (en): Event
called (fi): Tapahtuma
called (sv): Händelse
compulsory: yes
never changed: yes
one of: created, changed, restored, trashed, merged, erased, tested
written as: choice';

comment on column webhook_delivery.row_id is 'about nobody, because it is: a row of that table
written as: uuid';

comment on column webhook_delivery.happened_at is 'about nobody, because it is: when it changed
compulsory: yes
never changed: yes
written as: instant';

comment on column webhook_delivery.tries is 'about nobody, because it is: a count
at first: 0
compulsory: yes
written as: count';

comment on column webhook_delivery.next_at is 'about nobody, because it is: when it is tried next; without one it is not
written as: instant';

comment on column webhook_delivery.answer is 'about nobody, because it is: the status that was answered, 0 for none
written as: count';

comment on column webhook_delivery.delivered_at is 'about nobody, because it is: a time of ours
written as: instant';

comment on table erasure_plan is 'about the person in: person_id
added for: rights_requests
called (en): Erasure plan
called (fi): Poistosuunnitelma
called (sv): Raderingsplan
changed for: rights_requests
kept by the rule: rights_request
never in the future in: approved_on, ended_on, proposed_on
of the class: tenant
of the slice: rights
read for: rights_requests';

comment on column erasure_plan.person_id is 'called (en): Person
called (fi): Henkilö
called (sv): Person
erased by: null
naming: person
never changed: yes
on access: show
tied by: accessed_by';

comment on column erasure_plan.ground is 'about: rights_request
called (en): Ground
called (fi): Peruste
called (sv): Grund
compulsory: yes
erased by: keep
never changed: yes
one of: no_longer_needed, consent_withdrawn, objection, unlawful, legal_duty, child
read for: rights_requests
written as: choice';

comment on column erasure_plan.keeps_out is 'about nobody, because it is: whether the person asked not to be brought back
at first: false
called (en): Not to be brought back
called (fi): Ei saa tuoda takaisin
called (sv): Får inte föras in på nytt
compulsory: yes
never changed: yes
written as: yes';

comment on column erasure_plan.plan is 'about nobody, because it is: ids of rows, names of tables and columns, and days; no values
compulsory: yes
never changed: yes
written as: json';

comment on column erasure_plan.plan_hash is 'about nobody, because it is: a digest of the plan
called (en): Digest of the plan
called (fi): Suunnitelman tiiviste
called (sv): Planens kontrollsumma
compulsory: yes
never changed: yes
written as: secret';

comment on column erasure_plan.proposed_on is 'about nobody, because it is: a date of ours
called (en): Proposed
called (fi): Ehdotettu
called (sv): Föreslagen
compulsory: yes
never changed: yes
written as: day';

comment on column erasure_plan.proposed_by is 'called (en): Proposed by
called (fi): Ehdottaja
called (sv): Föreslagen av
erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column erasure_plan.approved_on is 'about nobody, because it is: a date of ours
called (en): Approved
called (fi): Hyväksytty
called (sv): Godkänd
written as: day';

comment on column erasure_plan.approved_by is 'called (en): Approved by
called (fi): Hyväksyjä
called (sv): Godkänd av
erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column erasure_plan.ended_on is 'about nobody, because it is: a date of ours
called (en): Ended
called (fi): Päättynyt
called (sv): Avslutad
written as: day';

comment on column erasure_plan.outcome is 'about nobody, because it is: how the plan ended
called (en): Outcome
called (fi): Tulos
called (sv): Utfall
one of: done, withdrawn, overtaken
written as: choice';

comment on table erasure_step is 'added for: rights_requests
called (en): Step of an erasure
called (fi): Poiston vaihe
called (sv): Raderingssteg
changed for: 
kept by the rule: rights_request
of the class: tenant
of the slice: rights
read for: rights_requests';

comment on column erasure_step.plan_id is 'compulsory: yes
erased by: keep
naming: erasure_plan
never changed: yes
on access: show
tied by: none';

comment on column erasure_step.place is 'about nobody, because it is: the order of the steps
compulsory: yes
never changed: yes
written as: count';

comment on column erasure_step.step is 'about nobody, because it is: names of tables and columns, and ids of rows; no values
compulsory: yes
never changed: yes
written as: json';

comment on column erasure_step.done_at is 'about nobody, because it is: a time of ours
written as: instant';

comment on table staff_erasure is 'added for: rights_requests
called (en): Erasure of a staff member
called (fi): Työntekijän tietojen poisto
called (sv): Radering av en anställds uppgifter
changed for: rights_requests
kept by the rule: rights_request
never in the future in: approved_on, ended_on, proposed_on
of the class: tenant
of the slice: rights
read for: rights_requests';

comment on column staff_erasure.user_id is 'called (en): User
called (fi): Käyttäjä
called (sv): Användare
compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: show
tied by: owned_by';

comment on column staff_erasure.plan is 'about nobody, because it is: ids of rows, names of tables and columns, and days; no values
compulsory: yes
never changed: yes
written as: json';

comment on column staff_erasure.plan_hash is 'about nobody, because it is: a digest of the plan
called (en): Digest of the plan
called (fi): Suunnitelman tiiviste
called (sv): Planens kontrollsumma
compulsory: yes
never changed: yes
written as: secret';

comment on column staff_erasure.proposed_on is 'about nobody, because it is: a date of ours
called (en): Proposed
called (fi): Ehdotettu
called (sv): Föreslagen
compulsory: yes
never changed: yes
written as: day';

comment on column staff_erasure.proposed_by is 'called (en): Proposed by
called (fi): Ehdottaja
called (sv): Föreslagen av
erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column staff_erasure.approved_on is 'about nobody, because it is: a date of ours
called (en): Approved
called (fi): Hyväksytty
called (sv): Godkänd
written as: day';

comment on column staff_erasure.approved_by is 'called (en): Approved by
called (fi): Hyväksyjä
called (sv): Godkänd av
erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column staff_erasure.ended_on is 'about nobody, because it is: a date of ours
called (en): Ended
called (fi): Päättynyt
called (sv): Avslutad
written as: day';

comment on column staff_erasure.outcome is 'about nobody, because it is: how the plan ended
called (en): Outcome
called (fi): Tulos
called (sv): Utfall
one of: done, withdrawn, overtaken
written as: choice';

comment on table redaction is 'added for: rights_requests
called (en): Free text to read
called (fi): Luettava vapaa teksti
called (sv): Fritext att läsa
changed for: rights_requests
kept by the rule: rights_request
never in the future in: answered_on
of the class: tenant
of the slice: rights
read for: rights_requests';

comment on column redaction.plan_id is 'compulsory: yes
erased by: keep
naming: erasure_plan
never changed: yes
on access: show
tied by: none';

comment on column redaction.place is 'about nobody, because it is: a table and a column of the catalogue
called (en): Where
called (fi): Missä
called (sv): Var
compulsory: yes
never changed: yes
written as: line';

comment on column redaction.row_id is 'about nobody, because it is: the row the text stands in
compulsory: yes
never changed: yes
written as: uuid';

comment on column redaction.answer is 'about nobody, because it is: what the reader decided
called (en): Decision
called (fi): Ratkaisu
called (sv): Avgörande
one of: redacted, another_person
written as: choice';

comment on column redaction.answered_on is 'about nobody, because it is: a date of ours
called (en): Read
called (fi): Luettu
called (sv): Läst
written as: day';

comment on column redaction.answered_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on table hold is 'about the person in: person_id
added for: rights_requests
called (en): Hold
called (fi): Poistokielto
called (sv): Raderingsförbud
changed for: rights_requests
kept by the rule: objection
never in the future in: starts_on
of the class: tenant
of the slice: retention
read for: rights_requests';

comment on column hold.person_id is 'called (en): Person
called (fi): Henkilö
called (sv): Person
compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column hold.ground is 'about: restriction
called (en): Ground
called (fi): Peruste
called (sv): Grund
compulsory: yes
erased by: keep
never changed: yes
one of: claim, authority, law
read for: rights_requests
written as: choice';

comment on column hold.reason is 'about: restriction
called (en): Reason
called (fi): Syy
called (sv): Orsak
compulsory: yes
erased by: delete
never changed: yes
read for: rights_requests
written as: line';

comment on column hold.starts_on is 'about nobody, because it is: a hold is dated
called (en): From
called (fi): Alkaen
called (sv): Från
compulsory: yes
never changed: yes
written as: day';

comment on column hold.ends_on is 'about nobody, because it is: no hold is without an end
called (en): Ends
called (fi): Päättyy
called (sv): Upphör
compulsory: yes
written as: day';

comment on column hold.placed_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on table suppression is 'added for: rights_requests
called (en): Suppression
called (fi): Takaisintuonnin esto
called (sv): Spärr mot återinförande
changed for: contracting, rights_requests
kept by the rule: objection
never in the future in: lifted_on
of the class: tenant
of the slice: rights
open to every purpose: yes
read for: contracting, rights_requests';

comment on column suppression.digest is 'about: objection
compulsory: yes
erased by: keep
never changed: yes
read for: contracting, rights_requests
written as: secret';

comment on column suppression.ground is 'about nobody, because it is: whether the person asked or objected
compulsory: yes
never changed: yes
one of: asked, objected
written as: choice';

comment on column suppression.ends_on is 'about nobody, because it is: a suppression ends
compulsory: yes
never changed: yes
written as: day';

comment on column suppression.lifted_on is 'about nobody, because it is: the day on which the person came back
called (en): Came back
called (fi): Palannut
called (sv): Återkom
written as: day';

comment on column suppression.lifted_because is 'about nobody, because it is: why the person came back
called (en): Ground of coming back
called (fi): Palaamisen peruste
called (sv): Grund för återkomsten
one of: own_wish, duty
written as: choice';

comment on table purge_run is 'added for: 
called (en): Purge
called (fi): Tietojen siivous
called (sv): Gallring
changed for: 
kept by the rule: settings
of the class: tenant
of the slice: retention
open to every purpose: yes
read for: accountability, rights_requests';

comment on column purge_run.ran_on is 'about nobody, because it is: a date of ours
called (en): Run on
called (fi): Ajettu
called (sv): Körd
compulsory: yes
written as: day';

comment on column purge_run.removed is 'about nobody, because it is: counts by table, column and rule; no values
compulsory: yes
written as: json';

comment on column purge_run.held is 'about nobody, because it is: counts by reason and end; no values
compulsory: yes
written as: json';

comment on table breach is 'added for: breach_handling
called (en): Personal data breach
called (fi): Tietoturvaloukkaus
called (sv): Personuppgiftsincident
changed for: breach_handling
kept by the rule: breach
never in the future in: ended_on
of the class: tenant
of the slice: breaches
read for: access_security, breach_handling, rights_requests';

comment on column breach.kind is 'about nobody, because it is: what happened, as a kind
called (en): What happened
called (fi): Mitä tapahtui
called (sv): Vad hände
compulsory: yes
never changed: yes
one of: ledger_lost, confidentiality, integrity, availability, several
written as: choice';

comment on column breach.found_at is 'about nobody, because it is: the time from which the authority is told within 72 hours
called (en): Found
called (fi): Havaittu
called (sv): Upptäckt
compulsory: yes
never changed: yes
written as: instant';

comment on column breach.due_at is 'about nobody, because it is: a time limit of ours
called (en): To be notified by
called (fi): Ilmoitettava viimeistään
called (sv): Ska anmälas senast
compulsory: yes
never changed: yes
written as: instant';

comment on column breach.backup_at is 'about nobody, because it is: when the backup was taken after which decisions are not known
called (en): Backup taken
called (fi): Varmuuskopio otettu
called (sv): Säkerhetskopian togs
never changed: yes
written as: instant';

comment on column breach.backup is 'about nobody, because it is: the digest of the backup that was restored
never changed: yes
written as: line';

comment on column breach.happened is 'about: audit_log
called (en): What happened, and how
called (fi): Mitä tapahtui ja miten
called (sv): Vad som hände och hur
erased by: keep
read for: breach_handling, rights_requests
written as: note';

comment on column breach.concerned is 'about nobody, because it is: kinds of people and of data
called (en): Whose data, and which
called (fi): Keitä ja mitä tietoja asia koskee
called (sv): Vilka personer och uppgifter det gäller
written as: note';

comment on column breach.people is 'about nobody, because it is: a number
called (en): People, about
called (fi): Henkilöitä noin
called (sv): Personer ungefär
written as: count';

comment on column breach.records is 'about nobody, because it is: a number
called (en): Records, about
called (fi): Tietueita noin
called (sv): Poster ungefär
written as: count';

comment on column breach.consequences is 'about: audit_log
called (en): Likely consequences
called (fi): Todennäköiset seuraukset
called (sv): Sannolika konsekvenser
erased by: keep
read for: breach_handling, rights_requests
written as: note';

comment on column breach.measures is 'about: audit_log
called (en): What has been and will be done
called (fi): Mitä on tehty ja tehdään
called (sv): Vad som har gjorts och görs
erased by: keep
read for: breach_handling, rights_requests
written as: note';

comment on column breach.risk is 'about nobody, because it is: an assessment of ours
called (en): Risk to the people
called (fi): Riski henkilöille
called (sv): Risk för personerna
one of: none, risk, high
written as: choice';

comment on column breach.risk_reason is 'about: audit_log
called (en): Why the risk was judged so
called (fi): Miksi riski arvioitiin näin
called (sv): Varför risken bedömdes så
erased by: keep
read for: breach_handling, rights_requests
written as: note';

comment on column breach.found_by is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on column breach.ended_on is 'about nobody, because it is: a date of ours
called (en): Closed
called (fi): Päätetty
called (sv): Avslutad
written as: day';

comment on column breach.ended_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on column breach.ground is 'about: audit_log
called (en): What was done, and why the register can be opened
called (fi): Mitä tehtiin ja miksi rekisterin voi avata
called (sv): Vad som gjordes och varför registret kan öppnas
erased by: keep
read for: breach_handling, rights_requests
written as: note';

comment on table breach_notice is 'added for: breach_handling
called (en): Notice to the authority
called (fi): Ilmoitus valtuutetulle
called (sv): Anmälan till ombudsmannen
changed for: 
kept by the rule: breach
of the class: tenant
of the slice: breaches
read for: breach_handling, rights_requests';

comment on column breach_notice.breach_id is 'compulsory: yes
erased by: keep
naming: breach
never changed: yes
on access: hide
tied by: none';

comment on column breach_notice.stage is 'about nobody, because it is: a stage of ours
called (en): Notice
called (fi): Ilmoitus
called (sv): Anmälan
compulsory: yes
never changed: yes
one of: first, further
written as: choice';

comment on column breach_notice.told_at is 'about nobody, because it is: a time of ours
called (en): Given
called (fi): Annettu
called (sv): Gjord
compulsory: yes
never changed: yes
written as: instant';

comment on column breach_notice.late_because is 'about: audit_log
called (en): Why it was late
called (fi): Miksi määräaika ylittyi
called (sv): Varför tidsfristen överskreds
erased by: keep
never changed: yes
read for: breach_handling
written as: note';

comment on column breach_notice.told_by is 'compulsory: yes
erased by: keep
naming: staff_user
never changed: yes
on access: hide
tied by: accessed_by';

comment on table breach_person is 'about the person in: person_id
added for: rights_requests
called (en): Person whom a breach concerns
called (fi): Henkilö, jota loukkaus koskee
called (sv): Person som incidenten gäller
changed for: rights_requests
kept by the rule: breach
never in the future in: told_on
of the class: tenant
of the slice: breaches
read for: rights_requests';

comment on column breach_person.breach_id is 'compulsory: yes
erased by: keep
naming: breach
never changed: yes
on access: hide
tied by: none';

comment on column breach_person.person_id is 'called (en): Person
called (fi): Henkilö
called (sv): Person
erased by: null
naming: person
never changed: yes
on access: show
tied by: accessed_by';

comment on column breach_person.told_on is 'about nobody, because it is: a date of ours
called (en): The person was told
called (fi): Kerrottu henkilölle
called (sv): Personen informerad
written as: day';

comment on column breach_person.told_how is 'about nobody, because it is: how the person was told
called (en): How the person was told
called (fi): Miten kerrottiin
called (sv): Hur personen informerades
one of: letter, email, phone, in_person, public
written as: choice';

comment on column breach_person.told_by is 'erased by: keep
naming: staff_user
on access: hide
tied by: accessed_by';

comment on table bulletin is 'added for: informing
called (en): Bulletin
called (fi): Tiedote
called (sv): Meddelande
changed for: informing, rights_requests
kept by the rule: bulletin
never in the future in: ended_on
of the class: tenant
of the slice: bulletins
read for: access_security, informing, rights_requests';

comment on column bulletin.state is 'about nobody, because it is: how far it has come
at first: ''draft''
called (en): State
called (fi): Tila
called (sv): Läge
compulsory: yes
one of: draft, waiting, sent, cancelled
written as: choice';

comment on column bulletin.chosen is 'about nobody, because it is: how many it was meant for
called (en): Chosen
called (fi): Valittuja
called (sv): Valda
compulsory: yes
never changed: yes
read for: informing, rights_requests
written as: count';

comment on column bulletin.subject_fi is 'about nobody, because it is: what the controller tells to many
called (en): Subject
called (fi): Aihe
called (sv): Ämne
read for: informing, rights_requests
written as: line';

comment on column bulletin.body_fi is 'about nobody, because it is: what the controller tells to many
called (en): Text
called (fi): Teksti
called (sv): Text
read for: informing, rights_requests
written as: note';

comment on column bulletin.subject_sv is 'about nobody, because it is: what the controller tells to many
called (en): Subject
called (fi): Aihe
called (sv): Ämne
read for: informing, rights_requests
written as: line';

comment on column bulletin.body_sv is 'about nobody, because it is: what the controller tells to many
called (en): Text
called (fi): Teksti
called (sv): Text
read for: informing, rights_requests
written as: note';

comment on column bulletin.subject_en is 'about nobody, because it is: what the controller tells to many
called (en): Subject
called (fi): Aihe
called (sv): Ämne
read for: informing, rights_requests
written as: line';

comment on column bulletin.body_en is 'about nobody, because it is: what the controller tells to many
called (en): Text
called (fi): Teksti
called (sv): Text
read for: informing, rights_requests
written as: note';

comment on column bulletin.send_at is 'about nobody, because it is: a time of ours
called (en): To be sent
called (fi): Lähetetään
called (sv): Skickas
written as: instant';

comment on column bulletin.next_at is 'about nobody, because it is: when it is looked at next: to send it, or to give up a draft
written as: instant';

comment on column bulletin.written_by is 'erased by: keep
naming: staff_user
never changed: yes
on access: hide
read for: informing, rights_requests
tied by: accessed_by';

comment on column bulletin.ended_on is 'about nobody, because it is: a date of ours
called (en): Sent or cancelled
called (fi): Lähetetty tai peruttu
called (sv): Skickat eller inställt
written as: day';

comment on table bulletin_recipient is 'about the person in: person_id
added for: informing
called (en): Recipient of a bulletin
called (fi): Tiedotteen vastaanottaja
called (sv): Mottagare av meddelande
changed for: informing
kept by the rule: bulletin
of the class: tenant
of the slice: bulletins
read for: informing, rights_requests';

comment on column bulletin_recipient.bulletin_id is 'called (en): Bulletin
called (fi): Tiedote
called (sv): Meddelande
compulsory: yes
erased by: delete
naming: bulletin
never changed: yes
on access: show
tied by: none';

comment on column bulletin_recipient.person_id is 'compulsory: yes
erased by: delete
naming: person
never changed: yes
on access: show
tied by: owned_by';

comment on column bulletin_recipient.state is 'about nobody, because it is: what became of the message
at first: ''waiting''
called (en): State
called (fi): Tila
called (sv): Läge
compulsory: yes
one of: waiting, sending, sent, refused, bounced, left_out
written as: choice';

comment on column bulletin_recipient.why is 'about nobody, because it is: why it did not arrive
called (en): Why it did not arrive
called (fi): Miksi ei mennyt perille
called (sv): Varför det inte kom fram
one of: no_address, unknown_address, mailbox_full, refused, other
written as: choice';

comment on column bulletin_recipient.language is 'about nobody, because it is: which of its texts was sent
called (en): Language
called (fi): Kieli
called (sv): Språk
written as: language';

comment on column bulletin_recipient.next_at is 'about nobody, because it is: when it is tried; without one it is not
written as: instant';

comment on column bulletin_recipient.tries is 'about nobody, because it is: a count
at first: 0
compulsory: yes
written as: count';

comment on column bulletin_recipient.is_unsure is 'about nobody, because it is: a process ended while it was sent, so it may have come twice
at first: false
compulsory: yes
written as: yes';

comment on column bulletin_recipient.sent_at is 'about: message_metadata
called (en): Sent
called (fi): Lähetetty
called (sv): Skickat
erased by: delete
read for: informing, rights_requests
written as: instant';

comment on table timetable_run is 'added for: accountability
called (en): Scheduled run
called (fi): Ajastettu ajo
called (sv): Schemalagd körning
changed for: accountability
kept by the rule: settings
of the class: tenant
of the slice: platform
open to every purpose: yes
read for: accountability';

comment on column timetable_run.job is 'about nobody, because it is: a job of the product
called (en): Job
called (fi): Työ
called (sv): Jobb
compulsory: yes
never changed: yes
written as: line';

comment on column timetable_run.due_on is 'about nobody, because it is: the night that the job was due
called (en): Night
called (fi): Yö
called (sv): Natt
compulsory: yes
never changed: yes
written as: day';

comment on column timetable_run.started_at is 'about nobody, because it is: a time of ours
called (en): Started
called (fi): Alkoi
called (sv): Började
compulsory: yes
written as: instant';

comment on column timetable_run.lease_ends_at is 'about nobody, because it is: when another process may take the job over
compulsory: yes
written as: instant';

comment on column timetable_run.ended_at is 'about nobody, because it is: a time of ours
called (en): Ended
called (fi): Päättyi
called (sv): Slutade
written as: instant';

comment on column timetable_run.result is 'about nobody, because it is: how the run ended
called (en): Result
called (fi): Tulos
called (sv): Utfall
one of: done, failed, passed_over
written as: choice';

comment on column timetable_run.report is 'about nobody, because it is: counts, times and names of files; no values
at first: ''{}''
compulsory: yes
written as: json';

comment on table audit_shape is 'added for: 
called (en): Columns of the log
called (fi): Lokin sarakkeet
called (sv): Loggens kolumner
changed for: 
kept by the rule: audit_log
of the class: reference
of the slice: platform
read for: access_security, breach_handling, rights_requests';

comment on column audit_shape.columns is 'about nobody, because it is: names of columns of the catalogue
compulsory: yes
written as: json';

comment on table audit_entry is 'added for: access_security, accountability, breach_handling, contracting, customer_relationship, customer_service, events, feedback, informing, invoicing, marketing, membership, partner_management, rights_requests, statutory_accounting
called (en): Audit entry
called (fi): Lokimerkintä
called (sv): Loggpost
changed for: 
kept by the rule: audit_log
of the class: tenant
of the slice: platform
open to every purpose: yes
read for: access_security, breach_handling, rights_requests';

comment on column audit_entry.user_id is 'about: audit_log
erased by: keep
read for: access_security, breach_handling, rights_requests
written as: uuid
written blind: yes';

comment on column audit_entry.duty_id is 'about: audit_log
erased by: keep
read for: access_security, breach_handling, rights_requests
written as: uuid
written blind: yes';

comment on column audit_entry.purpose is 'about nobody, because it is: a purpose of the catalogue
compulsory: yes
written as: line';

comment on column audit_entry.route is 'about nobody, because it is: a route of the product, without its values
compulsory: yes
written as: line';

comment on column audit_entry.act is 'about nobody, because it is: the kind of reading or writing
compulsory: yes
one of: listed, opened, exported, printed, disclosed, written, refused
written as: choice';

comment on column audit_entry.subjects is 'about: audit_log
compulsory: yes
erased by: keep
read for: access_security, breach_handling, rights_requests
written as: bytes
written blind: yes';

comment on column audit_entry.shape_id is 'about nobody, because it is: which columns were read or written
compulsory: yes
written as: uuid';

comment on column audit_entry.written_in is 'about nobody, because it is: the transaction that wrote the entry, by which the seal skips none that commits late
at first: pg_current_xact_id()
compulsory: yes
read for: 
written as: transaction';

comment on table audit_checkpoint is 'added for: 
called (en): Seal of the log
called (fi): Lokin sinetti
called (sv): Loggens sigill
changed for: 
kept by the rule: none_personal
of the class: tenant
of the slice: platform
open to every purpose: yes
read for: access_security, breach_handling, rights_requests';

comment on column audit_checkpoint.number is 'about nobody, because it is: a number of ours
compulsory: yes
never changed: yes
written as: count';

comment on column audit_checkpoint.kind is 'about nobody, because it is: why the log was sealed
compulsory: yes
never changed: yes
one of: sealed, restored, purged
written as: choice';

comment on column audit_checkpoint.body is 'about nobody, because it is: sizes, times and hashes, as they were signed
compulsory: yes
never changed: yes
written as: note';

comment on column audit_checkpoint.signature is 'about nobody, because it is: a signature of ours
compulsory: yes
never changed: yes
written as: bytes';

comment on column audit_checkpoint.peaks is 'about nobody, because it is: hashes from which the tree grows on
compulsory: yes
never changed: yes
written as: bytes';

comment on column audit_checkpoint.leaves is 'about nobody, because it is: a hash for each entry, which stays when the entry goes
compulsory: yes
never changed: yes
written as: bytes';

comment on column audit_checkpoint.entries is 'about nobody, because it is: ids of the entries, emptied with them
compulsory: yes
never changed: yes
written as: bytes';

comment on table audit_subject is 'added for: 
called (en): Person in the log
called (fi): Lokin henkilö
called (sv): Person i loggen
changed for: 
kept by the rule: audit_log
of the class: tenant
of the slice: platform
open to every purpose: yes
read for: access_security, breach_handling, rights_requests';

comment on column audit_subject.subject is 'about: audit_log
compulsory: yes
erased by: keep
never changed: yes
read for: breach_handling, rights_requests
written as: uuid';

comment on column audit_subject.number is 'about nobody, because it is: the seal that the entries stand under
compulsory: yes
never changed: yes
written as: count';

comment on column audit_subject.entries is 'about nobody, because it is: ids of entries of the log
compulsory: yes
never changed: yes
written as: bytes';
