//! Which step to take next towards a toolchain that compiles to WebAssembly: a pure function of
//! what is known of the machine.

use super::Toolchain;

/// What is known of the machine.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// rustup is on PATH.
    pub rustup: bool,
    /// The person's own toolchain has the target.
    pub home_has_target: bool,
    /// Debian's toolchain has the target, built by its present compiler, and rustup knows it.
    pub debian_has_target: bool,
    /// Debian packages can be installed here. Unknown until asked, since asking takes a while.
    pub can_use_apt: Option<bool>,
    /// rustup has been asked for the target, and did not bring it.
    pub rustup_failed: bool,
    /// The target has been built for Debian's toolchain, and still is not there.
    pub debian_failed: bool,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Be done.
    Use(Toolchain),
    /// `rustup target add`.
    AskRustup,
    /// Find out whether Debian packages can be installed.
    AskForApt,
    /// Install Debian's Rust and build its standard library for the target.
    BuildDebian,
    /// Tell the person what they can do.
    GiveUp(&'static str),
}

/// The next step. What is already there comes before anything that takes time; rustup comes before
/// Debian.
pub fn next(facts: &Facts) -> Step {
    if facts.home_has_target {
        return Step::Use(Toolchain::Home);
    }
    if facts.debian_has_target {
        return Step::Use(Toolchain::Debian);
    }
    if !facts.rustup {
        return Step::GiveUp("Install rustup (https://rustup.rs), then run this again.");
    }
    if !facts.rustup_failed {
        return Step::AskRustup;
    }
    match (facts.can_use_apt, facts.debian_failed) {
        (None, _) => Step::AskForApt,
        (Some(true), false) => Step::BuildDebian,
        _ => Step::GiveUp(
            "Check the internet connection, then run: rustup target add wasm32-unknown-unknown",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_that_is_there_is_used_without_asking_anybody() {
        let facts = Facts { home_has_target: true, ..Facts::default() };
        assert_eq!(next(&facts), Step::Use(Toolchain::Home));
    }

    #[test]
    fn debians_toolchain_once_built_is_used_without_asking_rustup_again() {
        let facts = Facts { rustup: true, debian_has_target: true, ..Facts::default() };
        assert_eq!(next(&facts), Step::Use(Toolchain::Debian));
    }

    #[test]
    fn the_persons_own_toolchain_comes_before_debians() {
        let facts = Facts { home_has_target: true, debian_has_target: true, ..Facts::default() };
        assert_eq!(next(&facts), Step::Use(Toolchain::Home));
    }

    #[test]
    fn rustup_is_asked_first_even_where_debian_could_help() {
        let facts = Facts { rustup: true, can_use_apt: Some(true), ..Facts::default() };
        assert_eq!(next(&facts), Step::AskRustup);
    }

    #[test]
    fn debian_helps_only_after_rustup_has_failed_and_only_where_it_can() {
        let failed = Facts { rustup: true, rustup_failed: true, ..Facts::default() };
        assert_eq!(next(&failed), Step::AskForApt);
        let debian = Facts { can_use_apt: Some(true), ..failed.clone() };
        assert_eq!(next(&debian), Step::BuildDebian);
        let elsewhere = Facts { can_use_apt: Some(false), ..failed };
        let Step::GiveUp(remedy) = next(&elsewhere) else { panic!() };
        assert!(remedy.ends_with("rustup target add wasm32-unknown-unknown"), "{remedy}");
    }

    #[test]
    fn a_build_that_brings_nothing_is_not_tried_for_ever() {
        let facts = Facts {
            rustup: true,
            rustup_failed: true,
            can_use_apt: Some(true),
            debian_failed: true,
            ..Facts::default()
        };
        assert!(matches!(next(&facts), Step::GiveUp(_)));
    }

    #[test]
    fn without_rustup_the_remedy_is_rustup() {
        let Step::GiveUp(remedy) = next(&Facts::default()) else { panic!() };
        assert!(remedy.contains("rustup"), "{remedy}");
    }
}
