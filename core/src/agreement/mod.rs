//! What the two agree, clause by clause, and what both sign.

pub mod redline;
