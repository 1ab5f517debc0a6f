//! aqua-cancel: looks up, cancels and reads Zuora AQuA jobs from a web page.
//!
//! Data enters at the form and leaves at the table: [`aqua`] is what Zuora takes and says, [`session`]
//! the pure reducer for the sitting, [`messages`] every sentence a person reads, [`account`] what is handed on
//! and kept of what was done, [`net`] the only place that talks to the network, [`store`] what is kept between visits, [`table`] the model of the batches,
//! [`ui`] what the person sees.

pub mod account;
pub mod aqua;
pub mod disk;
pub mod files;
pub mod messages;
pub mod net;
pub mod session;
pub mod store;
pub mod table;
pub mod ui;
