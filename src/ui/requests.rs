//! Every call this page made, for whoever must vouch for it.

use yew::prelude::*;

use super::browser::time;
use super::text::text;
use crate::aqua::Lost;
use crate::desk::Entry;

/// Every call this page made, oldest first, without headers or bodies.
pub fn requests(log: &[Entry]) -> Html {
    let row = |entry: &Entry| {
        html! {
            <tr>
                <td class="number">{ time(entry.sent_at) }</td>
                <td class="code">{ entry.method }</td>
                <td class="code">{ &entry.url }</td>
                <td>{ result(entry) }</td>
                <td class="number">{ format!("{} ms", entry.took as u64) }</td>
                <td class="code">{ text(entry.request_id.as_deref()) }</td>
            </tr>
        }
    };
    html! {
        <details class="requests">
            <summary>{ format!("Requests sent ({})", log.len()) }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Requests sent">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ "Time" }</th>
                            <th scope="col">{ "Method" }</th>
                            <th scope="col">{ "Address" }</th>
                            <th scope="col">{ "Result" }</th>
                            <th scope="col">{ "Took" }</th>
                            <th scope="col">{ "Request ID" }</th>
                        </tr>
                    </thead>
                    <tbody>{ for log.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn result(entry: &Entry) -> String {
    match entry.result {
        Ok(status) => format!("HTTP {status}"),
        Err(Lost::TimedOut(seconds)) => format!("no answer within {seconds} s"),
        Err(Lost::Stopped) => "not waited for".to_owned(),
        Err(Lost::Offline) => "offline".to_owned(),
        Err(Lost::CrossOrigin) => "blocked or not reached".to_owned(),
        Err(Lost::Unreachable) => "no answer".to_owned(),
        Err(Lost::CutOff(status)) => format!("HTTP {status}, cut off"),
        Err(Lost::Redirected) => "a redirect, not followed".to_owned(),
    }
}
