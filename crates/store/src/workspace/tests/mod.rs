mod crash;
mod keys;
mod log;
mod restricted;
mod schema;
