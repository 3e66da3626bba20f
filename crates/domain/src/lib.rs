//! The nouns and rules of the programme.
