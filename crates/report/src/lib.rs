//! Figures and PDF bytes from a typed summary.
