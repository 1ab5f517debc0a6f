//! Starts the page.

use aqua_cancel::ui;

fn main() {
    ui::start();
}
