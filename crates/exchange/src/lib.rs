//! Sealed files that go from one Bridgewell to another.
//!
//! A lead hands a colleague a *parcel* of letters, sealed to the colleague's reading key; the colleague reads them on
//! their own laptop and sends back a *reply*, sealed to a key that was made for this parcel alone. Both are age files
//! (X25519) behind one line of plain text that says what they are, so that a file of the wrong kind or of a newer
//! Bridgewell is told apart without any key.
//!
//! A school sends its link worker *review packs* and takes *replies* to them in: the same sealing, and signed, because they
//! go to and fro for years and each is tied to the one before.
//!
//! What leaves for other programs is made here too: tables for spreadsheets, which a spreadsheet never takes for formulas,
//! and days for calendars.
//!
//! Who may send what is decided elsewhere: this room only seals, opens, and says in a closed list what is wrong.

mod bundle;
mod calendar;
mod code;
mod envelope;
mod error;
mod key;
mod log_head;
mod pack;
mod parcel;
mod reply;
mod sign;
mod table;
mod token;

pub use bundle::{bundle, sealed_under};
pub use calendar::{Calendar, DayEvent};
pub use code::CodeFault;
pub use envelope::{Kind, LARGEST, kind_of};
pub use error::ExchangeError;
pub use key::{KeyWork, ReadingKey, ReadingPublic, ReturnKey};
pub use log_head::with_log_head;
pub use pack::{Opened, Pack, PackReply, Place, SealedPack};
pub use parcel::{Parcel, ParcelLetter, ParcelPage, StaffMember, letter_number};
pub use reply::{Judged, RaisedHere, Reply};
pub use sign::{LinkKeys, SignKey, SignPublic};
pub use table::{Cell, ColumnOut, TableFault, TableOut};
pub use token::Token;
