//! Journeys through the command table, from a file to a PDF, and what each role may not do.
