//! TLS with a certificate from files, as a tenant behind a relay has it.

use std::path::Path;
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// Reads a certificate chain, the server's own first, and its key, both PEM.
///
/// # Errors
/// A sentence for people, if a file cannot be read or the two do not belong together.
pub fn acceptor(certificate: &Path, key: &Path) -> Result<TlsAcceptor, String> {
    let cannot = |path: &Path| format!("Cannot read {} as PEM", path.display());
    let chain = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| format!("{}: {error}.", cannot(certificate)))?;
    let secret =
        PrivateKeyDer::from_pem_file(key).map_err(|error| format!("{}: {error}.", cannot(key)))?;
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(chain, secret)
        .map_err(|error| format!("Cannot answer with {}: {error}.", certificate.display()))?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}
