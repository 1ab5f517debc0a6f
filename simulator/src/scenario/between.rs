//! Jobs for which something between the caller and Zuora answers, or does not let DELETE through.

use axum::http::StatusCode;

use super::fault::Fault;
use super::fault::On::{Cancel, Every};
use super::{pages, shapes};

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        mark: "0045",
        title: "405, method not supported",
        on: &[Cancel],
        reply: |_| shapes::v1(StatusCode::METHOD_NOT_ALLOWED, 50_000_045),
    },
    Fault {
        mark: "0405",
        title: "405 in HTML from a web server",
        on: &[Cancel],
        reply: |_| pages::method_not_allowed(),
    },
    Fault {
        mark: "0501",
        title: "501 in HTML from a firewall",
        on: &[Cancel],
        reply: |_| pages::akamai(),
    },
    Fault {
        mark: "c10f",
        title: "403 in HTML from a CDN",
        on: &[Every, Cancel],
        reply: |_| pages::cloud_front(),
    },
    Fault {
        mark: "acde",
        title: "200 with a firewall's Access Denied",
        on: &[Every, Cancel],
        reply: |_| pages::access_denied(),
    },
    Fault {
        mark: "ca5e",
        title: "403 with a case number in plain text",
        on: &[Every, Cancel],
        reply: |_| pages::case_number(StatusCode::FORBIDDEN),
    },
    Fault {
        mark: "ca52",
        title: "200 with a case number in plain text",
        on: &[Every],
        reply: |_| pages::case_number(StatusCode::OK),
    },
    Fault {
        mark: "ba51",
        title: "401 from the intranet",
        on: &[Every, Cancel],
        reply: |_| pages::intranet(),
    },
    Fault {
        mark: "f302",
        title: "302 to a login host",
        on: &[Every, Cancel],
        reply: |_| pages::login_host(),
    },
    Fault {
        mark: "519e",
        title: "200 with a company's sign-in page",
        on: &[Every, Cancel],
        reply: |_| pages::sign_in(),
    },
];
