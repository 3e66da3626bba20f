mod crash;
mod keys;
mod log;
mod rekey;
mod restricted;
mod schema;
