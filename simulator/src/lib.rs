//! The practice tenant: a small native server that answers like Zuora AQuA.
//!
//! People practise on it, and tests have it as the other end. It holds made-up jobs, one for every
//! way in which a look-up or a cancel can go: see [`scenario::all`], or open the server's own page.
//! It also takes jobs from other programs, runs them by a clock that can be set, and hands out
//! their results: see [`submitted`].
//! Everything it knows is made up, it listens on this machine alone, and it sends no CORS headers,
//! as Zuora sends none.

pub mod about;
pub mod args;
pub mod clients;
pub mod clock;
pub mod dashboard;
pub mod files;
pub mod hold;
pub mod identity;
pub mod ids;
pub mod journal;
pub mod limits;
pub mod line;
pub mod objects;
pub mod practice_files;
pub mod reply;
pub mod routes;
pub mod scenario;
pub mod server;
pub mod sign_on;
pub mod submitted;
pub mod tenant;
pub mod tls;
pub mod tokens;
