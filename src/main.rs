//! Mounts the page and installs the page for panics.

use aqua_cancel::ui;

fn main() {
    ui::install_panic_page();
    yew::Renderer::<ui::App>::new().render();
}
