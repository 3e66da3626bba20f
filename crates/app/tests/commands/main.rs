//! What people do, through the command table, against a real encrypted workspace.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod audit;
mod children;
mod compare;
mod confidential;
mod consultation;
mod desk;
mod documents;
mod dpo;
mod figures;
mod intake;
mod invitations;
mod keeping;
mod laptop;
mod letters;
mod letters_home;
mod local_words;
mod log;
mod matching;
mod packs;
mod pages;
mod papers;
mod parcels;
mod passport;
mod people;
mod plan;
mod practice;
mod questions;
mod record;
mod red_route;
mod refusals;
mod rights;
mod rules;
mod school;
mod sdq;
mod unplaced;
mod waiting;
mod workspace;
mod writing;
