//! Saving the result files of batches, as far as it is plain data: what there is to fetch and under which
//! names, how segments become one file, what an answer brings in a file's place, and how a save stands.

mod fault;
mod first_bytes;
mod job_files;
mod joiner;
mod kept;
mod name;
mod plan;
mod rate;
mod save;
mod saves;

pub use fault::SaveFault;
pub use first_bytes::{FirstBytes, MOST_FIRST_BYTES};
pub use job_files::{BatchFiles, JobFiles, Packing};
pub use joiner::{Joiner, Start};
pub use kept::Kept;
pub use plan::{PlannedFile, SaveOptions, plan};
pub use rate::Rate;
pub use save::{FileState, Place, Save, SaveId, SavedFile};
pub use saves::{SaveAction, Saves};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
