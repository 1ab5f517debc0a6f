//! Installs the page for panics and starts the page.

use aqua_cancel::ui;

fn main() {
    ui::install_panic_page();
    ui::start();
}
