//! A page that greets, and has the button that the benchmark waits for.

use yew::prelude::*;

#[component]
fn Hello() -> Html {
    html! {
        <form aria-label="Job">
            <p>{ "Hello." }</p>
            <button>{ "Look up" }</button>
        </form>
    }
}

fn main() {
    yew::Renderer::<Hello>::new().render();
}
