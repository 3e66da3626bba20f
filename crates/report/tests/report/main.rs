//! What documents say, how they are built, and samples for the PDF/UA check.

#[cfg(test)]
mod audit;
#[cfg(test)]
mod cast;
#[cfg(test)]
mod consultation;
#[cfg(test)]
mod home;
#[cfg(test)]
mod one_child;
mod outline;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod people;
#[cfg(test)]
mod readers;
#[cfg(test)]
mod reading_age;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod texts;
#[cfg(test)]
mod tree;
