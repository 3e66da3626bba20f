//! Sealed files that go from one Bridgewell to another.
//!
//! A lead hands a colleague a *parcel* of letters, sealed to the colleague's reading key; the colleague reads them on
//! their own laptop and sends back a *reply*, sealed to a key that was made for this parcel alone. Both are age files
//! (X25519) behind one line of plain text that says what they are, so that a file of the wrong kind or of a newer
//! Bridgewell is told apart without any key.
//!
//! Who may send what is decided elsewhere: this room only seals, opens, and says in a closed list what is wrong.

mod code;
mod envelope;
mod error;
mod key;
mod parcel;
mod reply;
mod token;

pub use code::CodeFault;
pub use envelope::{Kind, LARGEST, kind_of};
pub use error::ExchangeError;
pub use key::{KeyWork, ReadingKey, ReadingPublic, ReturnKey};
pub use parcel::{Parcel, ParcelLetter, StaffMember};
pub use reply::{Judged, RaisedHere, Reply};
pub use token::Token;
