//! Elements that something elsewhere on the page leads to.

use yew::prelude::*;

/// Elements that something elsewhere on the page leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageRefs {
    /// The element around the batches, for the link to them.
    pub batches: NodeRef,
    /// The element around what is known of the jobs, which has the focus once what stood before it is closed.
    pub jobs: NodeRef,
    /// The sheet of keys, which a key opens from the batches.
    pub keys: NodeRef,
}
