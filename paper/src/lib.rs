//! Views become paper: the signed record and the recovery sheet as tagged PDF.
//!
//! This crate never opens a notebook and never decides what may be printed.
