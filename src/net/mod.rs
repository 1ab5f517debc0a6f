//! The only place that talks to the network. It sends what it is given by the route it is told,
//! and says how that ended; what an answer means is for others.

mod bare;
mod body;
mod call;
mod config;
mod config_notice;
mod download;
mod file;
mod gunzip;
mod part_reader;
mod permission;
mod practice;
mod route;
mod send;

pub use call::{CallGuard, call};
pub use config::{Config, read_config};
pub use config_notice::ConfigNotice;
pub use download::{Download, open};
pub use gunzip::Gunzip;
pub use permission::ask;
pub use practice::{Practice, PracticeJob, read_practice};
pub use route::Route;
pub use send::send;
