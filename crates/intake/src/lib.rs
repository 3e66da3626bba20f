//! Bytes of a file become rows, each readable or refused with a reason.
