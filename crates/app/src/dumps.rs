//! An image of this program's memory would hold keys and letters. Where the system allows a program to forbid one, it does.

/// Forbids the system to write an image of this process, or of one it starts, to the disk when it ends badly. On Windows
/// such images are a setting of the computer; SECURITY.md says which.
pub fn leave_no_core_dumps() {
    // A system that does not allow this goes on as it is.
    #[cfg(unix)]
    let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0);
}

#[cfg(all(test, unix))]
mod tests {
    #[test]
    fn no_image_may_be_written() {
        super::leave_no_core_dumps();
        assert_eq!(rlimit::getrlimit(rlimit::Resource::CORE).ok(), Some((0, 0)));
    }
}
