//! One invented school, its people and its files: the demo and every test use it.
